<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Calendar\OccurrenceFilter;
use OCA\Verband\Calendar\OccurrencePresenter;
use OCA\Verband\Calendar\OccurrenceQuery;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Counter;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\QueryInput;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class OccurrenceController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly OccurrenceQuery $query,
		private readonly OccurrencePresenter $presenter,
		private readonly Counter $counter,
		private readonly Clock $clock,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 400, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/occurrences')]
	public function index(): DataResponse {
		$this->access->assertMember();
		$zone = $this->clock->zone();
		$filter = OccurrenceFilter::read($this->request->getParams(), $zone);
		$viewer = $this->access->viewer();
		$etag = Etag::of($this->counter->current(), $viewer->fingerprint(), $filter->fingerprint(), $zone->getName());
		return $this->unlessKnown($etag, fn (): array => $this->page($filter, $zone));
	}

	/** @return array<string, mixed> */
	private function page(OccurrenceFilter $filter, \DateTimeZone $zone): array {
		$rows = $this->query->find($filter, $this->access->viewer(), $this->access->tree());
		$page = array_slice($rows, 0, $filter->limit);
		$last = end($page);
		return [
			'occurrences' => array_map(fn (array $row): array => $this->presenter->present($row, $zone), $page),
			'nextCursor' => count($rows) > $filter->limit && $last !== false
				? QueryInput::writeCursor(...OccurrenceQuery::place($last))
				: null,
			'uncomputable' => $this->query->uncomputable($filter, $this->access->viewer(), $this->access->tree()),
		];
	}
}
