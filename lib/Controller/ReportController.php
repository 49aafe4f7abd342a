<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Goal\Report\Report;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\Attribute\OpenAPI;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\Http\Response;
use OCP\IRequest;

/** The report on a term's goals to download: a page, not OCS, so that a link is enough. */
final class ReportController extends Controller {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Report $report,
	) {
		parent::__construct($appName, $request);
	}

	/** 200 with what became of a term's goals by the end of the day `at`; 400, 404 */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[UserRateLimit(limit: 120, period: 3600)]
	#[OpenAPI(scope: OpenAPI::SCOPE_IGNORE)]
	#[FrontpageRoute(verb: 'GET', url: '/report/{termId}.{form}', requirements: ['termId' => '\d{1,18}', 'form' => 'csv|md|pdf'])]
	public function show(): Response {
		$form = $this->request->urlParams['form'];
		$form = $form === 'csv' || $form === 'md' ? $form : 'pdf';
		try {
			$file = $this->report->make((int)$this->request->urlParams['termId'], $form, $this->request->getParams());
		} catch (Problem $problem) {
			return new DataResponse($problem->toArray(), $problem->status);
		}
		return Download::of($file, $form);
	}
}
