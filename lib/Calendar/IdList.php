<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

/** Ids in one column, ",7,12,": read with the row, found with one LIKE. */
final class IdList {
	/** @param list<int> $ids */
	public static function write(array $ids): string {
		return $ids === [] ? '' : ',' . implode(',', $ids) . ',';
	}

	/** @return list<int> */
	public static function read(string $text): array {
		return $text === '' ? [] : array_map(intval(...), explode(',', trim($text, ',')));
	}
}
