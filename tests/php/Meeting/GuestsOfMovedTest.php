<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting;

use OCA\Verband\Calendar\Notice\NoticeSender;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\Answer;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\PersonRole;
use OCA\Verband\Notification\Notifier;
use OCA\Verband\Preview\Notifications\Manager;

/** A meeting that is moved after its invitation: everybody invited hears of it, and hears of it once. */
final class GuestsOfMovedTest extends MeetingTestCase {
	public function testGuestsHearOfItOnceAndWhomTheEventReachesOnlyFromThat(): void {
		$dated = $this->invited();
		$this->move($dated, '2026-07-08');
		$this->move($dated, '2026-07-15');
		$this->send();

		$guest = $this->get(Manager::class)->of('other');
		self::assertCount(1, $guest);
		$read = $this->get(Notifier::class)->prepare(clone $guest[0], 'de');
		self::assertSame('Die Sitzung, zu der du eingeladen bist, hat sich geändert: Vorstandssitzung', $read->getParsedSubject());
		self::assertStringContainsString('15. Juli', $read->getParsedMessage());
		self::assertStringEndsWith('/meetings/' . $dated->id(), $read->getLink());

		// a member of the body is told of the event by the calendar, guest or not
		self::assertSame(['event-change'], array_map(static fn ($one): string => $one->getObjectType(), $this->get(Manager::class)->of('member')));
		self::assertCount(1, $this->get(Manager::class)->of('writer'));
		self::assertSame([], $this->get(Manager::class)->of('chair'), 'who did it knows');
	}

	public function testNobodyIsToldBeforeTheInvitation(): void {
		$dated = $this->invited(false);
		$this->move($dated, '2026-07-08');
		$this->send();
		self::assertSame([], $this->get(Manager::class)->of('other'));
	}

	public function testWhoIsUninvitedMeanwhileIsToldNothing(): void {
		$dated = $this->invited();
		$this->move($dated, '2026-07-08');
		$this->send();
		$this->get(PeopleMapper::class)->remove($dated->id(), $this->id('other'));
		$this->change($dated, '*', ['audience' => 'own']);
		$this->expectException(\OCP\Notification\AlreadyProcessedException::class);
		$this->get(Notifier::class)->prepare(clone $this->get(Manager::class)->of('other')[0], 'de');
	}

	private function invited(bool $isInvited = true): DatedMeeting {
		$dated = $this->meeting();
		foreach (['other', 'member'] as $uid) {
			$this->get(PeopleMapper::class)->put($dated->id(), new MeetingPerson($this->id($uid), PersonRole::Guest, false, Answer::None));
		}
		if ($isInvited) {
			$this->get(MeetingMapper::class)->markInvited($dated->id(), 5);
		}
		return $dated;
	}

	private function move(DatedMeeting $dated, string $day): void {
		$this->change($dated, '*', ['start' => $day . 'T18:30:00+02:00', 'end' => $day . 'T20:30:00+02:00']);
	}

	private function send(): void {
		$this->at('2026-06-05T12:00:00+02:00');
		$this->get(Access::class)->forget();
		$this->get(NoticeSender::class)->run(10);
	}

	private function id(string $uid): int {
		return (int)$this->get(Persons::class)->ensureForUid($uid)->getId();
	}
}
