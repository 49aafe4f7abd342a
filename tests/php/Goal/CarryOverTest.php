<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Goal;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Term;
use OCA\Verband\Gliederung\TermService;
use OCA\Verband\Goal\CarryOver;
use OCA\Verband\Goal\Goal;
use OCA\Verband\Goal\GoalFilter;
use OCA\Verband\Goal\GoalList;
use OCA\Verband\Goal\GoalMapper;
use OCA\Verband\Goal\ProgrammeService;
use OCA\Verband\Goal\Report\Report;
use OCA\Verband\Platform\Input;

/** Goals of a term that is over go on in today's: once, linked both ways. */
final class CarryOverTest extends GoalTestCase {
	private Goal $old;
	private Term $next;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$programme = $this->get(ProgrammeService::class)->create(new Input([
			'title' => 'Altes Programm', 'numbered' => true, 'chapters' => [['title' => 'Verkehr', 'bold' => true, 'line' => 1, 'text' => 'Wir fahren Rad.', 'anchors' => []]],
			'goals' => [['title' => 'Radweg', 'kind' => 'motion', 'lines' => [[7, 8]], 'quote' => 'Wir fahren Rad.', 'chapter' => 0, 'due' => '2026-10-01', 'rhythmDays' => 30, 'nextSteps' => 'Antrag', 'responsibleId' => $this->person('lv')?->getId()]],
		]));
		$this->old = $this->get(GoalMapper::class)->ofProgramme((int)$programme->getId())[0];
		$this->state($this->old, 'begun');
		$this->next = $this->get(TermService::class)->create(new Input(['name' => 'Neue Amtszeit', 'start' => '2027-01-01', 'end' => '2027-12-31', 'milestones' => []]));
	}

	public function testItBeginsAnewWithItsPlaceAndBothKnowOfEachOther(): void {
		$part = $this->goal(['title' => 'Teil', 'parentId' => $this->old->getId()]);
		$this->nextTerm();
		[$new, $newPart] = $this->carry((int)$this->old->getId(), (int)$part->getId());
		$shown = $this->shown($this->goalOf($new));

		self::assertSame(
			['Radweg', 'motion', 'open', [[7, 8]], 'Wir fahren Rad.', 'Verkehr', null, null, 30, 'Antrag', $this->next->getId(), false],
			[$shown['title'], $shown['kind'], $shown['state'], $shown['lines'], $shown['quote'], $shown['chapter'], $shown['due'], $shown['responsible'], $shown['rhythmDays'], $shown['nextSteps'], $shown['termId'], $shown['readOnly']],
		);
		self::assertSame(['id' => $this->old->getId(), 'termId' => $this->term->getId(), 'termName' => 'Amtszeit'], $shown['carriedFrom']);
		$old = $this->shown($this->goalOf($this->old));
		self::assertSame([['id' => $new->getId(), 'termId' => $this->next->getId(), 'termName' => 'Neue Amtszeit'], 'begun', true], [$old['continuedIn'], $old['state'], $old['readOnly']]);
		self::assertSame($new->getId(), $this->goalOf($newPart)->getParentId());
		$report = fn (Term $term): string => $this->get(Report::class)->make((int)$term->getId(), 'md', [])['data'];
		self::assertStringContainsString("## Altes Programm\n\n### Verkehr\n\n#### Zeile 7–8: Radweg", $report($this->next));
	}

	public function testTwiceChangesNothing(): void {
		$this->nextTerm();
		[$first] = $this->carry((int)$this->old->getId());
		$this->state($first, 'begun');
		[$second, $third] = [...$this->carry((int)$this->old->getId(), (int)$this->old->getId()), null];

		self::assertSame([$first->getId(), null, 'begun'], [$second->getId(), $third, $second->getState()]);
		self::assertCount(1, $this->get(GoalList::class)->page(new GoalFilter((int)$this->next->getId()))['goals']);
	}

	public function testWhatCannotBeCarried(): void {
		$this->assertRefused(400, 'invalid (goalIds)', fn () => $this->carry((int)$this->old->getId()));
		$this->nextTerm();
		$this->assertRefused(400, 'invalid (goalIds)', fn () => $this->carry((int)$this->old->getId(), 999));
		foreach ([['goalIds' => []], ['goalIds' => ['1']], ['goalIds' => '1'], []] as $body) {
			$this->assertRefused(400, ($body['goalIds'] ?? []) === [] ? 'required (goalIds)' : 'invalid (goalIds)', fn () => $this->get(CarryOver::class)->carry(new Input($body)));
		}
		self::assertSame([], $this->get(GoalList::class)->page(new GoalFilter((int)$this->next->getId()))['goals'], 'all or nothing');
		foreach (['chair' => [403, 'forbidden'], 'member' => [403, 'forbidden'], 'guest' => [404, 'not-found'], 'admin' => [404, 'not-found']] as $uid => [$status, $message]) {
			$this->actAs($uid);
			$this->assertRefused($status, $message, fn () => $this->carry((int)$this->old->getId()));
		}
	}

	private function nextTerm(): void {
		$this->at('2027-01-02T12:00:00+01:00');
		$this->get(Access::class)->forget();
	}

	/** @return list<Goal> */
	private function carry(int ...$ids): array {
		return $this->get(CarryOver::class)->carry(new Input(['goalIds' => $ids]));
	}

	private function goalOf(Goal $goal): Goal {
		return $this->get(GoalMapper::class)->find((int)$goal->getId()) ?? self::fail('gone');
	}
}
