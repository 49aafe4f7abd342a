<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Resolution;

use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Platform\QueryInput;

/** The register of resolutions as far as the person of this request may see it, page by page. */
final class ResolutionList {
	public function __construct(
		private readonly MeetingAccess $access,
		private readonly ResolutionQuery $query,
		private readonly ResolutionPresenter $presenter,
	) {
	}

	/** @return array{resolutions: list<array<string, mixed>>, nextCursor: ?string} `Resolutions` of openapi.json */
	public function page(ResolutionFilter $filter): array {
		$found = $this->query->find($filter, $this->access->assertSeesAny());
		$page = array_slice($found, 0, $filter->limit);
		$last = end($page);
		return [
			'resolutions' => $this->presenter->all($page),
			'nextCursor' => count($found) > $filter->limit && $last !== false
				? QueryInput::writeCursor($last->getCreatedAt(), $last->getId())
				: null,
		];
	}
}
