<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

/** A row of verband_notices: something to be told, once nothing more happens to the event for a while. */
final class Notice {
	/** The event's dates or its status changed; `data` is the snapshot before. */
	public const CHANGED = 'changed';
	/** A phone published it. */
	public const FROM_PHONE = 'phone';
	/** These and the Gliederung's id: it is asked, hosts it too, does not, or was taken off. */
	public const ASKED = 'asked-';
	public const JOINED = 'joined-';
	public const PARTED = 'parted-';
	public const REMOVED = 'removed-';

	public function __construct(
		public readonly int $eventId,
		public readonly string $kind,
		public readonly int $notedAt,
		public readonly int $dueAt,
		public readonly ?int $personId,
		public readonly string $data,
		public readonly string $bookmark = '',
	) {
	}
}
