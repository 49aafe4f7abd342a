<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Csv;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\ChairList;
use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Gliederung\GliederungService;
use OCA\Verband\Gliederung\ManagedGroups;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * First a look at what a file would change, then the change, only of what was looked at. The caller answers for who
 * may: the API asks for an association admin, the command line is one.
 */
final class CsvImport {
	use TTransactional;

	public function __construct(
		private readonly CsvTree $tree,
		private readonly GliederungService $service,
		private readonly ChairList $chairs,
		private readonly Access $access,
		private readonly ManagedGroups $groups,
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * Writes nothing.
	 * @return array<string, mixed> `ImportPlan` of openapi.json
	 * @throws Problem if the file as a whole cannot be read
	 */
	public function preview(string $bytes): array {
		$file = CsvFile::read($bytes);
		$existing = $this->tree->values();
		$plan = CsvPlanner::plan($file, $existing);
		return [
			'changes' => $plan->changes,
			'untouched' => $plan->untouched,
			'errors' => $plan->errors,
			'plan' => self::fingerprint($bytes, $existing),
			'encoding' => $file->encoding,
			'separator' => $file->separator,
		];
	}

	/**
	 * All or nothing.
	 * @param string $fingerprint of the plan that was looked at
	 * @return array{added: int, changed: int, left: int}
	 * @throws Problem plan-changed if file or tree are no longer what was looked at, or the plan has errors
	 */
	public function apply(string $bytes, string $fingerprint): array {
		$file = CsvFile::read($bytes);
		$plan = $this->atomic(function () use ($file, $bytes, $fingerprint): CsvPlan {
			$this->access->lockTree();
			$existing = $this->tree->values();
			$plan = CsvPlanner::plan($file, $existing);
			if ($plan->errors !== [] || !hash_equals(self::fingerprint($bytes, $existing), $fingerprint)) {
				throw Problem::refused(ErrorCode::PlanChanged, 'plan');
			}
			$this->write($plan);
			return $plan;
		}, $this->db);
		$this->access->forget();
		$this->groups->apply();
		return ['added' => $plan->count('add'), 'changed' => $plan->count('change'), 'left' => $plan->count('leave')];
	}

	private function write(CsvPlan $plan): void {
		$changed = [];
		foreach ($plan->changes as $change) {
			$changed[$change['code']] = array_column($change['changes'], 'after', 'column');
		}
		$ids = [];
		foreach ($this->access->gliederungen() as $id => $one) {
			$ids[$one->getCode()] = $id;
		}
		$added = array_column(array_filter($plan->changes, static fn (array $c): bool => $c['action'] === 'add'), 'code');
		// a code of digits is an int as the key of an array
		foreach (array_map(strval(...), array_keys($plan->values)) as $code) {
			if ($changed[$code] === []) {
				continue;
			}
			$fields = $this->fields($changed[$code], $ids);
			if (in_array($code, $added, true)) {
				$ids[$code] = (int)$this->service->add($code, $fields)->getId();
			} elseif ($fields !== []) {
				$this->service->change($this->stored($ids[$code]), $fields);
			}
			if (isset($changed[$code][CsvColumn::Chairs->value])) {
				$this->chairs->replace($ids[$code], Cell::split($changed[$code][CsvColumn::Chairs->value]));
			}
		}
	}

	/**
	 * @param array<string, string> $cells
	 * @param array<string, int> $ids by code
	 * @return array<string, mixed> by the entity's property
	 */
	private function fields(array $cells, array $ids): array {
		$fields = [];
		foreach ($cells as $key => $cell) {
			$field = CsvColumn::from($key)->field();
			if ($field !== null) {
				$fields[$field] = $field === 'memberGroup' && $cell === '' ? null : $cell;
			}
		}
		if (array_key_exists(CsvColumn::Parent->value, $cells)) {
			$fields['parentId'] = $ids[$cells[CsvColumn::Parent->value]] ?? null;
		}
		return $fields;
	}

	private function stored(int $id): Gliederung {
		return $this->access->gliederungen()[$id] ?? throw Problem::refused(ErrorCode::PlanChanged, 'plan');
	}

	/** @param array<string, array<string, string>> $existing */
	private static function fingerprint(string $bytes, array $existing): string {
		return hash('sha256', hash('sha256', $bytes) . json_encode($existing, JSON_THROW_ON_ERROR));
	}
}
