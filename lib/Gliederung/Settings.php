<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use DateTimeZone;
use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Services\IAppConfig;
use OCP\IGroupManager;
use OCP\IUserManager;

/**
 * The association's settings, kept in the app's configuration.
 */
final class Settings {
	private const DISABLED_KINDS = 'disabled_kinds';
	public const GOAL_STALL = 'goal_stall_days';
	private const CORRECTION_DAYS = 14;
	private const DRAFT_DAYS = 30;
	private const GOAL_STALL_DAYS = 60;
	private const MOST_STALL_DAYS = 730;

	public function __construct(
		private readonly IAppConfig $config,
		private readonly IGroupManager $groups,
		private readonly IUserManager $users,
		private readonly Access $access,
	) {
	}

	/** The Nextcloud group whose members administer the association. */
	public function adminGroup(): string {
		return $this->config->getAppValueString('admin_group', Access::DEFAULT_ADMIN_GROUP);
	}

	/** @return list<array{id: string, enabled: bool}> every kind of event, in the order in which they are offered */
	public function kinds(): array {
		$disabled = $this->config->getAppValueArray(self::DISABLED_KINDS);
		return array_map(static fn (EventKind $kind): array => [
			'id' => $kind->value,
			'enabled' => !in_array($kind->value, $disabled, true),
		], EventKind::cases());
	}

	/** @return array<string, mixed> `Settings` of openapi.json */
	public function show(): array {
		$shown = [
			'adminGroup' => $this->adminGroup(),
			'timeZone' => $this->config->getAppValueString('time_zone', Clock::DEFAULT_ZONE),
			'kinds' => $this->kinds(),
			'bezirkHelps' => $this->config->getAppValueBool('bezirk_helps'),
			'minutesAccount' => $this->config->getAppValueString('minutes_account'),
			'correctionDays' => $this->correctionDays(),
			// the rule of the same name in Privacy\Retention reads it
			'draftDays' => $this->config->getAppValueInt('retention_minutes-drafts', self::DRAFT_DAYS),
			'goalStallDays' => $this->goalStallDays(),
		];
		return $shown + ['etag' => Etag::of(json_encode($shown, JSON_THROW_ON_ERROR))];
	}

	/**
	 * @param string $ifMatch the ETag that the change was made against, or "*"
	 * @return array<string, mixed> as show()
	 * @throws Problem
	 */
	public function update(string $ifMatch, Input $input): array {
		$this->access->assertAdmin();
		$stored = $this->show();
		if ($ifMatch !== '*' && !in_array($stored['etag'], array_map(trim(...), explode(',', $ifMatch)), true)) {
			throw Problem::conflict($stored);
		}
		// all are read before the first is written
		$writers = array_filter([
			$this->adminGroupWriter($input),
			$this->timeZoneWriter($input),
			$this->kindsWriter($input),
			$input->has('bezirkHelps') ? $this->helpWriter($input->bool('bezirkHelps')) : null,
			$this->accountWriter($input),
			$this->daysWriter($input, 'correctionDays', 'correction_days', 1, 90),
			$this->daysWriter($input, 'draftDays', 'retention_minutes-drafts', 0, 3650),
			$this->daysWriter($input, 'goalStallDays', self::GOAL_STALL, 1, self::MOST_STALL_DAYS),
		]);
		foreach ($writers as $write) {
			$write();
		}
		$this->access->forget();
		return $this->show();
	}

	private function adminGroupWriter(Input $input): ?\Closure {
		if (!$input->has('adminGroup')) {
			return null;
		}
		$group = $input->string('adminGroup', 64, required: true);
		if ($group !== $this->adminGroup() && !$this->groups->groupExists($group)) {
			throw Problem::invalid(ErrorCode::UnknownGroup, 'adminGroup');
		}
		return fn (): bool => $this->config->setAppValueString('admin_group', $group);
	}

	private function timeZoneWriter(Input $input): ?\Closure {
		if (!$input->has('timeZone')) {
			return null;
		}
		$zone = $input->string('timeZone', 64, required: true);
		if (!in_array($zone, DateTimeZone::listIdentifiers(), true)) {
			throw Problem::invalid(ErrorCode::BadTimeZone, 'timeZone');
		}
		return fn (): bool => $this->config->setAppValueString('time_zone', $zone);
	}

	/** How long minutes can be corrected unless somebody says otherwise. */
	public function correctionDays(): int {
		return $this->config->getAppValueInt('correction_days', self::CORRECTION_DAYS);
	}

	/** After how many days without movement a goal stands still. */
	public function goalStallDays(): int {
		return min(self::MOST_STALL_DAYS, max(1, $this->config->getAppValueInt(self::GOAL_STALL, self::GOAL_STALL_DAYS)));
	}

	/** In whose files approved minutes are put; empty for none. */
	private function accountWriter(Input $input): ?\Closure {
		if (!$input->has('minutesAccount')) {
			return null;
		}
		$uid = $input->string('minutesAccount', 64);
		if ($uid !== '' && !$this->users->userExists($uid)) {
			throw Problem::invalid(ErrorCode::UnknownPerson, 'minutesAccount');
		}
		return fn (): bool => $this->config->setAppValueString('minutes_account', $uid);
	}

	private function daysWriter(Input $input, string $field, string $key, int $least, int $most): ?\Closure {
		if (!$input->has($field)) {
			return null;
		}
		$days = $input->int($field);
		if ($days < $least || $days > $most) {
			throw Problem::invalid(ErrorCode::Invalid, $field);
		}
		return fn (): bool => $this->config->setAppValueInt($key, $days);
	}

	private function helpWriter(bool $helps): \Closure {
		return fn (): bool => $this->config->setAppValueBool('bezirk_helps', $helps);
	}

	/** Kinds that the list does not name stay as they are; "other" is what an event is when nobody says, and stays. */
	private function kindsWriter(Input $input): ?\Closure {
		if (!$input->has('kinds')) {
			return null;
		}
		$enabled = array_column($this->kinds(), 'enabled', 'id');
		foreach ($input->inputs('kinds', 100) as $item) {
			$kind = $item->enum('id', EventKind::class, ErrorCode::UnknownKind);
			$enabled[$kind->value] = $item->bool('enabled');
			if ($kind === EventKind::Other && !$enabled[$kind->value]) {
				throw $item->problem(ErrorCode::Invalid, 'enabled');
			}
		}
		$disabled = array_keys($enabled, false, true);
		return fn (): bool => $this->config->setAppValueArray(self::DISABLED_KINDS, $disabled);
	}
}
