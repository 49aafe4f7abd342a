<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Goal\Suggestion;
use OCA\Verband\Goal\SuggestionPresenter;
use OCA\Verband\Goal\SuggestionService;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\QueryInput;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class SuggestionController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly SuggestionService $service,
		private readonly SuggestionPresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 400, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/suggestions')]
	public function index(): DataResponse {
		return $this->content($this->presenter->page(new QueryInput($this->request->getParams())));
	}

	/** 201; 400, 404 */
	#[NoAdminRequired]
	#[UserRateLimit(limit: 30, period: 3600)]
	#[ApiRoute(verb: 'POST', url: '/api/v1/suggestions')]
	public function create(): DataResponse {
		[$suggestion, $receipt] = $this->service->create(new Input($this->body()));
		return $this->tagged(['suggestion' => $this->presenter->one($suggestion), 'receipt' => $receipt], $suggestion->etag(), Http::STATUS_CREATED);
	}

	/** The receipt comes in the body: an address would stand in logs. 200; 400, 404 */
	#[NoAdminRequired]
	#[UserRateLimit(limit: 60, period: 3600)]
	#[ApiRoute(verb: 'POST', url: '/api/v1/suggestions/receipt')]
	public function receipt(): DataResponse {
		return $this->answered($this->service->byReceipt(new Input($this->body())));
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/suggestions/{id}', requirements: ['id' => '\d+'])]
	public function show(): DataResponse {
		return $this->content($this->presenter->one($this->service->find($this->id())));
	}

	/** 200; 400, 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/suggestions/{id}', requirements: ['id' => '\d+'])]
	public function update(): DataResponse {
		return $this->answered($this->service->answer($this->id(), Etag::given($this->request), new Input($this->body()), $this->presenter->one(...)));
	}

	/** 200; 400, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/suggestions/{id}/support', requirements: ['id' => '\d+'])]
	public function support(): DataResponse {
		$this->service->find($this->id());
		return $this->answered($this->service->support($this->id(), (new Input($this->body()))->bool('support')));
	}

	private function answered(Suggestion $suggestion): DataResponse {
		return $this->tagged($this->presenter->one($suggestion), $suggestion->etag());
	}
}
