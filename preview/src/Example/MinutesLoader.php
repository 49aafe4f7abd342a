<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use DateTimeImmutable;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\Minutes\Correction\Correction;
use OCA\Verband\Meeting\Minutes\Correction\CorrectionMapper;
use OCA\Verband\Meeting\Minutes\Minutes;
use OCA\Verband\Meeting\Minutes\MinutesDocument;
use OCA\Verband\Meeting\Minutes\MinutesMapper;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Minutes\MinutesText;
use OCA\Verband\Meeting\Minutes\RecordMapper;
use OCA\Verband\Meeting\Minutes\TextMapper;
use OCA\Verband\Meeting\Minutes\Version;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\Standing;
use OCA\Verband\Preview\Example\Plan\Data;
use OCA\Verband\Preview\Example\Plan\Seed;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Minutes of some boards' past meetings: the last ones still on their way, those before approved and published. */
final class MinutesLoader {
	private const DAY = 86400;
	/** How far the last meetings' minutes are, the newest first; all before are published. */
	private const STATES = [
		'lv' => [MinutesState::Draft, MinutesState::Correction, MinutesState::Approval, MinutesState::Approved],
		'ub-hannover' => [MinutesState::Correction, MinutesState::Approved],
		'bezirk-hannover' => [MinutesState::Approval],
		'bezirk-weser-ems' => [],
		'ub-goettingen' => [MinutesState::Approved],
		'ub-oldenburg' => [],
	];

	/** @var array{standing: array<string, list<string>>, texts: list<string>, internal: list<string>} */
	private array $data;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly MeetingQuery $query,
		private readonly AgendaItemMapper $items,
		private readonly PeopleMapper $people,
		private readonly PersonMapper $persons,
		private readonly TextMapper $texts,
		private readonly MinutesMapper $minutes,
		private readonly MinutesDocument $document,
		private readonly RecordMapper $records,
		private readonly CorrectionMapper $suggestions,
		private readonly ResolutionLoader $resolutions,
	) {
	}

	/** @param array<string, int> $ids Gliederungen by code */
	public function load(array $ids, DateTimeImmutable $today): void {
		$this->data = Data::read('minutes');
		foreach (array_intersect_key(self::STATES, $ids) as $code => $states) {
			$meetings = $this->past($ids[$code]);
			// the oldest first: each accounts for what those before have left open
			foreach (array_reverse($meetings, true) as $rank => $dated) {
				$this->meeting($dated, $states[$rank] ?? MinutesState::Published, $today->getTimestamp());
			}
		}
	}

	private function meeting(DatedMeeting $dated, MinutesState $state, int $today): void {
		$there = array_keys(array_filter($this->people->of($dated->id()), static fn (MeetingPerson $one): bool => $one->wasThere()));
		$writer = $there[0] ?? null;
		foreach ($this->items->ofMeeting($dated->id()) as $item) {
			$text = $this->text($item);
			if ($text !== '') {
				$this->texts->write(new MinutesText((int)$item->getId(), $dated->id(), $text, 1));
			}
		}
		$this->resolutions->load($dated, $there, $state, $today);
		$minutes = $this->row($dated, $state, $today, $writer);
		if ($state->isLocked()) {
			$this->settle($dated, $minutes);
		} elseif ($state === MinutesState::Correction) {
			$this->suggest($dated, $there);
		}
	}

	private function text(AgendaItem $item): string {
		$key = $item->getMeetingId() . $item->getTitle();
		$standing = $this->data['standing'][$item->standing()->value] ?? null;
		if ($item->standing() !== Standing::None) {
			return $standing === null ? '' : Seed::pick($key, $standing);
		}
		if ($item->isInternal()) {
			return Seed::pick($key, $this->data['internal']);
		}
		$text = Seed::pick($key, $this->data['texts']);
		return Seed::chance($key, 30) ? $text . "\n\n:::intern\n" . Seed::pick($key, $this->data['internal']) . "\n:::" : $text;
	}

	private function row(DatedMeeting $dated, MinutesState $state, int $today, ?int $writer): Minutes {
		$minutes = Minutes::draft($dated->id());
		$reached = array_slice(MinutesState::cases(), 0, 1 + (int)array_search($state, MinutesState::cases(), true));
		$this->minutes->ensure($dated->id());
		foreach (array_slice($reached, 1) as $index => $step) {
			$at = min($dated->end + self::DAY * (2 + 9 * $index), $today);
			$this->minutes->log($dated->id(), $at, $writer, $reached[$index], $step, '');
			match ($step) {
				MinutesState::Correction => $minutes->setCorrectionUntil(max($today + 6 * self::DAY, $at + 10 * self::DAY)),
				MinutesState::Approved => $minutes->setApprovedAt($at),
				MinutesState::Published => $minutes->setPublishedAt($at),
				default => null,
			};
		}
		if ($state === MinutesState::Draft) {
			return $minutes;
		}
		$minutes->setState($state->value);
		$minutes->setRevision(count($reached) - 1);
		$this->minutes->replace($minutes, 0);
		return $minutes;
	}

	private function settle(DatedMeeting $dated, Minutes $minutes): void {
		foreach (Version::cases() as $version) {
			$text = $this->document->markdown($dated, $version);
			$this->records->add($dated->id(), $version, $text);
			if ($version === Version::Full) {
				$minutes->setHash(hash('sha256', $text));
			}
		}
		$this->minutes->replace($minutes, $minutes->getRevision());
	}

	/** @param list<int> $there */
	private function suggest(DatedMeeting $dated, array $there): void {
		foreach ($this->items->ofMeeting($dated->id()) as $item) {
			$text = $this->texts->of((int)$item->getId(), $dated->id())->text;
			$passage = explode("\n\n", $text)[0];
			if ($item->standing() === Standing::None && $passage !== '' && count($there) > 1 && $this->persons->find($there[1]) !== null) {
				$this->suggestions->add(new Correction(
					0, $dated->id(), (int)$item->getId(), $there[1], $passage, $passage . ' Die Frist dafür ist Ende des Monats.', 'Das hatten wir ausdrücklich so vereinbart.',
				));
				return;
			}
		}
	}

	/** @return list<DatedMeeting> a body's meetings that are over, the newest first */
	private function past(int $gliederungId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('m.id')->from('verband_meetings', 'm')
			->where($query->expr()->eq('m.gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('m.state', $query->createNamedParameter('closed')))
			->orderBy('m.closed_at', 'DESC')->executeQuery();
		$ids = array_map(intval(...), $result->fetchAll(\PDO::FETCH_COLUMN));
		$result->closeCursor();
		return array_values(array_filter(array_map($this->query->one(...), $ids)));
	}
}
