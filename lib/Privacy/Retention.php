<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Privacy;

use DateTimeImmutable;
use OCA\Verband\Calendar\EventAuthors;
use OCA\Verband\Calendar\Feed\RevokedFeeds;
use OCA\Verband\Calendar\Feed\UnusedFeeds;
use OCA\Verband\Calendar\Notice\SentReminders;
use OCA\Verband\Calendar\Sync\HiddenAlarms;
use OCA\Verband\Calendar\Sync\OldChanges;
use OCA\Verband\Calendar\Sync\PastAlarms;
use OCA\Verband\Call\PastJoins;
use OCA\Verband\Gliederung\Election\DecidedReports;
use OCA\Verband\Gliederung\EndedOffices;
use OCA\Verband\Goal\Feedback\OldFeedback;
use OCA\Verband\Meeting\Attendance\OldMarks;
use OCA\Verband\Meeting\GuestAddresses;
use OCA\Verband\Meeting\Minutes\DraftsOfMinutes;
use OCA\Verband\Meeting\PastPresence;
use OCA\Verband\Meeting\PastSpeech;
use OCA\Verband\Meeting\Task\OldTaskChanges;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\PersonalData\RetentionRule;
use OCP\AppFramework\Services\IAppConfig;
use Psr\Container\ContainerInterface;

/** All that does not stay for ever, with the days that the association has set. */
final class Retention {
	/** In this order: what goes first may be the last that names somebody. @var list<class-string<RetentionRule>> */
	private const RULES = [
		UnusedFeeds::class, RevokedFeeds::class, PastAlarms::class, HiddenAlarms::class, SentReminders::class, OldChanges::class, OldTaskChanges::class,
		PastSpeech::class, GuestAddresses::class, PastPresence::class, PastJoins::class, DraftsOfMinutes::class, OldMarks::class, OldFeedback::class, EventAuthors::class, EndedOffices::class, DecidedReports::class, LeftMembers::class, Nobodies::class,
	];
	private const SETTING = 'retention_';

	public function __construct(
		private readonly ContainerInterface $container,
		private readonly IAppConfig $config,
		private readonly Clock $clock,
	) {
	}

	/** @return list<RetentionRule> */
	public function rules(): array {
		return array_map(fn (string $rule): RetentionRule => $this->container->get($rule), self::RULES);
	}

	/** @return int 0 for ever */
	public function days(RetentionRule $rule): int {
		$default = $rule->defaultDays();
		return $default === null ? 0 : max(0, $this->config->getAppValueInt(self::SETTING . $rule->id(), $default));
	}

	/** @return array<string, int> how many rows would go now, by rule */
	public function due(): array {
		return $this->each(static fn (RetentionRule $rule, DateTimeImmutable $before): int => $rule->due($before));
	}

	/** @return array<string, int> how many rows went, by rule */
	public function apply(): array {
		return $this->each(static fn (RetentionRule $rule, DateTimeImmutable $before): int => $rule->apply($before));
	}

	/**
	 * @param \Closure(RetentionRule, DateTimeImmutable): int $do
	 * @return array<string, int>
	 */
	private function each(\Closure $do): array {
		$counts = [];
		foreach ($this->rules() as $rule) {
			$days = $this->days($rule);
			$forever = $days === 0 && $rule->defaultDays() !== null;
			$counts[$rule->id()] = $forever ? 0 : $do($rule, $this->clock->now()->modify('-' . $days . ' days'));
		}
		return $counts;
	}
}
