<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Resolution\Execution;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\ResolutionMapper;
use OCA\Verband\Meeting\Resolution\Result;
use OCA\Verband\Meeting\Standing;
use OCA\Verband\Preview\Example\Plan\Data;
use OCA\Verband\Preview\Example\Plan\Seed;

/** What the example's boards resolve, a motion or two a meeting. */
final class ResolutionLoader {
	public function __construct(
		private readonly AgendaItemMapper $items,
		private readonly ResolutionMapper $resolutions,
	) {
	}

	/** @param list<int> $there persons */
	public function load(DatedMeeting $dated, array $there, MinutesState $state, int $today): void {
		$motions = Data::read('motions');
		$items = $this->items->ofMeeting($dated->id());
		$motionItem = array_values(array_filter($items, static fn (AgendaItem $item): bool => $item->standing() === Standing::Motions))[0] ?? null;
		$own = array_values(array_filter($items, static fn (AgendaItem $item): bool => $item->standing() === Standing::None && !$item->isInternal()))[0] ?? null;
		$first = Seed::number('motions' . $dated->id(), count($motions));
		foreach (array_values(array_filter([$motionItem, $own])) as $index => $item) {
			$this->one($dated, $motions[($first + $index * 4) % count($motions)], $item, $there, $state, $today);
		}
	}

	/**
	 * @param array{string, string, string, string, string, string, string, string} $motion
	 * @param list<int> $there
	 */
	private function one(DatedMeeting $dated, array $motion, AgendaItem $item, array $there, MinutesState $state, int $today): void {
		[$code, $title, $text, $mover, $result, $referred, $forwarded, $topic] = $motion;
		$voters = count($there);
		$against = $voters > 4 ? Seed::number($title . $dated->id(), 3) : 0;
		$year = (int)gmdate('Y', $dated->start);
		$resolution = new Resolution();
		$resolution->setGliederungId($dated->meeting->getGliederungId());
		$resolution->setMeetingId($dated->id());
		$resolution->setItemId($item->getId());
		$resolution->setYear($year);
		$resolution->setSequence($this->resolutions->nextSequence($dated->meeting->getGliederungId(), $year));
		$resolution->setTitle($title);
		$resolution->setText($text);
		$resolution->setMotionCode($code);
		$resolution->setMover($mover);
		$resolution->setResult($result);
		$resolution->setReferredTo($referred);
		$resolution->setForwardedTo($forwarded);
		$resolution->setTopic($topic);
		$resolution->setMajority('simple');
		$resolution->setVotesYes($result === Result::Rejected->value ? $against : $voters - $against);
		$resolution->setVotesNo($result === Result::Rejected->value ? $voters - $against : intdiv($against, 2));
		$resolution->setVotesAbstained($result === Result::Rejected->value ? 0 : $against - intdiv($against, 2));
		if (in_array($resolution->result(), [Result::Adopted, Result::Referred], true)) {
			$resolution->setResponsibleId($there === [] ? null : $there[Seed::number($title, $voters)]);
			$resolution->setDue(gmdate('Y-m-d', $dated->start + 86400 * (20 + Seed::number($title . 'due', 40))));
		}
		$execution = $state === MinutesState::Published ? Seed::pick($title . $dated->id(), Execution::cases()) : Execution::Open;
		$resolution->setExecution($execution->value);
		$resolution->setEvidence($execution === Execution::Done ? 'Erledigt, siehe Bericht in der Sitzung vom ' . gmdate('d.m.Y', min($today, $dated->start + 28 * 86400)) . '.' : null);
		$resolution->setCreatedAt($dated->start + 3600);
		$resolution->setRevision(1);
		$this->resolutions->insert($resolution);
	}
}
