<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use Countable;
use OCP\DB\QueryBuilder\ICompositeExpression;
use Stringable;

final class Composite implements ICompositeExpression, Countable, Stringable {
	/** @var list<string> */
	private array $parts = [];

	/** @param array<mixed> $parts */
	public function __construct(
		private readonly string $type,
		array $parts = [],
	) {
		$this->addMultiple($parts);
	}

	#[\Override]
	public function addMultiple(array $parts = []): ICompositeExpression {
		foreach ($parts as $part) {
			$this->add($part);
		}
		return $this;
	}

	#[\Override]
	public function add($part): ICompositeExpression {
		if ((string)$part !== '') {
			$this->parts[] = (string)$part;
		}
		return $this;
	}

	#[\Override]
	public function count(): int {
		return count($this->parts);
	}

	#[\Override]
	public function getType(): string {
		return $this->type;
	}

	#[\Override]
	public function __toString(): string {
		return count($this->parts) < 2
			? implode('', $this->parts)
			: '(' . implode(') ' . $this->type . ' (', $this->parts) . ')';
	}
}
