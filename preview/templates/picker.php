<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * @var string $language
 * @var string $token
 * @var string $to
 * @var list<array{uid: string, display_name: string, card_de: string, card_en: string}> $cards
 * @var Closure(string, string...): string $say
 * @var Closure(string): string $p
 */
?>
<h1><?= $say('Whose eyes do you want to look through?') ?></h1>
<p><?= $say('Choose an account. Everything here is invented, and you may change whatever you like.') ?>
	<?= $say('Without a Nextcloud server: no Talk, no calendar on the phone, no notifications.') ?></p>
<form method="post" action="/preview/account" class="preview-cards">
	<input type="hidden" name="requesttoken" value="<?= $p($token) ?>">
	<input type="hidden" name="to" value="<?= $p($to) ?>">
<?php foreach ($cards as $card) { ?>
	<article class="preview-card">
		<h2><?= $p($card['display_name']) ?></h2>
		<p class="preview-card__uid"><?= $p($card['uid']) ?></p>
		<p><?= $p($language === 'de' ? $card['card_de'] : $card['card_en']) ?></p>
		<button name="value" value="<?= $p($card['uid']) ?>"><?= $say('Continue as %s', $card['display_name']) ?></button>
	</article>
<?php } ?>
</form>
