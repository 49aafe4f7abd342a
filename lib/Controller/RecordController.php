<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Meeting\Minutes\MinutesFiles;
use OCA\Verband\Meeting\Resolution\RegisterExport;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\Attribute\OpenAPI;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\Http\Response;
use OCP\IRequest;

/** Minutes to download: pages, not OCS, so that a link is enough. */
final class RecordController extends Controller {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MinutesFiles $files,
		private readonly RegisterExport $register,
	) {
		parent::__construct($appName, $request);
	}

	/** 200 with a meeting's minutes; 404 */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[OpenAPI(scope: OpenAPI::SCOPE_IGNORE)]
	#[FrontpageRoute(verb: 'GET', url: '/export/minutes/{id}.{form}', requirements: ['id' => '\d+', 'form' => 'pdf|md'])]
	public function minutes(): Response {
		return $this->file(fn (int $id, string $form, string $wanted): array
			=> $form === 'pdf' ? $this->files->pdf($id, $wanted) : $this->files->markdown($id, $wanted));
	}

	/** 200 with an addendum to a meeting's minutes; 404 */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[OpenAPI(scope: OpenAPI::SCOPE_IGNORE)]
	#[FrontpageRoute(verb: 'GET', url: '/export/minutes/{id}/addenda/{number}.{form}', requirements: ['id' => '\d+', 'number' => '\d+', 'form' => 'pdf|md'])]
	public function addendum(): Response {
		$number = (int)$this->request->urlParams['number'];
		return $this->file(fn (int $id, string $form, string $wanted): array => $this->files->addendum($id, $number, $form, $wanted));
	}

	/** 200 with the register of resolutions, filtered as `GET resolutions`; 400, 404 */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[OpenAPI(scope: OpenAPI::SCOPE_IGNORE)]
	#[FrontpageRoute(verb: 'GET', url: '/export/resolutions.{form}', requirements: ['form' => 'csv|md|pdf'])]
	public function register(): Response {
		$form = $this->request->urlParams['form'];
		$form = $form === 'csv' || $form === 'md' ? $form : 'pdf';
		try {
			$data = $this->register->make($form, $this->request->getParams());
		} catch (Problem $problem) {
			return new DataResponse($problem->toArray(), $problem->status);
		}
		return Download::of(['name' => 'beschluesse.' . $form, 'data' => $data], $form);
	}

	/** @param \Closure(int, 'md'|'pdf', string): array{name: string, data: string} $find by meeting, form and wanted version */
	private function file(\Closure $find): Response {
		$form = $this->request->urlParams['form'] === 'md' ? 'md' : 'pdf';
		$version = $this->request->getParam('version');
		try {
			return Download::of($find((int)$this->request->urlParams['id'], $form, is_string($version) ? $version : ''), $form);
		} catch (Problem $problem) {
			return new DataResponse($problem->toArray(), $problem->status);
		}
	}
}
