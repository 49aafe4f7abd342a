<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Gliederung\MePresenter;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class MeController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MePresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 200 for every account, a guest's too */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/me')]
	public function me(): DataResponse {
		return new DataResponse($this->presenter->present());
	}
}
