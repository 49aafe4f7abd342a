<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Calendar\EventService;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\Resolution\ResolutionService;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Problem;
use OCP\IL10N;

/** The things of other rooms that evidence may name, as far as the person of this request may see them. */
final class EvidenceTargets {
	public function __construct(
		private readonly MeetingAccess $meetings,
		private readonly ResolutionService $resolutions,
		private readonly EventService $events,
		private readonly GoalAccess $access,
		private readonly EvidenceSight $sight,
		private readonly IL10N $l,
		private readonly Clock $clock,
	) {
	}

	/**
	 * How the thing is called, for a label that outlives it; null where it is not there or not the person's to see. What
	 * is internal is named without its words: every member reads the label.
	 */
	public function name(EvidenceKind $kind, int $id): ?string {
		try {
			return match ($kind) {
				EvidenceKind::Minutes => $this->meetingName($id),
				EvidenceKind::Resolution => $this->resolutionName($id),
				default => $this->eventName($id),
			};
		} catch (Problem) {
			return null;
		}
	}

	private function meetingName(int $id): string {
		$meeting = $this->meetings->find($id);
		$day = $this->clock->local($meeting->start)->format('d.m.Y');
		return $this->sight->isOpen(EvidenceKind::Minutes, $id) ? $meeting->title . ', ' . $day : $day;
	}

	private function resolutionName(int $id): string {
		$resolution = $this->resolutions->find($id);
		$day = $this->clock->local($resolution->getCreatedAt())->format('d.m.Y');
		return $this->sight->isOpen(EvidenceKind::Resolution, $id) ? $resolution->getTitle() . ', ' . $day : $day;
	}

	private function eventName(int $id): string {
		$event = $this->events->find($this->access->viewer(), $id);
		return $this->sight->isOpen(EvidenceKind::Event, $id) ? $event->getTitle() : $this->l->t('internal');
	}
}
