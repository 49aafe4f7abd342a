<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_persons, the only table that stores an account's uid. Null for a person without account.
 *
 * @method ?string getUid()
 * @method void setUid(?string $uid)
 * @method string getName()
 * @method void setName(string $name)
 * @method void setFormer(bool $former)
 */
final class Person extends Entity {
	public const COLUMNS = ['id', 'uid', 'name', 'former'];

	protected ?string $uid = null;
	protected ?string $name = null;
	protected ?bool $former = null;

	public function __construct() {
		$this->addType('former', Types::BOOLEAN);
	}

	/** The account is gone; what it did stays, without its name. */
	public function isFormer(): bool {
		return (bool)$this->former;
	}

	/**
	 * The same for somebody whom no row names any more.
	 * @param array<int, self> $persons by id
	 * @return array{id: int, name: string, hasAccount: bool}
	 */
	public static function refOf(array $persons, int $id): array {
		return ($persons[$id] ?? null)?->toRef() ?? ['id' => $id, 'name' => Persons::FORMER, 'hasAccount' => false];
	}

	/** @return array{id: int, name: string, hasAccount: bool} what the API tells of a person: never the uid */
	public function toRef(): array {
		return ['id' => (int)$this->getId(), 'name' => (string)$this->name, 'hasAccount' => $this->uid !== null];
	}
}
