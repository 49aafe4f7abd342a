<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/** What the agenda of a new meeting begins with, by body and kind. */
final class AgendaTemplates {
	use TTransactional;

	private const MAX_ITEMS = 40;
	private const MAX_EVERY = 52;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly Access $access,
		private readonly ItemTemplateMapper $templates,
		private readonly AgendaItemMapper $items,
		private readonly MeetingQuery $meetings,
	) {
	}

	/**
	 * @return array<string, mixed> `AgendaTemplate` of openapi.json
	 * @throws Problem not-found, forbidden
	 */
	public function show(int $gliederungId, MeetingKind $kind): array {
		$this->assertOnBoard($gliederungId);
		$shown = [
			'kind' => $kind->value,
			'items' => array_map(static fn (TemplateItem $item): array => $item->toArray(), $this->of($gliederungId, $kind)),
		];
		return $shown + ['etag' => Etag::of(json_encode($shown, JSON_THROW_ON_ERROR))];
	}

	/**
	 * @return array<string, mixed> as show()
	 * @throws Problem
	 */
	public function replace(int $gliederungId, string $ifMatch, Input $input): array {
		$this->assertOnBoard($gliederungId);
		$kind = $input->enum('kind', MeetingKind::class, ErrorCode::UnknownKind);
		$items = array_map(self::read(...), $input->inputs('items', self::MAX_ITEMS));
		$stored = $this->show($gliederungId, $kind);
		if ($ifMatch !== '*' && !in_array($stored['etag'], array_map(trim(...), explode(',', $ifMatch)), true)) {
			throw Problem::conflict($stored);
		}
		$this->atomic(fn () => $this->templates->replace($gliederungId, $kind, $items), $this->db);
		return $this->show($gliederungId, $kind);
	}

	/**
	 * Gives a new meeting its agenda. Call it in the transaction that makes it.
	 * @param int $start of the meeting, seconds since 1970
	 */
	public function fill(Meeting $meeting, int $start): void {
		$template = $this->of($meeting->getGliederungId(), $meeting->kind());
		$rhythm = max([1, ...array_map(static fn (TemplateItem $item): int => $item->every, $template)]);
		$earlier = $rhythm === 1 ? [] : $this->meetings->before($meeting->getGliederungId(), $meeting->kind(), $start, $rhythm - 1);
		$titles = $this->items->titlesOf($earlier);
		$position = 0;
		foreach ($template as $one) {
			$recent = array_merge([], ...array_map(
				static fn (int $id): array => $titles[$id] ?? [], array_slice($earlier, 0, max(0, $one->every - 1)),
			));
			if (!in_array($one->title, $recent, true)) {
				$this->items->insert(self::item($meeting, $one, ++$position));
			}
		}
	}

	/** @return list<TemplateItem> */
	private function of(int $gliederungId, MeetingKind $kind): array {
		$own = $this->templates->of($gliederungId, $kind);
		return $own === [] ? TemplateItem::defaults($kind) : $own;
	}

	private static function item(Meeting $meeting, TemplateItem $one, int $position): AgendaItem {
		$item = new AgendaItem();
		$item->setGliederungId($meeting->getGliederungId());
		$item->setMeetingId($meeting->getId());
		$item->setPosition($position);
		$item->setTitle($one->title);
		$item->setMinutes($one->minutes);
		$item->setInternal($one->internal);
		$item->setStanding($one->standing->value);
		$item->setEvery($one->every);
		$item->setState(ItemState::Scheduled->value);
		$item->setRevision(1);
		return $item;
	}

	private static function read(Input $input): TemplateItem {
		$every = $input->has('every') ? $input->int('every') : 0;
		if ($every < 0 || $every > self::MAX_EVERY) {
			throw $input->problem(ErrorCode::Invalid, 'every');
		}
		return new TemplateItem(
			$input->string('title', 255, required: true),
			ItemChange::minutes($input),
			$input->has('internal') && $input->bool('internal'),
			$input->has('standing') ? $input->enum('standing', Standing::class) : Standing::None,
			$every,
		);
	}

	/** @throws Problem not-found, forbidden */
	public function assertOnBoard(int $gliederungId): void {
		$viewer = $this->access->assertWritesFor($gliederungId);
		if (!in_array($gliederungId, $viewer->boardIds, true)) {
			throw Problem::forbidden();
		}
	}
}
