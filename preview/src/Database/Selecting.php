<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

/** The part of the query builder that reads. */
trait Selecting {
	#[\Override]
	public function select(...$selects) {
		$this->inner->select(...Quoting::columns($selects));
		return $this;
	}

	#[\Override]
	public function selectAlias($select, $alias) {
		$this->inner->addSelect(Quoting::column($select) . ' AS ' . Quoting::column($alias));
		return $this;
	}

	#[\Override]
	public function selectDistinct($select) {
		$this->inner->addSelect('DISTINCT ' . implode(', ', Quoting::columns((array)$select)));
		return $this;
	}

	#[\Override]
	public function addSelect(...$select) {
		$this->inner->addSelect(...Quoting::columns($select));
		return $this;
	}

	#[\Override]
	public function from($from, $alias = null) {
		$this->inner->from($this->getTableName($from), $alias === null ? null : Quoting::column($alias));
		return $this;
	}

	#[\Override]
	public function innerJoin($fromAlias, $join, $alias, $condition = null) {
		$this->inner->innerJoin(Quoting::column($fromAlias), $this->getTableName($join), Quoting::column($alias), $this->text($condition));
		return $this;
	}

	#[\Override]
	public function leftJoin($fromAlias, $join, $alias, $condition = null) {
		$this->inner->leftJoin(Quoting::column($fromAlias), $this->getTableName($join), Quoting::column($alias), $this->text($condition));
		return $this;
	}

	#[\Override]
	public function where(...$predicates) {
		$this->inner->where((string)new Composite('AND', $predicates));
		return $this;
	}

	#[\Override]
	public function andWhere(...$where) {
		$this->inner->andWhere((string)new Composite('AND', $where));
		return $this;
	}

	#[\Override]
	public function orWhere(...$where) {
		$this->inner->orWhere((string)new Composite('OR', $where));
		return $this;
	}

	#[\Override]
	public function groupBy(...$groupBys) {
		$this->inner->groupBy(...Quoting::columns($groupBys));
		return $this;
	}

	#[\Override]
	public function orderBy($sort, $order = null) {
		$this->inner->orderBy(Quoting::column($sort), $order);
		return $this;
	}

	#[\Override]
	public function addOrderBy($sort, $order = null) {
		$this->inner->addOrderBy(Quoting::column($sort), $order);
		return $this;
	}

	#[\Override]
	public function setFirstResult($firstResult) {
		$this->inner->setFirstResult((int)$firstResult);
		return $this;
	}

	#[\Override]
	public function setMaxResults($maxResults) {
		$this->inner->setMaxResults($maxResults === null ? null : (int)$maxResults);
		return $this;
	}

	private function text(mixed $condition): ?string {
		return $condition === null ? null : (string)$condition;
	}
}
