<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Goal\Feedback\FeedbackService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\QueryInput;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class FeedbackController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly FeedbackService $service,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 400, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/events/{id}/feedback', requirements: ['id' => '\d+'])]
	public function show(): DataResponse {
		return $this->content($this->service->of($this->id(), $this->date()));
	}

	/** 201; 400, 404, 409 */
	#[NoAdminRequired]
	#[UserRateLimit(limit: 30, period: 3600)]
	#[ApiRoute(verb: 'POST', url: '/api/v1/events/{id}/feedback', requirements: ['id' => '\d+'])]
	public function create(): DataResponse {
		$input = new Input($this->body());
		$this->service->give($this->id(), $input);
		return new DataResponse($this->service->of($this->id(), (string)$input->nullableString('recurrenceId', 16)), Http::STATUS_CREATED);
	}

	/** 200; 400, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/events/{id}/feedback', requirements: ['id' => '\d+'])]
	public function destroy(): DataResponse {
		$this->service->takeBack($this->id(), $this->date());
		return new DataResponse($this->service->of($this->id(), $this->date()));
	}

	private function date(): string {
		return (new QueryInput($this->request->getParams()))->text('recurrenceId', 16);
	}
}
