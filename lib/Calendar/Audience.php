<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

/** Whom a published event is for; "bezirk" and "own" are the union over its hosts. */
enum Audience: string {
	/** website and anonymous feeds too */
	case Everybody = 'public';
	case Members = 'members';
	case Bezirk = 'bezirk';
	case Own = 'own';
	/** a named group and the hosts' boards, nobody else */
	case Protected = 'protected';
}
