<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Surface;

use OCA\Verband\AppInfo\Application;
use OCP\Activity\ActivitySettings;
use OCP\IL10N;

/** Whether somebody wants our activities by mail too. */
final class ActivitySetting extends ActivitySettings {
	private const PRIORITY = 60;

	public function __construct(
		private readonly IL10N $l10n,
	) {
	}

	#[\Override]
	public function getIdentifier(): string {
		return Application::APP_ID;
	}

	#[\Override]
	public function getName(): string {
		return $this->l10n->t('<strong>Minutes</strong> are published, the board <strong>resolves</strong>, a <strong>task</strong> is given to you');
	}

	#[\Override]
	public function getGroupIdentifier(): string {
		return Application::APP_ID;
	}

	#[\Override]
	public function getGroupName(): string {
		return $this->l10n->t('Verband');
	}

	#[\Override]
	public function getPriority(): int {
		return self::PRIORITY;
	}

	#[\Override]
	public function canChangeNotification(): bool {
		return false;
	}

	#[\Override]
	public function isDefaultEnabledMail(): bool {
		return false;
	}

	#[\Override]
	public function isDefaultEnabledNotification(): bool {
		return false;
	}
}
