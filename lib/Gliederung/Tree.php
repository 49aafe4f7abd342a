<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

/**
 * The tree as plain numbers: who is above whom. Pure, no platform.
 */
final class Tree {
	/** @var array<int, list<int>> */
	private array $children = [];

	/**
	 * @param array<int, array{parentId: ?int, kind: GliederungKind}> $nodes by id
	 */
	public function __construct(
		private readonly array $nodes,
	) {
		foreach ($nodes as $id => $node) {
			$this->children[$node['parentId'] ?? 0][] = $id;
		}
	}

	public function has(int $id): bool {
		return isset($this->nodes[$id]);
	}

	/** Null where there is none of that id. */
	public function kindOf(int $id): ?GliederungKind {
		return $this->nodes[$id]['kind'] ?? null;
	}

	/** @return list<int> every id, parents before children */
	public function ids(): array {
		return $this->below(0);
	}

	/** The id of the Landesverband, the topmost of that kind; null in an empty tree. */
	public function landesverband(): ?int {
		foreach ($this->nodes as $id => $node) {
			if ($node['kind'] === GliederungKind::Landesverband) {
				return $id;
			}
		}
		return null;
	}

	/**
	 * The Gliederung and all above it, nearest first. A broken parent chain ends the walk.
	 * @return list<int>
	 */
	public function upwards(int $id): array {
		$path = [];
		while (isset($this->nodes[$id]) && !in_array($id, $path, true)) {
			$path[] = $id;
			$id = $this->nodes[$id]['parentId'] ?? 0;
		}
		return $path;
	}

	/**
	 * The Gliederung and all below it, parents first.
	 * @return list<int>
	 */
	public function downwards(int $id): array {
		return $this->has($id) ? [$id, ...$this->below($id)] : [];
	}

	/** The Bezirk that a Gliederung lies in (itself, if it is one); null above the Bezirke. */
	public function bezirkOf(int $id): ?int {
		foreach ($this->upwards($id) as $above) {
			if ($this->nodes[$above]['kind'] === GliederungKind::Bezirk) {
				return $above;
			}
		}
		return null;
	}

	/** Would `$id` under `$parentId` close a circle? */
	public function wouldCycle(int $id, ?int $parentId): bool {
		return $parentId !== null && in_array($id, $this->upwards($parentId), true);
	}

	/** @return list<int> */
	private function below(int $id): array {
		$found = [];
		foreach ($this->children[$id] ?? [] as $child) {
			array_push($found, $child, ...$this->below($child));
		}
		return $found;
	}
}
