<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Platform\QueryInput;

/** Meetings that the person of this request may see, page by page. */
final class MeetingList {
	public function __construct(
		private readonly MeetingAccess $access,
		private readonly MeetingQuery $query,
		private readonly MeetingPresenter $presenter,
	) {
	}

	/** @return array{meetings: list<array<string, mixed>>, nextCursor: ?string} `Meetings` of openapi.json */
	public function page(MeetingFilter $filter): array {
		$found = $this->query->find($filter, $this->access->assertSeesAny());
		$page = array_slice($found, 0, $filter->limit);
		$last = end($page);
		return [
			'meetings' => array_map($this->presenter->summary(...), $page),
			'nextCursor' => count($found) > $filter->limit && $last !== false
				? QueryInput::writeCursor($last->start, $last->id())
				: null,
		];
	}
}
