<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\IL10N;
use OCP\SetupCheck\ISetupCheck;
use OCP\SetupCheck\SetupResult;

/**
 * Tells a Nextcloud admin whether the server is fit for the association's calendars and calls.
 */
final class ServerSetupCheck implements ISetupCheck {
	public function __construct(
		private readonly Checks $checks,
		private readonly IL10N $l10n,
	) {
	}

	#[\Override]
	public function getCategory(): string {
		return 'verband';
	}

	#[\Override]
	public function getName(): string {
		return $this->l10n->t('Server for the association');
	}

	#[\Override]
	public function run(): SetupResult {
		$found = array_column($this->checks->ofServer(), 'code');
		if (in_array('server-version', $found, true)) {
			return SetupResult::error($this->l10n->t('This version of Nextcloud lets accounts read and change the calendars of others (CVE-2026-45281). Update to 32.0.9, 33.0.3 or later.'));
		}
		return in_array('talk-missing', $found, true)
			? SetupResult::info($this->l10n->t('Talk is not installed. Calls are held by dial-in or a link of your own.'))
			: SetupResult::success();
	}
}
