<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Programme;

use OCA\Verband\Calendar\EventKind;
use OCP\IL10N;

/** Kinds of events in the reader's language. */
final class KindNames {
	public function __construct(
		private readonly IL10N $l,
	) {
	}

	public function of(EventKind $kind): string {
		return match ($kind) {
			EventKind::Meeting => $this->l->t('Meeting'),
			EventKind::TelephoneConference => $this->l->t('Telephone conference'),
			EventKind::Retreat => $this->l->t('Retreat'),
			EventKind::Forum => $this->l->t('Topic forum'),
			EventKind::StateWeekend => $this->l->t('State-wide weekend'),
			EventKind::Conference => $this->l->t('Conference'),
			EventKind::ChairsConference => $this->l->t('Conference of chairs'),
			EventKind::ChairsCall => $this->l->t('Call of chairs'),
			EventKind::SummerCamp => $this->l->t('Summer camp'),
			EventKind::Training => $this->l->t('Training'),
			EventKind::Action => $this->l->t('Campaign action'),
			EventKind::Alliance => $this->l->t('Alliance event'),
			EventKind::Social => $this->l->t('Social'),
			EventKind::Other => $this->l->t('Other'),
		};
	}

	/** @return array<string, string> all of them by id */
	public function all(): array {
		$names = [];
		foreach (EventKind::cases() as $kind) {
			$names[$kind->value] = $this->of($kind);
		}
		return $names;
	}
}
