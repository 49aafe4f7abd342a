<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Feed;

enum FeedKind: string {
	/** for websites and whoever has the link: what is public, nothing else */
	case Everybody = 'public';
	/** what its owner may see at the time of asking */
	case Personal = 'personal';
}
