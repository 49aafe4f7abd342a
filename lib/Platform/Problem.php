<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

/**
 * The one way in which a service says no: an HTTP status, a code from the closed set and, where there is one,
 * the field that is meant. ProblemMiddleware turns it into `{error, field?, …}`.
 */
final class Problem extends \RuntimeException {
	/**
	 * @param array<string, mixed> $details further members of the answer
	 */
	private function __construct(
		public readonly int $status,
		public readonly ErrorCode $error,
		public readonly ?string $field = null,
		public readonly array $details = [],
	) {
		parent::__construct($error->value . ($field === null ? '' : ' (' . $field . ')'), $status);
	}

	/** The thing is not there, or the asker may not know that it is: both look the same. */
	public static function notFound(): self {
		return new self(404, ErrorCode::NotFound);
	}

	/** The thing is visible to the asker, the act is not theirs. */
	public static function forbidden(): self {
		return new self(403, ErrorCode::Forbidden);
	}

	/** Their own office is the one that keepers of offices do not keep. */
	public static function ownOffice(): self {
		return new self(403, ErrorCode::OwnOffice);
	}

	/** The thing is the asker's, but something hangs on it that must not be lost with it. */
	public static function held(): self {
		return new self(403, ErrorCode::Held);
	}

	public static function invalid(ErrorCode $error, ?string $field = null): self {
		return new self(400, $error, $field);
	}

	/** A row of a CSV file that cannot be read, as a spreadsheet counts them. */
	public static function csvRow(int $row): self {
		return new self(400, ErrorCode::CsvRow, 'csv', ['row' => $row]);
	}

	/** The request is well formed, but what it says of a thing is not so: nothing shows it. */
	public static function unprocessable(ErrorCode $error, ?string $field = null): self {
		return new self(422, $error, $field);
	}

	/** The request is well formed but the state of things forbids it. */
	public static function refused(ErrorCode $error, ?string $field = null): self {
		return new self(409, $error, $field);
	}

	/**
	 * If-Match names a version that is no longer the stored one.
	 * @param array<string, mixed> $current the stored version as the API shows it
	 */
	public static function conflict(array $current): self {
		return new self(412, ErrorCode::Conflict, null, ['current' => $current]);
	}

	/** A write to something that two people can edit came without If-Match (RFC 6585 §3). */
	public static function preconditionRequired(): self {
		return new self(428, ErrorCode::PreconditionRequired);
	}

	/** The same, of a thing inside another: its field is named from there. */
	public function within(string $path): self {
		return new self($this->status, $this->error, $this->field === null ? $path : $path . '.' . $this->field, $this->details);
	}

	/** @return array<string, mixed> */
	public function toArray(): array {
		return ['error' => $this->error->value]
			+ ($this->field === null ? [] : ['field' => $this->field])
			+ $this->details;
	}
}
