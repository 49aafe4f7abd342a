<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * @var array{title: string, isCancelled: bool, dates: list<array<string, mixed>>, location: string, stop: string, url: string, description: string, kind: string, topics: list<string>, hosts: list<string>, links: array<string, string>} $_
 * @var OCP\IL10N $l
 */
$e = static fn (?string $text): string => htmlspecialchars((string)$text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
$facts = array_filter([
	$l->t('Where') => $_['location'],
	$l->t('Stop') => $_['stop'],
	$l->t('Hosted by') => implode(', ', $_['hosts']),
	$l->t('Kind') => $_['kind'],
	$l->t('Topics') => implode(', ', $_['topics']),
]);
?>
<main class="verband-public" id="verband-public">
	<p><a href="<?= $e($_['links']['programme']) ?>"><?= $e($l->t('To the programme')) ?></a></p>
	<h1><bdi><?= $e($_['title']) ?></bdi></h1>
	<?php if ($_['isCancelled']) { ?><p><strong class="vp-mark"><?= $e($l->t('Cancelled')) ?></strong></p><?php } ?>
	<dl class="vp-facts">
		<dt><?= $e($l->t('When')) ?></dt>
		<?php foreach ($_['dates'] as $date) { ?>
			<dd<?= $date['isCancelled'] ? ' class="vp-date--cancelled"' : '' ?>><span class="vp-date__title"><?= $e($date['span']) ?></span><?php if ($date['isCancelled'] && !$_['isCancelled']) { ?> <strong class="vp-mark"><?= $e($l->t('Cancelled')) ?></strong><?php } ?></dd>
		<?php } ?>
		<?php foreach ($facts as $name => $value) { ?>
			<dt><?= $e($name) ?></dt>
			<dd><bdi><?= $e($value) ?></bdi></dd>
		<?php } ?>
		<?php if ($_['url'] !== '') { ?>
			<dt><?= $e($l->t('More')) ?></dt>
			<dd><a href="<?= $e($_['url']) ?>" rel="noopener noreferrer nofollow"><?= $e($_['url']) ?></a></dd>
		<?php } ?>
	</dl>
	<?php if ($_['description'] !== '') { ?><p class="vp-text"><?= $e($_['description']) ?></p><?php } ?>
	<p><a class="vp-button" href="<?= $e($_['links']['ics']) ?>"><?= $e($l->t('Add to my calendar')) ?></a></p>
</main>
