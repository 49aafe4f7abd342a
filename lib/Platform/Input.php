<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

/**
 * The fields of a request's body, read one at a time by somebody who knows what each should be. A wrong type, a
 * length over the bound or a character that is no text is a Problem with the field's name, never a PHP error.
 */
final class Input {
	/**
	 * @param array<array-key, mixed> $fields as decoded from JSON
	 * @param string $path what stands before the field's name in a Problem, for the items of a list
	 */
	public function __construct(
		private readonly array $fields,
		private readonly string $path = '',
	) {
	}

	public function has(string $name): bool {
		return array_key_exists($name, $this->fields);
	}

	/**
	 * Text, trimmed. `$max` counts characters. Line breaks and tabs are kept in multi-line text only.
	 */
	public function string(string $name, int $max, bool $required = false, bool $multiline = false): string {
		$value = $this->fields[$name] ?? null;
		if ($value === null && $required) {
			throw Problem::invalid(ErrorCode::Required, $this->path . $name);
		}
		$text = $this->text($value, $name, $max, $multiline);
		if ($required && $text === '') {
			throw Problem::invalid(ErrorCode::Required, $this->path . $name);
		}
		return $text;
	}

	/** The same, or null where null was sent. */
	public function nullableString(string $name, int $max): ?string {
		return ($this->fields[$name] ?? null) === null ? null : $this->text($this->fields[$name], $name, $max, false);
	}

	/** @return list<string> */
	public function strings(string $name, int $maxItems, int $max): array {
		$values = $this->list($name, $maxItems);
		return array_map(fn (mixed $value): string => $this->text($value, $name, $max, false), $values);
	}

	public function int(string $name): int {
		$value = $this->fields[$name] ?? null;
		if (!is_int($value)) {
			throw Problem::invalid($value === null ? ErrorCode::Required : ErrorCode::Invalid, $this->path . $name);
		}
		return $value;
	}

	public function nullableInt(string $name): ?int {
		return ($this->fields[$name] ?? null) === null ? null : $this->int($name);
	}

	public function bool(string $name): bool {
		$value = $this->fields[$name] ?? null;
		if (!is_bool($value)) {
			throw Problem::invalid($value === null ? ErrorCode::Required : ErrorCode::Invalid, $this->path . $name);
		}
		return $value;
	}

	/** A day, YYYY-MM-DD, that the calendar knows. */
	public function date(string $name): string {
		$text = $this->string($name, 10, required: true);
		if (preg_match('/^(\d{4})-(\d\d)-(\d\d)$/D', $text, $m) !== 1 || !checkdate((int)$m[2], (int)$m[3], (int)$m[1])) {
			throw Problem::invalid(ErrorCode::BadDate, $this->path . $name);
		}
		return $text;
	}

	public function nullableDate(string $name): ?string {
		return ($this->fields[$name] ?? null) === null ? null : $this->date($name);
	}

	/** An instant with its offset from UTC, in seconds since 1970; null where null or nothing was sent. */
	public function nullableInstant(string $name): ?int {
		$text = $this->nullableString($name, 40);
		if ($text === null) {
			return null;
		}
		$pattern = '/^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/D';
		if (preg_match($pattern, $text, $m) !== 1 || !checkdate((int)$m[2], (int)$m[3], (int)$m[1])) {
			throw Problem::invalid(ErrorCode::BadDate, $this->path . $name);
		}
		return (new \DateTimeImmutable($text))->getTimestamp();
	}

	/**
	 * @template T of \BackedEnum
	 * @param class-string<T> $enum with string values
	 * @return T
	 */
	public function enum(string $name, string $enum, ErrorCode $unknown = ErrorCode::Invalid): \BackedEnum {
		$value = $this->fields[$name] ?? null;
		if ($value === null) {
			throw Problem::invalid(ErrorCode::Required, $this->path . $name);
		}
		return (is_string($value) ? $enum::tryFrom($value) : null) ?? throw Problem::invalid($unknown, $this->path . $name);
	}

	/** @return list<mixed> */
	public function list(string $name, int $maxItems): array {
		$value = $this->fields[$name] ?? null;
		if (!is_array($value) || !array_is_list($value)) {
			throw Problem::invalid($value === null ? ErrorCode::Required : ErrorCode::Invalid, $this->path . $name);
		}
		if (count($value) > $maxItems) {
			throw Problem::invalid(ErrorCode::TooLong, $this->path . $name);
		}
		return $value;
	}

	/**
	 * A required text as it came, for what is encoded in it.
	 * @param int $max in bytes
	 */
	public function raw(string $name, int $max, ErrorCode $tooLong = ErrorCode::TooLong): string {
		$value = $this->fields[$name] ?? null;
		if (!is_string($value)) {
			throw $this->problem($value === null ? ErrorCode::Required : ErrorCode::Invalid, $name);
		}
		return strlen($value) > $max ? throw $this->problem($tooLong, $name) : $value;
	}

	/** The Problem of a field, for a rule that stands elsewhere. */
	public function problem(ErrorCode $error, string $name): Problem {
		return Problem::invalid($error, $this->path . $name);
	}

	/** @return array<array-key, mixed> the fields of a required object */
	public function object(string $name): array {
		$value = $this->fields[$name] ?? null;
		if (!is_array($value)) {
			throw $this->problem($value === null ? ErrorCode::Required : ErrorCode::Invalid, $name);
		}
		return $value;
	}

	/** @return ?array<array-key, mixed> the same, or null where null or nothing was sent */
	public function nullableObject(string $name): ?array {
		return ($this->fields[$name] ?? null) === null ? null : $this->object($name);
	}

	/** @return list<self> a list of objects, whose problems name `milestones.0.date` */
	public function inputs(string $name, int $maxItems): array {
		$items = $this->list($name, $maxItems);
		return array_map(fn (mixed $item, int $i): self => is_array($item)
			? new self($item, $this->path . $name . '.' . $i . '.')
			: throw Problem::invalid(ErrorCode::Invalid, $this->path . $name . '.' . $i), $items, array_keys($items));
	}

	private function text(mixed $value, string $name, int $max, bool $multiline): string {
		if ($value === null) {
			return '';
		}
		if (!is_string($value)) {
			throw Problem::invalid(ErrorCode::Invalid, $this->path . $name);
		}
		if (!mb_check_encoding($value, 'UTF-8')) {
			throw Problem::invalid(ErrorCode::NotText, $this->path . $name);
		}
		$value = $multiline ? str_replace(["\r\n", "\r"], "\n", $value) : $value;
		if (preg_match($multiline ? '/[\x00-\x08\x0b-\x1f\x7f]/' : '/[\x00-\x1f\x7f]/', $value) === 1) {
			throw Problem::invalid(ErrorCode::NotText, $this->path . $name);
		}
		if (mb_strlen($value, 'UTF-8') > $max) {
			throw Problem::invalid(ErrorCode::TooLong, $this->path . $name);
		}
		return trim($value);
	}
}
