<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

/** Somebody who should be in a call's room. */
final class InvitedPerson {
	public const NO_ACCOUNT = 'no-account';
	public const DISABLED = 'disabled';

	/**
	 * @param int $gliederungen how many they are there for
	 * @param ?string $why they cannot be in it; null: they can
	 */
	public function __construct(
		public readonly int $personId,
		public readonly string $name,
		public readonly ?string $uid,
		public readonly bool $moderates,
		public readonly int $gliederungen,
		public readonly ?string $why,
	) {
	}
}
