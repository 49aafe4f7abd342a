<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use Closure;
use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * Minutes as they are written, item by item. They are the body's own until they are published; two who write at once
 * each get the other's text back to join with theirs, and nothing is overwritten unseen.
 */
final class MinutesTexts {
	use TTransactional;

	public const MAX_TEXT = 100_000;

	public function __construct(
		private readonly MeetingAccess $access,
		private readonly AgendaItemMapper $items,
		private readonly TextMapper $texts,
		private readonly StandingTexts $standing,
		private readonly MinutesMapper $minutes,
		private readonly MeetingMapper $meetings,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/** @throws Problem not-found for everybody but the body */
	public function find(int $itemId): MinutesText {
		$item = $this->item($itemId);
		$meetingId = (int)$item->getMeetingId();
		return $this->minutes->of($meetingId)->state()->isLocked()
			? $this->texts->of($itemId, $meetingId)
			: $this->standing->of($item, $this->access->find($meetingId));
	}

	/** @throws Problem not-found, forbidden */
	public function findWritable(int $itemId): MinutesText {
		$text = $this->find($itemId);
		$this->access->findWritable($text->meetingId);
		return $text;
	}

	/**
	 * While they are a draft; later a text changes by accepted corrections alone.
	 * @param string $ifMatch the ETag that the text was written on, or "*"
	 * @param Closure(MinutesText): array<string, mixed> $present shows the stored text, should there be a newer one
	 * @throws Problem locked once they are no draft any more
	 */
	public function write(int $itemId, string $ifMatch, Input $input, Closure $present): MinutesText {
		$stored = $this->findWritable($itemId);
		if ($this->minutes->of($stored->meetingId)->state() !== MinutesState::Draft) {
			throw Problem::refused(ErrorCode::Locked);
		}
		if (!Etag::names($ifMatch, $stored->revision)) {
			throw Problem::conflict($present($stored));
		}
		$now = $this->clock->now()->getTimestamp();
		$text = new MinutesText(
			$itemId, $stored->meetingId, $input->string('text', self::MAX_TEXT, multiline: true), $stored->revision + 1,
			$this->access->viewer()->personId, $now + MinutesText::WRITING,
		);
		return $this->replace($text, $present);
	}

	/**
	 * @param Closure(MinutesText): array<string, mixed> $present
	 * @throws Problem conflict
	 */
	public function replace(MinutesText $text, Closure $present): MinutesText {
		return $this->atomic(function () use ($text, $present): MinutesText {
			if (!$this->texts->write($text)) {
				throw Problem::conflict($present($this->texts->of($text->itemId, $text->meetingId)));
			}
			$this->meetings->raiseLive($text->meetingId);
			return $text;
		}, $this->db);
	}

	private function item(int $itemId): AgendaItem {
		$this->access->assertSeesAny();
		$item = $this->items->find($itemId);
		if ($item === null || $item->getMeetingId() === null || !$this->access->readsInternal($this->access->find($item->getMeetingId()))) {
			throw Problem::notFound();
		}
		return $item;
	}
}
