<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Platform\Clock;

/** Programmes as the API shows them. */
final class ProgrammePresenter {
	public function __construct(
		private readonly ChapterMapper $chapters,
		private readonly GoalAccess $access,
		private readonly GoalTerms $terms,
		private readonly Clock $clock,
	) {
	}

	/** @return array<string, mixed> `Programme` of openapi.json: without its text */
	public function summary(Programme $programme): array {
		$term = $this->terms->find($programme->getTermId());
		return [
			'id' => (int)$programme->getId(),
			'gliederungId' => $programme->getGliederungId(),
			'termId' => $programme->getTermId(),
			'termName' => $term?->getName() ?? '',
			'title' => $programme->getTitle(),
			'numbered' => (bool)$programme->getNumbered(),
			'createdAt' => $this->clock->iso($programme->getCreatedAt()),
			'readOnly' => $term !== null && $this->terms->isOver($term),
			'can' => ['edit' => $this->access->keeps()],
			'etag' => $programme->etag(),
		];
	}

	/** @return array<string, mixed> `ProgrammeDetail` */
	public function detail(Programme $programme): array {
		return [
			...$this->summary($programme),
			'head' => json_decode($programme->getHead(), true, flags: JSON_THROW_ON_ERROR),
			'chapters' => array_map(static fn (Chapter $chapter): array => [
				'id' => (int)$chapter->getId(),
				'parentId' => $chapter->getParentId(),
				'title' => $chapter->getTitle(),
				'bold' => (bool)$chapter->getBold(),
				'line' => $chapter->getFirstLine(),
				'text' => (string)$chapter->getText(),
				'anchors' => $chapter->anchorList(),
			], $this->chapters->ofProgramme((int)$programme->getId())),
		];
	}
}
