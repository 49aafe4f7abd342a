<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Surface;

use OCA\Verband\AppInfo\Application;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Platform\Activities;
use OCP\Activity\Exceptions\UnknownActivityException;
use OCP\Activity\IEvent;
use OCP\Activity\IProvider;
use OCP\L10N\IFactory;

/** Makes a sentence of an activity, as whoever reads it may see the thing now. */
final class ActivityProvider implements IProvider {
	public function __construct(
		private readonly Things $things,
		private readonly Words $words,
		private readonly Access $access,
		private readonly IFactory $languages,
	) {
	}

	/**
	 * @param string $language
	 * @throws UnknownActivityException for others' activities, and for what is gone or no longer the reader's to see
	 */
	#[\Override]
	public function parse($language, IEvent $event, ?IEvent $previousEvent = null): IEvent {
		if ($event->getApp() !== Application::APP_ID) {
			throw new UnknownActivityException();
		}
		$l = $this->languages->get(Application::APP_ID, $language);
		$viewer = $this->access->viewerFor($event->getAffectedUser());
		[$sentence, $hit] = match ($event->getSubject()) {
			Activities::MINUTES_PUBLISHED => [$l->t('Published: {thing}'), $this->things->minutes($viewer, $event->getObjectId(), $l)],
			Activities::RESOLVED => [$l->t('Resolved: {thing}'), $this->things->resolution($viewer, $event->getObjectId())],
			Activities::TASK_GIVEN => [$l->t('Given to you: {thing}'), $this->things->task($viewer, $event->getObjectId(), $l)],
			default => ['', null],
		};
		return $hit === null ? throw new UnknownActivityException() : $this->say($event, $sentence, $hit);
	}

	private function say(IEvent $event, string $sentence, Hit $hit): IEvent {
		$link = $this->words->url($hit);
		return $event
			->setParsedSubject(str_replace('{thing}', $hit->title, $sentence))
			->setRichSubject($sentence, ['thing' => ['type' => 'highlight', 'id' => (string)$event->getObjectId(), 'name' => $hit->title, 'link' => $link]])
			->setParsedMessage($hit->subline)
			->setIcon($this->words->icon())
			->setLink($link);
	}
}
