<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

/**
 * Who asks, as of this request: what Access has found out about a person. A value, without questions of its own
 * to the platform, so that rules about it can be tested alone.
 */
final class Viewer {
	/**
	 * @param ?int $personId null for an account that no record names yet
	 * @param list<int> $ownIds Gliederungen the person belongs to directly, by group or office
	 * @param list<int> $memberIds those and all their ancestors; empty for a guest
	 * @param list<int> $boardIds Gliederungen the person writes for by an office of its own (board or staff)
	 * @param list<int> $helpedIds UB/KV a Bezirk's board writes for in the app, where the setting allows it
	 * @param list<int> $bezirkReachIds Gliederungen whose events for "Bezirk" reach the person
	 * @param list<string> $groups the account's Nextcloud groups
	 */
	public function __construct(
		public readonly ?string $uid,
		public readonly ?int $personId = null,
		public readonly array $ownIds = [],
		public readonly array $memberIds = [],
		public readonly array $boardIds = [],
		public readonly array $helpedIds = [],
		public readonly array $bezirkReachIds = [],
		public readonly array $groups = [],
		public readonly bool $isAdmin = false,
		public readonly bool $isLandesvorstand = false,
	) {
	}

	/** A guest sees nothing of the association, not even that there is something to see. */
	public function isMember(): bool {
		return $this->memberIds !== [];
	}

	public function writesFor(int $gliederungId): bool {
		return in_array($gliederungId, $this->boardIds, true) || in_array($gliederungId, $this->helpedIds, true);
	}

	public function belongsTo(int $gliederungId): bool {
		return in_array($gliederungId, $this->memberIds, true);
	}

	/** Changes whenever the person's rights change: a cached answer made for other rights is never served again. */
	public function fingerprint(): string {
		return substr(hash('sha256', serialize([
			$this->uid, $this->memberIds, $this->boardIds, $this->helpedIds, $this->bezirkReachIds, $this->groups,
			$this->isAdmin, $this->isLandesvorstand,
		])), 0, 16);
	}
}
