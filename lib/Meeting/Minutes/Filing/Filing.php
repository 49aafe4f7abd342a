<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Filing;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\Minutes\FileName;
use OCA\Verband\Meeting\Minutes\MinutesMapper;
use OCA\Verband\Meeting\Minutes\MinutesPdf;
use OCA\Verband\Meeting\Minutes\MinutesQueue;
use OCA\Verband\Meeting\Minutes\RecordMapper;
use OCA\Verband\Meeting\Minutes\Version;
use OCA\Verband\Platform\Shelf;
use Psr\Log\LoggerInterface;

/**
 * Files approved minutes: both versions, as PDF and Markdown. All of it is made from what was approved, so whatever
 * stops it halfway (a full disk, a server that is switched off), the next run does the rest and overwrites the half.
 */
final class Filing {
	public function __construct(
		private readonly MinutesMapper $minutes,
		private readonly MinutesQueue $queue,
		private readonly RecordMapper $records,
		private readonly MeetingQuery $query,
		private readonly MinutesPdf $pdf,
		private readonly FileName $names,
		private readonly Access $access,
		private readonly Shelf $shelf,
		private readonly FiledFiles $files,
		private readonly LoggerInterface $logger,
	) {
	}

	/** @return int how many minutes were filed */
	public function fileAll(): int {
		$filed = 0;
		foreach ($this->shelf->isThere() ? $this->queue->unfiled() : [] as $meetingId) {
			try {
				$filed += $this->file($meetingId) ? 1 : 0;
			} catch (\Exception $exception) {
				$this->logger->error('Minutes could not be filed; the next run tries again.', ['app' => 'verband', 'exception' => $exception]);
			}
		}
		return $filed;
	}

	/** @return bool whether they lie in their place now */
	public function file(int $meetingId): bool {
		$dated = $this->query->one($meetingId);
		$minutes = $this->minutes->of($meetingId);
		$body = $dated === null ? null : $this->access->gliederungen()[$dated->meeting->getGliederungId()] ?? null;
		if ($dated === null || $body === null || !$minutes->state()->isLocked() || !$this->shelf->isThere()) {
			return false;
		}
		$files = [];
		foreach (Version::cases() as $version) {
			$text = (string)$this->records->of($meetingId, $version);
			$files += $this->files->put(
				$body, $version, ['md' => $text, 'pdf' => $this->pdf->render($dated, $minutes, $version, $text)],
				fn (string $ending): string => $this->names->of($dated, $version, $ending),
			);
		}
		return $this->queue->setFiles($meetingId, json_encode($files, JSON_THROW_ON_ERROR));
	}
}
