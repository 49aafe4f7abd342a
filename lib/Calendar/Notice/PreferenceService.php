<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCA\Verband\Calendar\Sync\PhoneReminders;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/** A person chooses for themselves, nobody for others. */
final class PreferenceService {
	use TTransactional;

	public function __construct(
		private readonly PreferenceMapper $preferences,
		private readonly Persons $persons,
		private readonly PhoneReminders $phones,
		private readonly Access $access,
		private readonly IDBConnection $db,
	) {
	}

	/** @throws Problem not-found for a guest */
	public function mine(): Preferences {
		return $this->preferences->of($this->access->assertMember()->personId);
	}

	/** @throws Problem */
	public function change(Input $input): Preferences {
		$viewer = $this->access->assertMember();
		$changed = $this->preferences->of($viewer->personId)->with($input);
		$personId = $viewer->personId ?? (int)$this->persons->ensureForUid((string)$viewer->uid)->getId();
		$this->atomic(fn () => $this->preferences->put($personId, $changed), $this->db);
		$this->access->forget();
		$this->phones->forget();
		return $changed;
	}
}
