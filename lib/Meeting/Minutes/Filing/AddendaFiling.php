<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Filing;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\Minutes\Addendum\Addenda;
use OCA\Verband\Meeting\Minutes\Addendum\Addendum;
use OCA\Verband\Meeting\Minutes\Addendum\AddendumMapper;
use OCA\Verband\Meeting\Minutes\FileName;
use OCA\Verband\Meeting\Minutes\MinutesPdf;
use OCA\Verband\Meeting\Minutes\Version;
use OCA\Verband\Platform\Shelf;
use Psr\Log\LoggerInterface;

/**
 * Files addenda beside the minutes they belong to, whose own files stay as they are: made from what was kept of them,
 * so that the next run does what one that was stopped has left.
 */
final class AddendaFiling {
	public function __construct(
		private readonly Addenda $addenda,
		private readonly AddendumMapper $rows,
		private readonly MeetingQuery $query,
		private readonly MinutesPdf $pdf,
		private readonly FileName $names,
		private readonly Access $access,
		private readonly FiledFiles $files,
		private readonly Shelf $shelf,
		private readonly LoggerInterface $logger,
	) {
	}

	/** @return int how many addenda were filed */
	public function fileAll(): int {
		$filed = 0;
		foreach ($this->shelf->isThere() ? $this->rows->unfiled() : [] as $meetingId) {
			try {
				$filed += $this->file($meetingId);
			} catch (\Exception $exception) {
				$this->logger->error('An addendum could not be filed; the next run tries again.', ['app' => 'verband', 'exception' => $exception]);
			}
		}
		return $filed;
	}

	/** @return int how many of the meeting's were filed just now */
	public function file(int $meetingId): int {
		$dated = $this->query->one($meetingId);
		$body = $dated === null ? null : $this->access->gliederungen()[$dated->meeting->getGliederungId()] ?? null;
		if ($dated === null || $body === null || !$this->shelf->isThere()) {
			return 0;
		}
		$left = array_filter($this->rows->of($meetingId), static fn (Addendum $one): bool => $one->files === []);
		return count(array_filter($left, fn (Addendum $one): bool => $this->fileOne($dated, $body, $this->addenda->record($dated, $one))));
	}

	private function fileOne(DatedMeeting $dated, Gliederung $body, Addendum $addendum): bool {
		$files = [];
		foreach ($addendum->records as $key => $text) {
			$version = Version::from($key);
			$files += $this->files->put(
				$body, $version, ['md' => $text, 'pdf' => $this->pdf->addendum($dated, $addendum, $text)],
				fn (string $ending): string => $this->names->ofAddendum($dated, $addendum, $version, $ending),
			);
		}
		return $this->rows->setFiles($addendum->id, json_encode($files, JSON_THROW_ON_ERROR));
	}
}
