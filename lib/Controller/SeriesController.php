<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventPresenter;
use OCA\Verband\Calendar\SeriesService;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

/** One series becomes two events, and back. */
final class SeriesController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly SeriesService $series,
		private readonly EventPresenter $presenter,
		private readonly Access $access,
	) {
		parent::__construct($appName, $request);
	}

	/** 201 with both; 400, 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/events/{id}/split', requirements: ['id' => '\d+'])]
	public function split(): DataResponse {
		[$event, $following] = $this->series->split($this->access->viewer(), $this->id(), Etag::given($this->request), new Input($this->body()), $this->present(...));
		return $this->tagged(['event' => $this->present($event), 'following' => $this->present($following)], $this->presenter->etag($event, $this->access->viewer()), Http::STATUS_CREATED);
	}

	/** 200 with the event; 400, 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/events/{id}/join', requirements: ['id' => '\d+'])]
	public function join(): DataResponse {
		$event = $this->series->join($this->access->viewer(), $this->id(), Etag::given($this->request), new Input($this->body()), $this->present(...));
		return $this->tagged($this->present($event), $this->presenter->etag($event, $this->access->viewer()));
	}

	/** @return array<string, mixed> */
	private function present(Event $event): array {
		return $this->presenter->present($event, $this->access->viewer());
	}
}
