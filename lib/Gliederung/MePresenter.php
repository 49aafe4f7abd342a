<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\Clock;
use OCP\IUserSession;

/**
 * What the app tells a person of themselves. Who belongs nowhere is told that and nothing else.
 */
final class MePresenter {
	public function __construct(
		private readonly Access $access,
		private readonly IUserSession $session,
		private readonly Settings $settings,
		private readonly Clock $clock,
	) {
	}

	/** @return array<string, mixed> `Me` of openapi.json, of the account of this request */
	public function present(): array {
		$viewer = $this->access->viewer();
		return [
			'personId' => $viewer->personId,
			'displayName' => (string)$this->session->getUser()?->getDisplayName(),
			'isMember' => $viewer->isMember(),
			'isAdmin' => $viewer->isAdmin,
			'isLandesvorstand' => $viewer->isLandesvorstand,
			'isChair' => in_array(GroupPlan::CHAIRS, $viewer->groups, true),
			'gliederungIds' => $viewer->memberIds,
			'ownIds' => $viewer->ownIds,
			'boardIds' => $viewer->boardIds,
			'timeZone' => $this->clock->zone()->getName(),
			'today' => $this->clock->today(),
			'kinds' => $viewer->isMember() || $viewer->isAdmin ? $this->settings->kinds() : [],
		];
	}
}
