<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventOccurrences;
use OCA\Verband\Calendar\EventPresenter;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\QueryInput;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class EventController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly EventService $events,
		private readonly EventPresenter $presenter,
		private readonly EventOccurrences $dates,
		private readonly Access $access,
	) {
		parent::__construct($appName, $request);
	}

	/** 201 with the event; 400, 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/gliederungen/{id}/events', requirements: ['id' => '\d+'])]
	public function create(): DataResponse {
		$id = $this->id();
		$this->access->assertWritesFor($id);
		return $this->answer($this->events->create($this->access->viewer(), $id, $this->body()), Http::STATUS_CREATED);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/events/{id}', requirements: ['id' => '\d+'])]
	public function show(): DataResponse {
		$id = $this->id();
		$event = $this->events->find($this->access->viewer(), $id);
		return $this->unlessKnown($this->presenter->etag($event, $this->access->viewer()), fn (): array => $this->present($event));
	}

	/** 200; 400, 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/events/{id}', requirements: ['id' => '\d+'])]
	public function update(): DataResponse {
		$id = $this->id();
		$ifMatch = Etag::given($this->request);
		return $this->answer($this->events->update($this->access->viewer(), $id, $ifMatch, $this->body(), $this->present(...)));
	}

	/** 200 with the time until which it can be undone; 403, 404, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/events/{id}', requirements: ['id' => '\d+'])]
	public function destroy(): DataResponse {
		$id = $this->id();
		$ifMatch = Etag::given($this->request);
		$event = $this->events->delete($this->access->viewer(), $id, $ifMatch, $this->present(...));
		return new DataResponse(['id' => $id, 'undoUntil' => $this->events->undoUntil($event)->format(DATE_ATOM)]);
	}

	/** 200 with the event; 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/events/{id}/restore', requirements: ['id' => '\d+'])]
	public function restore(): DataResponse {
		$id = $this->id();
		return $this->answer($this->events->restore($this->access->viewer(), $id));
	}

	/** 200, 304; 400, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/events/{id}/occurrences', requirements: ['id' => '\d+'])]
	public function occurrences(): DataResponse {
		$event = $this->events->find($this->access->viewer(), $this->id());
		return $this->content(['occurrences' => $this->dates->of($event->getId(), new QueryInput($this->request->getParams()))]);
	}

	/** Back to a draft, in one tap from a notification; 200 with the event; 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/events/{id}/withdraw', requirements: ['id' => '\d+'])]
	public function withdraw(): DataResponse {
		$id = $this->id();
		return $this->answer($this->events->withdraw($this->access->viewer(), $id));
	}

	/** @return array<string, mixed> */
	private function present(Event $event): array {
		return $this->presenter->present($event, $this->access->viewer());
	}

	private function answer(Event $event, int $status = Http::STATUS_OK): DataResponse {
		return $this->tagged($this->present($event), $this->presenter->etag($event, $this->access->viewer()), $status);
	}
}
