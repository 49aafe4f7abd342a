<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Calendar\Feed\Feed;
use OCA\Verband\Calendar\Feed\FeedPresenter;
use OCA\Verband\Calendar\Feed\FeedService;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class FeedApiController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly FeedService $feeds,
		private readonly FeedPresenter $presenter,
		private readonly Access $access,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/feeds')]
	public function index(): DataResponse {
		$viewer = $this->access->assertMember();
		return $this->content(array_map(fn (Feed $feed): array => $this->presenter->present($feed), $this->feeds->list($viewer)));
	}

	/** 201 with the feed and, this once, its address; 400, 403, 404 */
	#[NoAdminRequired]
	#[UserRateLimit(limit: 60, period: 3600)]
	#[ApiRoute(verb: 'POST', url: '/api/v1/feeds')]
	public function create(): DataResponse {
		$viewer = $this->access->assertMember();
		[$feed, $token] = $this->feeds->create($viewer, new Input($this->body()));
		return new DataResponse($this->presenter->present($feed, $token), Http::STATUS_CREATED, ['Cache-Control' => 'no-store']);
	}

	/** 200 with its id; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/feeds/{id}', requirements: ['id' => '\d+'])]
	public function destroy(): DataResponse {
		$id = $this->id();
		$this->feeds->revoke($this->access->assertMember(), $id);
		return new DataResponse(['id' => $id]);
	}
}
