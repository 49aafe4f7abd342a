<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Gliederung\OwnGroups;
use OCA\Verband\Platform\CallRooms;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Platform\RoomTrouble;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;
use Psr\Log\LoggerInterface;

/**
 * Keeps a call's room as it should be: there, named, its participants those of the groups, the board that holds it moderating.
 * Run in a job. Whatever Talk refuses is logged and left to the next time; nothing of ours depends on it.
 */
final class RoomKeeper {
	use TTransactional;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly CallMapper $calls,
		private readonly CallAccess $access,
		private readonly CallService $service,
		private readonly MemberMapper $members,
		private readonly Invited $invited,
		private readonly CallRooms $rooms,
		private readonly OwnGroups $groups,
		private readonly Clock $clock,
		private readonly LoggerInterface $logger,
	) {
	}

	/** @return bool false where something is left for the next time */
	public function keep(int $callId): bool {
		$call = $this->calls->find($callId);
		$dated = $call instanceof Call ? $this->access->dated($call) : null;
		if ($dated === null || !$this->rooms->isAvailable()) {
			return false;
		}
		try {
			$token = $this->room($dated);
			if ($token === null) {
				return false;
			}
			$this->rooms->describe($token, $dated->event->getTitle(), $dated->call->getDialIn());
			return $this->people($dated->call, $token);
		} catch (RoomTrouble|Problem $trouble) {
			// a Problem: two jobs at once wrote the link, and one was faster
			$this->logger->error('The room of a call could not be brought in line', ['call' => $callId, 'exception' => $trouble]);
			return false;
		}
	}

	/**
	 * What keep() would do to the people in the room; writes nothing.
	 * @throws RoomTrouble
	 */
	public function compare(Call $call): Comparison {
		$token = $call->getRoomToken();
		$present = $token !== null && $this->rooms->exists($token) ? $this->rooms->participants($token) : [];
		return new Comparison(
			$this->invited->people($call, $this->clock->today()), $present, $this->members->known($call->getId()),
		);
	}

	/** One room for ever; one that somebody deleted is made again, and the series carries its new link. */
	private function room(DatedCall $dated): ?string {
		$call = $dated->call;
		$token = $call->getRoomToken();
		if ($token === null || !$this->rooms->exists($token)) {
			if (!$this->calls->takeRoom($call->getId(), $token, $this->clock->now()->getTimestamp())) {
				return null;
			}
			try {
				$made = $this->rooms->create($dated->event->getTitle(), $call->getDialIn());
			} catch (RoomTrouble $trouble) {
				$this->calls->putRoom($call->getId(), $token);
				throw $trouble;
			}
			$this->calls->putRoom($call->getId(), $made);
			$call->setRoomToken($made);
			if ($token !== null) {
				// who was in the old room was not yet in this one
				$this->members->replace($call->getId(), []);
			}
		}
		$this->service->writeLink($dated);
		return $call->getRoomToken();
	}

	private function people(Call $call, string $token): bool {
		$before = $this->compare($call);
		foreach (array_unique([$call->group(), $this->invited->moderators($call)]) as $group) {
			if (!$this->groups->has($group)) {
				throw new RoomTrouble('The group ' . $group . ' is none of ours');
			}
			$this->rooms->follow($token, $group);
		}
		$present = $this->rooms->participants($token);
		$failed = 0;
		foreach ($before->moderation as $uid => $moderates) {
			$failed += isset($present[$uid]) ? $this->try($call, fn () => $this->rooms->setModerator($token, (string)$uid, $moderates)) : 1;
		}
		$members = $before->members();
		foreach ($before->removed as $uid => $personId) {
			if (isset($present[$uid]) && $this->try($call, fn () => $this->rooms->remove($token, (string)$uid)) > 0) {
				// still to go: whoever is forgotten here would pass for a guest
				$members[$personId] = ['state' => 'surplus', 'reason' => null];
				$failed++;
			}
		}
		$this->atomic(fn () => $this->members->replace($call->getId(), $members), $this->db);
		$this->calls->putCompared($call->getId(), $this->clock->now()->getTimestamp());
		return $failed === 0;
	}

	/** @return int 1 if it failed: one person whom Talk refuses does not keep the others out */
	private function try(Call $call, \Closure $do): int {
		try {
			$do();
			return 0;
		} catch (RoomTrouble $trouble) {
			$this->logger->warning('Somebody in the room of a call could not be changed', ['call' => $call->getId(), 'exception' => $trouble]);
			return 1;
		}
	}
}
