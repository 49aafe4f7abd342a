<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform\PersonalData;

/** One column of a PersonalTable. */
final class PersonalColumn {
	private function __construct(
		public readonly string $name,
		public readonly Fate $fate,
		public readonly bool|string|null $replacement,
		public readonly bool $exported,
		public readonly bool $isText = false,
	) {
	}

	public static function goes(string $name): self {
		return new self($name, Fate::RowGoes, null, true);
	}

	public static function cleared(string $name): self {
		return new self($name, Fate::Cleared, null, true);
	}

	public static function replaced(string $name, bool|string $with): self {
		return new self($name, Fate::Replaced, $with, true);
	}

	public static function dated(string $name): self {
		return new self($name, Fate::Dated, null, true);
	}

	public static function kept(string $name): self {
		return new self($name, Fate::Kept, null, true);
	}

	/**
	 * Something that the association wrote, and that stays; it may name people. Nobody's data in particular, so not
	 * in anybody's copy unless the owner of the row wrote it.
	 */
	public static function text(string $name, bool $exported = false): self {
		return new self($name, Fate::Kept, null, $exported, true);
	}

	/** Not in the person's copy of their data: it is a secret, or of use to this server alone. */
	public function notExported(): self {
		return new self($this->name, $this->fate, $this->replacement, false, $this->isText);
	}
}
