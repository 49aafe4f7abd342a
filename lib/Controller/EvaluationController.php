<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Goal\Evaluation\Evaluation;
use OCA\Verband\Goal\GoalAccess;
use OCA\Verband\Platform\QueryInput;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class EvaluationController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly GoalAccess $access,
		private readonly Evaluation $evaluation,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 400, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/evaluation')]
	public function show(): DataResponse {
		$this->access->assertReads();
		return $this->content($this->evaluation->of((new QueryInput($this->request->getParams()))->ids('term')[0] ?? null));
	}
}
