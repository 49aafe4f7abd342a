<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventRemoval;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\Hosting;
use OCA\Verband\Calendar\OccurrenceMapper;
use OCA\Verband\Calendar\OccurrenceMove;
use OCA\Verband\Calendar\OccurrencesMoved;
use OCA\Verband\Calendar\PartnerMapper;
use OCA\Verband\Calendar\Partners;
use OCA\Verband\Calendar\SeriesService;
use OCA\Verband\Calendar\Sync\PersonalMapper;
use OCA\Verband\Calendar\Sync\PersonalParts;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\MeetingService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use OCP\EventDispatcher\IEventDispatcher;
use OCP\IDBConnection;
use PHPUnit\Framework\Attributes\TestWith;

/** "This and all following", and what hangs on the dates. Wednesdays at 19:00 from 3 June 2026 on, five of them. */
final class SeriesServiceTest extends AssociationTestCase {
	private const WEDNESDAYS = ['20260603T170000Z', '20260610T170000Z', '20260617T170000Z', '20260624T170000Z', '20260701T170000Z'];

	/** @var list<list<OccurrenceMove>> */
	private array $told = [];
	/** @var array<string, string> what is noted of a date, by "event/id", as another room would keep it */
	private array $notes = [];

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->office('board21', 21, OfficeRole::Chair);
		$this->office('board22', 22, OfficeRole::Chair);
		$this->get(IEventDispatcher::class)->addListener(OccurrencesMoved::class, $this->follow(...));
	}

	/** Moves notes one after the other, as the event promises that one may. */
	private function follow(OccurrencesMoved $moved): void {
		self::assertTrue($this->get(IDBConnection::class)->inTransaction());
		$this->told[] = $moved->moves;
		foreach ($moved->moves as $move) {
			$to = "$move->toEvent/$move->toId";
			self::assertArrayNotHasKey($to, $this->notes, 'a note would be lost');
			if (isset($this->notes["$move->fromEvent/$move->fromId"])) {
				$this->notes[$to] = $this->notes["$move->fromEvent/$move->fromId"];
				unset($this->notes["$move->fromEvent/$move->fromId"]);
			}
		}
	}

	public function testASplitSeriesKeepsItsDatesAndWhatHangsOnThem(): void {
		$event = $this->series();
		$this->note($event);
		$this->get(PersonalMapper::class)->put(7, $event->getId(), PersonalParts::fromJson('{"":"TRANSP:TRANSPARENT\r\n"}', 1));

		[$stays, $follows] = $this->split($event, self::WEDNESDAYS[2], 2, ['title' => 'Neuer Titel']);

		self::assertSame(array_slice(self::WEDNESDAYS, 0, 2), $this->ids($stays));
		self::assertSame(array_slice(self::WEDNESDAYS, 2), $this->ids($follows));
		self::assertSame(['Sitzung', 'Neuer Titel'], [$stays->getTitle(), $follows->getTitle()]);
		self::assertNotSame($stays->getUid(), $follows->getUid());
		self::assertSame([$stays->getAudience(), $stays->getKind(), $stays->hosts(), $stays->topicList()],
			[$follows->getAudience(), $follows->getKind(), $follows->hosts(), $follows->topicList()]);
		self::assertStringContainsString('X-FREMD:bleibt', $stays->getIcalendar());
		self::assertStringContainsString('X-FREMD:bleibt', $follows->getIcalendar());
		self::assertSame([...$this->notesOf($stays, array_slice(self::WEDNESDAYS, 0, 2)), ...$this->notesOf($follows, array_slice(self::WEDNESDAYS, 2))],
			self::WEDNESDAYS);
		self::assertArrayHasKey($follows->getId(), $this->get(PersonalMapper::class)->of(7, [$follows->getId()]));
	}

	public function testThePartThatFollowsMayLieOnOtherDaysAndHours(): void {
		$event = $this->series();
		$this->note($event);

		[, $follows] = $this->split($event, self::WEDNESDAYS[2], 2, [], $this->text('20260618T200000', 'FREQ=WEEKLY;BYDAY=TH;COUNT=3'));

		self::assertSame(array_slice(self::WEDNESDAYS, 2), $this->notesOf($follows, ['20260618T180000Z', '20260625T180000Z', '20260702T180000Z']));
	}

	public function testTakenBackItIsOneSeriesAgain(): void {
		$event = $this->series();
		$whole = $event->getIcalendar();
		$this->note($event);
		[$stays, $follows] = $this->split($event, self::WEDNESDAYS[2], 2, [], $this->text('20260618T200000', 'FREQ=WEEKLY;BYDAY=TH;COUNT=3'));

		$joined = $this->join($stays, $follows, self::WEDNESDAYS[2], $whole);

		self::assertSame(self::WEDNESDAYS, $this->ids($joined));
		self::assertSame(self::WEDNESDAYS, $this->notesOf($joined, self::WEDNESDAYS));
		self::assertNotNull($this->get(EventService::class)->find($this->viewer(), $follows->getId())->getDeletedAt());
	}

	public function testASeriesThatIsShiftedTakesItsNotesAlong(): void {
		$event = $this->series();
		$this->note($event);

		// by exactly a week: each date gets the name that the next one had
		$moved = $this->update($event, ['icalendar' => $this->text('20260610T190000', 'FREQ=WEEKLY;BYDAY=WE;COUNT=5')]);
		self::assertSame(self::WEDNESDAYS, $this->notesOf($moved, [...array_slice(self::WEDNESDAYS, 1), '20260708T170000Z']));
		$back = $this->update($moved, ['start' => '2026-06-03T18:00:00+02:00']);
		self::assertSame(self::WEDNESDAYS, $this->notesOf($back, array_map(static fn (string $id): string => str_replace('T17', 'T16', $id), self::WEDNESDAYS)));
		$days = $this->update($back, ['icalendar' => str_replace(
			['DTSTART;TZID=Europe/Berlin:20260603T190000', 'DTEND;TZID=Europe/Berlin:20260603T210000'],
			['DTSTART;VALUE=DATE:20260603', 'DTEND;VALUE=DATE:20260604'],
			$this->text('20260603T190000', 'FREQ=WEEKLY;BYDAY=WE;COUNT=5'),
		)]);
		self::assertSame(self::WEDNESDAYS, $this->notesOf($days, ['20260603', '20260610', '20260617', '20260624', '20260701']));
	}

	public function testTheSecondWednesdayBecomesTheSecondThursday(): void {
		$event = $this->make($this->text('20260610T190000', 'FREQ=MONTHLY;BYDAY=2WE;COUNT=6'));
		$this->note($event);

		$moved = $this->update($event, ['icalendar' => $this->text('20260611T190000', 'FREQ=MONTHLY;BYDAY=2TH;COUNT=6')]);

		// the second Thursday of October 2026 is six days before its second Wednesday
		self::assertSame(['20260611T170000Z', '20260709T170000Z', '20260813T170000Z', '20260910T170000Z', '20261008T170000Z', '20261112T180000Z'], $this->ids($moved));
		self::assertSame(['20260610T170000Z', '20260708T170000Z', '20260812T170000Z', '20260909T170000Z', '20261014T170000Z', '20261111T180000Z'],
			$this->notesOf($moved, $this->ids($moved)));
	}

	public function testAnEventBecomesASeriesAndBack(): void {
		$event = $this->get(EventService::class)->create($this->viewer(), 21, ['title' => 'Eins', 'start' => '2026-06-03T19:00:00+02:00']);
		$this->note($event);

		$series = $this->update($event, ['rrule' => 'FREQ=WEEKLY;BYDAY=WE;COUNT=3']);
		self::assertSame([''], $this->notesOf($series, [self::WEDNESDAYS[0]]));
		$single = $this->update($series, ['rrule' => null]);
		self::assertSame([''], $this->notesOf($single, ['']));
	}

	public function testADateThatSomethingHangsOnDoesNotGo(): void {
		$event = $this->series();
		$this->get(IEventDispatcher::class)->addListener(EventRemoval::class, static function (EventRemoval $removal): void {
			if ($removal->recurrenceIds === null || in_array(self::WEDNESDAYS[3], $removal->recurrenceIds, true)) {
				$removal->hold();
			}
		});

		$this->update($event, ['icalendar' => $this->text('20260603T190000', 'FREQ=WEEKLY;BYDAY=WE;COUNT=4')]);
		$this->assertRefused(403, 'held', fn () => $this->update($event, ['icalendar' => $this->text('20260603T190000', 'FREQ=WEEKLY;BYDAY=WE;COUNT=3')]));
		$this->assertRefused(403, 'held', fn () => $this->split($event, self::WEDNESDAYS[2], 2, [], $this->text('20260617T190000', 'FREQ=WEEKLY;BYDAY=WE;COUNT=1')));
		$this->split($event, self::WEDNESDAYS[2], 2, []);
	}

	public function testAMeetingGoesWithItsDate(): void {
		$this->actAs('board21');
		$event = $this->series();
		$meeting = $this->get(MeetingService::class)->create(21, ['eventId' => $event->getId(), 'recurrenceId' => self::WEDNESDAYS[3], 'kind' => 'presence']);

		[, $follows] = $this->split($event, self::WEDNESDAYS[2], 2, [], $this->text('20260618T190000', 'FREQ=WEEKLY;BYDAY=TH;COUNT=3'));

		$this->get(Access::class)->forget();
		$query = $this->db->getQueryBuilder();
		$row = $query->select('event_id', 'recurrence_id')->from('verband_meetings')
			->where($query->expr()->eq('id', $query->createNamedParameter($meeting->id())))->executeQuery()->fetch();
		self::assertEquals(['event_id' => $follows->getId(), 'recurrence_id' => '20260625T170000Z'], $row);
	}

	#[TestWith(['20260604T170000Z', 2, 400, 'invalid (recurrenceId)'])]
	#[TestWith(['x', 2, 400, 'invalid (recurrenceId)'])]
	#[TestWith(['', 2, 400, 'required (recurrenceId)'])]
	#[TestWith(['20260617T170000Z', 3, 400, 'invalid (icalendar)'])]
	public function testASplitThatWouldNotBeOneIsRefusedAndLeavesNothing(string $id, int $stay, int $status, string $message): void {
		$event = $this->series();

		$this->assertRefused($status, $message, fn () => $this->split($event, $id, $stay, []));

		self::assertSame(self::WEDNESDAYS, $this->ids($event));
		self::assertSame([], $this->told);
		$query = $this->db->getQueryBuilder();
		self::assertSame(1, (int)$query->select($query->func()->count('*'))->from('verband_events')->executeQuery()->fetchOne());
	}

	public function testBadPartsAreRefusedByName(): void {
		$event = $this->series();
		$this->assertRefused(400, 'required (following)', fn () => $this->splitWith($event, ['recurrenceId' => self::WEDNESDAYS[2], 'icalendar' => $event->getIcalendar()]));
		$this->assertRefused(400, 'invalid (following)', fn () => $this->splitWith($event, ['recurrenceId' => self::WEDNESDAYS[2], 'icalendar' => 'x', 'following' => 'x']));
		$this->assertRefused(400, 'required (icalendar)', fn () => $this->splitWith($event, ['recurrenceId' => self::WEDNESDAYS[2], 'icalendar' => 'x', 'following' => []]));
		$this->assertRefused(400, 'bad-icalendar (icalendar)', fn () => $this->split($event, self::WEDNESDAYS[2], 2, [], 'x'));
		$this->assertRefused(400, 'rrule-not-computable (icalendar)', fn () => $this->split($event, self::WEDNESDAYS[2], 2, [], $this->text('20260617T190000', 'FREQ=SECONDLY')));
	}

	public function testWhoMaySplitAndJoin(): void {
		$event = $this->series();
		$present = static fn (): array => [];
		$input = new Input([]);
		$this->assertRefused(404, 'not-found', fn () => $this->get(SeriesService::class)->split($this->viewer('guest'), $event->getId(), '*', $input, $present));
		$this->assertRefused(403, 'forbidden', fn () => $this->get(SeriesService::class)->split($this->viewer('member'), $event->getId(), '*', $input, $present));
		$this->assertRefused(404, 'not-found', fn () => $this->get(SeriesService::class)->join($this->viewer('guest'), $event->getId(), '*', $input, $present));
		$this->assertRefused(428, 'precondition-required', fn () => $this->split($event, self::WEDNESDAYS[2], 2, [], ifMatch: null));
		$this->assertRefused(412, 'conflict', fn () => $this->split($event, self::WEDNESDAYS[2], 2, [], ifMatch: '"0"'));
		// a co-host writes, and the parts have the same hosts; joining deletes, which the first host alone may, or who has just split it
		$this->get(Hosting::class)->add($this->viewer(), $event->getId(), 22, true);
		$this->get(Partners::class)->add($this->viewer(), $event->getId(), '*', ['name' => 'DGB', 'checked' => true], $present);
		[$stays, $follows] = $this->split($event, self::WEDNESDAYS[2], 2, [], by: 'board22');
		self::assertSame([21, 22], $follows->hosts());
		self::assertSame(['DGB'], array_column($this->get(PartnerMapper::class)->of($follows->getId()), 'name'));
		$this->office('other22', 22, OfficeRole::Board);
		$this->assertRefused(403, 'forbidden', fn () => $this->join($stays, $follows, self::WEDNESDAYS[2], $event->getIcalendar(), 'other22'));
		self::assertSame(self::WEDNESDAYS, $this->ids($this->join($stays, $follows, self::WEDNESDAYS[2], $event->getIcalendar(), 'board22')));
		[$stays, $follows] = $this->split($event, self::WEDNESDAYS[2], 2, [], by: 'board22');
		$follows = $this->update($follows, ['location' => 'Celle']);
		$this->assertRefused(403, 'forbidden', fn () => $this->join($stays, $follows, self::WEDNESDAYS[2], $event->getIcalendar(), 'board22'));
		$this->assertRefused(412, 'conflict', fn () => $this->get(SeriesService::class)->join($this->viewer(), $stays->getId(), '*', new Input([
			'recurrenceId' => self::WEDNESDAYS[2], 'icalendar' => 'x', 'following' => ['id' => $follows->getId(), 'etag' => '"0"'],
		]), $present));
	}

	private function series(): Event {
		return $this->make($this->text('20260603T190000', 'FREQ=WEEKLY;BYDAY=WE;COUNT=5'));
	}

	private function make(string $icalendar): Event {
		return $this->get(EventService::class)->create($this->viewer(), 21, [
			'icalendar' => $icalendar, 'kind' => 'training', 'topics' => ['Antifa'], 'audience' => 'bezirk',
		]);
	}

	private function text(string $start, string $rule): string {
		$end = substr($start, 0, 9) . sprintf('%02d', (int)substr($start, 9, 2) + 2) . '0000';
		return implode("\r\n", ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:x', 'SUMMARY:Sitzung', 'X-FREMD:bleibt',
			"DTSTART;TZID=Europe/Berlin:$start", "DTEND;TZID=Europe/Berlin:$end", "RRULE:$rule", 'END:VEVENT', 'END:VCALENDAR', '']);
	}

	/**
	 * @param array<string, mixed> $fields of the part that follows
	 * @return array{Event, Event}
	 */
	private function split(Event $event, string $id, int $stay, array $fields, ?string $text = null, ?string $ifMatch = '*', string $by = 'board21'): array {
		return $this->splitWith($event, [
			'recurrenceId' => $id,
			'icalendar' => $this->text('20260603T190000', "FREQ=WEEKLY;BYDAY=WE;COUNT=$stay"),
			'following' => $fields + ['icalendar' => $text ?? $this->text('20260617T190000', 'FREQ=WEEKLY;BYDAY=WE;COUNT=3')],
		], $ifMatch, $by);
	}

	/**
	 * @param array<string, mixed> $body
	 * @return array{Event, Event}
	 */
	private function splitWith(Event $event, array $body, ?string $ifMatch = '*', string $by = 'board21'): array {
		return $this->get(SeriesService::class)->split($this->viewer($by), $event->getId(), $ifMatch, new Input($body), static fn (): array => []);
	}

	private function join(Event $stays, Event $follows, string $id, string $icalendar, string $by = 'board21'): Event {
		return $this->get(SeriesService::class)->join($this->viewer($by), $stays->getId(), $stays->etag(), new Input([
			'recurrenceId' => $id, 'icalendar' => $icalendar, 'following' => ['id' => $follows->getId(), 'etag' => $follows->etag()],
		]), static fn (): array => []);
	}

	/** @param array<string, mixed> $fields */
	private function update(Event $event, array $fields): Event {
		return $this->get(EventService::class)->update($this->viewer(), $event->getId(), '*', $fields, static fn (): array => []);
	}

	/** Notes of each date its name as it is now. */
	private function note(Event $event): void {
		foreach ($this->ids($event) as $id) {
			$this->notes[$event->getId() . '/' . $id] = $id;
		}
	}

	/**
	 * @param list<string> $ids
	 * @return list<?string>
	 */
	private function notesOf(Event $event, array $ids): array {
		return array_map(fn (string $id): ?string => $this->notes[$event->getId() . '/' . $id] ?? null, $ids);
	}

	/** @return list<string> */
	private function ids(Event $event): array {
		return $this->get(OccurrenceMapper::class)->ids($event->getId());
	}

	private function viewer(string $uid = 'board21'): Viewer {
		$this->get(Access::class)->forget();
		return $this->get(Access::class)->viewerFor($uid);
	}
}
