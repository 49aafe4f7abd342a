<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Goal;

use OCA\Verband\Calendar\EventService;
use OCA\Verband\Controller\GoalController;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Goal\EvidenceErasure;
use OCA\Verband\Goal\EvidenceService;
use OCA\Verband\Goal\Goal;
use OCA\Verband\Goal\GoalHistory;
use OCA\Verband\Goal\GoalMapper;
use OCA\Verband\Goal\Report\Report;
use OCA\Verband\Platform\Input;
use OCA\Verband\Tests\Contract\CallsControllers;

/** What evidence tells to whom, how often the database is asked for it, and how its words go for good. */
final class EvidenceTest extends GoalTestCase {
	use CallsControllers;

	private const CANARY = 'KANARIENVOGEL';
	private const FINDING = ['kind' => 'finding', 'text' => 'Frau Kanari sagt nein.'];

	public function testADraftOfAnotherBoardIsToldNeitherByThePageNorByTheHistoryNorByTheReport(): void {
		$draft = $this->event('own', 'draft');
		$goal = $this->add($this->goal(), ['kind' => 'event', 'targetId' => $draft, 'label' => self::CANARY]);
		$this->get(EvidenceService::class)->remove((int)$goal->getId(), $this->shown($goal)['evidence'][0]['id']);
		$this->add($goal, ['kind' => 'event', 'targetId' => $draft, 'label' => self::CANARY]);
		self::assertSame([self::CANARY, $draft], $this->first($goal), 'its own board');
		self::assertStringContainsString(self::CANARY, json_encode($this->get(GoalHistory::class)->of($goal), JSON_THROW_ON_ERROR));

		foreach (['member', 'chair'] as $uid) {
			$this->actAs($uid);
			self::assertSame(['', null], $this->first($goal));
			self::assertSame([], $this->shown($goal)['withdrawn']);
			$all = json_encode([$this->shown($goal), $this->get(GoalHistory::class)->of($goal)], JSON_THROW_ON_ERROR) . $this->report('2026-06-01');
			self::assertStringNotContainsString(self::CANARY, $all);
			self::assertStringContainsString('intern', $all);
		}
	}

	public function testTheDatabaseIsAskedAsOftenForMuchEvidenceAsForLittle(): void {
		$goal = $this->goal();
		$counts = [];
		foreach ([1, 12] as $many) {
			for ($i = 0; $i < $many; $i++) {
				$this->add($goal, ['kind' => 'event', 'targetId' => $this->event('members')]);
			}
			foreach (['page' => fn () => $this->shown($goal), 'report' => fn () => $this->report('2026-06-01')] as $what => $ask) {
				$ask();
				$this->queries->reset();
				$ask();
				$counts[$what][] = $this->queries->count();
			}
		}

		self::assertGreaterThan(0, $counts['page'][0]);
		self::assertSame([$counts['page'][0], $counts['report'][0]], [$counts['page'][1], $counts['report'][1]]);
	}

	public function testWordsGoForGoodAndWhatTheyWereOfStays(): void {
		$goal = $this->goal(['kind' => 'examination']);
		$this->state($goal, 'examined', ['evidence' => self::FINDING]);
		$id = $this->shown($goal)['evidence'][0]['id'];
		$this->add($goal, self::FINDING);
		$this->get(EvidenceService::class)->remove((int)$goal->getId(), $this->shown($this->fresh($goal))['evidence'][1]['id']);
		$this->at('2026-06-03T12:00:00+02:00');
		$before = $this->report('2026-06-01');
		self::assertStringContainsString('Kanari', $before);
		$withdrawn = $this->shown($this->fresh($goal))['withdrawn'];
		self::assertCount(1, $withdrawn);

		foreach ([$id, $withdrawn[0]['id'], $id] as $one) {
			$this->get(EvidenceErasure::class)->erase((int)$goal->getId(), $one);
		}

		foreach (['2026-06-01', '2026-06-03'] as $day) {
			self::assertStringNotContainsString('Kanari', $this->report($day));
		}
		self::assertStringContainsString('gelöscht am 03.06.2026', $this->report('2026-06-01'));
		self::assertSame(substr_count($before, "\n"), substr_count($this->report('2026-06-01'), "\n"), 'as many lines as before');
		self::assertStringNotContainsString('Kanari', json_encode($this->db->executeQuery('SELECT * FROM *PREFIX*verband_goal_evidence')->fetchAll(), JSON_THROW_ON_ERROR));
		self::assertSame(['examined', ''], [$this->fresh($goal)->getState(), $this->shown($this->fresh($goal))['evidence'][0]['text']], 'the state rests on it all the same');

		$erased = fn (): array => array_values(array_filter($this->get(GoalHistory::class)->of($goal), static fn (array $step): bool => $step['changes'] === ['evidenceErased']));
		self::assertCount(2, $erased(), 'twice is once');
		self::assertSame('lv', $erased()[0]['person']['name']);
		$this->actAs('member');
		self::assertSame([null, null], array_column($erased(), 'person'), 'who did it is the board\'s');
		self::assertStringNotContainsString('Kanari', json_encode($this->get(GoalHistory::class)->of($goal), JSON_THROW_ON_ERROR));
	}

	public function testOfTwoThatAreCalledTheSameTheOthersWordsStayInTheHistory(): void {
		$goal = $this->add($this->add($this->add($this->goal(), self::FINDING), self::FINDING), self::FINDING);
		$ids = array_column($this->shown($this->fresh($goal))['evidence'], 'id');
		foreach (['2026-06-03T12:00:00+02:00', '2026-06-04T12:00:00+02:00'] as $i => $moment) {
			$this->at($moment);
			$this->get(EvidenceService::class)->remove((int)$goal->getId(), $ids[$i]);
		}
		$reasons = fn (): array => array_map(strval(...), array_column($this->db->executeQuery('SELECT reason FROM *PREFIX*verband_goal_history WHERE changes LIKE ? ORDER BY id', ['%evidenceRemoved%'])->fetchAll(), 'reason'));
		[$label] = $reasons();
		self::assertSame([$label, $label], $reasons());
		self::assertNotSame('', $label);

		$this->get(EvidenceErasure::class)->erase((int)$goal->getId(), $ids[2]);
		self::assertSame([$label, $label], $reasons(), 'it was never taken back');
		$this->get(EvidenceErasure::class)->erase((int)$goal->getId(), $ids[0]);
		self::assertSame(['', $label], $reasons());
		$this->get(EvidenceErasure::class)->erase((int)$goal->getId(), $ids[1]);
		self::assertSame(['', ''], $reasons());
	}

	public function testOnlyTheLandesvorstandTakesWordsOutAndOfPastGoalsToo(): void {
		$goal = $this->add($this->goal(['gliederungId' => 21]), self::FINDING);
		$id = $this->shown($goal)['evidence'][0]['id'];
		$erase = fn (int $of, int $one) => $this->get(EvidenceErasure::class)->erase($of, $one);
		foreach (['chair' => 403, 'member' => 403, 'guest' => 404, 'admin' => 404] as $uid => $status) {
			$this->actAs($uid);
			self::assertSame($status, $this->problemOf(fn () => $erase((int)$goal->getId(), $id))[0], $uid);
		}
		$this->actAs('lv');
		self::assertSame(404, $this->problemOf(fn () => $erase((int)$this->goal()->getId(), $id))[0], 'another goal\'s');
		$stored = $this->fresh($goal);
		$stored->setTermId((int)$this->past->getId());
		$this->get(GoalMapper::class)->update($stored);
		$erase((int)$goal->getId(), $id);
		$this->assertFits('GoalDetail', $this->call(GoalController::class, 'show', (int)$goal->getId()));
		self::assertNotNull($this->shown($this->fresh($goal))['evidence'][0]['erasedAt']);
	}

	public function testWithTheAccountGoesWhatWasTakenBackAndNothingElse(): void {
		$goal = $this->add($this->goal(), self::FINDING);
		$this->add($goal, ['kind' => 'finding', 'text' => 'Bleibt.']);
		$this->get(EvidenceService::class)->remove((int)$goal->getId(), $this->shown($this->fresh($goal))['evidence'][0]['id']);

		$this->user('lv')->delete();

		$rows = json_encode($this->db->executeQuery('SELECT * FROM *PREFIX*verband_goal_evidence')->fetchAll(), JSON_THROW_ON_ERROR)
			. json_encode($this->db->executeQuery('SELECT reason FROM *PREFIX*verband_goal_history')->fetchAll(), JSON_THROW_ON_ERROR);
		self::assertStringNotContainsString('Kanari', $rows);
		self::assertStringContainsString('Bleibt.', $rows);
	}

	/** @param array<string, mixed> $evidence */
	private function add(Goal $goal, array $evidence): Goal {
		return $this->get(EvidenceService::class)->add((int)$goal->getId(), new Input($evidence));
	}

	private function event(string $audience, string $status = 'published'): int {
		return $this->get(EventService::class)->create($this->get(Access::class)->viewer(), 1, [
			'title' => 'Forum', 'start' => '2026-05-10T10:00:00+02:00', 'end' => '2026-05-10T16:00:00+02:00', 'audience' => $audience, 'status' => $status,
		])->getId();
	}

	/** @return array{string, ?int} label and target of its first evidence */
	private function first(Goal $goal): array {
		$one = $this->shown($this->fresh($goal))['evidence'][0];
		return [$one['label'], $one['targetId']];
	}

	private function fresh(Goal $goal): Goal {
		return $this->get(GoalMapper::class)->find((int)$goal->getId()) ?? throw new \LogicException('gone');
	}

	private function report(string $day): string {
		return $this->get(Report::class)->make((int)$this->term->getId(), 'md', ['at' => $day])['data'];
	}
}
