<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

/** The part of the query builder that writes. */
trait Changing {
	#[\Override]
	public function delete($delete = null, $alias = null) {
		$this->inner->delete($this->getTableName($delete));
		return $this;
	}

	#[\Override]
	public function update($update = null, $alias = null) {
		$this->inner->update($this->getTableName($update));
		return $this;
	}

	#[\Override]
	public function insert($insert = null) {
		$this->inner->insert($this->getTableName($insert));
		return $this;
	}

	#[\Override]
	public function set($key, $value) {
		$this->inner->set(Quoting::column($key), Quoting::column($value));
		return $this;
	}

	#[\Override]
	public function setValue($column, $value) {
		$this->inner->setValue(Quoting::column($column), (string)$value);
		return $this;
	}

	#[\Override]
	public function values(array $values) {
		foreach ($values as $column => $value) {
			$this->setValue($column, $value);
		}
		return $this;
	}
}
