<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

/** The same minutes for two kinds of readers. */
enum Version: string {
	/** for the body: internal items and passages, names of who was there */
	case Full = 'full';
	/** verbandsöffentlich: none of them, and how many were there */
	case Open = 'open';
}
