<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Feed;

use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Gliederung\Tree;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;

/** What a feed holds of all that may be read with it. */
final class FeedFilter {
	private const MAX_IDS = 100;

	/**
	 * @param list<int> $gliederungIds any of these hosts; empty for all
	 * @param list<int> $withinIds any host in the subtree of one of these; empty for all
	 * @param list<string> $kinds empty for all
	 */
	public function __construct(
		public readonly array $gliederungIds = [],
		public readonly array $withinIds = [],
		public readonly array $kinds = [],
		public readonly string $topic = '',
		public readonly bool $mine = false,
	) {
	}

	/** @throws \OCA\Verband\Platform\Problem with the field's name */
	public static function read(Input $input, Tree $tree): self {
		return new self(
			self::ids($input, 'gliederungIds', $tree),
			self::ids($input, 'withinIds', $tree),
			self::kinds($input),
			// a comma ends a topic where topics are stored
			$input->has('topic') ? str_replace(',', ' ', $input->string('topic', 100)) : '',
			$input->has('mine') && $input->bool('mine'),
		);
	}

	public static function fromJson(string $json): self {
		$stored = json_decode($json, true);
		$stored = is_array($stored) ? $stored : [];
		return new self(
			array_values(array_map(intval(...), $stored['gliederungIds'] ?? [])),
			array_values(array_map(intval(...), $stored['withinIds'] ?? [])),
			array_values(array_map(strval(...), $stored['kinds'] ?? [])),
			(string)($stored['topic'] ?? ''),
			(bool)($stored['mine'] ?? false),
		);
	}

	/** @return array{gliederungIds: list<int>, withinIds: list<int>, kinds: list<string>, topic: string, mine: bool} */
	public function toArray(): array {
		return [
			'gliederungIds' => $this->gliederungIds, 'withinIds' => $this->withinIds, 'kinds' => $this->kinds,
			'topic' => $this->topic, 'mine' => $this->mine,
		];
	}

	/** @return list<int> every Gliederung it names */
	public function named(): array {
		return [...$this->gliederungIds, ...$this->withinIds];
	}

	/** @return list<int> */
	private static function ids(Input $input, string $name, Tree $tree): array {
		$ids = [];
		foreach ($input->has($name) ? $input->list($name, self::MAX_IDS) : [] as $id) {
			if (!is_int($id)) {
				throw $input->problem(ErrorCode::Invalid, $name);
			}
			if (!$tree->has($id)) {
				throw $input->problem(ErrorCode::UnknownGliederung, $name);
			}
			$ids[] = $id;
		}
		return array_values(array_unique($ids));
	}

	/** @return list<string> */
	private static function kinds(Input $input): array {
		$kinds = $input->has('kinds') ? $input->strings('kinds', 50, 32) : [];
		foreach ($kinds as $kind) {
			if (EventKind::tryFrom($kind) === null) {
				throw $input->problem(ErrorCode::UnknownKind, 'kinds');
			}
		}
		return array_values(array_unique($kinds));
	}
}
