<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/** What turned out to be wrong or missing once minutes were approved: dated, below the record, which stays as it is. */
final class Addenda {
	private const MAX = 100;

	public function __construct(
		private readonly MinutesAccess $access,
		private readonly AddendumMapper $addenda,
		private readonly MeetingMapper $meetings,
		private readonly PersonMapper $persons,
		private readonly Clock $clock,
	) {
	}

	/** @throws Problem not-found, forbidden, closed: they are not approved yet, the text itself can be corrected */
	public function add(int $meetingId, Input $input): void {
		[, $minutes] = $this->access->findOwn($meetingId);
		if (!$minutes->state()->isLocked()) {
			throw Problem::refused(ErrorCode::Closed);
		}
		$text = $input->string('text', 10_000, required: true, multiline: true);
		if (count($this->addenda->of($meetingId)) >= self::MAX) {
			throw Problem::invalid(ErrorCode::TooLong, 'text');
		}
		$this->addenda->add($meetingId, $this->clock->now()->getTimestamp(), $this->access->personId(), $text);
		$this->meetings->raiseLive($meetingId);
	}

	/**
	 * Internal passages are the body's here too; who wrote it is told to the body alone.
	 * @return list<array{at: string, by: ?string, text: string}>
	 */
	public function shown(int $meetingId, Version $version): array {
		$all = $this->addenda->of($meetingId);
		$persons = $version === Version::Open ? [] : $this->persons->findMany(array_values(array_filter(array_column($all, 'personId'))));
		$shown = array_map(fn (array $one): array => [
			'at' => $this->clock->iso($one['at']),
			'by' => $version === Version::Open ? null : ($persons[(int)$one['personId']] ?? null)?->getName() ?? Persons::FORMER,
			'text' => $version === Version::Open ? Passages::open($one['text']) : $one['text'],
		], $all);
		return array_values(array_filter($shown, static fn (array $one): bool => $one['text'] !== ''));
	}
}
