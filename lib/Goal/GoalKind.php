<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

/** What kind of promise a goal is. A standing one has a rhythm instead of an end, a stance has no end at all. */
enum GoalKind: string {
	case Motion = 'motion';
	case Concept = 'concept';
	case Paper = 'paper';
	case Material = 'material';
	case Event = 'event';
	case Examination = 'examination';
	case Standing = 'standing';
	case Stance = 'stance';
}
