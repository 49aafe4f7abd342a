<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\CheckReport;
use OCA\Verband\Gliederung\ManagedGroups;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class CheckController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly CheckReport $report,
		private readonly ManagedGroups $groups,
	) {
		parent::__construct($appName, $request);
	}

	/** 200; 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/check')]
	public function show(): DataResponse {
		$this->access->assertAdmin();
		return new DataResponse($this->report->show());
	}

	/** 200 with what is left; 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/check/reconcile')]
	public function reconcile(): DataResponse {
		$this->access->assertAdmin();
		$this->groups->apply();
		return new DataResponse($this->report->show());
	}
}
