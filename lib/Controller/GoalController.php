<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Goal\CarryOver;
use OCA\Verband\Goal\EvidenceErasure;
use OCA\Verband\Goal\EvidenceService;
use OCA\Verband\Goal\Goal;
use OCA\Verband\Goal\GoalAccess;
use OCA\Verband\Goal\GoalFilter;
use OCA\Verband\Goal\GoalHistory;
use OCA\Verband\Goal\GoalList;
use OCA\Verband\Goal\GoalPresenter;
use OCA\Verband\Goal\GoalService;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class GoalController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly GoalAccess $access,
		private readonly GoalService $service,
		private readonly EvidenceService $evidence,
		private readonly EvidenceErasure $erasure,
		private readonly CarryOver $carryOver,
		private readonly GoalList $list,
		private readonly GoalHistory $history,
		private readonly GoalPresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 400, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/goals')]
	public function index(): DataResponse {
		$this->access->assertReads();
		return $this->content($this->list->page(GoalFilter::read($this->request->getParams())));
	}

	/** 201; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/goals')]
	public function create(): DataResponse {
		return $this->answer($this->service->create(new Input($this->body())), Http::STATUS_CREATED);
	}

	/** 200; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/goals/carry-over')]
	public function carryOver(): DataResponse {
		$this->access->assertKeeps();
		return new DataResponse(['goals' => $this->presenter->all($this->carryOver->carry(new Input($this->body())))]);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/goals/{id}', requirements: ['id' => '\d+'])]
	public function show(): DataResponse {
		$goal = $this->access->find($this->id());
		$data = $this->presenter->one($goal);
		return $this->unlessKnown(Etag::within($goal->getRevision(), json_encode($data, JSON_THROW_ON_ERROR)), static fn (): array => $data);
	}

	/** 200; 400, 403, 404, 409, 412, 422, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/goals/{id}', requirements: ['id' => '\d+'])]
	public function update(): DataResponse {
		$this->access->findReported($this->id());
		return $this->answer($this->service->update($this->id(), Etag::given($this->request), new Input($this->body()), $this->presenter->one(...)));
	}

	/** 200; 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/goals/{id}', requirements: ['id' => '\d+'])]
	public function destroy(): DataResponse {
		$this->service->delete($this->id(), Etag::given($this->request), $this->presenter->one(...));
		return new DataResponse([]);
	}

	/** 200; 400, 403, 404, 409, 412, 422, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/goals/{id}/state', requirements: ['id' => '\d+'])]
	public function state(): DataResponse {
		$this->access->findReported($this->id());
		return $this->answer($this->service->setState($this->id(), Etag::given($this->request), new Input($this->body()), $this->presenter->one(...)));
	}

	/** 201; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/goals/{id}/evidence', requirements: ['id' => '\d+'])]
	public function addEvidence(): DataResponse {
		$this->access->findReported($this->id());
		return $this->answer($this->evidence->add($this->id(), new Input($this->body())), Http::STATUS_CREATED);
	}

	/** 200; 403, 404, 409, 422 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/goals/{id}/evidence/{evidenceId}', requirements: ['id' => '\d+', 'evidenceId' => '\d+'])]
	public function removeEvidence(): DataResponse {
		return $this->answer($this->evidence->remove($this->id(), (int)$this->request->urlParams['evidenceId']));
	}

	/** 200; 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/goals/{id}/evidence/{evidenceId}/words', requirements: ['id' => '\d+', 'evidenceId' => '\d+'])]
	public function eraseEvidence(): DataResponse {
		return $this->answer($this->erasure->erase($this->id(), (int)$this->request->urlParams['evidenceId']));
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/goals/{id}/history', requirements: ['id' => '\d+'])]
	public function history(): DataResponse {
		return $this->content($this->history->of($this->access->find($this->id())));
	}

	private function answer(Goal $goal, int $status = Http::STATUS_OK): DataResponse {
		return $this->tagged($this->presenter->one($goal), $goal->etag(), $status);
	}
}
