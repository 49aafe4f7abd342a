<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/**
 * The one place that says which step minutes may take and who takes it: the board writes, corrects and publishes;
 * that they are approved is said by a chair or deputy, who chairs the sitting that did it. Pure.
 */
final class MinutesWorkflow {
	/**
	 * @param list<OfficeRole> $roles held in the body today
	 * @throws Problem forbidden: the step is not the person's; invalid-transition: there is no such step
	 */
	public static function assertStep(MinutesState $from, MinutesState $to, array $roles): void {
		if (!self::takes($to, $roles)) {
			throw Problem::forbidden();
		}
		if ($from->next() !== $to) {
			throw Problem::refused(ErrorCode::InvalidTransition, 'to');
		}
	}

	/** @param list<OfficeRole> $roles */
	public static function takes(MinutesState $to, array $roles): bool {
		foreach ($roles as $role) {
			if ($to === MinutesState::Approved ? in_array($role, [OfficeRole::Chair, OfficeRole::Deputy], true) : $role->writes()) {
				return true;
			}
		}
		return false;
	}
}
