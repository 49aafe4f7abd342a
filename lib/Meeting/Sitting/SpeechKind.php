<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

/** What a row of the speakers' log says. */
enum SpeechKind: string {
	case SignUp = 'signUp';
	case PointOfOrder = 'pointOfOrder';
	case Decided = 'decided';
	case Withdraw = 'withdraw';
	case Lane = 'lane';
	case Reorder = 'reorder';
	case Start = 'start';
	case TakeBack = 'takeBack';
	case Pause = 'pause';
	case Resume = 'resume';
	case End = 'end';
	case Close = 'close';
	case Reopen = 'reopen';
	case Continue = 'continue';
	case Settings = 'settings';
	case Limit = 'limit';
	/** written with the agenda's current item, and by nobody else */
	case Item = 'item';

	/** Somebody wants to speak. */
	public function isRequest(): bool {
		return $this === self::SignUp || $this === self::PointOfOrder;
	}

	/** What anybody in the sitting may do about their own place; all else is for who chairs it. */
	public function isParticipants(): bool {
		return $this->isRequest() || $this === self::Withdraw || $this === self::Lane;
	}
}
