<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

use OCA\Verband\Preview\Shell\Page;

/**
 * @var string $language
 * @var string $uid
 * @var string $name
 * @var string $token
 * @var string $theme
 * @var string $here
 * @var list<array{uid: string, display_name: string}> $cards
 * @var Closure(string, string...): string $say
 * @var Closure(string): string $p
 */
$hidden = '<input type="hidden" name="requesttoken" value="' . $p($token) . '"><input type="hidden" name="to" value="' . $p($here) . '">';
$other = $language === 'de' ? 'en' : 'de';
?>
<header id="header" class="preview-header">
	<a class="preview-header__home" href="/index.php/apps/verband/">
		<img src="/apps/verband/img/app.svg" alt="" width="24" height="24">
		<span>Verband</span>
	</a>
	<span class="preview-header__badge" title="<?= $say('Without a Nextcloud server: no Talk, no calendar on the phone, no notifications.') ?>"><?= $say('Preview') ?></span>
	<form class="preview-header__form" method="post" action="/preview/language">
		<?= $hidden ?>
		<button name="value" value="<?= $other ?>" lang="<?= $other ?>" title="<?= $other === 'de' ? 'Auf Deutsch' : 'In English' ?>"><?= strtoupper($other) ?></button>
	</form>
	<details class="preview-header__menu">
		<summary title="<?= $say('Colours') ?>"><span aria-hidden="true">◐</span><span class="hidden-visually"><?= $say('Colours') ?></span></summary>
		<form method="post" action="/preview/theme">
			<?= $hidden ?>
<?php foreach (Page::THEMES as $value => $label) { ?>
			<button name="value" value="<?= $p($value) ?>"<?= $value === $theme ? ' aria-current="true"' : '' ?>><?= $say($label) ?></button>
<?php } ?>
		</form>
	</details>
<?php if ($uid !== '') { ?>
	<details class="preview-header__menu">
		<summary title="<?= $say('Account') ?>">
			<img src="/index.php/avatar/<?= $p(rawurlencode($uid)) ?>/64" alt="" width="28" height="28">
			<span class="preview-header__name"><?= $p($name) ?></span>
			<span class="hidden-visually"><?= $say('Switch account') ?></span>
		</summary>
		<div class="preview-header__panel">
			<form method="post" action="/preview/account">
				<?= $hidden ?>
<?php foreach (array_slice($cards, 0, 7) as $card) { ?>
				<button name="value" value="<?= $p($card['uid']) ?>"<?= $card['uid'] === $uid ? ' aria-current="true"' : '' ?>><?= $p($card['display_name']) ?> <small><?= $p($card['uid']) ?></small></button>
<?php } ?>
			</form>
			<a href="/preview/accounts"><?= $say('All accounts and what they may do') ?></a>
			<form method="post" action="/preview/reset">
				<?= $hidden ?>
				<button class="preview-header__reset"><?= $say('Reset the example') ?> <small><?= $say('What was changed is thrown away.') ?></small></button>
			</form>
		</div>
	</details>
<?php } ?>
</header>
