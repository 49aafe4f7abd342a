<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Call;

use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\OccurrenceMove;
use OCA\Verband\Calendar\OccurrencesMoved;
use OCA\Verband\Call\CallAccess;
use OCA\Verband\Call\CallDates;
use OCA\Verband\Call\CallFollower;
use OCA\Verband\Call\CallJob;
use OCA\Verband\Call\CallMeetings;
use OCA\Verband\Call\CallPresence;
use OCA\Verband\Call\CallPresenter;
use OCA\Verband\Call\CallService;
use OCA\Verband\Call\CallTopics;
use OCA\Verband\Call\Contacts;
use OCA\Verband\Call\JoinMapper;
use OCA\Verband\Call\Lobby;
use OCA\Verband\Call\MemberMapper;
use OCA\Verband\Call\PastJoins;
use OCA\Verband\Call\PastRoomMapper;
use OCA\Verband\Call\PresenceMapper;
use OCA\Verband\Call\RoomKeeper;
use OCA\Verband\Call\TalkListener;
use OCA\Verband\Gliederung\GroupPlan;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\TermService;
use OCA\Verband\Goal\GoalService;
use OCA\Verband\Goal\SuggestionService;
use OCA\Verband\Meeting\AgendaCarryOver;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\AgendaService;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingPeople;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\MeetingService;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Input;
use OCP\BackgroundJob\IJobList;
use OCP\EventDispatcher\Event;

final class CallTest extends CallTestCase {
	public function testItsNextTwoDatesAreMeetingsAndPreparedOnce(): void {
		$id = $this->newCall()->id();
		self::assertCount(2, $this->meetings($id));
		$this->get(CallMeetings::class)->prepare($this->stored($id));
		self::assertCount(2, $this->meetings($id));

		$this->at('2026-06-11T10:00:00+02:00');
		$this->get(CallMeetings::class)->prepare($this->stored($id));

		self::assertCount(3, $this->meetings($id));
		$dated = $this->get(MeetingQuery::class)->one($this->meetings($id)[1]);
		self::assertSame('2026-07-08T20:00:00+02:00', $this->get(Clock::class)->iso((int)$dated?->start));
		self::assertSame(['Aus dem Landesvorstand', 'Termine', 'Verschiedenes'], $this->titles($id, 1));
	}

	public function testWhoeverChairsIsExpectedAndNotTheHoldersBoard(): void {
		$dated = $this->get(MeetingQuery::class)->one($this->meetings($this->newCall()->id())[0]);
		self::assertNotNull($dated);
		$expected = array_keys($this->get(MeetingPeople::class)->of($dated));

		self::assertEqualsCanonicalizing(array_map(fn (string $uid): ?int => $this->person($uid)?->getId(), ['anna', 'ben', 'cora']), $expected);
	}

	public function testTopicsStandBySupportUntilTheDeadlineAndThenForTheNext(): void {
		$id = $this->newCall()->id();
		$topics = [];
		foreach (['anna' => 'Busse', 'cora' => 'Fahrtkosten'] as $who => $title) {
			$this->actAs($who);
			$topics[$title] = $this->get(CallTopics::class)->propose($id, new Input(['title' => $title]));
		}
		self::assertSame(['Aus dem Landesvorstand', 'Busse', 'Fahrtkosten', 'Termine', 'Verschiedenes'], $this->titles($id, 0));
		$support = fn (bool $is) => $this->get(CallTopics::class)->support($topics['Fahrtkosten']->getId(), new Input(['support' => $is]));
		$support(true);
		$support(true);
		self::assertSame(['Aus dem Landesvorstand', 'Fahrtkosten', 'Busse', 'Termine', 'Verschiedenes'], $this->titles($id, 0));
		$shown = $this->get(CallPresenter::class)->detail($this->get(CallAccess::class)->find($id))['agenda'][1];
		self::assertSame([1, true, true], [$shown['support'], $shown['supported'], $shown['isMine']]);
		$support(false);
		self::assertSame('Busse', $this->titles($id, 0)[1]);

		$this->at('2026-06-08T20:00:00+02:00');
		$this->get(CallTopics::class)->propose($id, new Input(['title' => 'Zu spät']));
		self::assertNotContains('Zu spät', $this->titles($id, 0));
		self::assertContains('Zu spät', $this->titles($id, 1));
		foreach (range(1, 4) as $i) {
			$this->get(CallTopics::class)->propose($id, new Input(['title' => "Mehr $i"]));
		}
		$this->assertRefused(400, 'too-long (topics)', fn () => $this->get(CallTopics::class)->propose($id, new Input(['title' => 'Zu viel'])));
	}

	public function testWhatTheBoardOrdersStaysAsItIs(): void {
		$id = $this->newCall(['topicOrder' => 'board'])->id();
		$this->actAs('anna');
		$this->get(CallTopics::class)->propose($id, new Input(['title' => 'Erstes']));
		$second = $this->get(CallTopics::class)->propose($id, new Input(['title' => 'Zweites']));
		$this->get(CallTopics::class)->support($second->getId(), new Input(['support' => true]));

		self::assertSame(['Erstes', 'Zweites'], array_slice($this->titles($id, 0), 1, 2));
	}

	public function testWhatIsLeftOverGoesToTheNextCallAndNothingInternalComesToIt(): void {
		$id = $this->newCall()->id();
		$board = $this->get(MeetingService::class)->create(1, ['kind' => 'presence', 'title' => 'Sitzung', 'start' => '2026-06-12T18:00:00+02:00', 'end' => '2026-06-12T20:00:00+02:00']);
		$later = $this->get(MeetingService::class)->create(1, ['kind' => 'presence', 'title' => 'Sitzung', 'start' => '2026-08-12T18:00:00+02:00', 'end' => '2026-08-12T20:00:00+02:00']);
		$this->get(AgendaService::class)->add($board->id(), new Input(['title' => 'Personal']));
		$this->get(AgendaService::class)->add($this->meetings($id)[0], new Input(['title' => 'Fahrtkosten']));
		foreach ([$this->meetings($id)[0], $board->id()] as $meeting) {
			$dated = $this->get(MeetingQuery::class)->one($meeting);
			self::assertNotNull($dated);
			$this->get(AgendaCarryOver::class)->from($dated);
		}

		self::assertContains('Fahrtkosten', $this->titles($id, 1));
		self::assertNotContains('Personal', $this->titles($id, 1));
		self::assertContains('Personal', array_map(static fn ($item): string => $item->getTitle(), $this->get(AgendaItemMapper::class)->ofMeeting($later->id())));
	}

	public function testWhoJoinedTellsWhichGliederungWasRepresentedAndIsForgotten(): void {
		$id = $this->newCall()->id();
		$this->get(RoomKeeper::class)->keep($id);
		$meeting = $this->meetings($id)[0];
		$this->at('2026-06-10T19:58:00+02:00');
		foreach (['ben' => 1, 'anna' => 7, 'land' => 3] as $uid => $flag) {
			$this->talk('room1', $uid, $flag);
		}
		$this->talk('elsewhere', 'cora', 1);
		$this->at('2026-06-10T20:40:00+02:00');
		$this->talk('room1', 'ben', 0);
		self::assertEqualsCanonicalizing([$this->person('anna')?->getId(), $this->person('land')?->getId()], $this->get(JoinMapper::class)->persons($meeting, true));

		$this->at('2026-06-10T21:05:00+02:00');
		$this->runJob();
		self::assertEquals([21 => true, 22 => false, 31 => false], $this->get(PresenceMapper::class)->of([$meeting])[$meeting]);
		$this->actAs('anna');
		self::assertNull($this->get(CallPresenter::class)->detail($this->get(CallAccess::class)->find($id))['past'][0]['gliederungen'], 'a chair is told how many, not which');
		$rule = $this->get(PastJoins::class);
		self::assertSame([0, 3], [$rule->due(new \DateTimeImmutable('2026-06-10T19:58:00+02:00')), $rule->apply(new \DateTimeImmutable('2026-06-10T19:58:01+02:00'))]);
		self::assertCount(3, $this->get(PresenceMapper::class)->of([$meeting])[$meeting]);
	}

	public function testNobodySeenIsNotEverybodyMissing(): void {
		$id = $this->newCall()->id();
		$this->at('2026-06-10T21:05:00+02:00');
		$this->runJob();

		self::assertSame([], $this->get(PresenceMapper::class)->of([$this->meetings($id)[0]])[$this->meetings($id)[0]]);
		$this->actAs('land');
		self::assertSame([0, 0, 0], array_column($this->get(Contacts::class)->all(), 'absences'));
	}

	public function testWhatTalkTellsNeverStopsACall(): void {
		$this->get(TalkListener::class)->handle(new class extends Event {
			public function getProperty(): string {
				return 'inCall';
			}

			public function getParticipant(): never {
				throw new \TypeError('Talk has changed');
			}
		});
		$this->get(TalkListener::class)->handle(new class extends Event {
		});
		$this->talk('room1', 'anna', 1);

		self::assertSame(0, $this->get(PastJoins::class)->due(new \DateTimeImmutable('2030-01-01')));
	}

	public function testContactsKnowWhoWasNotHeardFrom(): void {
		$id = $this->newCall(['start' => '2026-06-03T20:00:00+02:00', 'end' => '2026-06-03T21:00:00+02:00', 'rhythmWeeks' => 1])->id();
		foreach ([['2026-06-04T10:00:00+02:00', [21, 22]], ['2026-06-11T10:00:00+02:00', [22]], ['2026-06-18T10:00:00+02:00', [22]]] as $i => [$at, $here]) {
			$this->at($at);
			$this->get(CallMeetings::class)->prepare($this->stored($id));
			$this->get(CallPresence::class)->enter($this->get(CallAccess::class)->find($id), new Input(['meetingId' => $this->meetings($id)[$i], 'gliederungIds' => $here]));
		}
		$this->get(Contacts::class)->add(21, new Input(['kind' => 'mail', 'day' => '2026-06-05']));
		$this->get(Contacts::class)->add(22, new Input(['kind' => 'visit', 'day' => '2026-06-12']));

		self::assertEquals([
			['gliederungId' => 21, 'responsible' => null, 'lastCall' => '2026-06-03', 'absences' => 2, 'lastContact' => ['day' => '2026-06-05', 'kind' => 'mail']],
			['gliederungId' => 22, 'responsible' => null, 'lastCall' => '2026-06-17', 'absences' => 0, 'lastContact' => ['day' => '2026-06-17', 'kind' => 'call-room']],
			['gliederungId' => 31, 'responsible' => null, 'lastCall' => null, 'absences' => 3, 'lastContact' => null],
		], $this->get(Contacts::class)->all());
	}

	public function testTheRoomIsToldOnceWhatCameOfIt(): void {
		$id = $this->newCall()->id();
		$this->get(RoomKeeper::class)->keep($id);
		$meeting = $this->get(MeetingMapper::class)->find($this->meetings($id)[0]);
		$this->at('2026-06-10T21:05:00+02:00');
		$this->runJob();
		self::assertSame([], $this->rooms->rooms['room1']['posts']);
		$meeting?->setState(MeetingState::Closed->value);
		$this->get(MeetingMapper::class)->update($meeting);
		$this->rooms->failing = ['post'];
		$this->runJob();
		self::assertSame([], $this->rooms->rooms['room1']['posts']);
		$this->rooms->failing = [];
		$this->runJob();
		$this->runJob();

		$posts = $this->rooms->rooms['room1']['posts'];
		self::assertSame(['verband-call-' . $meeting?->getId()], array_keys($posts));
		self::assertSame(1, substr_count($posts['verband-call-' . $meeting?->getId()], '/apps/verband/meetings/' . $meeting?->getId()));
	}

	public function testTheLobbyClosesAfterTheCallAndTheMessageOpensTheRoomToReadItUntilTheNext(): void {
		$id = $this->newCall(['lobbyMinutes' => 15])->id();
		$this->get(RoomKeeper::class)->keep($id);
		$meeting = $this->get(MeetingMapper::class)->find($this->meetings($id)[0]);
		$room = function (string $at): array {
			$this->at($at);
			$this->runJob();
			return [$this->rooms->rooms['room1']['lobby'], $this->rooms->rooms['room1']['callable']];
		};
		self::assertSame([[false, null], true], $room('2026-06-10T20:30:00+02:00'));
		$nextOpens = strtotime('2026-07-08T19:45:00+02:00');
		self::assertSame([[true, $nextOpens], true], $room('2026-06-10T21:05:00+02:00'), 'nothing to read yet');

		$meeting?->setState(MeetingState::Closed->value);
		$this->get(MeetingMapper::class)->update($meeting);
		$this->rooms->failing = ['post'];
		self::assertSame([[true, $nextOpens], true], $room('2026-06-10T21:10:00+02:00'), 'the message is not there');
		$this->rooms->failing = [];
		$this->rooms->onPost = fn () => self::assertFalse($this->rooms->rooms['room1']['lobby'][0], 'open before the message, or Talk tells nobody of it');
		self::assertSame([[false, null], false], $room('2026-06-10T21:15:00+02:00'));
		self::assertTrue($this->get(Lobby::class)->isForReading($this->stored($id)));
		self::assertSame([[false, null], false], $room('2026-07-08T19:44:00+02:00'));

		self::assertSame([[false, null], true], $room('2026-07-08T19:45:00+02:00'));
		self::assertFalse($this->get(Lobby::class)->isForReading($this->stored($id)));
		self::assertSame([[true, strtotime('2026-08-05T19:45:00+02:00')], true], $room('2026-07-08T21:05:00+02:00'), 'and again');
	}

	public function testTheReportTellsOfGoalsAndAnswersAndNeverByWhom(): void {
		$id = $this->newCall()->id();
		$at = fn (string $time) => $this->at("2026-06-{$time}:00+02:00");
		$this->office('clara', 1, OfficeRole::Chair);
		$this->inLine();
		$this->get(TermService::class)->create(new Input([
			'name' => 'Amtszeit', 'start' => '2025-06-01', 'end' => '2026-12-31',
			'milestones' => [['kind' => 'landeskonferenz', 'name' => 'Landeskonferenz', 'date' => '2026-12-05']],
		]));
		$goals = array_map(fn (string $title): int => (int)$this->get(GoalService::class)->create(new Input(['title' => $title, 'kind' => 'concept']))->getId(), ['Alt', 'Bewegt', 'Still']);
		$move = fn (int $goal, string $state) => $this->get(GoalService::class)->setState($goal, '*', new Input(['state' => $state, 'reason' => 'Weil es so ist.']), static fn (): array => []);
		$this->actAs('member');
		$asked = array_map(fn (array $fields): int => (int)$this->get(SuggestionService::class)->create(new Input($fields))[0]->getId(), [
			['text' => 'Mehr Busse', 'about' => 'Anreise'], ['text' => "Warmes Essen\nbitte", 'anonymous' => true], ['text' => 'Vertraulich', 'hidden' => true], ['text' => 'Vor Ort', 'gliederungId' => 21],
		]);
		$this->actAs('land');
		$move($goals[0], 'begun');
		$at('11T10:00');
		$this->get(CallMeetings::class)->prepare($this->stored($id));
		$move($goals[1], 'begun');
		$move($goals[1], 'stalled');
		foreach (array_slice($asked, 0, 3) as $one) {
			$this->get(SuggestionService::class)->answer($one, '*', new Input(['state' => 'answered', 'answer' => 'Machen wir.']), static fn (): array => []);
		}
		$this->actAs('cora');
		$news = $this->get(CallPresenter::class)->detail($this->get(CallAccess::class)->find($id))['news'];

		self::assertSame([['id' => $goals[1], 'title' => 'Bewegt', 'state' => 'stalled']], $news['goals']);
		self::assertSame([
			['id' => $asked[1], 'title' => 'Warmes Essen', 'state' => 'answered'], ['id' => $asked[0], 'title' => 'Anreise', 'state' => 'answered'],
		], $news['suggestions']);
		self::assertStringNotContainsString('member', json_encode($news, JSON_THROW_ON_ERROR));
	}

	public function testARhythmThatChangesIsTheSeries(): void {
		$dated = $this->newCall();
		$this->get(CallService::class)->update($dated->id(), '*', ['rhythmWeeks' => 2], static fn (): array => []);

		self::assertSame(2, $this->stored($dated->id())->getRhythmWeeks());
		self::assertStringContainsString('INTERVAL=2', (string)$this->get(EventMapper::class)->find($dated->call->getEventId())?->getIcalendar());
	}

	public function testTheCallGoesOnWithTheSeriesThatFollows(): void {
		$dated = $this->newCall();
		$event = $dated->call->getEventId();

		$this->get(CallFollower::class)->handle(new OccurrencesMoved([new OccurrenceMove($event, '20260610T180000Z', $event, '20260611T180000Z')]));
		self::assertSame($event, $this->stored($dated->id())->getEventId());
		$this->get(CallFollower::class)->handle(new OccurrencesMoved([new OccurrenceMove($event, '20260708T180000Z', 4711, '20260708T180000Z')]));

		self::assertSame(4711, $this->stored($dated->id())->getEventId());
	}

	public function testAnEndedCallCancelsWhatIsToComeAndKeepsWhatWas(): void {
		$dated = $this->newCall();
		$event = $dated->call->getEventId();
		$this->at('2026-06-11T10:00:00+02:00');
		$this->get(CallMeetings::class)->prepare($this->stored($dated->id()));
		$meetings = $this->meetings($dated->id());
		$this->get(CallService::class)->delete($dated->id(), '*', static fn (): array => []);

		$state = fn (int $meeting): bool => $this->get(MeetingQuery::class)->one($meeting)?->status === EventStatus::Cancelled;
		self::assertSame([false, true, true], array_map($state, $meetings));
		self::assertSame('published', $this->get(EventMapper::class)->find($event)?->getStatus());
		self::assertSame([], $this->get(CallDates::class)->coming($event, $this->get(Clock::class)->now()->getTimestamp(), 5));
		self::assertStringContainsString('UNTIL=20260805T180000Z', (string)$this->get(EventMapper::class)->find($event)?->getIcalendar());
	}

	public function testTheRoomOfAnEndedCallIsLeftToTheBoardThatHeldItWheneverTalkIsThere(): void {
		$id = $this->newCall()->id();
		$this->get(RoomKeeper::class)->keep($id);
		$this->rooms->rooms['room1']['people']['friend'] = true;
		$this->rooms->available = false;
		$this->get(CallService::class)->delete($id, '*', static fn (): array => []);
		self::assertSame([], $this->get(MemberMapper::class)->known($id));
		$this->runJob();
		self::assertArrayHasKey('anna', $this->rooms->rooms['room1']['people'], 'Talk is away');

		$this->rooms->available = true;
		$this->rooms->failing = ['close'];
		$this->runJob();
		$this->rooms->failing = [];
		$this->runJob();
		self::assertSame([['land' => false], [GroupPlan::LANDESVORSTAND], GroupPlan::LANDESVORSTAND], [
			$this->rooms->rooms['room1']['people'], $this->rooms->rooms['room1']['groups'], $this->rooms->rooms['room1']['closed'],
		]);

		// somebody was put in while nobody looked
		$this->rooms->rooms['room1']['people']['anna'] = true;
		$this->runJob();
		self::assertArrayHasKey('anna', $this->rooms->rooms['room1']['people'], 'looked after every six hours');
		$this->at('2026-06-01T16:30:00+02:00');
		$this->runJob();
		self::assertSame(['land' => false], $this->rooms->rooms['room1']['people']);

		unset($this->rooms->rooms['room1']);
		$this->at('2026-06-02T16:30:00+02:00');
		$this->runJob();
		self::assertSame([], $this->get(PastRoomMapper::class)->uncheckedSince(PHP_INT_MAX));
	}

	public function testACallThatNeverTookPlaceIsCancelledAsAWhole(): void {
		$dated = $this->newCall();
		$this->get(CallService::class)->delete($dated->id(), '*', static fn (): array => []);

		self::assertSame('cancelled', $this->get(EventMapper::class)->find($dated->call->getEventId())?->getStatus());
	}

	/** @return list<string> */
	private function titles(int $callId, int $which): array {
		return array_map(static fn ($item): string => $item->getTitle(), $this->get(AgendaItemMapper::class)->ofMeeting($this->meetings($callId)[$which]));
	}

	private function runJob(): void {
		$this->actAs(null);
		$job = $this->get(CallJob::class);
		$job->setLastRun(0);
		$job->start($this->get(IJobList::class));
	}

	private function talk(string $token, string $uid, int $flags): void {
		$this->get(TalkListener::class)->handle(new TalkEvent($token, $uid, $flags));
	}
}
