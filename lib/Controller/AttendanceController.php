<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Meeting\Attendance\Attendance;
use OCA\Verband\Meeting\Attendance\ExpectedDate;
use OCA\Verband\Meeting\Attendance\ExpectedDates;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class AttendanceController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Attendance $attendance,
		private readonly ExpectedDates $dates,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 400, 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/gliederungen/{id}/attendance', requirements: ['id' => '\d+'])]
	public function index(): DataResponse {
		return $this->content($this->attendance->of($this->id(), $this->request->getParams()));
	}

	/** 201; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/gliederungen/{id}/expected-dates', requirements: ['id' => '\d+'])]
	public function create(): DataResponse {
		return $this->answer($this->dates->add($this->id(), new Input($this->body())), Http::STATUS_CREATED);
	}

	/** 200; 400, 404, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/expected-dates/{id}', requirements: ['id' => '\d+'])]
	public function update(): DataResponse {
		$id = $this->id();
		$this->dates->find($id);
		return $this->answer($this->dates->mark($id, Etag::required($this->request), new Input($this->body())));
	}

	/** 200; 404, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/expected-dates/{id}', requirements: ['id' => '\d+'])]
	public function destroy(): DataResponse {
		$id = $this->id();
		$this->dates->find($id);
		$this->dates->remove($id, Etag::required($this->request));
		return new DataResponse(['id' => $id]);
	}

	private function answer(ExpectedDate $date, int $status = Http::STATUS_OK): DataResponse {
		return $this->tagged($this->dates->present($date), $date->etag(), $status);
	}
}
