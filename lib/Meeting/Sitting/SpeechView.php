<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

/** What somebody who may not know of the internal items reads of a speakers' log. A pure rule. */
final class SpeechView {
	/**
	 * Whoever asked to speak on an internal item, and what became of it, is left out: the rest makes the same list.
	 * @param list<SpeechRow> $log in order
	 * @param list<int> $hidden items
	 * @return list<SpeechRow>
	 */
	public static function without(array $log, array $hidden): array {
		$current = null;
		$dropped = [];
		$seen = [];
		foreach ($log as $row) {
			if ($row->kind === SpeechKind::Item) {
				$current = $row->payload['item'];
			}
			$item = $row->kind === SpeechKind::SignUp ? $row->payload['item'] : $current;
			if ($row->kind->isRequest() && in_array($item, $hidden, true)) {
				$dropped[(string)$row->entryId()] = true;
			}
			if (!isset($dropped[(string)$row->entryId()])) {
				$seen[] = $row;
			}
		}
		return $seen;
	}
}
