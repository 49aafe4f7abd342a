<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Goal;

use OCA\Verband\Calendar\EventService;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Goal\Feedback\FeedbackMapper;
use OCA\Verband\Goal\Feedback\FeedbackService;
use OCA\Verband\Goal\Feedback\OldFeedback;
use OCA\Verband\Platform\Input;

/** C1, lines 27–28: feedback on an event after its end, one click and a text, by name or by nobody. */
final class FeedbackTest extends GoalTestCase {
	private int $event;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->event = $this->event(['audience' => 'members']);
		$this->at('2026-06-05T12:00:00+02:00');
	}

	public function testOneClickAndATextOncePerPerson(): void {
		$this->actAs('member');
		$this->give('bad');
		$this->give('good', ['text' => "Schön.\nNochmal!"]);

		self::assertSame(['mark' => 'good', 'text' => "Schön.\nNochmal!"], $this->said()['mine']);
		self::assertSame(['give' => true, 'read' => false], $this->said()['can']);
		self::assertSame(1, $this->rows());
		foreach (['chair', 'lv'] as $uid) {
			$this->actAs($uid);
			$this->give('good');
		}
		self::assertSame([null, []], [$this->said()['counts'], $this->said()['texts']], 'on the day itself nobody hears of it');
		$this->at('2026-06-06T12:00:00+02:00');
		self::assertSame([["Schön.\nNochmal!", 'member']], array_map(static fn (array $one): array => [$one['text'], $one['person']['name']], $this->said()['texts']));
		foreach (['chair', 'lv', 'member'] as $uid) {
			$this->actAs($uid);
			$this->get(FeedbackService::class)->takeBack($this->event, '');
		}
		$this->get(FeedbackService::class)->takeBack($this->event, '');
		self::assertSame([null, 0], [$this->said()['mine'], $this->rows()]);
	}

	public function testByNobodyNothingIsKeptThatNamesAnybody(): void {
		$this->actAs('member');
		$this->give('bad', ['text' => 'Zu laut', 'anonymous' => true]);

		self::assertSame([null, true, false], [$this->said()['mine'], $this->said()['silent'], $this->said()['can']['give']]);
		$rows = $this->db->executeQuery('SELECT * FROM *PREFIX*verband_feedback ORDER BY person_id')->fetchAll();
		self::assertSame([[null, 'bad', 'Zu laut'], [$this->person('member')?->getId(), 'silent', null]], array_map(static fn (array $row): array => [$row['person_id'], $row['mark'], $row['text']], $rows));
		foreach ($rows as $row) {
			self::assertSame(0, (int)$row['created_at'] % 86400, 'not even the hour');
		}
		foreach ([true, false] as $anonymous) {
			$this->assertRefused(409, 'already-said', fn () => $this->give('bad', ['anonymous' => $anonymous]));
		}
		$this->get(FeedbackService::class)->takeBack($this->event, '');
		self::assertSame(2, $this->rows(), 'what nobody said nobody takes back');
		foreach (['chair', 'lv'] as $uid) {
			$this->actAs($uid);
			$this->give('good');
		}
		$this->at('2026-06-06T12:00:00+02:00');
		self::assertSame([['text' => 'Zu laut', 'person' => null]], $this->said()['texts']);
	}

	public function testNumbersOnlyFromThreeOn(): void {
		$this->user('fourth', ['g21']);
		foreach (['member', 'chair', 'lv', 'fourth'] as $i => $uid) {
			$this->actAs('lv');
			self::assertSame([null, []], [$this->said()['counts'], $this->said()['texts']], "$i are too few");
			$this->actAs($uid);
			$this->give($i === 0 ? 'mixed' : 'good', ['anonymous' => $i === 1, 'text' => $uid]);
		}
		$this->at('2026-06-06T12:00:00+02:00');
		$this->actAs('lv');
		self::assertSame(['good' => 3, 'mixed' => null, 'bad' => 0], $this->said()['counts']);
		$this->actAs('chair');
		self::assertSame([null, []], [$this->said()['counts'], $this->said()['texts']], 'another board reads none');
	}

	public function testWhenAndWho(): void {
		$coming = $this->event(['start' => '2026-06-05T11:00:00+02:00', 'end' => '2026-06-05T12:00:01+02:00', 'audience' => 'members']);
		$draft = $this->event(['status' => 'draft']);
		$this->actAs('member');
		$this->assertRefused(409, 'not-over', fn () => $this->give('good', event: $coming));
		$this->at('2026-06-05T12:00:02+02:00');
		$this->give('good', event: $coming);
		$this->assertRefused(404, 'not-found', fn () => $this->give('good', event: $draft));
		$this->assertRefused(400, 'invalid (mark)', fn () => $this->give('great'));
		$this->assertRefused(400, 'too-long (text)', fn () => $this->give('good', ['text' => str_repeat('x', 2001)]));
		$this->assertRefused(400, 'invalid (recurrenceId)', fn () => $this->give('good', ['recurrenceId' => '20260601']));
		$this->actAs('lv');
		$this->assertRefused(409, 'not-over', fn () => $this->give('good', event: $draft));
		foreach (['guest', 'admin'] as $uid) {
			$this->actAs($uid);
			$this->assertRefused(404, 'not-found', fn () => $this->give('good'));
			$this->assertRefused(404, 'not-found', fn () => $this->said());
		}
	}

	public function testEachDateOfASeriesHasItsOwn(): void {
		$this->event = $this->event(['audience' => 'members', 'rrule' => 'FREQ=DAILY;COUNT=3']);
		$this->actAs('member');
		$this->assertRefused(400, 'invalid (recurrenceId)', fn () => $this->give('good'));
		$this->give('good', ['recurrenceId' => '20260602T160000Z']);

		self::assertSame('good', $this->said('20260602T160000Z')['mine']['mark']);
		self::assertNull($this->said('20260603T160000Z')['mine']);
	}

	public function testItGoesWithItsDateWhenTheSeriesIsMoved(): void {
		$this->event = $this->event(['audience' => 'members', 'rrule' => 'FREQ=DAILY;COUNT=3']);
		$this->actAs('member');
		$this->give('good', ['recurrenceId' => '20260602T160000Z', 'text' => 'Schön']);
		$this->give('bad', ['recurrenceId' => '20260603T160000Z', 'anonymous' => true]);
		$this->actAs('lv');
		$this->get(EventService::class)->update($this->get(Access::class)->viewer(), $this->event, '*', [
			'start' => '2026-06-02T17:00:00+02:00', 'end' => '2026-06-02T19:00:00+02:00',
		], static fn (): array => []);

		$this->actAs('member');
		self::assertSame('good', $this->said('20260602T150000Z')['mine']['mark']);
		self::assertTrue($this->said('20260603T150000Z')['silent']);
		self::assertSame(3, $this->rows());
	}

	public function testWhatWasSaidOfADateThatIsGoneIsNotTakenForTheNextOnes(): void {
		$this->event = $this->event([
			'audience' => 'members', 'start' => '2026-01-01T18:00:00+01:00', 'end' => '2026-01-01T20:00:00+01:00', 'rrule' => 'FREQ=WEEKLY;UNTIL=20260115T170000Z',
		]);
		[$first, $second, $third] = ['20260101T170000Z', '20260108T170000Z', '20260115T170000Z'];
		foreach (['chair' => [$third => 'bad'], 'member' => [$first => 'mixed', $second => 'good', $third => 'bad']] as $uid => $marks) {
			$this->actAs($uid);
			foreach ($marks as $date => $mark) {
				$this->give($mark, ['recurrenceId' => $date, 'anonymous' => $date !== $first]);
			}
		}
		$this->actAs('lv');
		$this->get(EventService::class)->update($this->get(Access::class)->viewer(), $this->event, '*', [
			'start' => '2026-01-08T18:00:00+01:00', 'end' => '2026-01-08T20:00:00+01:00',
		], static fn (): array => []);

		$marks = fn (string $date): array => array_map(static fn (array $one): string => $one['mark']->value, $this->get(FeedbackMapper::class)->of($this->event, $date));
		self::assertSame([[], ['mixed'], ['good']], [$marks($first), $marks($second), $marks($third)]);
		$this->actAs('member');
		self::assertSame(['mixed', true], [$this->said($second)['mine']['mark'], $this->said($third)['silent']]);
		$this->actAs('chair');
		self::assertFalse($this->said($third)['silent']);
	}

	public function testItGoesInTime(): void {
		$this->actAs('member');
		$this->give('good', ['anonymous' => true]);
		$rule = $this->get(OldFeedback::class);

		self::assertSame(0, $rule->apply(new \DateTimeImmutable('2026-06-05T00:00:00Z')));
		self::assertSame(2, $rule->apply(new \DateTimeImmutable('2026-06-05T00:00:01Z')), 'that something was said goes too');
	}

	/** @param array<string, mixed> $fields */
	private function event(array $fields): int {
		$fields += ['title' => 'Forum', 'start' => '2026-06-02T18:00:00+02:00', 'end' => '2026-06-02T20:00:00+02:00'];
		return $this->get(EventService::class)->create($this->get(Access::class)->viewer(), 1, $fields)->getId();
	}

	/** @param array<string, mixed> $fields */
	private function give(string $mark, array $fields = [], ?int $event = null): void {
		$this->get(FeedbackService::class)->give($event ?? $this->event, new Input($fields + ['mark' => $mark]));
	}

	/** @return array<string, mixed> */
	private function said(string $recurrenceId = ''): array {
		return $this->get(FeedbackService::class)->of($this->event, $recurrenceId);
	}

	private function rows(): int {
		return (int)$this->db->executeQuery('SELECT COUNT(*) FROM *PREFIX*verband_feedback')->fetchOne();
	}
}
