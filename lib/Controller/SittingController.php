<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Meeting\Sitting\LivePresenter;
use OCA\Verband\Meeting\Sitting\PresenceService;
use OCA\Verband\Meeting\Sitting\SittingAccess;
use OCA\Verband\Meeting\Sitting\SittingClosing;
use OCA\Verband\Meeting\Sitting\SittingService;
use OCA\Verband\Meeting\Sitting\SpeechService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\QueryInput;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

/** A meeting while it is held. */
final class SittingController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly SittingAccess $access,
		private readonly SittingService $sittings,
		private readonly SittingClosing $closing,
		private readonly PresenceService $presence,
		private readonly SpeechService $speech,
		private readonly LivePresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 403, 404. Asked for every few seconds by everybody in the room. */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{id}/live', requirements: ['id' => '\d+'])]
	public function live(): DataResponse {
		$dated = $this->access->find($this->id());
		$since = (new QueryInput($this->request->getParams()))->text('since', 64);
		return $this->unlessKnown($this->presenter->etag($dated), fn (): array => $this->presenter->one($dated, $since));
	}

	/** 200; 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{id}/start', requirements: ['id' => '\d+'])]
	public function start(): DataResponse {
		$this->sittings->start($this->id());
		return $this->answer();
	}

	/** 200; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{id}/current', requirements: ['id' => '\d+'])]
	public function current(): DataResponse {
		$this->sittings->goTo($this->id(), new Input($this->body()));
		return $this->answer();
	}

	/** 200; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{id}/presence', requirements: ['id' => '\d+'])]
	public function presence(): DataResponse {
		$this->presence->note($this->id(), new Input($this->body()));
		return $this->answer();
	}

	/** 200; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{id}/close', requirements: ['id' => '\d+'])]
	public function close(): DataResponse {
		$this->closing->close($this->id(), new Input($this->body()));
		return $this->answer();
	}

	/** 200, for an act that was written already too; 400, 403, 404, 409, 429 */
	#[NoAdminRequired]
	#[UserRateLimit(limit: 120, period: 60)]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{id}/speech', requirements: ['id' => '\d+'])]
	public function speech(): DataResponse {
		return new DataResponse($this->speech->append($this->id(), new Input($this->body()))->toArray());
	}

	private function answer(): DataResponse {
		$dated = $this->access->find($this->id());
		return $this->tagged($this->presenter->one($dated, ''), $this->presenter->etag($dated));
	}
}
