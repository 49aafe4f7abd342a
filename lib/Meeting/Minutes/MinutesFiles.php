<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Minutes\Addendum\Addendum;
use OCA\Verband\Meeting\Minutes\Addendum\AddendumDocument;
use OCA\Verband\Meeting\Minutes\Addendum\AddendumMapper;
use OCA\Verband\Meeting\Minutes\Filing\FiledFiles;
use OCA\Verband\Platform\Problem;

/** Minutes to take along, as PDF or Markdown: with the same rights as in the browser. */
final class MinutesFiles {
	public function __construct(
		private readonly MinutesAccess $access,
		private readonly MinutesService $service,
		private readonly AddendumMapper $addenda,
		private readonly AddendumDocument $addendum,
		private readonly MinutesPdf $pdf,
		private readonly FiledFiles $filed,
		private readonly FileName $names,
	) {
	}

	/**
	 * What was filed; with what was added later at its end, should there be something.
	 * @param string $wanted `open` for what the association reads; else the version that is the person's
	 * @return array{name: string, data: string}
	 * @throws Problem not-found
	 */
	public function pdf(int $meetingId, string $wanted): array {
		[$dated, $minutes, $version] = $this->find($meetingId, $wanted);
		$addenda = $this->addenda($meetingId, $minutes, $version);
		$filed = $addenda === [] ? $this->filed->read($dated->meeting->getGliederungId(), $minutes->files(), $version, 'pdf') : null;
		$data = $filed ?? $this->pdf->render($dated, $minutes, $version, $this->service->markdown($dated, $version), $addenda);
		return ['name' => $this->names->of($dated, $version, 'pdf'), 'data' => $data];
	}

	/**
	 * @param int $number of an addendum
	 * @param 'md'|'pdf' $form
	 * @param string $wanted see pdf()
	 * @return array{name: string, data: string}
	 * @throws Problem not-found: there is none, or nothing in it for the person
	 */
	public function addendum(int $meetingId, int $number, string $form, string $wanted): array {
		[$dated, $minutes, $version] = $this->find($meetingId, $wanted);
		foreach ($this->addenda($meetingId, $minutes, $version) as $one) {
			if ($one->number === $number) {
				$text = ($one->records === [] ? $this->addendum->records($dated, $one) : $one->records)[$version->value];
				$data = $form === 'md' ? $text : $this->filed->read($dated->meeting->getGliederungId(), $one->files, $version, 'pdf')
					?? $this->pdf->addendum($dated, $one, $text);
				return ['name' => $this->names->ofAddendum($dated, $one, $version, $form), 'data' => $data];
			}
		}
		throw Problem::notFound();
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

	/** @return list<Addendum> in which there is something to read */
	private function addenda(int $meetingId, Minutes $minutes, Version $version): array {
		$all = $minutes->state()->isLocked() ? $this->addenda->of($meetingId) : [];
		return array_values(array_filter($all, fn (Addendum $one): bool => $this->addendum->body($one, $version) !== []));
	}

	/** @return array{DatedMeeting, Minutes, Version} */
	private function find(int $meetingId, string $wanted): array {
		[$dated, $minutes, $version] = $this->access->find($meetingId);
		return [$dated, $minutes, $wanted === Version::Open->value ? Version::Open : $version];
	}
}
