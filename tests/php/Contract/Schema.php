<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Contract;

/** Compares a value with a schema of openapi.json: as much of JSON Schema as that file uses. */
final class Schema {
	/** @var array<string, mixed> */
	private readonly array $schemas;

	public function __construct() {
		$contract = json_decode((string)file_get_contents(__DIR__ . '/../../../openapi.json'), true, flags: JSON_THROW_ON_ERROR);
		$this->schemas = $contract['components']['schemas'];
	}

	/** @return list<string> what does not fit, with the path to it */
	public function problems(mixed $data, string $name): array {
		return $this->check(json_decode(json_encode($data, JSON_THROW_ON_ERROR)), ['$ref' => "/$name"], $name);
	}

	/**
	 * @param array<string, mixed> $schema
	 * @return list<string>
	 */
	private function check(mixed $value, array $schema, string $path): array {
		if (isset($schema['$ref'])) {
			return $this->check($value, $this->schemas[basename($schema['$ref'])], $path);
		}
		if (isset($schema['anyOf'])) {
			$each = array_map(fn (array $one): array => $this->check($value, $one, $path), $schema['anyOf']);
			return in_array([], $each, true) ? [] : array_merge(...$each);
		}
		$type = match (true) {
			is_object($value) => 'object', is_array($value) => 'array', is_string($value) => 'string',
			is_int($value) => 'integer', is_bool($value) => 'boolean', $value === null => 'null', default => 'number',
		};
		if (isset($schema['type']) && !in_array($type, (array)$schema['type'], true)) {
			return ["$path is $type"];
		}
		if (isset($schema['enum']) && !in_array($value, $schema['enum'], true)) {
			return ["$path is none of the set: $value"];
		}
		if (isset($schema['pattern']) && preg_match('~' . $schema['pattern'] . '~', (string)$value) !== 1) {
			return ["$path has another form: $value"];
		}
		return match ($type) {
			'object' => $this->object($value, $schema, $path),
			'array' => array_merge([], ...array_map(
				fn (mixed $item, int $i): array => $this->check($item, $schema['items'] ?? [], "$path.$i"), $value, array_keys($value),
			)),
			default => [],
		};
	}

	/**
	 * @param array<string, mixed> $schema
	 * @return list<string>
	 */
	private function object(object $value, array $schema, string $path): array {
		$fields = get_object_vars($value);
		$problems = array_map(
			static fn (string $name): string => "$path.$name is missing",
			array_values(array_diff($schema['required'] ?? [], array_keys($fields))),
		);
		foreach ($fields as $name => $field) {
			$known = $schema['properties'][$name] ?? null;
			if ($known !== null) {
				array_push($problems, ...$this->check($field, $known, "$path.$name"));
			} elseif (($schema['additionalProperties'] ?? true) === false) {
				$problems[] = "$path.$name is not in the contract";
			}
		}
		return $problems;
	}
}
