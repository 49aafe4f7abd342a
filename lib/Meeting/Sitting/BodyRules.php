<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Meeting\AgendaTemplates;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** verband_body_rules: how a body debates and when it is quorate. Its sittings begin with that. */
final class BodyRules {
	use TTransactional;

	private const TABLE = 'verband_body_rules';

	public function __construct(
		private readonly IDBConnection $db,
		private readonly AgendaTemplates $templates,
	) {
	}

	/**
	 * @return array<string, mixed> `MeetingRules` of openapi.json
	 * @throws Problem not-found, forbidden
	 */
	public function show(int $gliederungId): array {
		$this->templates->assertOnBoard($gliederungId);
		[$quorum, $speech] = $this->of($gliederungId);
		$shown = ['quorumRule' => $quorum->text, 'speechRules' => $speech->toArray()];
		return $shown + ['etag' => Etag::of(json_encode($shown, JSON_THROW_ON_ERROR))];
	}

	/**
	 * @return array<string, mixed> as show()
	 * @throws Problem
	 */
	public function replace(int $gliederungId, string $ifMatch, Input $input): array {
		$this->templates->assertOnBoard($gliederungId);
		$quorum = self::quorum($input);
		$speech = SpeechRules::read(new Input($input->object('speechRules'), 'speechRules.'));
		$stored = $this->show($gliederungId);
		if ($ifMatch !== '*' && !in_array($stored['etag'], array_map(trim(...), explode(',', $ifMatch)), true)) {
			throw Problem::conflict($stored);
		}
		$this->atomic(fn () => $this->write($gliederungId, $quorum, $speech), $this->db);
		return $this->show($gliederungId);
	}

	/** @return array{QuorumRule, SpeechRules} */
	public function of(int $gliederungId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('quorum_rule', 'speech_rules')->from(self::TABLE)
			->where($query->expr()->eq('gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)))
			->executeQuery();
		$row = $result->fetch();
		$result->closeCursor();
		$quorum = QuorumRule::read($row === false ? '' : (string)$row['quorum_rule']);
		$speech = SpeechRules::of($row === false ? null : $row['speech_rules']);
		return [$quorum ?? throw new \LogicException('A stored rule is a rule'), $speech ?? new SpeechRules()];
	}

	/** @throws Problem invalid */
	public static function quorum(Input $input): QuorumRule {
		return QuorumRule::read($input->string('quorumRule', 32)) ?? throw $input->problem(ErrorCode::Invalid, 'quorumRule');
	}

	private function write(int $gliederungId, QuorumRule $quorum, SpeechRules $speech): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'gliederung_id' => $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT),
			'quorum_rule' => $query->createNamedParameter($quorum->text),
			'speech_rules' => $query->createNamedParameter($speech->json()),
		])->executeStatement();
	}
}
