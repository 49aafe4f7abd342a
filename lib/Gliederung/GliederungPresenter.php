<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

/**
 * Gliederungen as the API shows them to a person.
 */
final class GliederungPresenter {
	public function __construct(
		private readonly Access $access,
		private readonly Chairs $chairs,
		private readonly ForeignGroups $foreignGroups,
	) {
	}

	/**
	 * The whole tree, parents before children, in a number of queries that does not grow with it.
	 * @return list<array<string, mixed>> `Gliederung` of openapi.json
	 */
	public function all(Viewer $viewer): array {
		$gliederungen = $this->access->gliederungen();
		return $this->present(
			array_map(static fn (int $id): Gliederung => $gliederungen[$id], $this->access->tree()->ids()),
			$viewer,
		);
	}

	/** @return array<string, mixed> `Gliederung` of openapi.json */
	public function one(Gliederung $gliederung, Viewer $viewer): array {
		return $this->present([$gliederung], $viewer)[0];
	}

	/**
	 * @param list<Gliederung> $gliederungen
	 * @return list<array<string, mixed>>
	 */
	private function present(array $gliederungen, Viewer $viewer): array {
		$contacts = array_filter(array_map(static fn (Gliederung $one): ?int => $one->getContactPersonId(), $gliederungen));
		['chairs' => $chairs, 'persons' => $persons] = $this->chairs->today(array_values($contacts));
		return array_map(function (Gliederung $one) use ($chairs, $persons, $viewer): array {
			$id = (int)$one->getId();
			$contact = $persons[$one->getContactPersonId() ?? 0] ?? null;
			return $this->row($one) + [
				'contact' => $contact?->toRef(),
				'chairs' => array_map(static fn (Person $chair): array => $chair->toRef(), $chairs[$id] ?? []),
				'vacant' => !isset($chairs[$id]) && $one->kind() !== GliederungKind::Team,
				'can' => [
					'edit' => $viewer->isAdmin,
					'editOffices' => $this->access->managesOffices($viewer, $id),
					'createEvent' => $viewer->writesFor($id),
					'reportBoard' => in_array($id, $viewer->boardIds, true),
				],
			] + $this->forAdmins($one, $viewer);
		}, $gliederungen);
	}

	/** @return array<string, mixed> what is the same for everybody */
	private function row(Gliederung $one): array {
		return [
			'id' => (int)$one->getId(),
			'parentId' => $one->getParentId(),
			'kind' => $one->getKind(),
			'code' => $one->getCode(),
			'name' => $one->getName(),
			'shortName' => $one->getShortName(),
			'color' => $one->getColor(),
			'pattern' => $one->getPattern(),
			'place' => $one->getPlace(),
			'stop' => $one->getStop(),
			'example' => $one->isExample(),
			'etag' => $one->etag(),
		];
	}

	/** @return array<string, mixed> */
	private function forAdmins(Gliederung $one, Viewer $viewer): array {
		return !$viewer->isAdmin ? [] : [
			'memberGroup' => $one->getMemberGroup(),
			'memberGroupMissing' => $this->foreignGroups->isMissing($one->getMemberGroup()),
		];
	}
}
