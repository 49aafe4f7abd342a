<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Resolution;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Meeting\Minutes\Passages;
use OCA\Verband\Platform\Clock;

/** Resolutions as the API shows them to the person of this request. */
final class ResolutionPresenter {
	public function __construct(
		private readonly Access $access,
		private readonly PersonMapper $persons,
		private readonly ResolutionLock $lock,
		private readonly Clock $clock,
	) {
	}

	/** @return array<string, mixed> `Resolution` of openapi.json */
	public function one(Resolution $resolution): array {
		return $this->all([$resolution])[0];
	}

	/**
	 * @param list<Resolution> $resolutions
	 * @return list<array<string, mixed>>
	 */
	public function all(array $resolutions): array {
		$viewer = $this->access->viewer();
		$bodies = $this->access->gliederungen();
		$persons = $this->persons->findMany(array_values(array_filter(array_map(
			static fn (Resolution $one): ?int => $one->getResponsibleId(), $resolutions,
		))));
		$locked = $this->lock->locked(array_values(array_unique(array_map(static fn (Resolution $one): int => (int)$one->getMeetingId(), $resolutions))));
		return array_map(function (Resolution $one) use ($viewer, $bodies, $persons, $locked): array {
			$responsible = $one->getResponsibleId();
			// internal passages are the body's, here as in the minutes
			$own = in_array($one->getGliederungId(), $viewer->boardIds, true);
			$text = static fn (string $words): string => $own ? $words : Passages::open($words);
			return [
				'id' => $one->getId(),
				'number' => $one->number($bodies[$one->getGliederungId()]?->getShortName() ?? ''),
				'gliederungId' => $one->getGliederungId(),
				'meetingId' => $one->getMeetingId(),
				'itemId' => $one->getItemId(),
				'title' => $one->getTitle(),
				'text' => $text($one->words('text')),
				'movedText' => $one->movedText() === null ? null : $text($one->movedText()),
				'motionCode' => $one->words('motionCode'),
				'mover' => $one->words('mover'),
				'votesYes' => $one->getVotesYes(),
				'votesNo' => $one->getVotesNo(),
				'votesAbstained' => $one->getVotesAbstained(),
				'majority' => $one->majority()->value,
				'unanimous' => $one->isUnanimous(),
				'result' => $one->result()->value,
				'referredTo' => $one->words('referredTo'),
				'forwardedTo' => $one->words('forwardedTo'),
				'responsible' => $responsible === null ? null : Person::refOf($persons, $responsible),
				'due' => $one->getDue(),
				'overdue' => $one->isPending() && $one->getDue() !== null && $one->getDue() < $this->clock->today(),
				'internal' => $one->isInternal(),
				'execution' => $one->execution()->value,
				'pending' => $one->isPending(),
				'evidence' => $text($one->words('evidence')),
				'topic' => $one->words('topic'),
				'quorum' => $one->quorum(),
				'resolvedAt' => $this->clock->iso($one->getCreatedAt()),
				'approved' => in_array((int)$one->getMeetingId(), $locked, true),
				'can' => ['edit' => $viewer->writesFor($one->getGliederungId())],
				'etag' => $one->etag(),
			];
		}, $resolutions);
	}
}
