<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Addendum;

use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\Minutes\Filing\FileJob;
use OCA\Verband\Meeting\Minutes\MinutesAccess;
use OCA\Verband\Meeting\Minutes\Passages;
use OCA\Verband\Meeting\Minutes\Version;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\BackgroundJob\IJobList;
use OCP\IDBConnection;

/** What turned out to be wrong or missing once minutes were approved: dated, below the record, which stays as it is. */
final class Addenda {
	use TTransactional;

	private const MAX = 100;

	public function __construct(
		private readonly MinutesAccess $access,
		private readonly AddendumMapper $addenda,
		private readonly AddendumDocument $document,
		private readonly MeetingMapper $meetings,
		private readonly PersonMapper $persons,
		private readonly IJobList $jobs,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/** @throws Problem not-found, forbidden, closed: they are not approved yet, the text itself can be corrected */
	public function add(int $meetingId, Input $input): void {
		[$dated, $minutes] = $this->access->findOwn($meetingId);
		if (!$minutes->state()->isLocked()) {
			throw Problem::refused(ErrorCode::Closed);
		}
		$text = $input->string('text', 10_000, required: true, multiline: true);
		$this->atomic(function () use ($dated, $text): void {
			// locks the meeting: two at once have numbers one after the other
			$this->meetings->raiseLive($dated->id());
			$before = count($this->addenda->of($dated->id()));
			if ($before >= self::MAX) {
				throw Problem::invalid(ErrorCode::TooLong, 'text');
			}
			$addendum = new Addendum(0, $dated->id(), $before + 1, $this->clock->now()->getTimestamp(), $this->access->personId(), $text);
			$this->addenda->add($addendum->with($this->document->records($dated, $addendum)));
			$this->jobs->add(FileJob::class, ['addendaOf' => $dated->id()]);
		}, $this->db);
	}

	/** The addendum with its words kept for good, which of old ones nobody has done yet. */
	public function record(DatedMeeting $dated, Addendum $addendum): Addendum {
		if ($addendum->records !== []) {
			return $addendum;
		}
		$this->addenda->setRecords($addendum->id, $this->document->records($dated, $addendum));
		// should somebody have been faster, theirs are the words
		return $this->addenda->of($dated->id())[$addendum->number - 1];
	}

	/**
	 * Internal passages are the body's here too; who wrote it is told to the body alone.
	 * @return list<array<string, mixed>> `Minutes.addenda` of openapi.json
	 */
	public function shown(int $meetingId, Version $version): array {
		$all = $this->addenda->of($meetingId);
		$ids = array_map(static fn (Addendum $one): ?int => $one->personId, $all);
		$persons = $version === Version::Open ? [] : $this->persons->findMany(array_values(array_filter($ids)));
		$shown = array_map(fn (Addendum $one): array => [
			'number' => $one->number,
			'at' => $this->clock->iso($one->at),
			'by' => $version === Version::Open ? null : ($persons[(int)$one->personId] ?? null)?->getName() ?? Persons::FORMER,
			'text' => $version === Version::Open ? Passages::open($one->text) : $one->text,
			'hash' => $one->hash($version),
		], $all);
		return array_values(array_filter($shown, static fn (array $one): bool => $one['text'] !== ''));
	}
}
