<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\GuestSearch;
use OCA\Verband\Meeting\ItemService;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\PeopleService;
use OCA\Verband\Platform\Input;

final class PeopleTest extends MeetingTestCase {
	public function testWhoIsExpectedAnswersAndThinksAgain(): void {
		$dated = $this->meeting();
		$this->actAs('writer');

		foreach (['yes', 'excused', ''] as $answer) {
			$this->answer($dated, $answer);
			self::assertSame($answer, $this->detail($dated->id())['answer']);
		}
		$this->assertRefused(400, 'invalid (answer)', fn () => $this->answer($dated, 'krank'));
		$this->assertRefused(400, 'required (answer)', fn () => $this->get(PeopleService::class)->answer($dated->id(), new Input(['reason' => 'krank'])));
	}

	public function testWhoIsNotExpectedHasNothingToAnswer(): void {
		$dated = $this->meeting();
		foreach (['other', 'member'] as $uid) {
			$this->actAs($uid);
			$this->assertRefused(403, 'forbidden', fn () => $this->answer($dated, 'yes'));
			self::assertNull($this->detail($dated->id())['answer']);
		}
		$this->actAs('guest');
		$this->assertRefused(404, 'not-found', fn () => $this->answer($dated, 'yes'));
	}

	public function testAnswersAreTheBodysAlone(): void {
		$dated = $this->meeting();
		$this->answer($dated, 'excused');
		self::assertContains('excused', array_column($this->detail($dated->id())['people'], 'answer'));

		$this->actAs('other');
		self::assertNull($this->detail($dated->id())['people']);
	}

	public function testAGuestAnswersTooAndMayBeUninvited(): void {
		$dated = $this->meeting(['audience' => 'own']);
		$this->invite($dated, ['uid' => 'guest']);
		$id = (int)$this->person('guest')?->getId();
		$this->actAs('guest');
		$this->answer($dated, 'yes');

		$this->actAs('chair');
		self::assertContains(['guest', 'yes'], array_map(static fn (array $one): array => [$one['role'], $one['answer']], $this->detail($dated->id())['people']));
		$this->get(PeopleService::class)->uninvite($dated->id(), $id);

		$this->assertRefused(404, 'not-found', fn () => $this->get(PeopleService::class)->uninvite($dated->id(), $id));
		$this->actAs('guest');
		$this->assertRefused(404, 'not-found', fn () => $this->get(MeetingAccess::class)->find($dated->id()));
	}

	public function testOnlyWhoHasNoAccountIsWrittenToAtAnAddressGivenHere(): void {
		$dated = $this->meeting();

		$this->invite($dated, ['name' => 'Zoe Gast', 'email' => 'zoe@example.org']);

		$rows = $this->get(PeopleMapper::class)->of($dated->id());
		self::assertSame(['zoe@example.org'], array_values(array_map(static fn ($one): ?string => $one->email, $rows)));
		self::assertStringNotContainsString('zoe@example.org', json_encode($this->detail($dated->id()), JSON_THROW_ON_ERROR));
		$this->assertRefused(400, 'invalid (email)', fn () => $this->invite($dated, ['uid' => 'member', 'email' => 'm@example.org']));
		foreach (['kein', 'a@b c', "a@example.org\r\nBcc: x@example.org", 'a@example.org,b@example.org'] as $email) {
			$this->assertRefusedWith(400, fn () => $this->invite($dated, ['name' => 'X', 'email' => $email]));
		}
		self::assertCount(1, $this->get(PeopleMapper::class)->of($dated->id()));
	}

	public function testNobodyIsInvitedTwiceAndWhoIsExpectedNotAtAll(): void {
		$dated = $this->meeting();
		$this->invite($dated, ['uid' => 'member']);

		$this->assertRefused(409, 'duplicate (personId)', fn () => $this->invite($dated, ['uid' => 'member']));
		$this->assertRefused(409, 'duplicate (personId)', fn () => $this->invite($dated, ['uid' => 'writer']));
		$this->assertRefused(400, 'unknown-person (uid)', fn () => $this->invite($dated, ['uid' => 'nobody']));
		$this->assertRefused(400, 'required (name)', fn () => $this->invite($dated, []));
	}

	public function testIdsOfPeopleWhomTheBodyDoesNotKnowTellNoNames(): void {
		$dated = $this->meeting();
		// known to the app by a link of their own, say, and to nobody else
		$stranger = (int)$this->get(Persons::class)->ensureForUid('guest')->getId();
		$this->assertRefused(400, 'unknown-person (personId)', fn () => $this->invite($dated, ['personId' => $stranger]));
		$item = $this->get(AgendaItemMapper::class)->ofMeeting($dated->id())[0];
		$name = fn (array $fields) => $this->get(ItemService::class)->update((int)$item->getId(), '*', new Input($fields), static fn (): array => []);
		$this->assertRefused(400, 'unknown-person (responsibleId)', static fn () => $name(['responsibleId' => $stranger]));

		$this->invite($dated, ['uid' => 'guest']);

		self::assertSame($stranger, $name(['responsibleId' => $stranger])->getResponsibleId());
	}

	public function testGuestsAreTheBoardsToAsk(): void {
		$dated = $this->meeting();
		foreach (['other', 'member'] as $uid) {
			$this->actAs($uid);
			$this->assertRefused(403, 'forbidden', fn () => $this->invite($dated, ['uid' => 'guest']));
			$this->assertRefused(403, 'forbidden', fn () => $this->get(PeopleService::class)->uninvite($dated->id(), 1));
			$this->assertRefused(403, 'forbidden', fn () => $this->get(GuestSearch::class)->find($dated->id(), 'me'));
		}
	}

	public function testOnceBegunNobodyAnswersAndOnceClosedNobodyIsAsked(): void {
		$dated = $this->meeting();
		$dated->meeting->setState('closed');
		$this->get(MeetingMapper::class)->update($dated->meeting);

		$this->assertRefused(409, 'closed', fn () => $this->invite($dated, ['uid' => 'member']));
		// nobody was written down at its start
		$this->assertRefused(403, 'forbidden', fn () => $this->answer($dated, 'yes'));
	}

	public function testABoardFindsHoldersOfOfficesAndItsOwnMembersOnly(): void {
		$this->user('memo', ['g21'], 'Memo Eigen');
		$this->user('meta', ['g22'], 'Meta Fremd');
		$this->user('melone', ['users'], 'Melone Niemand');
		$this->office('merle', 31, OfficeRole::Chair);
		$this->get(Access::class)->forget();
		$dated = $this->meeting();

		$found = array_column($this->get(GuestSearch::class)->find($dated->id(), 'me'), 'name');

		self::assertEqualsCanonicalizing(['merle', 'Memo Eigen', 'member'], $found);
	}

	private function answer(DatedMeeting $dated, string $answer): void {
		$this->get(PeopleService::class)->answer($dated->id(), new Input(['answer' => $answer]));
	}

	/** @param array<string, mixed> $fields */
	private function invite(DatedMeeting $dated, array $fields): void {
		$this->get(PeopleService::class)->invite($dated->id(), new Input($fields));
	}

	/** @param \Closure(): mixed $act */
	private function assertRefusedWith(int $status, \Closure $act): void {
		try {
			$act();
			self::fail('Not refused');
		} catch (\OCA\Verband\Platform\Problem $problem) {
			self::assertSame($status, $problem->status);
		}
	}
}
