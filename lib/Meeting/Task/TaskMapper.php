<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Task;

use OCA\Verband\Platform\RevisionedMapper;
use OCP\IDBConnection;

/**
 * @extends RevisionedMapper<Task>
 */
final class TaskMapper extends RevisionedMapper {
	public const TABLE = 'verband_tasks';

	public function __construct(IDBConnection $db) {
		parent::__construct($db, self::TABLE, Task::class);
	}

	#[\Override]
	protected static function columns(): array {
		return Task::COLUMNS;
	}
}
