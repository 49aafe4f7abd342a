<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Meeting\AgendaTemplates;
use OCA\Verband\Meeting\Sitting\BodyRules;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

/** How a body debates and when it is quorate. */
final class MeetingRulesController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly BodyRules $rules,
		private readonly AgendaTemplates $templates,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/gliederungen/{id}/meeting-rules', requirements: ['id' => '\d+'])]
	public function show(): DataResponse {
		$shown = $this->rules->show($this->id());
		return $this->unlessKnown((string)$shown['etag'], static fn (): array => $shown);
	}

	/** 200; 400, 403, 404, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/gliederungen/{id}/meeting-rules', requirements: ['id' => '\d+'])]
	public function replace(): DataResponse {
		$id = $this->id();
		$this->templates->assertOnBoard($id);
		$rules = $this->rules->replace($id, Etag::required($this->request), new Input($this->body()));
		return $this->tagged($rules, (string)$rules['etag']);
	}
}
