<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework\Db;

use BadFunctionCallException;
use OCA\Verband\Preview\Database\Casts;
use OCP\DB\Types;

/**
 * @method int getId()
 * @method void setId(int $id)
 * @phpstan-consistent-constructor
 */
abstract class Entity {
	/** @var int|null */
	public $id;

	/** @var array<string, bool> */
	private array $changed = [];
	/** @var array<string, string> */
	private array $types = ['id' => Types::INTEGER];

	/** @param array<string, mixed> $params */
	public static function fromParams(array $params): static {
		$entity = new static();
		foreach ($params as $property => $value) {
			$entity->{'set' . ucfirst($property)}($value);
		}
		return $entity;
	}

	/** @param array<string, mixed> $row */
	public static function fromRow(array $row): static {
		$entity = new static();
		foreach ($row as $column => $value) {
			$entity->setter($entity->columnToProperty($column), [$value]);
		}
		$entity->resetUpdatedFields();
		return $entity;
	}

	/** @return array<string, string> */
	public function getFieldTypes(): array {
		return $this->types;
	}

	public function resetUpdatedFields(): void {
		$this->changed = [];
	}

	/** @param array<int, mixed> $args */
	protected function setter(string $name, array $args): void {
		$this->mustHave($name);
		if ($args[0] === $this->$name) {
			return;
		}
		$this->markFieldUpdated($name);
		$this->$name = isset($this->types[$name]) ? Casts::toPhp($args[0], $this->types[$name]) : $args[0];
	}

	protected function getter(string $name): mixed {
		$this->mustHave($name);
		return $this->$name;
	}

	/**
	 * @param array<int, mixed> $args
	 * @return mixed
	 */
	public function __call(string $methodName, array $args) {
		$property = lcfirst(substr($methodName, 3));
		if (str_starts_with($methodName, 'set')) {
			$this->setter($property, $args);
			return null;
		}
		if (str_starts_with($methodName, 'get')) {
			return $this->getter($property);
		}
		if ($this->isGetterForBoolProperty($methodName)) {
			return $this->getter(lcfirst(substr($methodName, 2)));
		}
		throw new BadFunctionCallException($methodName . ' does not exist');
	}

	protected function isGetterForBoolProperty(string $methodName): bool {
		return str_starts_with($methodName, 'is') && ($this->types[lcfirst(substr($methodName, 2))] ?? '') === Types::BOOLEAN;
	}

	protected function markFieldUpdated(string $attribute): void {
		$this->changed[$attribute] = true;
	}

	/** @return string */
	public function columnToProperty(string $columnName) {
		return lcfirst(str_replace('_', '', ucwords($columnName, '_')));
	}

	public function propertyToColumn(string $property): string {
		return strtolower((string)preg_replace('/(?<!^)[A-Z]/', '_$0', $property));
	}

	/** @return array<string, bool> */
	public function getUpdatedFields(): array {
		return $this->changed;
	}

	protected function addType(string $fieldName, string $type): void {
		$this->types[$fieldName] = match ($type) {
			'int' => Types::INTEGER,
			'bool' => Types::BOOLEAN,
			'double' => Types::FLOAT,
			'array', 'object' => Types::STRING,
			default => $type,
		};
	}

	public function slugify(string $attributeName): string {
		$this->mustHave($attributeName);
		return trim(strtolower((string)preg_replace('/[^A-Za-z0-9]+/', '-', (string)$this->$attributeName)), '-');
	}

	private function mustHave(string $name): void {
		if (!property_exists($this, $name)) {
			throw new BadFunctionCallException($name . ' is not a valid attribute');
		}
	}
}
