<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Settings;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class SettingsController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly Settings $settings,
	) {
		parent::__construct($appName, $request);
	}

	/** 200; 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/settings')]
	public function show(): DataResponse {
		$this->access->assertAdmin();
		$settings = $this->settings->show();
		return $this->tagged($settings, (string)$settings['etag']);
	}

	/** 200; 400, 403, 404, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/settings')]
	public function update(): DataResponse {
		$this->access->assertAdmin();
		$settings = $this->settings->update(Etag::required($this->request), new Input($this->body()));
		return $this->tagged($settings, (string)$settings['etag']);
	}
}
