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
use OCP\DB\Exception;
use OCP\IDBConnection;

/**
 * The tree is kept by the association's admins.
 */
final class GliederungService {
	use TTransactional;

	public function __construct(
		private readonly Access $access,
		private readonly GliederungMapper $gliederungen,
		private readonly Persons $persons,
		private readonly Removal $removal,
		private readonly ManagedGroups $groups,
		private readonly IDBConnection $db,
	) {
	}

	/** @throws Problem not-found for a guest, or where there is none */
	public function find(int $id): Gliederung {
		$this->access->assertSeesTree();
		return $this->access->gliederungen()[$id] ?? throw Problem::notFound();
	}

	/**
	 * @throws Problem
	 */
	public function create(Input $input): Gliederung {
		$this->access->assertAdmin();
		$fields = GliederungFields::read($input);
		foreach (['kind', 'code', 'name'] as $required) {
			if (!isset($fields[$required])) {
				throw Problem::invalid(ErrorCode::Required, $required);
			}
		}
		$gliederung = $this->add($fields['code'], $fields);
		$this->groups->apply([(int)$gliederung->getId()]);
		return $gliederung;
	}

	/**
	 * @param array<string, mixed> $fields checked one by one, kind, code and name among them
	 * @throws Problem
	 */
	public function add(string $code, array $fields): Gliederung {
		$gliederung = new Gliederung();
		$gliederung->setRevision(1);
		$gliederung->setExample(false);
		return $this->write($gliederung, $fields + GliederungFields::defaults($code, (string)$fields['name']));
	}

	/**
	 * @param string $ifMatch the ETag that the change was made against, or "*"
	 * @param Closure(Gliederung): array<string, mixed> $present shows the stored version, should there be a newer one
	 * @throws Problem
	 */
	public function update(int $id, string $ifMatch, Input $input, Closure $present): Gliederung {
		$gliederung = $this->matching($id, $ifMatch, $present);
		$updated = $this->change($gliederung, GliederungFields::read($input), fn (): Problem => $this->conflict($id, $present));
		$this->groups->apply([$id]);
		return $updated;
	}

	/**
	 * @param array<string, mixed> $fields checked one by one
	 * @param ?Closure(): Problem $conflict what to throw if somebody else was faster
	 * @throws Problem
	 */
	public function change(Gliederung $gliederung, array $fields, ?Closure $conflict = null): Gliederung {
		$id = (int)$gliederung->getId();
		return $this->atomic(function () use ($gliederung, $fields, $id, $conflict): Gliederung {
			if (!$this->gliederungen->raiseRevision($id, $gliederung->getRevision())) {
				throw $conflict === null ? Problem::refused(ErrorCode::Conflict) : $conflict();
			}
			$gliederung->setRevision($gliederung->getRevision() + 1);
			return $this->write($gliederung, $fields);
		}, $this->db);
	}

	/**
	 * Its offices and terms go with it. What has children or ever had events stays.
	 * @param Closure(Gliederung): array<string, mixed> $present
	 * @throws Problem has-children, has-events
	 */
	public function delete(int $id, string $ifMatch, Closure $present): void {
		$gliederung = $this->matching($id, $ifMatch, $present);
		$this->atomic(function () use ($gliederung, $id, $present): void {
			if (!$this->gliederungen->raiseRevision($id, $gliederung->getRevision())) {
				throw $this->conflict($id, $present);
			}
			$this->removal->remove($gliederung);
		}, $this->db);
		$this->access->forget();
		$this->groups->drop($id);
	}

	/**
	 * Inserts or updates inside one transaction, with the top of the tree locked: what is checked is what is stored.
	 * @param array<string, mixed> $fields
	 */
	private function write(Gliederung $gliederung, array $fields): Gliederung {
		try {
			return $this->atomic(function () use ($gliederung, $fields): Gliederung {
				$this->access->lockTree();
				$this->check($gliederung, $fields);
				foreach ($fields as $property => $value) {
					$gliederung->{'set' . ucfirst($property)}($value);
				}
				return $gliederung->getId() === null
					? $this->gliederungen->insert($gliederung)
					: $this->gliederungen->update($gliederung);
			}, $this->db);
		} catch (Exception $exception) {
			throw $exception->getReason() === Exception::REASON_UNIQUE_CONSTRAINT_VIOLATION
				? Problem::refused(ErrorCode::Duplicate, 'code')
				: $exception;
		} finally {
			$this->access->forget();
		}
	}

	/** @param array<string, mixed> $fields */
	private function check(Gliederung $gliederung, array $fields): void {
		$id = $gliederung->getId();
		$known = $this->access->gliederungen();
		foreach ($known as $other) {
			if (isset($fields['code']) && $other->getId() !== $id && $other->getCode() === $fields['code']) {
				throw Problem::refused(ErrorCode::Duplicate, 'code');
			}
		}
		$contact = $fields['contactPersonId'] ?? null;
		if ($contact !== null && $contact !== $gliederung->getContactPersonId()) {
			$this->persons->named($this->access->viewer(), $contact, 'contactPersonId');
		}
		TreeRules::check(
			$this->access->tree(),
			array_map(static fn (Gliederung $one): GliederungKind => $one->kind(), $known),
			$id === null ? null : (int)$id,
			isset($fields['kind']) ? GliederungKind::from($fields['kind']) : $gliederung->kind(),
			array_key_exists('parentId', $fields) ? $fields['parentId'] : $gliederung->getParentId(),
		);
	}

	/** @param Closure(Gliederung): array<string, mixed> $present */
	private function matching(int $id, string $ifMatch, Closure $present): Gliederung {
		$gliederung = $this->find($id);
		$this->access->assertAdmin();
		return Etag::names($ifMatch, $gliederung->getRevision()) ? $gliederung : throw Problem::conflict($present($gliederung));
	}

	/** @param Closure(Gliederung): array<string, mixed> $present */
	private function conflict(int $id, Closure $present): Problem {
		$this->access->forget();
		$current = $this->access->gliederungen()[$id] ?? null;
		return $current === null ? Problem::notFound() : Problem::conflict($present($current));
	}
}
