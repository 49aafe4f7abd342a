<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCA\Verband\Gliederung\Viewer;

/**
 * Which events a person may see, as a rule about one event. VisibleEvents says the same in SQL, and a test holds the
 * two against each other over every audience, status and kind of person.
 */
final class Visibility {
	/** @param list<int> $hostIds accepted hosts */
	public function sees(Viewer $viewer, EventStatus $status, Audience $audience, ?string $protectedGroup, array $hostIds): bool {
		if (!$viewer->isMember()) {
			return false;
		}
		if ($this->writes($viewer, $hostIds)) {
			return true;
		}
		return $status !== EventStatus::Draft && match ($audience) {
			Audience::Everybody, Audience::Members => true,
			Audience::Own => array_intersect($hostIds, $viewer->memberIds) !== [],
			Audience::Bezirk => array_intersect($hostIds, $viewer->bezirkReachIds) !== [],
			Audience::Protected => $protectedGroup !== null && in_array($protectedGroup, $viewer->groups, true),
		};
	}

	/** @param list<int> $hostIds accepted hosts */
	public function writes(Viewer $viewer, array $hostIds): bool {
		return array_filter($hostIds, $viewer->writesFor(...)) !== [];
	}
}
