<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use Closure;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * Who holds which office from when to when. An office that ends keeps its row; only a mistake is deleted.
 */
final class OfficeService {
	use TTransactional;

	public function __construct(
		private readonly Access $access,
		private readonly OfficeMapper $offices,
		private readonly GliederungMapper $gliederungen,
		private readonly Persons $persons,
		private readonly ManagedGroups $groups,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/**
	 * Every office of a Gliederung, the newest first.
	 * @return list<Office>
	 * @throws Problem not-found
	 */
	public function ofGliederung(int $gliederungId): array {
		$this->access->assertSeesTree();
		return $this->access->tree()->has($gliederungId) ? $this->offices->ofGliederung($gliederungId) : throw Problem::notFound();
	}

	/**
	 * @throws Problem
	 */
	public function create(int $gliederungId, Input $input): Office {
		$this->access->assertManagesOffices($gliederungId);
		$role = $input->enum('role', OfficeRole::class);
		$office = new Office();
		$office->setGliederungId($gliederungId);
		$office->setRevision(1);
		$office->setFromDate($this->clock->today());
		$office->setVote($role->isBoard());
		$this->fill($office, $input);
		$this->save($office, $input, fn (): Office => $this->offices->insert($office));
		return $office;
	}

	/**
	 * Whether the act is the person's at all, before it is asked which version it was made against.
	 * @throws Problem not-found, forbidden
	 */
	public function assertManages(int $id): Office {
		$this->access->assertSeesTree();
		$office = $this->offices->find($id) ?? throw Problem::notFound();
		$this->access->assertManagesOffices($office->getGliederungId());
		return $office;
	}

	/**
	 * @param string $ifMatch the ETag that the change was made against, or "*"
	 * @param Closure(Office): array<string, mixed> $present shows the stored version, should there be a newer one
	 * @throws Problem
	 */
	public function update(int $id, string $ifMatch, Input $input, Closure $present): Office {
		$office = $this->matching($id, $ifMatch, $present);
		$revision = $office->getRevision();
		$this->assertNotOneself($office);
		$this->fill($office, $input);
		$office->setRevision($revision + 1);
		$this->save($office, $input, function () use ($office, $revision, $present): Office {
			$this->offices->swap((int)$office->getId(), $revision, $present);
			return $this->offices->update($office);
		});
		return $office;
	}

	/**
	 * For an office entered by mistake; one that was held is ended instead.
	 * @param Closure(Office): array<string, mixed> $present
	 * @throws Problem
	 */
	public function delete(int $id, string $ifMatch, Closure $present): void {
		$office = $this->matching($id, $ifMatch, $present);
		$this->atomic(function () use ($office, $present): void {
			$this->offices->swap((int)$office->getId(), $office->getRevision(), $present);
			$this->offices->delete($office);
		}, $this->db);
		$this->settle($office->getGliederungId());
	}

	private function fill(Office $office, Input $input): void {
		if ($input->has('role')) {
			$office->setRole($input->enum('role', OfficeRole::class)->value);
		}
		if ($input->has('from')) {
			$office->setFromDate($input->date('from'));
		}
		if ($input->has('until')) {
			$office->setUntilDate($input->nullableDate('until'));
		}
		if ($input->has('vote') || $input->has('role')) {
			$office->setVote($input->has('vote') ? $input->bool('vote') : $office->role()->isBoard());
		}
		if ($office->role() === OfficeRole::Staff) {
			$office->setVote(false);
		}
		if ($office->getUntilDate() !== null && $office->getUntilDate() < $office->getFromDate()) {
			throw Problem::invalid(ErrorCode::EndBeforeStart, 'until');
		}
	}

	/**
	 * Nobody gives themselves an office or changes their own, wherever they keep the offices: admins would get into
	 * what is not theirs to read. But somebody has to be the first of all.
	 * @throws Problem own-office
	 */
	private function assertNotOneself(Office $office): void {
		$viewer = $this->access->viewer();
		$isFirst = $viewer->isAdmin && $office->getId() === null && !$this->offices->exist();
		if (!$isFirst && $viewer->uid !== null && $viewer->uid === $this->persons->uidOf($office->getPersonId())) {
			throw Problem::ownOffice();
		}
	}

	/**
	 * A person new to the association is made in the same transaction: a refused office leaves nobody behind.
	 * @param Closure(): Office $write
	 */
	private function save(Office $office, Input $input, Closure $write): void {
		$this->atomic(function () use ($office, $input, $write): void {
			$this->gliederungen->lock($office->getGliederungId());
			if ($office->getId() === null || $input->has('personId') || $input->has('uid') || $input->has('name')) {
				$office->setPersonId((int)$this->persons->fromInput($this->access->viewer(), $input)->getId());
			}
			$this->assertNotOneself($office);
			$this->check($office);
			$write();
		}, $this->db);
		$this->settle($office->getGliederungId());
	}

	/** Inside the transaction, the Gliederung locked: two who add a third and a fourth chair come one after the other. */
	private function check(Office $office): void {
		$same = array_values(array_filter($this->offices->ofGliederung($office->getGliederungId()), static fn (Office $other): bool
			=> $other->getId() !== $office->getId() && $other->role() === $office->role()));
		foreach ($same as $other) {
			if ($other->getPersonId() === $office->getPersonId() && ChairLimit::overlap(
				$office->getFromDate(), $office->getUntilDate(), $other->getFromDate(), $other->getUntilDate(),
			)) {
				throw Problem::refused(ErrorCode::Duplicate, 'personId');
			}
		}
		$spans = array_map(static fn (Office $other): array => ['from' => $other->getFromDate(), 'until' => $other->getUntilDate()], $same);
		if ($office->role() === OfficeRole::Chair && ChairLimit::exceeded($spans, $office->getFromDate(), $office->getUntilDate())) {
			throw Problem::refused(ErrorCode::TooManyChairs, 'role');
		}
	}

	/** @param Closure(Office): array<string, mixed> $present */
	private function matching(int $id, string $ifMatch, Closure $present): Office {
		$office = $this->assertManages($id);
		return Etag::names($ifMatch, $office->getRevision()) ? $office : throw Problem::conflict($present($office));
	}

	private function settle(int $gliederungId): void {
		$this->access->forget();
		$this->groups->apply([$gliederungId]);
	}
}
