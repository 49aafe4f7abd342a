<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/** A body's store of topics: whoever belongs to it proposes, its board sees all and puts them on an agenda. */
final class TopicService {
	/** Nobody proposes more than this at a time to one body. */
	private const MAX_OPEN = 50;

	public function __construct(
		private readonly Access $access,
		private readonly Persons $persons,
		private readonly AgendaItemMapper $items,
		private readonly ItemRules $rules,
	) {
	}

	/**
	 * All of them for the board, their own for everybody else, the oldest first.
	 * @return list<AgendaItem>
	 * @throws Problem not-found, forbidden
	 */
	public function of(int $gliederungId): array {
		$viewer = $this->assertBelongs($gliederungId);
		$internal = in_array($gliederungId, $viewer->boardIds, true);
		return array_values(array_filter(
			$this->items->topicsOf($gliederungId, $viewer->writesFor($gliederungId) ? null : (int)$viewer->personId),
			static fn (AgendaItem $item): bool => $internal || !$item->isInternal() || $item->getProposedBy() === $viewer->personId,
		));
	}

	/** @throws Problem */
	public function propose(int $gliederungId, Input $input): AgendaItem {
		$viewer = $this->assertBelongs($gliederungId);
		$item = new AgendaItem();
		$item->setGliederungId($gliederungId);
		$item->setInternal(false);
		$item->setState(ItemState::Proposed->value);
		$item->setRevision(1);
		$this->rules->apply(ItemChange::read($input, true), $item, in_array($gliederungId, $viewer->boardIds, true));
		$personId = (int)$this->persons->ensureForUid((string)$viewer->uid)->getId();
		if (count($this->items->topicsOf($gliederungId, $personId)) >= self::MAX_OPEN) {
			throw Problem::invalid(ErrorCode::TooLong, 'topics');
		}
		$item->setProposedBy($personId);
		if ($viewer->personId === null) {
			$this->access->forget();
		}
		return $this->items->insert($item);
	}

	private function assertBelongs(int $gliederungId): Viewer {
		$viewer = $this->access->assertSeesTree();
		if (!$this->access->tree()->has($gliederungId)) {
			throw Problem::notFound();
		}
		return $viewer->belongsTo($gliederungId) || $viewer->writesFor($gliederungId) ? $viewer : throw Problem::forbidden();
	}
}
