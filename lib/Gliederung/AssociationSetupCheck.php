<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\IL10N;
use OCP\SetupCheck\ISetupCheck;
use OCP\SetupCheck\SetupResult;

/**
 * Tells a Nextcloud admin whether tree, chairs and groups are in order.
 */
final class AssociationSetupCheck implements ISetupCheck {
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
		return $this->l10n->t('Branches of the association');
	}

	#[\Override]
	public function run(): SetupResult {
		$found = array_column($this->checks->ofTree(), 'count', 'code');
		if (isset($found['no-landesverband'])) {
			return SetupResult::warning($this->l10n->t('The association has no branches yet. Import them, or run "occ verband:setup".'));
		}
		if (isset($found['admin-group-missing'])) {
			return SetupResult::warning($this->l10n->t('The group of association admins does not exist. Create it, or name another in the settings of the app.'));
		}
		if (isset($found['foreign-group-missing'])) {
			return SetupResult::warning($this->l10n->n(
				'The member group of %n branch does not exist, so nobody is a member of it.',
				'The member groups of %n branches do not exist, so nobody is a member of them.',
				$found['foreign-group-missing'],
			));
		}
		return isset($found['vacancy'])
			? SetupResult::info($this->l10n->n('%n branch has no chair.', '%n branches have no chair.', $found['vacancy']))
			: SetupResult::success();
	}
}
