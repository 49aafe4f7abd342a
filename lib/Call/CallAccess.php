<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Problem;

/**
 * Who may what about calls, built on Access: the holder's board writes; whoever the call is for sees it, its agenda and
 * who was represented in numbers; association admins see that it is there and whether its room is in order, no agenda.
 */
final class CallAccess {
	public function __construct(
		private readonly Access $access,
		private readonly CallMapper $calls,
		private readonly EventMapper $events,
	) {
	}

	public function viewer(): Viewer {
		return $this->access->viewer();
	}

	/**
	 * @return list<DatedCall> those that the person may know of
	 * @throws Problem not-found for a guest
	 */
	public function all(): array {
		$this->access->assertSeesTree();
		$found = array_map($this->dated(...), $this->calls->all());
		return array_values(array_filter($found, fn (?DatedCall $one): bool => $one !== null && $this->sees($one)));
	}

	/** @throws Problem not-found: there is none, or the person may not know of it */
	public function find(int $id): DatedCall {
		$call = $this->calls->find($id);
		$found = $call instanceof Call ? $this->dated($call) : null;
		return $found !== null && $this->sees($found) ? $found : throw Problem::notFound();
	}

	/** @throws Problem not-found, forbidden */
	public function findWritable(int $id): DatedCall {
		$found = $this->find($id);
		return $this->writes($found) ? $found : throw Problem::forbidden();
	}

	/** @throws Problem not-found, forbidden for who is not invited to it and does not hold it */
	public function findTakenPart(int $id): DatedCall {
		$found = $this->find($id);
		return $this->takesPart($found) ? $found : throw Problem::forbidden();
	}

	/** @throws Problem not-found, forbidden for who neither holds it nor looks after the association */
	public function findCompared(int $id): DatedCall {
		$found = $this->find($id);
		return $this->compares($found) ? $found : throw Problem::forbidden();
	}

	public function writes(DatedCall $one): bool {
		return in_array($one->call->getGliederungId(), $this->viewer()->boardIds, true);
	}

	public function takesPart(DatedCall $one): bool {
		return $this->writes($one) || in_array($one->call->group(), $this->viewer()->groups, true);
	}

	public function compares(DatedCall $one): bool {
		return $this->writes($one) || $this->viewer()->isAdmin;
	}

	/** Whoever asks: a call whose series is gone is no call any more. */
	public function dated(Call $call): ?DatedCall {
		$event = $this->events->find($call->getEventId());
		return $event === null || $event->getDeletedAt() !== null ? null : new DatedCall($call, $event);
	}

	private function sees(DatedCall $one): bool {
		$viewer = $this->viewer();
		return ($viewer->isMember() && $this->takesPart($one)) || $viewer->isAdmin;
	}
}
