<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Meeting\AgendaPresenter;
use OCA\Verband\Meeting\AgendaTemplates;
use OCA\Verband\Meeting\MeetingKind;
use OCA\Verband\Meeting\TopicService;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Platform\QueryInput;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

/** What agendas are made from: a body's store of topics, and what its new meetings begin with. */
final class TopicController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly TopicService $topics,
		private readonly AgendaTemplates $templates,
		private readonly AgendaPresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/gliederungen/{id}/topics', requirements: ['id' => '\d+'])]
	public function index(): DataResponse {
		return $this->content($this->presenter->topics($this->topics->of($this->id())));
	}

	/** 201; 400, 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/gliederungen/{id}/topics', requirements: ['id' => '\d+'])]
	public function create(): DataResponse {
		$item = $this->topics->propose($this->id(), new Input($this->body()));
		return $this->tagged($this->presenter->one($item), $item->etag(), Http::STATUS_CREATED);
	}

	/** 200, 304; 400, 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/gliederungen/{id}/agenda-template', requirements: ['id' => '\d+'])]
	public function template(): DataResponse {
		$id = $this->id();
		$this->templates->assertOnBoard($id);
		$kind = (new QueryInput($this->request->getParams()))->text('kind');
		$shown = $this->templates->show($id, MeetingKind::tryFrom($kind) ?? throw Problem::invalid(ErrorCode::UnknownKind, 'kind'));
		return $this->unlessKnown((string)$shown['etag'], static fn (): array => $shown);
	}

	/** 200; 400, 403, 404, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/gliederungen/{id}/agenda-template', requirements: ['id' => '\d+'])]
	public function replaceTemplate(): DataResponse {
		$id = $this->id();
		$this->templates->assertOnBoard($id);
		$shown = $this->templates->replace($id, Etag::required($this->request), new Input($this->body()));
		return $this->tagged($shown, (string)$shown['etag']);
	}
}
