<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Election\BoardReport;
use OCA\Verband\Gliederung\Election\BoardReportPresenter;
use OCA\Verband\Gliederung\Election\BoardReports;
use OCA\Verband\Gliederung\Election\Members;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class BoardReportController extends ApiController {
	private const MAX_SEARCH = 100;

	public function __construct(
		string $appName,
		IRequest $request,
		private readonly BoardReports $reports,
		private readonly BoardReportPresenter $presenter,
		private readonly Members $members,
		private readonly Access $access,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304 with the newest ten; 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/gliederungen/{id}/board-reports', requirements: ['id' => '\d+'])]
	public function index(): DataResponse {
		return $this->content($this->presenter->all($this->reports->ofGliederung($this->id())));
	}

	/** 201; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/gliederungen/{id}/board-reports', requirements: ['id' => '\d+'])]
	public function create(): DataResponse {
		return $this->answer($this->reports->report($this->id(), new Input($this->body())), Http::STATUS_CREATED);
	}

	/** 200 with at most 25 whom the board may name; 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/gliederungen/{id}/members', requirements: ['id' => '\d+'])]
	public function members(): DataResponse {
		$id = $this->id();
		$this->access->assertReportsBoard($id);
		$search = (string)$this->request->getParam('search', '');
		$text = (new Input(['search' => $search]))->string('search', self::MAX_SEARCH);
		return new DataResponse($this->members->search($id, $text));
	}

	/** 200; 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/board-reports/{id}/confirm', requirements: ['id' => '\d+'])]
	public function confirm(): DataResponse {
		$id = $this->id();
		$this->reports->assertDecides($id);
		return $this->answer($this->reports->confirm($id, Etag::required($this->request), $this->presenter->one(...)));
	}

	/** 200; 400, 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/board-reports/{id}/decline', requirements: ['id' => '\d+'])]
	public function decline(): DataResponse {
		$id = $this->id();
		$this->reports->assertDecides($id);
		$ifMatch = Etag::required($this->request);
		$note = (new Input($this->body()))->string('note', 1000, multiline: true);
		return $this->answer($this->reports->decline($id, $ifMatch, $note === '' ? null : $note, $this->presenter->one(...)));
	}

	/** 200; 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/board-reports/{id}/withdraw', requirements: ['id' => '\d+'])]
	public function withdraw(): DataResponse {
		$id = $this->id();
		$this->access->assertReportsBoard($this->reports->find($id)->getGliederungId());
		return $this->answer($this->reports->withdraw($id, Etag::required($this->request), $this->presenter->one(...)));
	}

	private function answer(BoardReport $report, int $status = Http::STATUS_OK): DataResponse {
		return $this->tagged($this->presenter->one($report), $report->etag(), $status);
	}
}
