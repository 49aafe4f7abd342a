<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting;

use OCA\Verband\Meeting\AgendaService;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Invitation\InvitationLetter;
use OCA\Verband\Meeting\Invitation\Invitations;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\PeopleService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Letter;
use OCA\Verband\Platform\Post;
use OCA\Verband\Preview\Jobs\JobRunner;

final class InvitationTest extends MeetingTestCase {
	private RecordedPost $post;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->post = new RecordedPost();
		$this->container->set(Post::class, $this->post);
	}

	public function testWhoIsExpectedIsInvitedDaysBeforeAndOnce(): void {
		$dated = $this->meeting(['inviteDays' => 7]);
		$this->at('2026-06-24T18:29:00+02:00');
		self::assertSame([0, []], [$this->get(Invitations::class)->sendDue(), $this->posted()]);

		$this->at('2026-06-24T18:31:00+02:00');
		self::assertSame(1, $this->get(Invitations::class)->sendDue());
		self::assertSame(0, $this->get(Invitations::class)->sendDue());
		self::assertEqualsCanonicalizing(['chair', 'writer'], $this->posted());
		self::assertSame([], $this->posted());
		self::assertSame('2026-06-24T18:31:00+02:00', $this->detail($dated->id())['invitedAt']);
	}

	public function testTwoServersAtOnceInviteOnce(): void {
		$dated = $this->meeting(['inviteDays' => 90]);
		$mapper = $this->get(MeetingMapper::class);
		// both have read the meeting as not invited to
		self::assertCount(1, $this->get(MeetingQuery::class)->uninvited(strtotime(self::NOW)));

		self::assertTrue($mapper->markInvited($dated->id(), 5));
		self::assertFalse($mapper->markInvited($dated->id(), 6));
		self::assertSame(5, $mapper->find($dated->id())?->getInvitedAt());
	}

	public function testNobodyIsInvitedToDraftsCancellationsThePastOrWhereNobodyShallBe(): void {
		$this->meeting(['inviteDays' => 90, 'status' => 'draft']);
		$this->meeting(['inviteDays' => 0]);
		$cancelled = $this->meeting(['inviteDays' => 90]);
		$this->change($cancelled, '*', ['status' => 'cancelled']);
		$this->meeting(['inviteDays' => 90, 'start' => '2026-05-01T18:00:00+02:00', 'end' => '2026-05-01T19:00:00+02:00']);

		self::assertSame(0, $this->get(Invitations::class)->sendDue());
	}

	public function testALetterHasTheAgendaWithoutWhatIsInternal(): void {
		$dated = $this->meeting(['inviteDays' => 90, 'conference' => 'https://call.example/x']);
		$this->get(AgendaService::class)->add($dated->id(), new Input(['title' => 'Streng geheim', 'internal' => true]));
		$this->guest($dated, 'zoe@example.org');

		$this->get(Invitations::class)->sendDue();
		$this->posted();

		self::assertCount(1, $this->post->letters);
		$letter = $this->post->letters[0];
		self::assertSame(['zoe@example.org', 'Zoe', null], [$letter->to, $letter->name, $letter->button]);
		self::assertStringContainsString('Vorstandssitzung', $letter->subject);
		self::assertContains('Verschiedenes', $letter->list);
		self::assertContains('https://call.example/x', $letter->paragraphs);
		$all = serialize($letter) . json_encode($this->post->notices, JSON_THROW_ON_ERROR);
		self::assertStringNotContainsString('geheim', $all);
		self::assertStringContainsString('BEGIN:VEVENT', (string)$letter->attachment['data']);
		self::assertStringNotContainsString('ATTENDEE', (string)$letter->attachment['data']);
	}

	public function testC3ALineOfASubjectBeginsNoHeader(): void {
		$letter = new Letter('a@example.org', 'A', 'de', "Sitzung\r\nBcc: evil@example.org\u{2028}x", []);

		self::assertSame('Sitzung Bcc: evil@example.org x', $letter->subject);
	}

	public function testWhoIsAskedLaterIsInvitedAtOnce(): void {
		$dated = $this->meeting(['inviteDays' => 90]);
		$this->get(Invitations::class)->sendDue();
		$this->posted();
		$this->post->notices = [];

		$this->get(PeopleService::class)->invite($dated->id(), new Input(['uid' => 'member']));

		self::assertSame(['member'], $this->posted());
	}

	public function testWhoIsNoLongerInvitedHearsNothing(): void {
		$dated = $this->meeting();
		$this->get(InvitationLetter::class)->deliver($dated->id(), (int)$this->person('other')?->getId());
		$this->get(InvitationLetter::class)->deliver($dated->id(), 999);
		$this->get(InvitationLetter::class)->deliver(999, (int)$this->person('chair')?->getId());

		self::assertSame([[], []], [$this->post->notices, $this->post->letters]);
	}

	public function testAnAddressIsForgottenAfterTheMeeting(): void {
		$dated = $this->meeting();
		$this->guest($dated, 'zoe@example.org');
		$address = fn (): ?string => array_values($this->get(PeopleMapper::class)->of($dated->id()))[0]->email;
		$this->at('2026-07-02T18:00:00+02:00');
		$this->get(Invitations::class)->sendDue();
		self::assertSame('zoe@example.org', $address());

		$this->at('2026-07-02T20:31:00+02:00');
		$this->get(Invitations::class)->sendDue();

		self::assertNull($address());
	}

	private function guest(DatedMeeting $dated, string $email): void {
		$this->get(PeopleService::class)->invite($dated->id(), new Input(['name' => 'Zoe', 'email' => $email]));
	}

	/** @return list<string> who was notified by the jobs that waited */
	private function posted(): array {
		$this->post->notices = [];
		$this->get(JobRunner::class)->run();
		// jobs run for nobody
		$this->actAs('chair');
		return array_column($this->post->notices, 'uid');
	}
}
