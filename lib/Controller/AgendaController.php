<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaPresenter;
use OCA\Verband\Meeting\AgendaService;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\ItemAccess;
use OCA\Verband\Meeting\ItemService;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class AgendaController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $access,
		private readonly ItemAccess $itemAccess,
		private readonly AgendaService $agenda,
		private readonly ItemService $items,
		private readonly AgendaPresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{id}/agenda', requirements: ['id' => '\d+'])]
	public function index(): DataResponse {
		return $this->answerAgenda($this->access->find($this->id()));
	}

	/** 201; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{id}/items', requirements: ['id' => '\d+'])]
	public function create(): DataResponse {
		return $this->answer($this->agenda->add($this->id(), new Input($this->body())), Http::STATUS_CREATED);
	}

	/** 200; 400, 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/meetings/{id}/order', requirements: ['id' => '\d+'])]
	public function order(): DataResponse {
		$id = $this->id();
		$this->access->findWritable($id);
		$ifMatch = Etag::required($this->request);
		return $this->answerAgenda($this->agenda->order($id, $ifMatch, new Input($this->body()), $this->presentAgenda(...)));
	}

	/** 200; 400, 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/items/{id}', requirements: ['id' => '\d+'])]
	public function update(): DataResponse {
		$id = $this->id();
		$this->itemAccess->findWritable($id);
		$ifMatch = Etag::required($this->request);
		return $this->answer($this->items->update($id, $ifMatch, new Input($this->body()), $this->present(...)));
	}

	/** 200; 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/items/{id}', requirements: ['id' => '\d+'])]
	public function destroy(): DataResponse {
		$id = $this->id();
		$this->itemAccess->findWritable($id);
		$this->items->delete($id, Etag::required($this->request), $this->present(...));
		return new DataResponse(['id' => $id]);
	}

	/** @return array<string, mixed> */
	private function present(AgendaItem $item): array {
		return $this->presenter->one($item);
	}

	/** @return array<string, mixed> */
	private function presentAgenda(DatedMeeting $dated): array {
		return $this->presenter->agenda($dated);
	}

	private function answer(AgendaItem $item, int $status = Http::STATUS_OK): DataResponse {
		return $this->tagged($this->present($item), $item->etag(), $status);
	}

	private function answerAgenda(DatedMeeting $dated): DataResponse {
		$agenda = $this->presentAgenda($dated);
		return $this->unlessKnown((string)$agenda['etag'], static fn (): array => $agenda);
	}
}
