<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\GuestSearch;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\MeetingPresenter;
use OCA\Verband\Meeting\PeopleService;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Platform\QueryInput;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class MeetingPeopleController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $access,
		private readonly PeopleService $people,
		private readonly GuestSearch $search,
		private readonly MeetingPresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 200; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/meetings/{id}/answer', requirements: ['id' => '\d+'])]
	public function answer(): DataResponse {
		return $this->detail($this->people->answer($this->id(), new Input($this->body())));
	}

	/** 200, 304; 400, 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{id}/guests', requirements: ['id' => '\d+'])]
	public function candidates(): DataResponse {
		$id = $this->id();
		$this->access->findWritable($id);
		$text = (new QueryInput($this->request->getParams()))->text('search', 100);
		if (mb_strlen($text) < 2) {
			throw Problem::invalid($text === '' ? ErrorCode::Required : ErrorCode::Invalid, 'search');
		}
		return $this->content($this->search->find($id, $text));
	}

	/** 201; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{id}/guests', requirements: ['id' => '\d+'])]
	public function invite(): DataResponse {
		return $this->detail($this->people->invite($this->id(), new Input($this->body())), Http::STATUS_CREATED);
	}

	/** 200; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/meetings/{id}/guests', requirements: ['id' => '\d+'])]
	public function uninvite(): DataResponse {
		$id = $this->id();
		$this->access->findWritable($id);
		$person = (new QueryInput($this->request->getParams()))->text('personId');
		if (preg_match('/^\d{1,18}$/', $person) !== 1) {
			throw Problem::invalid($person === '' ? ErrorCode::Required : ErrorCode::Invalid, 'personId');
		}
		return $this->detail($this->people->uninvite($id, (int)$person));
	}

	private function detail(DatedMeeting $dated, int $status = Http::STATUS_OK): DataResponse {
		$detail = $this->presenter->detail($dated);
		return $this->tagged($detail, $this->presenter->tag($dated, $detail), $status);
	}
}
