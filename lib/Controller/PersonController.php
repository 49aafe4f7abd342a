<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\PersonSearch;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class PersonController extends ApiController {
	private const MIN_LENGTH = 2;
	private const MAX_LENGTH = 100;

	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly PersonSearch $search,
	) {
		parent::__construct($appName, $request);
	}

	/** 200 with at most 25; 400, 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/persons')]
	public function index(): DataResponse {
		$viewer = $this->access->assertManagesAnyOffices();
		$text = (new Input($this->request->getParams()))->string('search', self::MAX_LENGTH, required: true);
		if (mb_strlen($text) < self::MIN_LENGTH) {
			throw Problem::invalid(ErrorCode::Invalid, 'search');
		}
		return new DataResponse($this->search->find($viewer, $text));
	}
}
