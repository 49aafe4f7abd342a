<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** verband_minutes_texts: a text an item. */
final class TextMapper {
	private const TABLE = 'verband_minutes_texts';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** An item's text; an empty one of revision 0 where nothing is written yet. */
	public function of(int $itemId, int $meetingId): MinutesText {
		return $this->find('item_id', $itemId)[$itemId] ?? new MinutesText($itemId, $meetingId, '', 0);
	}

	/** @return array<int, MinutesText> by item */
	public function ofMeeting(int $meetingId): array {
		return $this->find('meeting_id', $meetingId);
	}

	/**
	 * Writes the text as the revision after the one it was made from.
	 * @return bool false if somebody else was faster
	 */
	public function write(MinutesText $text): bool {
		if ($text->revision === 1) {
			return $this->db->insertIgnoreConflict(self::TABLE, [
				'item_id' => $text->itemId, 'meeting_id' => $text->meetingId, 'text' => $text->text, 'revision' => 1,
				'editor_id' => $text->editorId, 'editor_until' => $text->editorUntil,
			]) === 1;
		}
		$query = $this->db->getQueryBuilder();
		return $query->update(self::TABLE)
			->set('text', $query->createNamedParameter($text->text))
			->set('revision', $query->createNamedParameter($text->revision, IQueryBuilder::PARAM_INT))
			->set('editor_id', $query->createNamedParameter($text->editorId, IQueryBuilder::PARAM_INT))
			->set('editor_until', $query->createNamedParameter($text->editorUntil, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('item_id', $query->createNamedParameter($text->itemId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('revision', $query->createNamedParameter($text->revision - 1, IQueryBuilder::PARAM_INT)))
			->executeStatement() === 1;
	}

	/** @return array<int, MinutesText> by item */
	private function find(string $column, int $id): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('item_id', 'meeting_id', 'text', 'revision', 'editor_id', 'editor_until')->from(self::TABLE)
			->where($query->expr()->eq($column, $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->executeQuery();
		$texts = [];
		foreach ($result->fetchAll() as $row) {
			$texts[(int)$row['item_id']] = new MinutesText(
				(int)$row['item_id'], (int)$row['meeting_id'], (string)$row['text'], (int)$row['revision'],
				$row['editor_id'] === null ? null : (int)$row['editor_id'],
				$row['editor_until'] === null ? null : (int)$row['editor_until'],
			);
		}
		$result->closeCursor();
		return $texts;
	}
}
