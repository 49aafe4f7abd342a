<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCA\Verband\Calendar\Audience;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\HostMapper;
use OCA\Verband\Calendar\Visibility;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;

/** Is a notification still true, and still for this person? */
final class Standing {
	public function __construct(
		private readonly SnapshotReader $snapshots,
		private readonly HostMapper $hosts,
		private readonly Visibility $visibility,
		private readonly Clock $clock,
	) {
	}

	public function holds(string $subject, Event $event, Parameters $about, Viewer $viewer): bool {
		$isThere = $event->getDeletedAt() === null;
		$isPublished = $isThere && $event->getStatus() === EventStatus::Published->value;
		$writes = $this->visibility->writes($viewer, $event->hosts());
		$answers = $about->gliederungId !== null && $viewer->writesFor($about->gliederungId);
		return match ($subject) {
			'phone' => $isPublished && $writes,
			'asked' => $isThere && $answers && in_array($about->gliederungId, $this->hosts->asked($event->getId()), true),
			'joined' => $isThere && $writes && in_array($about->gliederungId, $event->hosts(), true),
			'parted' => $isThere && $writes && !in_array($about->gliederungId, $event->hosts(), true),
			'removed' => $isThere && $answers && !in_array($about->gliederungId, $event->hosts(), true),
			default => $this->concerns($event, $about, $viewer) && match ($subject) {
				'cancelled' => !$isPublished,
				'reinstated', 'moved', 'relocated', 'reminder' => $isPublished && $this->takesPlace($event, $about->date),
				'dropped' => $isPublished && !$this->takesPlace($event, $about->date),
				'dates' => $isPublished,
				default => false,
			},
		};
	}

	/** Not over, no draft, and the person may see it, or might before it was deleted. */
	private function concerns(Event $event, Parameters $about, Viewer $viewer): bool {
		return $about->date !== null && $about->date->end > $this->clock->now()->getTimestamp()
			&& $event->getStatus() !== EventStatus::Draft->value
			&& $this->visibility->sees(
				$viewer,
				EventStatus::from($event->getStatus()),
				Audience::from($event->getAudience()),
				$event->getProtectedGroup(),
				$event->hosts(),
			);
	}

	private function takesPlace(Event $event, ?NotedDate $date): bool {
		foreach ($this->snapshots->of($event)->dates as $one) {
			if ($date !== null && !$one->cancelled && $one->isWhen($date)) {
				return true;
			}
		}
		return false;
	}
}
