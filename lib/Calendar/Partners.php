<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/**
 * Organisations that are no Gliederung and hold an event with us. Nobody is on a list of ours: whoever adds one says
 * that it is no racist, sexist, antifeminist, homophobic or antisemitic one, and it is kept who said so, and when.
 */
final class Partners {
	private const MOST = 20;
	public const MAX_NAME = 200;

	public function __construct(
		private readonly EventService $events,
		private readonly PartnerMapper $partners,
		private readonly Revisions $revisions,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param array<string, mixed> $fields the API's PartnerInput
	 * @param \Closure(Event): array<string, mixed> $present
	 * @throws Problem
	 */
	public function add(Viewer $viewer, int $id, ?string $ifMatch, array $fields, \Closure $present): Event {
		$event = $this->editable($viewer, $id);
		$input = new Input($fields);
		$name = $input->string('name', self::MAX_NAME, required: true);
		if (!$input->bool('checked')) {
			throw Problem::invalid(ErrorCode::Required, 'checked');
		}
		$known = array_map(mb_strtolower(...), array_column($this->partners->of($id), 'name'));
		if (in_array(mb_strtolower($name), $known, true)) {
			throw Problem::refused(ErrorCode::Duplicate, 'name');
		}
		if (count($known) >= self::MOST) {
			throw Problem::invalid(ErrorCode::TooLong, 'name');
		}
		return $this->revisions->next($viewer, $event, $ifMatch, $present, function (int $revision) use ($viewer, $event, $name): void {
			$this->partners->add($event->getId(), $name, $viewer->personId, $this->clock->today());
			$event->setRevision($revision);
		});
	}

	/**
	 * @param \Closure(Event): array<string, mixed> $present
	 * @throws Problem
	 */
	public function remove(Viewer $viewer, int $id, int $partnerId, ?string $ifMatch, \Closure $present): Event {
		$event = $this->editable($viewer, $id);
		if (!in_array($partnerId, array_column($this->partners->of($id), 'id'), true)) {
			throw Problem::notFound();
		}
		return $this->revisions->next($viewer, $event, $ifMatch, $present, function (int $revision) use ($event, $partnerId): void {
			$this->partners->remove($event->getId(), $partnerId);
			$event->setRevision($revision);
		});
	}

	private function editable(Viewer $viewer, int $id): Event {
		$event = $this->events->find($viewer, $id);
		if (!$this->events->mayEdit($viewer, $event)) {
			throw Problem::forbidden();
		}
		return $event->getDeletedAt() === null ? $event : throw Problem::refused(ErrorCode::Deleted);
	}
}
