<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use Closure;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Term;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/** Work programmes: taken in with the goals that somebody accepted, all or nothing. */
final class ProgrammeService {
	use TTransactional;

	private const MAX_GOALS = 500;

	public function __construct(
		private readonly GoalAccess $access,
		private readonly Access $tree,
		private readonly GoalTerms $terms,
		private readonly ProgrammeMapper $programmes,
		private readonly ChapterMapper $chapters,
		private readonly GoalMapper $goals,
		private readonly GoalService $goalService,
		private readonly GoalChecks $checks,
		private readonly EvidenceMapper $evidence,
		private readonly StepMapper $steps,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/** @return list<Programme> of a term, of all where none is named; the newest first */
	public function all(?int $termId): array {
		$this->access->assertReads();
		return $this->programmes->all($termId);
	}

	/** @throws Problem not-found */
	public function find(int $id): Programme {
		$this->access->assertReads();
		return $this->programmes->find($id) ?? throw Problem::notFound();
	}

	/** @throws Problem not-found, forbidden, term-over */
	public function create(Input $input): Programme {
		$this->access->assertKeeps();
		$term = $this->terms->open($input->nullableInt('termId'));
		$programme = new Programme();
		$programme->setGliederungId((int)$this->tree->tree()->landesverband());
		$programme->setTermId((int)$term->getId());
		$programme->setTitle($input->string('title', 255, required: true));
		$programme->setHead(ProgrammeInput::head($input));
		$programme->setNumbered($input->bool('numbered'));
		$programme->setCreatedAt($this->clock->now()->getTimestamp());
		$programme->setRevision(1);
		$chapters = ProgrammeInput::chapters($input);
		$goals = $this->readGoals($input, $term, count($chapters));
		return $this->atomic(fn (): Programme => $this->insert($programme, $chapters, $goals), $this->db);
	}

	/**
	 * @param ?string $ifMatch asked for after the rights
	 * @param Closure(Programme): array<string, mixed> $present
	 * @throws Problem
	 */
	public function update(int $id, ?string $ifMatch, Input $input, Closure $present): Programme {
		$programme = $this->writable($id, $ifMatch, $present);
		if ($input->has('title')) {
			$programme->setTitle($input->string('title', 255, required: true));
		}
		if ($input->has('head')) {
			$programme->setHead(ProgrammeInput::head($input));
		}
		return $this->atomic(function () use ($programme, $present): Programme {
			$this->programmes->swap((int)$programme->getId(), $programme->getRevision(), $present);
			$programme->setRevision($programme->getRevision() + 1);
			$this->programmes->update($programme);
			return $programme;
		}, $this->db);
	}

	/**
	 * With its goals, as long as nothing has happened to any of them.
	 * @param Closure(Programme): array<string, mixed> $present
	 * @throws Problem in-use
	 */
	public function delete(int $id, ?string $ifMatch, Closure $present): void {
		$programme = $this->writable($id, $ifMatch, $present);
		$this->atomic(function () use ($programme, $id, $present): void {
			$this->programmes->swap((int)$programme->getId(), $programme->getRevision(), $present);
			$goals = $this->goals->ofProgramme($id);
			$evidence = $this->evidence->ofGoals(array_map(static fn (Goal $goal): int => (int)$goal->getId(), $goals));
			foreach ($goals as $goal) {
				if ($goal->getRevision() > 1 || isset($evidence[(int)$goal->getId()]) || $this->goals->partsOf((int)$goal->getId()) !== []) {
					throw Problem::refused(ErrorCode::InUse);
				}
				$this->steps->deleteOf((int)$goal->getId());
				$this->goals->delete($goal);
			}
			$this->chapters->deleteOf($id);
			$this->programmes->delete($programme);
		}, $this->db);
	}

	/**
	 * Each goal with the chapter that it names by its place in the list.
	 * @return list<array{Goal, ?int}>
	 */
	private function readGoals(Input $input, Term $term, int $chapters): array {
		return !$input->has('goals') ? [] : array_map(function (Input $item) use ($term, $chapters): array {
			$chapter = $item->nullableInt('chapter');
			if ($chapter !== null && ($chapter < 0 || $chapter >= $chapters)) {
				throw $item->problem(ErrorCode::Invalid, 'chapter');
			}
			return [$this->checks->fresh($term, $item), $chapter];
		}, $input->inputs('goals', self::MAX_GOALS));
	}

	/**
	 * @param list<Chapter> $chapters
	 * @param list<array{Goal, ?int}> $goals
	 */
	private function insert(Programme $programme, array $chapters, array $goals): Programme {
		$programme = $this->programmes->insert($programme);
		$ids = [];
		$parent = null;
		foreach ($chapters as $i => $chapter) {
			$chapter->setProgrammeId((int)$programme->getId());
			$chapter->setParentId($chapter->getBold() === true ? null : $parent);
			$ids[$i] = (int)$this->chapters->insert($chapter)->getId();
			$parent = $chapter->getBold() === true ? $ids[$i] : $parent;
		}
		foreach ($goals as [$goal, $chapter]) {
			$goal->setProgrammeId((int)$programme->getId());
			$goal->setChapterId($chapter === null ? null : $ids[$chapter]);
			$this->goalService->insert($goal);
		}
		return $programme;
	}

	/** @param Closure(Programme): array<string, mixed> $present */
	private function writable(int $id, ?string $ifMatch, Closure $present): Programme {
		$programme = $this->find($id);
		$this->access->assertKeeps();
		if ($ifMatch === null) {
			throw Problem::preconditionRequired();
		}
		if (!Etag::names($ifMatch, $programme->getRevision())) {
			throw Problem::conflict($present($programme));
		}
		$this->terms->assertOpen($programme);
		return $programme;
	}
}
