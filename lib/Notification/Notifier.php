<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Notification;

use OCA\Verband\AppInfo\Application;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Election\BoardReportMapper;
use OCA\Verband\Gliederung\Election\ReportState;
use OCA\Verband\Goal\SuggestionState;
use OCA\Verband\Platform\Post;
use OCA\Verband\Surface\Things;
use OCA\Verband\Surface\Words;
use OCP\IL10N;
use OCP\L10N\IFactory;
use OCP\Notification\AlreadyProcessedException;
use OCP\Notification\INotification;
use OCP\Notification\INotifier;
use OCP\Notification\UnknownNotificationException;

/** Makes sentences of the app's notifications, in the language of whoever reads them, and as they may see the thing now. */
final class Notifier implements INotifier {
	public function __construct(
		private readonly IFactory $languages,
		private readonly Words $words,
		private readonly Things $things,
		private readonly Access $access,
		private readonly BoardReportMapper $reports,
	) {
	}

	#[\Override]
	public function getID(): string {
		return Application::APP_ID;
	}

	#[\Override]
	public function getName(): string {
		return $this->languages->get(Application::APP_ID)->t('Verband');
	}

	/**
	 * @throws UnknownNotificationException
	 * @throws AlreadyProcessedException where there is nothing to be told any more
	 */
	#[\Override]
	public function prepare(INotification $notification, string $languageCode): INotification {
		if ($notification->getApp() !== Application::APP_ID) {
			throw new UnknownNotificationException();
		}
		$l = $this->languages->get(Application::APP_ID, $languageCode);
		$said = match ($notification->getSubject()) {
			Post::INVITED => $this->invited($notification, $l),
			Post::BROADCAST => $this->broadcast($notification),
			Post::MEETING_CHANGED => $this->meetingChanged($notification, $l),
			Post::SUGGESTION_MOVED => $this->suggestionMoved($notification, $l),
			Post::GOALS_STALLED => $this->goalsStalled($notification, $l),
			Post::TASK_GIVEN => $this->taskGiven($notification, $l),
			Post::MISSED => self::missed($notification, $l),
			Post::BOARD_REPORTED, Post::BOARD_CONFIRMED, Post::BOARD_DECLINED => $this->board($notification, $l),
			default => throw new UnknownNotificationException(),
		};
		return $said->setIcon($this->words->icon());
	}

	private function invited(INotification $notification, IL10N $l): INotification {
		$parameters = $notification->getSubjectParameters();
		return $notification
			->setParsedSubject($l->t('You are invited: %s', [$parameters['title']]))
			->setParsedMessage(trim($parameters['when'] . "\n" . $parameters['place']))
			->setLink($parameters['link']);
	}

	private function meetingChanged(INotification $notification, IL10N $l): INotification {
		$meeting = $this->things->meeting($this->access->viewerFor($notification->getUser()), (int)$notification->getObjectId(), $l)
			?? throw new AlreadyProcessedException();
		return $notification
			->setParsedSubject($l->t('A meeting that you are invited to has changed: %s', [$meeting->title]))
			->setParsedMessage($meeting->subline)
			->setLink($this->words->url($meeting));
	}

	/** To members alone: who has left meanwhile is told nothing any more. */
	private function broadcast(INotification $notification): INotification {
		if (!$this->access->viewerFor($notification->getUser())->isMember()) {
			throw new AlreadyProcessedException();
		}
		$parameters = $notification->getSubjectParameters();
		return $notification
			->setParsedSubject((string)$parameters['title'])
			->setParsedMessage((string)$parameters['text'])
			->setLink((string)$parameters['link']);
	}

	private function suggestionMoved(INotification $notification, IL10N $l): INotification {
		$parameters = $notification->getSubjectParameters();
		return $notification
			->setParsedSubject(match (SuggestionState::tryFrom($parameters['state'])) {
				SuggestionState::Seen => $l->t('Your suggestion was read'),
				SuggestionState::InDiscussion => $l->t('Your suggestion is being discussed'),
				SuggestionState::Agenda => $l->t('Your suggestion goes on an agenda'),
				SuggestionState::Goal => $l->t('Your suggestion has become a goal'),
				default => $l->t('Your suggestion was answered'),
			})
			->setLink($parameters['link']);
	}

	private function goalsStalled(INotification $notification, IL10N $l): INotification {
		$parameters = $notification->getSubjectParameters();
		$count = (int)$parameters['count'];
		return $notification
			->setParsedSubject($l->n('%n of your goals stands still', '%n of your goals stand still', $count))
			->setParsedMessage($l->t('Nothing has happened for a long time. Say how far they are, or what is missing.'))
			->setLink($parameters['link']);
	}

	private function taskGiven(INotification $notification, IL10N $l): INotification {
		$task = $this->things->task($this->access->viewerFor($notification->getUser()), (int)$notification->getObjectId(), $l)
			?? throw new AlreadyProcessedException();
		return $notification
			->setParsedSubject($l->t('A task for you: %s', [$task->title]))
			->setParsedMessage($task->subline)
			->setLink($this->words->url($task));
	}

	private function board(INotification $notification, IL10N $l): INotification {
		$report = $this->reports->find((int)$notification->getObjectId()) ?? throw new AlreadyProcessedException();
		$subject = $notification->getSubject();
		if ($subject === Post::BOARD_REPORTED && $report->state() !== ReportState::Open) {
			throw new AlreadyProcessedException();
		}
		$name = (string)($this->access->gliederungen()[$report->getGliederungId()] ?? null)?->getName();
		$note = $subject === Post::BOARD_DECLINED ? (string)$report->getNote() : '';
		return ($note === '' ? $notification : $notification->setParsedMessage($note))
			->setParsedSubject(match ($subject) {
				Post::BOARD_REPORTED => $l->t('%s has elected a new board: please confirm', [$name]),
				Post::BOARD_CONFIRMED => $l->t('The new board of %s is confirmed', [$name]),
				default => $l->t('The new board of %s was not confirmed', [$name]),
			})
			->setLink($this->words->base() . 'gliederungen/' . $report->getGliederungId());
	}

	private static function missed(INotification $notification, IL10N $l): INotification {
		$parameters = $notification->getSubjectParameters();
		$day = (string)$l->l('date', new \DateTime($parameters['day']), ['width' => 'long']);
		$count = (int)$parameters['resolutions'];
		return $notification
			->setParsedSubject($l->t('Minutes of what you missed: %1$s, %2$s', [$parameters['title'], $day]))
			->setParsedMessage($count === 0 ? $l->t('Nothing was resolved.') : $l->n('%n resolution was taken.', '%n resolutions were taken.', $count))
			->setLink($parameters['link']);
	}
}
