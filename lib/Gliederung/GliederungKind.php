<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

enum GliederungKind: string {
	case Landesverband = 'landesverband';
	case Bezirk = 'bezirk';
	case Unterbezirk = 'unterbezirk';
	case Kreisverband = 'kreisverband';
	/** AK, JSAG, network: belongs to a Gliederung, makes nobody a member by itself */
	case Team = 'team';

	/** UB and KV are the same tier under two names. */
	public function isLocal(): bool {
		return $this === self::Unterbezirk || $this === self::Kreisverband;
	}
}
