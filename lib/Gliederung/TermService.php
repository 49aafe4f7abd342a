<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use Closure;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * Terms and their milestones. A term is the Landesverband's unless it is said otherwise.
 */
final class TermService {
	use TTransactional;

	private const MAX_MILESTONES = 50;

	public function __construct(
		private readonly Access $access,
		private readonly TermMapper $terms,
		private readonly MilestoneMapper $milestones,
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param ?int $gliederungId null for the terms of all
	 * @return list<Term> the newest first
	 * @throws Problem not-found for a guest
	 */
	public function all(?int $gliederungId = null): array {
		$this->access->assertSeesTree();
		return $this->terms->all($gliederungId);
	}

	/**
	 * @throws Problem
	 */
	public function create(Input $input): Term {
		$this->access->assertSeesTree();
		$gliederungId = $input->nullableInt('gliederungId') ?? $this->access->tree()->landesverband();
		if ($gliederungId === null || !$this->access->tree()->has($gliederungId)) {
			throw Problem::invalid(ErrorCode::UnknownGliederung, 'gliederungId');
		}
		$this->access->assertManagesTerms($gliederungId);
		$term = new Term();
		$term->setGliederungId($gliederungId);
		$term->setRevision(1);
		$term->setName($input->string('name', 200, required: true));
		$term->setStartDate($input->date('start'));
		$term->setEndDate($input->date('end'));
		$this->fill($term, $input);
		$milestones = $this->readMilestones($input);
		return $this->atomic(function () use ($term, $milestones): Term {
			$this->terms->insert($term);
			$this->replace($term, $milestones ?? []);
			return $term;
		}, $this->db);
	}

	/**
	 * Whether the act is the person's at all, before it is asked which version it was made against.
	 * @throws Problem not-found, forbidden
	 */
	public function assertManages(int $id): Term {
		$this->access->assertSeesTree();
		$term = $this->terms->find($id) ?? throw Problem::notFound();
		$this->access->assertManagesTerms($term->getGliederungId());
		return $term;
	}

	/**
	 * A list of milestones replaces the stored one; those that name their id keep it.
	 * @param Closure(Term): array<string, mixed> $present shows the stored version, should there be a newer one
	 * @throws Problem
	 */
	public function update(int $id, string $ifMatch, Input $input, Closure $present): Term {
		$term = $this->matching($id, $ifMatch, $present);
		$revision = $term->getRevision();
		$this->fill($term, $input);
		$milestones = $this->readMilestones($input);
		return $this->atomic(function () use ($term, $revision, $milestones, $present): Term {
			$this->terms->swap((int)$term->getId(), $revision, $present);
			$term->setRevision($revision + 1);
			$this->terms->update($term);
			if ($milestones !== null) {
				$this->replace($term, $milestones);
			}
			return $term;
		}, $this->db);
	}

	/**
	 * @param Closure(Term): array<string, mixed> $present
	 * @throws Problem
	 */
	public function delete(int $id, string $ifMatch, Closure $present): void {
		$term = $this->matching($id, $ifMatch, $present);
		$this->atomic(function () use ($term, $present): void {
			$this->terms->swap((int)$term->getId(), $term->getRevision(), $present);
			if ($this->terms->hasGoals((int)$term->getId())) {
				throw Problem::refused(ErrorCode::InUse);
			}
			$this->replace($term, []);
			$this->terms->delete($term);
		}, $this->db);
	}

	private function fill(Term $term, Input $input): void {
		if ($input->has('name')) {
			$term->setName($input->string('name', 200, required: true));
		}
		if ($input->has('start')) {
			$term->setStartDate($input->date('start'));
		}
		if ($input->has('end')) {
			$term->setEndDate($input->date('end'));
		}
		if ($term->getEndDate() < $term->getStartDate()) {
			throw Problem::invalid(ErrorCode::EndBeforeStart, 'end');
		}
	}

	/** @return ?list<array{id: ?int, kind: string, name: string, date: string}> null if there is no such field */
	private function readMilestones(Input $input): ?array {
		return !$input->has('milestones') ? null : array_map(static fn (Input $item): array => [
			'id' => $item->nullableInt('id'),
			'kind' => $item->enum('kind', MilestoneKind::class)->value,
			'name' => $item->string('name', 200, required: true),
			'date' => $item->date('date'),
		], $input->inputs('milestones', self::MAX_MILESTONES));
	}

	/** @param list<array{id: ?int, kind: string, name: string, date: string}> $wanted */
	private function replace(Term $term, array $wanted): void {
		$stored = [];
		foreach ($this->milestones->ofTerms([(int)$term->getId()])[$term->getId()] ?? [] as $milestone) {
			$stored[(int)$milestone->getId()] = $milestone;
		}
		foreach ($wanted as $item) {
			$milestone = $stored[$item['id'] ?? 0] ?? new Milestone();
			unset($stored[$item['id'] ?? 0]);
			$milestone->setTermId((int)$term->getId());
			$milestone->setKind($item['kind']);
			$milestone->setName($item['name']);
			$milestone->setDate($item['date']);
			$milestone->getId() === null ? $this->milestones->insert($milestone) : $this->milestones->update($milestone);
		}
		foreach ($stored as $milestone) {
			$this->milestones->delete($milestone);
		}
	}

	/** @param Closure(Term): array<string, mixed> $present */
	private function matching(int $id, string $ifMatch, Closure $present): Term {
		$term = $this->assertManages($id);
		return Etag::names($ifMatch, $term->getRevision()) ? $term : throw Problem::conflict($present($term));
	}
}
