<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\ProtectedGroups;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class GroupController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly ProtectedGroups $groups,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/groups')]
	public function index(): DataResponse {
		return $this->content($this->groups->choices($this->access->assertWritesForAny()));
	}
}
