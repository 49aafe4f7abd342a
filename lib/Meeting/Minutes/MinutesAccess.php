<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Problem;

/**
 * Who may what about minutes: until they are published they are the body's own, then whoever sees the meeting reads
 * the open version.
 */
final class MinutesAccess {
	public function __construct(
		private readonly MeetingAccess $access,
		private readonly MinutesMapper $minutes,
		private readonly OfficeMapper $offices,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @return array{DatedMeeting, Minutes, Version} with the version that the person reads
	 * @throws Problem not-found
	 */
	public function find(int $meetingId): array {
		$this->access->assertSeesAny();
		$dated = $this->access->find($meetingId);
		$minutes = $this->minutes->of($meetingId);
		if ($this->access->readsInternal($dated)) {
			return [$dated, $minutes, Version::Full];
		}
		return $minutes->state() === MinutesState::Published ? [$dated, $minutes, Version::Open] : throw Problem::notFound();
	}

	/** @throws Problem not-found for who may see no meeting at all */
	public function assertSeesAny(): void {
		$this->access->assertSeesAny();
	}

	/**
	 * What only those of the body may know of, today's and those of the day.
	 * @return array{DatedMeeting, Minutes}
	 * @throws Problem not-found
	 */
	public function findFull(int $meetingId): array {
		[$dated, $minutes, $version] = $this->find($meetingId);
		return $version === Version::Full ? [$dated, $minutes] : throw Problem::notFound();
	}

	/**
	 * Whoever belongs to the body today; who only reads what others wrote once is refused.
	 * @return array{DatedMeeting, Minutes}
	 * @throws Problem not-found, forbidden
	 */
	public function findOwn(int $meetingId): array {
		[$dated, $minutes] = $this->find($meetingId);
		return $this->roles($dated) === [] ? throw Problem::forbidden() : [$dated, $minutes];
	}

	/** @return list<OfficeRole> what the person of this request holds in the body today, as far as it writes */
	public function roles(DatedMeeting $dated): array {
		$uid = $this->access->viewer()->uid;
		$held = $uid === null ? [] : $this->offices->heldBy($uid, $this->clock->today())['offices'];
		$own = array_filter($held, static fn (array $office): bool
			=> $office['gliederungId'] === $dated->meeting->getGliederungId() && $office['role']->writes());
		return array_values(array_map(static fn (array $office): OfficeRole => $office['role'], $own));
	}

	public function personId(): ?int {
		return $this->access->viewer()->personId;
	}
}
