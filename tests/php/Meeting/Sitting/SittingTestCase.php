<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Sitting;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\PersonRole;
use OCA\Verband\Meeting\Sitting\LivePresenter;
use OCA\Verband\Meeting\Sitting\PresenceService;
use OCA\Verband\Meeting\Sitting\SittingAccess;
use OCA\Verband\Meeting\Sitting\SittingClosing;
use OCA\Verband\Meeting\Sitting\SittingService;
use OCA\Verband\Meeting\Sitting\SpeechRow;
use OCA\Verband\Meeting\Sitting\SpeechService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Tests\Meeting\MeetingTestCase;

/** A meeting of 21 this evening: `chair` and `writer` are expected, `guest` (no member) is asked to it; `member` is of 21 and not. */
abstract class SittingTestCase extends MeetingTestCase {
	protected const EVENING = ['start' => '2026-06-01T18:30:00+02:00', 'end' => '2026-06-01T20:30:00+02:00'];

	protected DatedMeeting $sitting;
	private int $acts = 0;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->at('2026-06-01T18:30:00+02:00');
		$this->sitting = $this->meeting(self::EVENING);
		$this->invite('guest');
	}

	protected function invite(string $uid, ?int $meetingId = null): void {
		$id = (int)$this->get(Persons::class)->ensureForUid($uid)->getId();
		$this->get(PeopleMapper::class)->put($meetingId ?? $this->sitting->id(), new MeetingPerson($id, PersonRole::Guest));
		$this->get(Access::class)->forget();
	}

	protected function id(string $uid): int {
		return (int)$this->person($uid)?->getId();
	}

	protected function start(): void {
		$this->get(SittingService::class)->start($this->sitting->id());
	}

	/** @param array<string, mixed> $fields */
	protected function goTo(?int $itemId, array $fields = []): void {
		$this->get(SittingService::class)->goTo($this->sitting->id(), new Input(['itemId' => $itemId] + $fields));
	}

	/** @param array<string, mixed> $fields */
	protected function close(array $fields = []): void {
		$this->get(SittingClosing::class)->close($this->sitting->id(), new Input($fields));
	}

	/** @param ?list<mixed> $ids */
	protected function note(string $act, ?array $ids = null): void {
		$this->get(PresenceService::class)->note($this->sitting->id(), new Input(['act' => $act] + ($ids === null ? [] : ['personIds' => $ids])));
	}

	/** @param array<string, mixed> $fields */
	protected function say(string $kind, array $fields = []): SpeechRow {
		return $this->get(SpeechService::class)->append($this->sitting->id(), new Input($fields + ['kind' => $kind, 'clientId' => sprintf('act-%05d', ++$this->acts)]));
	}

	/** @return array<string, mixed> as the acting person sees it */
	protected function live(string $since = ''): array {
		$dated = $this->get(SittingAccess::class)->find($this->sitting->id());
		return $this->get(LivePresenter::class)->one($dated, $since);
	}

	/** @return list<int> the agenda's items */
	protected function items(): array {
		return array_column($this->detail($this->sitting->id())['agenda'], 'id');
	}

	protected function rows(string $table): int {
		$result = $this->db->getQueryBuilder()->select('*')->from($table)->executeQuery();
		$count = count($result->fetchAll());
		$result->closeCursor();
		return $count;
	}
}
