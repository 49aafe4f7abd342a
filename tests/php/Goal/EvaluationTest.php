<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Goal;

use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\Hosting;
use OCA\Verband\Controller\EvaluationController;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Goal\Evaluation\Evaluation;
use OCA\Verband\Goal\SuggestionPresenter;
use OCA\Verband\Goal\SuggestionService;
use OCA\Verband\Meeting\MeetingService;
use OCA\Verband\Meeting\Sitting\SharesMapper;
use OCA\Verband\Meeting\Sitting\SittingRecord;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\QueryInput;
use OCA\Verband\Tests\Contract\CallsControllers;
use OCP\IDBConnection;

/** C1 l.13-18, 23-24, 29, C3 l.125-127, 233-247: a term in numbers, by contract, each person told what is theirs. */
final class EvaluationTest extends GoalTestCase {
	use CallsControllers;

	public function testGoalsCountByChapterAndStateAndStancesNot(): void {
		$this->goal();
		$this->state($this->goal(), 'begun');
		$this->goal();
		$this->goal(['kind' => 'stance']);

		self::assertSame([
			['chapterId' => null, 'chapter' => null, 'state' => 'begun', 'count' => 1],
			['chapterId' => null, 'chapter' => null, 'state' => 'open', 'count' => 2],
		], $this->sorted($this->evaluate()['goals']));
		self::assertSame([], $this->evaluate((int)$this->past->getId())['goals'], 'two terms do not mix');
	}

	public function testSittingsAreTheTermsAndTheBodysOwn(): void {
		$event = $this->event('Themenforum', 'forum', '2026-03-07T10:00:00+01:00', '2026-03-07T16:00:00+01:00');
		$this->meeting(1, 'presence', '2026-03-07', ['afterEventId' => $event]);
		$this->meeting(1, 'phone', '2026-03-21');
		$this->meeting(1, 'phone', '2027-03-21');
		$this->actAs('chair');
		$this->meeting(21, 'presence', '2026-03-08');
		$this->actAs('member');

		$sittings = $this->evaluate()['sittings'];
		self::assertSame([['2026-03-07', 'presence', true, false], ['2026-03-21', 'phone', false, false]], array_map(static fn (array $one): array => [$one['day'], $one['kind'], $one['afterEvent'], $one['cancelled']], $sittings));
	}

	public function testEventsLieWhereTheirOtherHostsAre(): void {
		$one = $this->event('Forum', 'forum', '2026-03-07T10:00:00+01:00', '2026-03-08T00:00:00+01:00');
		$this->get(Hosting::class)->add($this->get(Access::class)->viewer(), $one, 21, true);
		$this->event('Camp', 'summer-camp', '2026-07-01', '2026-07-04', true);
		$this->event('Intern', 'retreat', '2026-07-01', '2026-07-04', true);
		$this->event('Entwurf', 'forum', '2026-07-01', '2026-07-02', true, 'draft');

		self::assertSame([
			['Forum', '2026-03-07', '2026-03-07', [2]], ['Camp', '2026-07-01', '2026-07-03', []],
		], array_map(static fn (array $event): array => [$event['title'], $event['first'], $event['last'], $event['bezirkIds']], $this->evaluate()['events']));
	}

	public function testSuggestionsCountByWhetherTheirAnswerCameInTime(): void {
		$this->actAs('member');
		$made = array_map(fn (): int => (int)$this->get(SuggestionService::class)->create(new Input(['text' => 'Mehr Busse', 'hidden' => true]))[0]->getId(), range(1, 4));
		$this->actAs('lv');
		foreach ([0, 1] as $i) {
			$this->get(SuggestionService::class)->answer($made[$i], '*', new Input(['state' => 'answered', 'answer' => 'Ja.']), static fn (): array => []);
		}
		foreach ([1, 2] as $i) {
			$this->get(IDBConnection::class)->executeStatement('UPDATE *PREFIX*verband_suggestions SET due_at = 5 WHERE id = ?', [$made[$i]]);
		}
		self::assertSame(['in-time' => 1, 'late' => 1, 'open' => 1, 'overdue' => 1], array_column($this->evaluate()['suggestions'], 'count', 'outcome'));
		foreach (['in-time' => 0, 'late' => 1, 'overdue' => 2, 'open' => 3] as $outcome => $i) {
			$listed = $this->get(SuggestionPresenter::class)->page(new QueryInput(['outcome' => $outcome, 'from' => '2025-06-01', 'to' => '2027-01-01']))['suggestions'];
			self::assertSame([$made[$i]], array_column($listed, 'id'), 'a number opens its rows');
		}
		$this->assertRefused(400, 'invalid (outcome)', fn () => $this->get(SuggestionPresenter::class)->page(new QueryInput(['outcome' => 'never'])));
		$this->actAs('chair');
		self::assertSame(0, array_sum(array_column($this->evaluate()['suggestions'], 'count')), 'of what is hidden others do not even learn the number');
	}

	public function testSharesAreTheBoardsAndHaveNoNames(): void {
		$ids = [$this->meeting(1, 'presence', '2026-03-07'), $this->meeting(1, 'presence', '2026-04-11'), $this->meeting(1, 'presence', '2026-05-09')];
		$cell = ['item' => null, 'lanes' => ['quoted' => ['contributions' => 3, 'seconds' => 90], 'open' => ['contributions' => 4, 'seconds' => 200]], 'repeats' => 0];
		$this->get(SharesMapper::class)->keep($ids[0], new SittingRecord(['version' => 1, 'people' => null, 'items' => [$cell], 'rest' => null, 'incomplete' => false]));
		$this->get(IDBConnection::class)->executeStatement('UPDATE *PREFIX*verband_meetings SET state = ? WHERE id <> ?', ['closed', $ids[2]]);

		$shares = $this->evaluate()['shares'];
		self::assertCount(2, $shares);
		self::assertSame([4, null], [$shares[0]['items'][0]['lanes']->open['contributions'], $shares[1]]);
		$this->assertFits('Evaluation', $this->call(EvaluationController::class, 'show'));
		foreach (['member', 'chair'] as $other) {
			$this->actAs($other);
			self::assertNull($this->evaluate()['shares']);
			self::assertFalse($this->evaluate()['can']['contacts']);
		}
	}

	public function testEveryMemberReadsItGuestsAndAdminsMeetNothing(): void {
		$this->event('Forum', 'forum', '2026-03-07', '2026-03-08', true);
		foreach (['lv', 'chair', 'member'] as $member) {
			$this->actAs($member);
			$this->assertFits('Evaluation', $this->call(EvaluationController::class, 'show'));
			self::assertCount(1, $this->evaluate()['events']);
		}
		$this->assertRefused(404, 'not-found', fn () => $this->evaluate(999));
		foreach (['guest', 'admin', null] as $nobody) {
			$this->actAs($nobody);
			$this->assertRefused(404, 'not-found', fn () => $this->evaluate());
			$this->assertRefused(404, 'not-found', fn () => $this->evaluate(999));
		}
	}

	/** @return array<string, mixed> */
	private function evaluate(?int $termId = null): array {
		return $this->get(Evaluation::class)->of($termId);
	}

	private function event(string $title, string $kind, string $start, string $end, bool $allDay = false, string $status = 'published'): int {
		return (int)$this->get(EventService::class)->create($this->get(Access::class)->viewer(), 1, compact('title', 'kind', 'start', 'end', 'allDay', 'status'))->getId();
	}

	/** @param array<string, mixed> $fields */
	private function meeting(int $body, string $kind, string $day, array $fields = []): int {
		return $this->get(MeetingService::class)->create($body, $fields + ['kind' => $kind, 'title' => 'Sitzung', 'start' => $day . 'T18:00:00+01:00', 'end' => $day . 'T20:00:00+01:00'])->id();
	}

	/**
	 * @param list<array<string, mixed>> $goals
	 * @return list<array<string, mixed>>
	 */
	private function sorted(array $goals): array {
		usort($goals, static fn (array $a, array $b): int => $a['state'] <=> $b['state']);
		return $goals;
	}
}
