<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Invitation;

use DateTimeImmutable;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\EventText;
use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingPeople;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Letter;
use OCA\Verband\Platform\Post;
use OCP\IL10N;
use OCP\IURLGenerator;
use OCP\IUserManager;
use OCP\L10N\IFactory;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Component\VEvent;

/**
 * What one person is told. What is internal never leaves the house by mail: it is only said that there is more.
 */
final class InvitationLetter {
	public function __construct(
		private readonly MeetingQuery $query,
		private readonly MeetingPeople $people,
		private readonly AgendaItemMapper $items,
		private readonly PersonMapper $persons,
		private readonly IUserManager $users,
		private readonly IFactory $languages,
		private readonly IURLGenerator $urls,
		private readonly Post $post,
		private readonly Clock $clock,
	) {
	}

	public function deliver(int $meetingId, int $personId): void {
		$dated = $this->query->one($meetingId);
		$person = $this->persons->find($personId);
		if ($dated === null || $person === null || $person->isFormer() || $dated->status !== EventStatus::Published || $dated->start < $this->clock->now()->getTimestamp()) {
			return;
		}
		// an answer or an office may have changed since the letter was put into the queue
		$invited = $this->people->of($dated)[$personId] ?? null;
		if ($invited === null) {
			return;
		}
		if ($person->getUid() !== null) {
			$this->toAccount($dated, $person, $person->getUid());
		} elseif ($invited->email !== null) {
			$l = $this->languages->get('verband');
			$this->post->mail($this->letter($dated, $invited->email, $person->getName(), $l, null, $this->icalendar($dated)));
		}
	}

	private function toAccount(DatedMeeting $dated, Person $person, string $uid): void {
		$user = $this->users->get($uid);
		if ($user === null || !$user->isEnabled()) {
			return;
		}
		$language = $this->languages->getUserLanguage($user);
		$l = $this->languages->get('verband', $language);
		$link = rtrim($this->urls->linkToRouteAbsolute('verband.page.index'), '/') . '/meetings/' . $dated->id();
		$this->post->notify($uid, Post::INVITED, ['title' => $dated->title, 'when' => $this->when($dated, $l), 'place' => $dated->location], 'meeting', $dated->id(), $link);
		$email = (string)$user->getEMailAddress();
		if ($email !== '') {
			$this->post->mail($this->letter($dated, $email, $person->getName(), $l, $link, null));
		}
	}

	/** @param ?array{name: string, type: string, data: string} $attachment */
	private function letter(DatedMeeting $dated, string $to, string $name, IL10N $l, ?string $link, ?array $attachment): Letter {
		$text = EventText::parse((string)$dated->icalendar);
		$open = $internal = [];
		foreach ($this->items->ofMeeting($dated->id()) as $item) {
			$item->isInternal() ? $internal[] = $item : $open[] = $item->getTitle();
		}
		return new Letter(
			$to,
			$name,
			$l->getLanguageCode(),
			$l->t('Invitation: %s', [$dated->title]),
			array_values(array_filter([
				$this->when($dated, $l),
				implode(', ', array_filter([$dated->location, $text->text('stop')])),
				$text->text('conference'),
				$open === [] ? '' : $l->t('Agenda') . ':',
			])),
			[...$open, ...$internal === [] ? [] : [$l->n('%n internal item', '%n internal items', count($internal))]],
			$link === null ? null : ['text' => $l->t('Open the meeting'), 'url' => $link],
			$attachment,
		);
	}

	private function when(DatedMeeting $dated, IL10N $l): string {
		if ($dated->startDate !== null) {
			return (string)$l->l('date', new \DateTime($dated->startDate), ['width' => 'full']);
		}
		$start = $this->clock->local($dated->start);
		return $l->l('date', \DateTime::createFromImmutable($start), ['width' => 'full']) . ', ' . $start->format('H:i');
	}

	/** @return array{name: string, type: string, data: string} the date alone, with nobody's name in it */
	private function icalendar(DatedMeeting $dated): array {
		$calendar = new VCalendar(['PRODID' => '-//Verband//Nextcloud//DE', 'METHOD' => 'PUBLISH']);
		$event = $calendar->add('VEVENT', [
			'UID' => 'meeting-' . $dated->id() . '@verband',
			'DTSTAMP' => $this->clock->now(),
			'SUMMARY' => $dated->title,
			'LOCATION' => $dated->location,
		]);
		assert($event instanceof VEvent);
		$moment = static fn (int $time): DateTimeImmutable => (new DateTimeImmutable('@' . $time))->setTimezone(new \DateTimeZone('UTC'));
		if ($dated->startDate !== null) {
			$event->add('DTSTART', str_replace('-', '', $dated->startDate), ['VALUE' => 'DATE']);
			$event->add('DTEND', str_replace('-', '', (string)$dated->endDate), ['VALUE' => 'DATE']);
		} else {
			$event->add('DTSTART', $moment($dated->start));
			$event->add('DTEND', $moment($dated->end));
		}
		return ['name' => 'termin.ics', 'type' => 'text/calendar; charset=utf-8; method=PUBLISH', 'data' => $calendar->serialize()];
	}
}
