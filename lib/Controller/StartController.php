<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Calendar\Invitations;
use OCA\Verband\Calendar\OccurrenceFilter;
use OCA\Verband\Calendar\OccurrencePresenter;
use OCA\Verband\Calendar\OccurrenceQuery;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Waiting;
use OCA\Verband\Meeting\Task\TaskList;
use OCA\Verband\Platform\Clock;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class StartController extends ApiController {
	private const NEXT = 8;
	private const DAYS = 90;
	private const DRAFTS = 20;
	private const TASKS = 20;

	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly OccurrenceQuery $query,
		private readonly OccurrencePresenter $presenter,
		private readonly Waiting $waiting,
		private readonly Invitations $invitations,
		private readonly TaskList $tasks,
		private readonly Clock $clock,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/start')]
	public function index(): DataResponse {
		$this->access->assertSeesTree();
		$zone = $this->clock->zone();
		$now = $this->clock->now();
		$viewer = $this->access->viewer();
		$next = new OccurrenceFilter($now, $now->modify('+' . self::DAYS . ' days'), mine: true, limit: self::NEXT);
		$present = fn (array $row): array => $this->presenter->present($row, $zone);
		$drafts = $this->query->drafts($viewer, $now->getTimestamp(), self::DRAFTS);
		$data = [
			'tasks' => $this->tasks->mine(self::TASKS),
			'next' => array_map($present, array_slice($this->query->find($next, $viewer, $this->access->tree()), 0, self::NEXT)),
			'drafts' => array_map($present, $drafts),
			'waiting' => $this->waiting->for($viewer),
			'invitations' => $this->invitations->for($viewer),
		];
		return $this->content($data);
	}
}
