<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/** Many meetings at once: all of them, or none. */
final class MeetingPlan {
	use TTransactional;

	/** A year and a half of two sittings a month, and some more. */
	private const MAX_ROWS = 60;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly Access $access,
		private readonly MeetingService $meetings,
	) {
	}

	/**
	 * @param array<string, mixed> $fields `rows`, each the API's MeetingInput, in the order of time
	 * @return list<DatedMeeting> in the order of the rows
	 * @throws Problem whose field names the row, `rows.3.start`
	 */
	public function create(int $gliederungId, array $fields): array {
		$this->access->assertWritesFor($gliederungId);
		$rows = (new Input($fields))->list('rows', self::MAX_ROWS);
		if ($rows === []) {
			throw Problem::invalid(ErrorCode::Required, 'rows');
		}
		return $this->atomic(fn (): array => array_map(
			fn (mixed $row, int $index): DatedMeeting => $this->row($gliederungId, $row, 'rows.' . $index),
			$rows,
			array_keys($rows),
		), $this->db);
	}

	private function row(int $gliederungId, mixed $row, string $path): DatedMeeting {
		if (!is_array($row) || (array_is_list($row) && $row !== [])) {
			throw Problem::invalid(ErrorCode::Invalid, $path);
		}
		try {
			return $this->meetings->create($gliederungId, $row);
		} catch (Problem $problem) {
			throw $problem->within($path);
		}
	}
}
