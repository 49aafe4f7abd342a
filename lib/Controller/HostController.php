<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventPresenter;
use OCA\Verband\Calendar\Hosting;
use OCA\Verband\Calendar\Partners;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

/** Who holds an event: Gliederungen, and organisations outside of the association. */
final class HostController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Hosting $hosting,
		private readonly Partners $partners,
		private readonly EventPresenter $presenter,
		private readonly Access $access,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Asks a Gliederung, answers yes for it, or with `first` hands the event on to it.
	 * 200; 400, 403, 404, 409, 412, 428
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/events/{id}/hosts/{gliederungId}', requirements: ['id' => '\d+', 'gliederungId' => '\d+'])]
	public function join(): DataResponse {
		[$id, $host] = [$this->id(), $this->other('gliederungId')];
		$input = new Input($this->body());
		$ifMatch = Etag::given($this->request);
		$viewer = $this->access->viewer();
		return $this->answer($input->has('first') && $input->bool('first')
			? $this->hosting->lead($viewer, $id, $host, $ifMatch, $this->present(...))
			: $this->hosting->join($viewer, $id, $host, $ifMatch, $this->present(...)));
	}

	/**
	 * Answers no for a Gliederung, leaves, takes a host off, or takes an invitation back.
	 * 200; 403, 404, 409, 412, 428
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/events/{id}/hosts/{gliederungId}', requirements: ['id' => '\d+', 'gliederungId' => '\d+'])]
	public function part(): DataResponse {
		[$id, $host] = [$this->id(), $this->other('gliederungId')];
		$viewer = $this->access->viewer();
		$event = $this->hosting->part($viewer, $id, $host, Etag::given($this->request), $this->present(...));
		return new DataResponse(['id' => (int)$event->getId(), 'etag' => $this->presenter->etag($event, $viewer)]);
	}

	/** 201 with the event; 400, 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/events/{id}/partners', requirements: ['id' => '\d+'])]
	public function addPartner(): DataResponse {
		$id = $this->id();
		$ifMatch = Etag::given($this->request);
		return $this->answer(
			$this->partners->add($this->access->viewer(), $id, $ifMatch, $this->body(), $this->present(...)),
			Http::STATUS_CREATED,
		);
	}

	/** 200 with the event; 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/events/{id}/partners/{partnerId}', requirements: ['id' => '\d+', 'partnerId' => '\d+'])]
	public function removePartner(): DataResponse {
		[$id, $partner] = [$this->id(), $this->other('partnerId')];
		$ifMatch = Etag::given($this->request);
		return $this->answer($this->partners->remove($this->access->viewer(), $id, $partner, $ifMatch, $this->present(...)));
	}

	private function other(string $name): int {
		return (int)$this->request->urlParams[$name];
	}

	/** @return array<string, mixed> */
	private function present(Event $event): array {
		return $this->presenter->present($event, $this->access->viewer());
	}

	private function answer(Event $event, int $status = Http::STATUS_OK): DataResponse {
		return $this->tagged($this->present($event), $this->presenter->etag($event, $this->access->viewer()), $status);
	}
}
