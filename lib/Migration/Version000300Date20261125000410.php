<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Migration;

use Closure;
use OCP\DB\ISchemaWrapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\DB\Types;
use OCP\IDBConnection;
use OCP\Migration\IOutput;
use OCP\Migration\SimpleMigrationStep;

/**
 * What a report on a day in the past rests on: each step of a goal keeps the words that it had from then on, and
 * evidence that is taken back says when. Steps from before get the goal's present words, the only ones there are.
 */
final class Version000300Date20261125000410 extends SimpleMigrationStep {
	private const WORDS = ['title' => 'title', 'quote' => 'quote', 'places' => 'places', 'kind' => 'kind', 'gliederungId' => 'gliederung_id', 'finalNote' => 'final_note'];

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		$steps = $schema->getTable('verband_goal_history');
		if ($steps->hasColumn('words')) {
			return null;
		}
		$steps->addColumn('words', Types::TEXT, ['notnull' => false]);
		$schema->getTable('verband_goal_evidence')->addColumn('removed_at', Types::BIGINT, ['notnull' => false]);
		return $schema;
	}

	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function postSchemaChange(IOutput $output, Closure $schemaClosure, array $options): void {
		$query = $this->db->getQueryBuilder();
		$goals = $query->select('id', ...array_values(self::WORDS))->from('verband_goals')->executeQuery();
		foreach ($goals->fetchAll() as $goal) {
			$words = array_map(static fn (string $column): mixed => $goal[$column], self::WORDS);
			$words['gliederungId'] = (int)$goal['gliederung_id'];
			$update = $this->db->getQueryBuilder();
			$update->update('verband_goal_history')
				->set('words', $update->createNamedParameter(json_encode($words, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE)))
				->where($update->expr()->eq('goal_id', $update->createNamedParameter((int)$goal['id'], IQueryBuilder::PARAM_INT)))
				->andWhere($update->expr()->isNull('words'))
				->executeStatement();
		}
		$goals->closeCursor();
	}
}
