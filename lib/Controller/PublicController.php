<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Calendar\Programme\ProgrammePage;
use OCA\Verband\Calendar\Programme\PublicEvents;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Controller;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\AnonRateLimit;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\Attribute\OpenAPI;
use OCP\AppFramework\Http\Attribute\PublicPage;
use OCP\AppFramework\Http\DataDownloadResponse;
use OCP\AppFramework\Http\NotFoundResponse;
use OCP\AppFramework\Http\Response;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\IL10N;
use OCP\IRequest;
use OCP\Util;

/** The programme for everybody, without an account and without JavaScript. */
final class PublicController extends Controller {
	private const PUBLIC_ID = ['publicId' => '[0-9a-f]{32}'];

	public function __construct(
		string $appName,
		IRequest $request,
		private readonly ProgrammePage $page,
		private readonly PublicEvents $events,
		private readonly IL10N $l,
	) {
		parent::__construct($appName, $request);
	}

	/** 200 with the programme */
	#[PublicPage]
	#[NoCSRFRequired]
	#[AnonRateLimit(limit: 120, period: 60)]
	#[OpenAPI(scope: OpenAPI::SCOPE_IGNORE)]
	#[FrontpageRoute(verb: 'GET', url: '/public/')]
	public function index(): TemplateResponse {
		return $this->html('public-programme', $this->page->programme($this->request->getParams()), $this->l->t('Programme'));
	}

	/** 200 with an event; 404 */
	#[PublicPage]
	#[NoCSRFRequired]
	#[AnonRateLimit(limit: 120, period: 60)]
	#[OpenAPI(scope: OpenAPI::SCOPE_IGNORE)]
	#[FrontpageRoute(verb: 'GET', url: '/public/events/{publicId}', requirements: self::PUBLIC_ID)]
	public function show(): Response {
		try {
			$event = $this->events->find((string)$this->request->urlParams['publicId']);
		} catch (Problem) {
			return new NotFoundResponse();
		}
		return $this->html('public-event', $this->page->event($event), $event->getTitle());
	}

	/** 200 with an event as iCalendar text; 404 */
	#[PublicPage]
	#[NoCSRFRequired]
	#[AnonRateLimit(limit: 120, period: 60)]
	#[OpenAPI(scope: OpenAPI::SCOPE_IGNORE)]
	#[FrontpageRoute(verb: 'GET', url: '/public/events/{publicId}.ics', requirements: self::PUBLIC_ID)]
	public function ics(): Response {
		try {
			$event = $this->events->find((string)$this->request->urlParams['publicId']);
		} catch (Problem) {
			return new NotFoundResponse();
		}
		return new DataDownloadResponse($this->events->icalendar($event), 'termin.ics', 'text/calendar; charset=utf-8');
	}

	/** @param array<string, mixed> $values */
	private function html(string $template, array $values, string $title): TemplateResponse {
		Util::addStyle($this->appName, $this->appName . '-public');
		$values += ['pageTitle' => $title];
		return new TemplateResponse($this->appName, $template, $values, TemplateResponse::RENDER_AS_PUBLIC, Http::STATUS_OK, [
			'Referrer-Policy' => 'no-referrer',
		]);
	}
}
