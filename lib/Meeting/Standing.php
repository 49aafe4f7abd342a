<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

/** Items that come at every meeting, and that the app fills by itself. */
enum Standing: string {
	case None = '';
	case Opening = 'opening';
	case Approval = 'approval';
	case Accountability = 'accountability';
	case Reports = 'reports';
	case Motions = 'motions';
	case Dates = 'dates';
	case Misc = 'misc';

	/** How it is called on a new agenda, in the language of the association's other texts. */
	public function title(): string {
		return match ($this) {
			self::None => '',
			self::Opening => 'Begrüßung und Feststellung der Beschlussfähigkeit',
			self::Approval => 'Genehmigung des letzten Protokolls',
			self::Accountability => 'Rechenschaft',
			self::Reports => 'Berichte',
			self::Motions => 'Anträge',
			self::Dates => 'Termine',
			self::Misc => 'Verschiedenes',
		};
	}

	/** How long it usually takes. */
	public function minutes(): int {
		return match ($this) {
			self::None => 0,
			self::Opening, self::Approval, self::Dates, self::Misc => 5,
			self::Accountability => 15,
			self::Reports => 20,
			self::Motions => 30,
		};
	}
}
