<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCA\Verband\Calendar\Audience;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\Sync\PersonalMapper;
use OCA\Verband\Calendar\Visibility;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Platform\Clock;
use OCP\IGroupManager;

/**
 * Who is told: the members of the hosts, who wants to hear of everything, and who set an alarm on this event; of
 * those whoever may see it and has not asked for silence. A state-wide event of a Kreisverband reaches that
 * Kreisverband, not everybody who can open it.
 */
final class Recipients {
	public function __construct(
		private readonly Access $access,
		private readonly OfficeMapper $offices,
		private readonly PersonMapper $persons,
		private readonly PreferenceMapper $preferences,
		private readonly PersonalMapper $personal,
		private readonly Visibility $visibility,
		private readonly IGroupManager $groups,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param ?int $without who did it
	 * @return \Generator<string, string> uids by what a bookmark names, in its order
	 */
	public function ofChange(Event $event, ?int $without, string $bookmark): \Generator {
		foreach ($this->inOrder($this->concerned($event, $without)) as $key => $uid) {
			if ($key > $bookmark && $this->sees($uid, $event)) {
				yield $key => $uid;
			}
		}
	}

	/**
	 * All whom a change's notices reach, at once: to tell nobody twice.
	 * @return list<string> uids
	 */
	public function reached(Event $event, ?int $without): array {
		return array_values(array_filter($this->concerned($event, $without), fn (string $uid): bool => $this->sees($uid, $event)));
	}

	/**
	 * The boards of Gliederungen.
	 * @param list<int> $gliederungIds
	 * @param ?int $without who did it
	 * @return array<string, string>
	 */
	public function boards(array $gliederungIds, ?int $without): array {
		$persons = [];
		foreach ($this->offices->heldOnDay($this->clock->today()) as $office) {
			if ($office->role()->writes() && in_array($office->getGliederungId(), $gliederungIds, true)) {
				$persons[] = $office->getPersonId();
			}
		}
		return $this->inOrder($this->uids(array_diff($persons, [$without])));
	}

	/** As it was when it could still be seen: a deleted one too. */
	public function sees(string $uid, Event $event): bool {
		return $this->visibility->sees(
			$this->access->viewerFor($uid),
			EventStatus::from($event->getStatus()),
			Audience::from($event->getAudience()),
			$event->getProtectedGroup(),
			$event->hosts(),
		);
	}

	/** @return array<string> uids, whether they see the event or not */
	private function concerned(Event $event, ?int $without): array {
		$silent = $this->uids([...$this->preferences->whoChose(NoticeChoice::None), ...($without === null ? [] : [$without])]);
		return array_unique(array_diff([
			...$this->members($event),
			...$this->uids([...$this->preferences->whoChose(NoticeChoice::All), ...$this->personal->alarmed($event->getId())]),
		], $silent));
	}

	/** @return list<string> uids */
	private function members(Event $event): array {
		$tree = $this->access->tree();
		$reached = array_unique(array_merge(...array_map($tree->downwards(...), $event->hosts())));
		$uids = [];
		foreach ($reached as $id) {
			$group = $this->groups->get((string)($this->access->gliederungen()[$id] ?? null)?->getMemberGroup());
			foreach ($group?->getUsers() ?? [] as $user) {
				$uids[] = $user->getUID();
			}
		}
		$officers = [];
		foreach ($this->offices->heldOnDay($this->clock->today()) as $office) {
			if (in_array($office->getGliederungId(), $reached, true)) {
				$officers[] = $office->getPersonId();
			}
		}
		return [...$uids, ...$this->uids($officers)];
	}

	/**
	 * @param array<int> $persons
	 * @return list<string> of those with an account
	 */
	private function uids(array $persons): array {
		$uids = array_map(static fn (Person $person): ?string => $person->getUid(), $this->persons->findMany(array_values(array_unique($persons))));
		return array_values(array_filter($uids, static fn (?string $uid): bool => $uid !== null));
	}

	/**
	 * By a hash, so that nothing stored names anybody.
	 * @param array<string> $uids
	 * @return array<string, string>
	 */
	private function inOrder(array $uids): array {
		$uids = array_values(array_unique($uids));
		$ordered = array_combine(array_map(static fn (string $uid): string => substr(hash('sha256', $uid), 0, 32), $uids), $uids);
		ksort($ordered, SORT_STRING);
		return $ordered;
	}
}
