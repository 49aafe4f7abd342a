<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\Task\Task;
use OCA\Verband\Meeting\Task\TaskAccess;
use OCA\Verband\Meeting\Task\TaskFilter;
use OCA\Verband\Meeting\Task\TaskList;
use OCA\Verband\Meeting\Task\TaskPresenter;
use OCA\Verband\Meeting\Task\TaskService;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class TaskController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $meetings,
		private readonly TaskAccess $access,
		private readonly TaskService $service,
		private readonly TaskList $list,
		private readonly TaskPresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 400, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/tasks')]
	public function index(): DataResponse {
		$this->meetings->assertSeesAny();
		return $this->content($this->list->page(TaskFilter::read($this->request->getParams())));
	}

	/** 201; 400, 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/tasks')]
	public function create(): DataResponse {
		return $this->answer($this->service->create(new Input($this->body())), Http::STATUS_CREATED);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/tasks/{id}', requirements: ['id' => '\d+'])]
	public function show(): DataResponse {
		$task = $this->access->find($this->id());
		$data = $this->presenter->one($task);
		return $this->unlessKnown(Etag::within($task->getRevision(), json_encode($data, JSON_THROW_ON_ERROR)), static fn (): array => $data);
	}

	/** 200; 400, 403, 404, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/tasks/{id}', requirements: ['id' => '\d+'])]
	public function update(): DataResponse {
		$id = $this->id();
		$this->access->findTickable($id);
		return $this->answer($this->service->update($id, Etag::required($this->request), new Input($this->body()), $this->presenter->one(...)));
	}

	/** 200; 403, 404, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/tasks/{id}', requirements: ['id' => '\d+'])]
	public function destroy(): DataResponse {
		$id = $this->id();
		$this->access->findWritable($id);
		$this->service->delete($id, Etag::required($this->request), $this->presenter->one(...));
		return new DataResponse(['id' => $id]);
	}

	private function answer(Task $task, int $status = Http::STATUS_OK): DataResponse {
		return $this->tagged($this->presenter->one($task), $task->etag(), $status);
	}
}
