<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Calendar\Notice\PreferenceService;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

/** What the person of this request wants to be told. */
final class PreferenceController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly PreferenceService $preferences,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 404 for a guest */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/me/preferences')]
	public function show(): DataResponse {
		return $this->content($this->preferences->mine()->present());
	}

	/** 200; 400, 404 for a guest */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/me/preferences')]
	public function update(): DataResponse {
		return new DataResponse($this->preferences->change(new Input($this->body()))->present());
	}
}
