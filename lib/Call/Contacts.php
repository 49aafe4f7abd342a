<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/** When the Landesvorstand last heard from each UB and KV, whatever the way; being represented at a call counts. */
final class Contacts {
	public function __construct(
		private readonly Access $access,
		private readonly ContactMapper $contacts,
		private readonly CallMapper $calls,
		private readonly CallDates $dates,
		private readonly PresenceMapper $presence,
		private readonly PersonMapper $persons,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @return list<array<string, mixed>> `Contact`s of openapi.json, in the order of the tree
	 * @throws Problem
	 */
	public function all(): array {
		$this->assertKeeps();
		$local = array_filter($this->access->gliederungen(), static fn (Gliederung $one): bool => $one->kind()->isLocal());
		$persons = $this->persons->findMany(array_values(array_filter(array_map(static fn (Gliederung $one): ?int => $one->getContactPersonId(), $local))));
		$last = $this->contacts->last();
		$calls = $this->calls();
		return array_values(array_map(fn (Gliederung $one): array => $this->present(
			$one, $persons, $last[(int)$one->getId()] ?? null, $calls,
		), $local));
	}

	/**
	 * @return array{id: int} of the entry, for whoever wants to take it back
	 * @throws Problem
	 */
	public function add(int $gliederungId, Input $input): array {
		$this->access->assertSeesTree();
		$one = $this->access->gliederungen()[$gliederungId] ?? throw Problem::notFound();
		$viewer = $this->assertKeeps();
		if (!$one->kind()->isLocal()) {
			throw Problem::invalid(ErrorCode::UnknownGliederung);
		}
		$kind = $input->enum('kind', ContactKind::class, ErrorCode::UnknownKind);
		if ($kind === ContactKind::CallRoom) {
			throw Problem::invalid(ErrorCode::UnknownKind, 'kind');
		}
		$day = $input->nullableDate('day') ?? $this->clock->today();
		if ($day > $this->clock->today()) {
			throw Problem::invalid(ErrorCode::BadDate, 'day');
		}
		return ['id' => $this->contacts->add($gliederungId, $day, $kind, $viewer->personId)];
	}

	/** @throws Problem not-found for everybody else: what was noted they do not know of */
	public function remove(int $id): void {
		if (!$this->keeps($this->access->viewer()) || !$this->contacts->remove($id)) {
			throw Problem::notFound();
		}
	}

	/** @throws Problem not-found for a guest, forbidden for who is not on the Landesvorstand or its staff */
	private function assertKeeps(): Viewer {
		$viewer = $this->access->assertSeesTree();
		return $this->keeps($viewer) ? $viewer : throw Problem::forbidden();
	}

	private function keeps(Viewer $viewer): bool {
		$land = $this->access->tree()->landesverband();
		return $land !== null && in_array($land, $viewer->boardIds, true);
	}

	/**
	 * The Landesverband's own: who was in a Bezirk's call is that Bezirk's to know.
	 * @return list<array{day: string, represented: array<int, bool>}> calls of which it is known who was there, the last one first
	 */
	private function calls(): array {
		$days = [];
		$land = $this->access->tree()->landesverband();
		foreach ($this->calls->all() as $call) {
			foreach ($call->isOfChairs() && $call->getGliederungId() === $land ? $this->dates->prepared($call->getId()) : [] as $date) {
				$days[(int)$date->meetingId] = [$date->start, $this->clock->local($date->start)->format('Y-m-d')];
			}
		}
		$known = array_filter($this->presence->of(array_keys($days)));
		uksort($known, static fn (int $a, int $b): int => $days[$b][0] <=> $days[$a][0]);
		return array_values(array_map(static fn (int $id, array $represented): array => [
			'day' => $days[$id][1], 'represented' => $represented,
		], array_keys($known), $known));
	}

	/**
	 * @param array<int, Person> $persons
	 * @param ?array{day: string, kind: ContactKind} $last
	 * @param list<array{day: string, represented: array<int, bool>}> $calls
	 * @return array<string, mixed>
	 */
	private function present(Gliederung $one, array $persons, ?array $last, array $calls): array {
		$id = (int)$one->getId();
		[$lastCall, $absences] = self::attendance($id, $calls);
		if ($lastCall !== null && $lastCall > ($last['day'] ?? '')) {
			$last = ['day' => $lastCall, 'kind' => ContactKind::CallRoom];
		}
		return [
			'gliederungId' => $id,
			'responsible' => $one->getContactPersonId() === null ? null : Person::refOf($persons, $one->getContactPersonId()),
			'lastCall' => $lastCall,
			'absences' => $absences,
			'lastContact' => $last === null ? null : ['day' => $last['day'], 'kind' => $last['kind']->value],
		];
	}

	/**
	 * @param list<array{day: string, represented: array<int, bool>}> $calls
	 * @return array{?string, int} the day of the last call it was represented at, and how many it has missed since, one after the other
	 */
	private static function attendance(int $id, array $calls): array {
		$absences = 0;
		foreach ($calls as $call) {
			if ($call['represented'][$id] ?? false) {
				return [$call['day'], $absences];
			}
			$absences += isset($call['represented'][$id]) ? 1 : 0;
		}
		return [null, $absences];
	}
}
