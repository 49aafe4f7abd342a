<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

use OCA\Verband\Calendar\Programme\ProgrammeFilter;

/**
 * @var array{filter: ProgrammeFilter, month: string, days: list<array<string, mixed>>, weekdays: list<string>, bezirke: array<int, string>, kinds: array<string, string>, links: array<string, ?string>} $_
 * @var OCP\IL10N $l
 */
$e = static fn (?string $text): string => htmlspecialchars((string)$text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
$filter = $_['filter'];
$isMonth = $filter->view === ProgrammeFilter::MONTH;
$current = static fn (bool $is): string => $is ? ' aria-current="true"' : '';
$isEmpty = array_filter($_['days'], static fn (array $day): bool => $day['dates'] !== []) === [];
?>
<main class="verband-public" id="verband-public">
	<header class="vp-head">
		<h1><?= $e($l->t('Programme')) ?></h1>
		<nav class="vp-switch" aria-label="<?= $e($l->t('View')) ?>">
			<a href="<?= $e($_['links']['list']) ?>"<?= $current(!$isMonth) ?>><?= $e($l->t('List')) ?></a>
			<a href="<?= $e($_['links']['month']) ?>"<?= $current($isMonth) ?>><?= $e($l->t('Month')) ?></a>
		</nav>
	</header>
	<form class="vp-filter" method="get" action="<?= $e($_['links']['self']) ?>" role="search">
		<?php foreach (array_intersect_key($filter->query(), ['view' => 1, 'month' => 1]) as $name => $value) { ?>
			<input type="hidden" name="<?= $e($name) ?>" value="<?= $e($value) ?>">
		<?php } ?>
		<label><span><?= $e($l->t('District')) ?></span>
			<select name="bezirk">
				<option value=""><?= $e($l->t('All districts')) ?></option>
				<?php foreach ($_['bezirke'] as $id => $name) { ?>
					<option value="<?= $id ?>"<?= $id === $filter->bezirkId ? ' selected' : '' ?>><?= $e($name) ?></option>
				<?php } ?>
			</select>
		</label>
		<label><span><?= $e($l->t('Kind')) ?></span>
			<select name="kind">
				<option value=""><?= $e($l->t('All kinds')) ?></option>
				<?php foreach ($_['kinds'] as $id => $name) { ?>
					<option value="<?= $e($id) ?>"<?= $id === $filter->kind?->value ? ' selected' : '' ?>><?= $e($name) ?></option>
				<?php } ?>
			</select>
		</label>
		<label><span><?= $e($l->t('Search')) ?></span>
			<input type="search" name="q" maxlength="100" value="<?= $e($filter->text) ?>">
		</label>
		<button type="submit"><?= $e($l->t('Show')) ?></button>
	</form>
	<nav class="vp-months" aria-label="<?= $e($l->t('Months')) ?>">
		<?php if ($_['links']['previous'] !== null) { ?>
			<a class="vp-months__back" href="<?= $e($_['links']['previous']) ?>" rel="prev"><span aria-hidden="true">‹</span> <span class="vp-wide"><?= $e($l->t('Previous month')) ?></span></a>
		<?php } ?>
		<strong><?= $e($isMonth ? $_['month'] : $l->t('From %s', [$_['month']])) ?></strong>
		<?php if ($_['links']['next'] !== null) { ?>
			<a class="vp-months__on" href="<?= $e($_['links']['next']) ?>" rel="next"><span class="vp-wide"><?= $e($l->t('Next month')) ?></span> <span aria-hidden="true">›</span></a>
		<?php } ?>
	</nav>
	<?php if ($isEmpty) { ?>
		<p class="vp-empty"><?= $e($l->t('No public events in this period. Try another month, or fewer filters.')) ?></p>
	<?php } ?>
	<?php if ($isMonth) { ?>
		<div class="vp-weekdays" aria-hidden="true">
			<?php foreach ($_['weekdays'] as $name) { ?><span><?= $e($name) ?></span><?php } ?>
		</div>
	<?php } ?>
	<ol class="<?= $isMonth ? 'vp-month' : 'vp-list' ?>">
		<?php foreach ($_['days'] as $i => $day) { ?>
			<li class="vp-day<?= $day['dates'] === [] ? ' vp-day--empty' : '' ?><?= $day['isToday'] ? ' vp-day--today' : '' ?><?= $i === 0 ? ' vp-day--' . $day['weekday'] : '' ?>">
				<h2><span class="vp-day__long"><?= $e($day['day']) ?></span><span class="vp-day__number" aria-hidden="true"><?= $day['number'] ?></span></h2>
				<ul>
					<?php foreach ($day['dates'] as $date) { ?>
						<li class="vp-date<?= $date['isCancelled'] ? ' vp-date--cancelled' : '' ?>">
							<span class="vp-date__begin"><?= $e($date['begin'] ?: $l->t('all day')) ?></span>
							<div class="vp-date__text">
								<a href="<?= $e($date['url']) ?>"><bdi class="vp-date__title"><?= $e($date['title']) ?></bdi></a>
								<?php if ($date['isCancelled']) { ?><strong class="vp-mark"><?= $e($l->t('Cancelled')) ?></strong><?php } ?>
								<span class="vp-date__facts"><?= $e(implode(' · ', array_filter([$date['times'], $date['location'], $date['kind'], implode(', ', $date['hosts'])]))) ?></span>
							</div>
						</li>
					<?php } ?>
				</ul>
			</li>
		<?php } ?>
	</ol>
</main>
