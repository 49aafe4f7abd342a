<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Call\CallAccess;
use OCA\Verband\Call\CallPresence;
use OCA\Verband\Call\CallPresenter;
use OCA\Verband\Call\CallRoomService;
use OCA\Verband\Call\CallTopics;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

/** What is done to a call besides editing it: its room, who was represented, topics. */
final class CallRoomController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly CallAccess $access,
		private readonly CallRoomService $room,
		private readonly CallPresence $presence,
		private readonly CallTopics $topics,
		private readonly CallPresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 200: the differences; written soon after, in the background, unless it is a dry run; 400, 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/calls/{id}/compare', requirements: ['id' => '\d+'])]
	public function compare(): DataResponse {
		return new DataResponse($this->room->compare($this->access->findCompared($this->id()), new Input($this->body())));
	}

	/** 200; 400, 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/calls/{id}/lobby', requirements: ['id' => '\d+'])]
	public function lobby(): DataResponse {
		$dated = $this->access->findWritable($this->id());
		$this->room->setLobby($dated, new Input($this->body()));
		return new DataResponse($this->presenter->detail($this->access->find($dated->id())));
	}

	/** 200, 304; 404: of the date that is going on or was last */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/calls/{id}/presence', requirements: ['id' => '\d+'])]
	public function presence(): DataResponse {
		$dated = $this->access->findTakenPart($this->id());
		$date = $this->presence->current($dated->call);
		return $this->content(['presence' => $date === null ? null : $this->presenter->presence($dated, $date)]);
	}

	/** 200; 400, 403, 404: entered by hand */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/calls/{id}/presence', requirements: ['id' => '\d+'])]
	public function enterPresence(): DataResponse {
		$dated = $this->access->findWritable($this->id());
		$date = $this->presence->enter($dated, new Input($this->body()));
		return new DataResponse($this->presenter->presence($dated, $date));
	}

	/** 201; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/calls/{id}/topics', requirements: ['id' => '\d+'])]
	public function propose(): DataResponse {
		$id = $this->id();
		$this->topics->propose($id, new Input($this->body()));
		return new DataResponse($this->presenter->detail($this->access->find($id)), Http::STATUS_CREATED);
	}

	/** 200; 400, 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/items/{id}/support', requirements: ['id' => '\d+'])]
	public function support(): DataResponse {
		$dated = $this->topics->support($this->id(), new Input($this->body()));
		return new DataResponse($this->presenter->detail($dated));
	}
}
