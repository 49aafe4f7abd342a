<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP;

interface IUser {
	public const MAX_USERID_LENGTH = 64;

	/** @return string */
	public function getUID();

	/** @return string */
	public function getDisplayName();

	/**
	 * @param string $displayName
	 * @return bool
	 */
	public function setDisplayName($displayName);

	/** @return bool */
	public function delete();

	/** @return bool */
	public function isEnabled();

	/** @return string|null */
	public function getEMailAddress();
}
