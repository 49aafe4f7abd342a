<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Calendar\Feed\FeedService;
use OCA\Verband\Calendar\Feed\Subscription;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Controller;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\AnonRateLimit;
use OCP\AppFramework\Http\Attribute\BruteForceProtection;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\Attribute\OpenAPI;
use OCP\AppFramework\Http\Attribute\PublicPage;
use OCP\AppFramework\Http\DataDownloadResponse;
use OCP\AppFramework\Http\Response;
use OCP\IRequest;

/** Feeds for phones and websites: whoever has the address may read it. */
final class FeedController extends Controller {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly FeedService $feeds,
		private readonly Subscription $subscription,
	) {
		parent::__construct($appName, $request);
	}

	/** 200 with an iCalendar text, 304; 404 */
	#[PublicPage]
	#[NoCSRFRequired]
	#[BruteForceProtection(action: 'verbandFeed')]
	#[AnonRateLimit(limit: 60, period: 60)]
	#[OpenAPI(scope: OpenAPI::SCOPE_IGNORE)]
	#[FrontpageRoute(verb: 'GET', url: '/feed/{token}.ics', requirements: ['token' => '[A-Za-z0-9]+'])]
	public function show(): Response {
		$headers = ['Referrer-Policy' => 'no-referrer', 'Cache-Control' => 'private, no-cache'];
		try {
			[$feed, $viewer] = $this->feeds->open((string)$this->request->urlParams['token']);
		} catch (Problem $problem) {
			$response = new Response(Http::STATUS_NOT_FOUND, $headers);
			// phones go on asking for what was revoked: only who guesses is slowed down
			if ($problem->error === ErrorCode::BadToken) {
				$response->throttle();
			}
			return $response;
		}
		$headers['ETag'] = $this->subscription->etag($feed, $viewer);
		if (Etag::isKnown($this->request, $headers['ETag'])) {
			return new Response(Http::STATUS_NOT_MODIFIED, $headers);
		}
		$text = $this->subscription->text($feed, $viewer);
		return new DataDownloadResponse($text, 'verband.ics', 'text/calendar; charset=utf-8', Http::STATUS_OK, $headers);
	}
}
