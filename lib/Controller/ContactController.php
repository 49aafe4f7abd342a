<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Call\Contacts;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

/** When the Landesvorstand last heard from each UB and KV. */
final class ContactController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Contacts $contacts,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/contacts')]
	public function index(): DataResponse {
		return $this->content(['contacts' => $this->contacts->all()]);
	}

	/** 201; 400, 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/gliederungen/{id}/contacts', requirements: ['id' => '\d+'])]
	public function create(): DataResponse {
		return new DataResponse($this->contacts->add($this->id(), new Input($this->body())), Http::STATUS_CREATED);
	}

	/** 200; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/contacts/{id}', requirements: ['id' => '\d+'])]
	public function destroy(): DataResponse {
		$id = $this->id();
		$this->contacts->remove($id);
		return new DataResponse(['id' => $id]);
	}
}
