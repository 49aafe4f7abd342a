<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Gliederung\GliederungKind;
use OCA\Verband\Gliederung\GroupPlan;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeRole;

/** Whose call it is. It follows from offices, so nobody keeps a list. */
enum CallAudience: string {
	/** who chairs a UB or KV */
	case Chairs = 'chairs';
	/** the Landesvorstand */
	case Board = 'board';

	/** The group that the app keeps in line with the offices. */
	public function group(): string {
		return match ($this) {
			self::Chairs => GroupPlan::CHAIRS,
			self::Board => GroupPlan::LANDESVORSTAND,
		};
	}

	public function eventKind(): EventKind {
		return match ($this) {
			self::Chairs => EventKind::ChairsCall,
			self::Board => EventKind::TelephoneConference,
		};
	}

	/** Is a Gliederung one of those that should be represented? */
	public function expects(Gliederung $one): bool {
		return match ($this) {
			self::Chairs => $one->kind()->isLocal(),
			self::Board => $one->kind() === GliederungKind::Landesverband,
		};
	}

	/** Does this office make its holder one of those expected? */
	public function includes(Office $office, GliederungKind $kind): bool {
		return match ($this) {
			self::Chairs => $office->role() === OfficeRole::Chair && $kind->isLocal(),
			self::Board => $office->role()->isBoard() && $kind === GliederungKind::Landesverband,
		};
	}
}
