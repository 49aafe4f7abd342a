<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Surface;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCP\IL10N;
use OCP\IUser;
use OCP\Search\IProvider;
use OCP\Search\ISearchQuery;
use OCP\Search\SearchResult;
use OCP\Search\SearchResultEntry;

/** One kind of our things in the server's search. */
abstract class SearchProvider implements IProvider {
	private const FIRST = 4;
	private const AMONG_OTHERS = 45;

	final public function __construct(
		protected readonly Search $search,
		protected readonly IL10N $l10n,
		private readonly Words $words,
		private readonly Access $access,
	) {
	}

	#[\Override]
	public function getOrder(string $route, array $routeParameters): ?int {
		return str_starts_with($route, 'verband.') ? self::FIRST : self::AMONG_OTHERS;
	}

	#[\Override]
	public function search(IUser $user, ISearchQuery $query): SearchResult {
		$hits = $this->find($this->access->viewerFor($user->getUID()), $query->getTerm(), $query->getLimit());
		return SearchResult::complete($this->getName(), array_map(
			fn (Hit $hit): SearchResultEntry => new SearchResultEntry('', $hit->title, $hit->subline, $this->words->url($hit), $this->words->icon()),
			$hits,
		));
	}

	/** @return list<Hit> */
	abstract protected function find(Viewer $viewer, string $term, int $limit): array;
}
