<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Minutes\Filing\FiledFiles;
use OCA\Verband\Platform\Problem;

/** Minutes to take along, as PDF or Markdown: with the same rights as in the browser. */
final class MinutesFiles {
	public function __construct(
		private readonly MinutesAccess $access,
		private readonly MinutesService $service,
		private readonly MinutesPdf $pdf,
		private readonly FiledFiles $filed,
		private readonly FileName $names,
	) {
	}

	/**
	 * @param string $wanted `open` for what the association reads; else the version that is the person's
	 * @return array{name: string, data: string}
	 * @throws Problem not-found
	 */
	public function pdf(int $meetingId, string $wanted): array {
		[$dated, $minutes, $version] = $this->find($meetingId, $wanted);
		$data = $this->filed->read($dated->meeting->getGliederungId(), $minutes, $version, 'pdf')
			?? $this->pdf->render($dated, $minutes, $version, $this->service->markdown($dated, $version));
		return ['name' => $this->names->of($dated, $version, 'pdf'), 'data' => $data];
	}

	/**
	 * @param string $wanted see pdf()
	 * @return array{name: string, data: string}
	 * @throws Problem not-found
	 */
	public function markdown(int $meetingId, string $wanted): array {
		[$dated, , $version] = $this->find($meetingId, $wanted);
		return ['name' => $this->names->of($dated, $version, 'md'), 'data' => $this->service->markdown($dated, $version)];
	}

	/** @return array{DatedMeeting, Minutes, Version} */
	private function find(int $meetingId, string $wanted): array {
		[$dated, $minutes, $version] = $this->access->find($meetingId);
		return [$dated, $minutes, $wanted === Version::Open->value ? Version::Open : $version];
	}
}
