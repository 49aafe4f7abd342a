<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Feed;

use OCP\IURLGenerator;

/** A row as the API's `Feed`. */
final class FeedPresenter {
	public function __construct(
		private readonly IURLGenerator $urls,
	) {
	}

	/**
	 * @param ?string $token known at the moment of making alone
	 * @return array<string, mixed>
	 */
	public function present(Feed $feed, ?string $token = null): array {
		return [
			'id' => (int)$feed->getId(),
			'kind' => $feed->getKind(),
			'label' => $feed->getLabel(),
			'filter' => $feed->filter()->toArray(),
			'createdAt' => $feed->getCreatedAt(),
			'lastUsedAt' => $feed->getLastUsedAt(),
			'url' => $token === null ? null : $this->urls->linkToRouteAbsolute('verband.feed.show', ['token' => $token]),
		];
	}
}
