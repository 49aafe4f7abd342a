<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Csv\CsvTree;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\DataDownloadResponse;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\Http\Response;
use OCP\IRequest;

/**
 * Files to download: pages, not OCS, so that a link is enough.
 */
final class ExportController extends Controller {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly CsvTree $tree,
	) {
		parent::__construct($appName, $request);
	}

	/** 200 with the tree as CSV; 403, 404 */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[FrontpageRoute(verb: 'GET', url: '/export/gliederungen.csv')]
	public function gliederungen(): Response {
		try {
			$this->access->assertAdmin();
		} catch (Problem $problem) {
			return new DataResponse($problem->toArray(), $problem->status);
		}
		return new DataDownloadResponse($this->tree->export(), 'gliederungen.csv', 'text/csv; charset=utf-8');
	}
}
