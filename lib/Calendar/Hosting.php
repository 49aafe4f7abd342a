<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCA\Verband\Calendar\Notice\Notice;
use OCA\Verband\Calendar\Notice\NoticeQueue;
use OCA\Verband\Calendar\Sync\FileNames;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/**
 * Who holds an event together. Every host asks others, those answer for themselves, and the first host alone takes
 * hosts off or hands the event on; a co-host may leave.
 */
final class Hosting {
	private const MOST = 100;

	public function __construct(
		private readonly EventService $events,
		private readonly HostMapper $hosts,
		private readonly Revisions $revisions,
		private readonly FileNames $names,
		private readonly NoticeQueue $notices,
		private readonly EventHolds $holds,
		private readonly Access $access,
	) {
	}

	/**
	 * Asks a Gliederung to host it too, or says yes for it where the person writes for it.
	 * @param \Closure(Event): array<string, mixed> $present
	 * @throws Problem
	 */
	public function join(Viewer $viewer, int $id, int $gliederungId, ?string $ifMatch, \Closure $present): Event {
		$event = $this->events->find($viewer, $id);
		$hosts = $this->hosts->of($id);
		$isAsked = in_array($gliederungId, array_column($hosts, 'gliederungId'), true);
		$answers = $viewer->writesFor($gliederungId);
		if (!$this->events->mayEdit($viewer, $event) && !($isAsked && $answers)) {
			throw Problem::forbidden();
		}
		$this->assertThere($event);
		if (!$this->access->tree()->has($gliederungId)) {
			throw Problem::invalid(ErrorCode::UnknownGliederung, 'gliederungId');
		}
		if (in_array($gliederungId, $event->hosts(), true) || ($isAsked && !$answers)) {
			return $event;
		}
		if (!$isAsked && count($hosts) >= self::MOST) {
			throw Problem::invalid(ErrorCode::TooLong, 'gliederungId');
		}
		$others = self::without($hosts, $gliederungId);
		$kind = match (true) {
			!$answers => Notice::ASKED,
			$isAsked => Notice::JOINED,
			default => null,
		};
		return $this->put($viewer, $event, [...$others, ['gliederungId' => $gliederungId, 'accepted' => $answers]], $ifMatch, $present, $kind === null ? null : $kind . $gliederungId);
	}

	/**
	 * Says no, leaves, takes a host off or an invitation back.
	 * @param \Closure(Event): array<string, mixed> $present
	 * @throws Problem
	 */
	public function part(Viewer $viewer, int $id, int $gliederungId, ?string $ifMatch, \Closure $present): Event {
		$event = $this->events->find($viewer, $id);
		$hosts = $this->hosts->of($id);
		$accepted = array_column($hosts, 'accepted', 'gliederungId')[$gliederungId] ?? null;
		$mayInvite = $this->events->mayEdit($viewer, $event);
		if ($accepted === null || (!$accepted && !$mayInvite && !$viewer->writesFor($gliederungId))) {
			// who is asked is the hosts' own affair
			throw Problem::notFound();
		}
		$may = $viewer->writesFor($gliederungId) || $viewer->writesFor($event->getGliederungId()) || (!$accepted && $mayInvite);
		if (!$may) {
			throw Problem::forbidden();
		}
		$this->assertThere($event);
		if ($gliederungId === $event->getGliederungId()) {
			throw Problem::refused(ErrorCode::FirstHost);
		}
		$kind = match (true) {
			$viewer->writesFor($gliederungId) => Notice::PARTED,
			$accepted => Notice::REMOVED,
			default => null,
		};
		return $this->put($viewer, $event, self::without($hosts, $gliederungId), $ifMatch, $present, $kind === null ? null : $kind . $gliederungId);
	}

	/**
	 * Hands an event on to another of its hosts, where the person writes for both.
	 * @param \Closure(Event): array<string, mixed> $present
	 * @throws Problem
	 */
	public function lead(Viewer $viewer, int $id, int $gliederungId, ?string $ifMatch, \Closure $present): Event {
		$event = $this->events->find($viewer, $id);
		if (!$viewer->writesFor($event->getGliederungId()) || !$viewer->writesFor($gliederungId)) {
			throw Problem::forbidden();
		}
		$this->assertThere($event);
		if (!in_array($gliederungId, $event->hosts(), true)) {
			throw Problem::invalid(ErrorCode::UnknownGliederung, 'gliederungId');
		}
		if ($gliederungId === $event->getGliederungId()) {
			return $event;
		}
		$hosts = [['gliederungId' => $gliederungId, 'accepted' => true], ...self::without($this->hosts->of($id), $gliederungId)];
		return $this->put($viewer, $event, $hosts, $ifMatch, $present);
	}

	/**
	 * Another Gliederung takes the place of a host, where the person writes for both. What hangs on an event holds it
	 * where it is.
	 * @param \Closure(Event): array<string, mixed> $present
	 * @param \Closure(Event, int): void $also as with EventService
	 * @throws Problem
	 */
	public function replace(Viewer $viewer, int $id, int $from, int $to, ?string $ifMatch, \Closure $present, \Closure $also): Event {
		assert($from !== $to);
		$event = $this->events->find($viewer, $id);
		if (!$viewer->writesFor($from) || !$viewer->writesFor($to) || !in_array($from, $event->hosts(), true)) {
			throw Problem::forbidden();
		}
		$this->assertThere($event);
		if ($this->holds->isHeld($id)) {
			throw Problem::held();
		}
		$hosts = array_map(
			static fn (array $host): array => $host['gliederungId'] === $from ? ['gliederungId' => $to, 'accepted' => true] : $host,
			self::without($this->hosts->of($id), $to),
		);
		return $this->put($viewer, $event, $hosts, $ifMatch, $present, Notice::REMOVED . $from, $also);
	}

	/** One more host, without asking anybody: for those who load an association. */
	public function add(Viewer $viewer, int $id, int $gliederungId, bool $accepted): Event {
		$event = $this->events->find($viewer, $id);
		$hosts = [...self::without($this->hosts->of($id), $gliederungId), ['gliederungId' => $gliederungId, 'accepted' => $accepted]];
		return $this->put($viewer, $event, $hosts, '*', static fn (): array => []);
	}

	/**
	 * @param list<array{gliederungId: int, accepted: bool}> $hosts
	 * @param \Closure(Event): array<string, mixed> $present
	 * @param ?string $notice what its boards are to be told
	 * @param ?\Closure(Event, int): void $also
	 */
	private function put(
		Viewer $viewer, Event $event, array $hosts, ?string $ifMatch, \Closure $present, ?string $notice = null, ?\Closure $also = null,
	): Event {
		$before = $event->hosts();
		return $this->revisions->next($viewer, $event, $ifMatch, $present, function (int $revision) use ($viewer, $event, $hosts, $before, $notice): void {
			$accepted = array_column(array_filter($hosts, static fn (array $host): bool => $host['accepted']), 'gliederungId');
			foreach (array_diff($accepted, $before) as $new) {
				$this->names->welcome($event, $new);
			}
			if ($accepted[0] !== $event->getGliederungId()) {
				$this->names->assertFree($event, $accepted[0]);
				$event->setGliederungId($accepted[0]);
			}
			$this->hosts->write($event->getId(), $hosts);
			$event->setHostIds(IdList::write($accepted));
			$event->setRevision($revision);
			if ($notice !== null) {
				$this->notices->atOnce($event, $notice, $viewer->personId);
			}
		}, $also);
	}

	private function assertThere(Event $event): void {
		if ($event->getDeletedAt() !== null) {
			throw Problem::refused(ErrorCode::Deleted);
		}
	}

	/**
	 * @param list<array{gliederungId: int, accepted: bool}> $hosts
	 * @return list<array{gliederungId: int, accepted: bool}>
	 */
	private static function without(array $hosts, int $gliederungId): array {
		return array_values(array_filter($hosts, static fn (array $host): bool => $host['gliederungId'] !== $gliederungId));
	}
}
