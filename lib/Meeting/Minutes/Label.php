<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

/** What stands before a fact in minutes. */
enum Label {
	case Place;
	case Beginning;
	case End;
	case Present;
	case Excused;
	case Missing;
	case Item;
	case Resolution;
	case Mover;
	case Internal;
	case Open;
	case Full;
}
