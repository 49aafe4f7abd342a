<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

/** 49 colours cannot be told apart: a pattern and the short name carry a Gliederung, colour only helps. */
enum Pattern: string {
	case Solid = 'solid';
	case Diagonal = 'diagonal';
	case DiagonalBack = 'diagonal-back';
	case Dots = 'dots';
	case Grid = 'grid';
	case Horizontal = 'horizontal';
	case Vertical = 'vertical';
	case Cross = 'cross';
}
