<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Goal;

use OCA\Verband\Calendar\EventService;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\GliederungMapper;
use OCA\Verband\Gliederung\MilestoneMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\Removal;
use OCA\Verband\Gliederung\TermMapper;
use OCA\Verband\Gliederung\TermPresenter;
use OCA\Verband\Gliederung\TermService;
use OCA\Verband\Goal\EvidenceService;
use OCA\Verband\Goal\Goal;
use OCA\Verband\Goal\GoalFilter;
use OCA\Verband\Goal\GoalHistory;
use OCA\Verband\Goal\GoalList;
use OCA\Verband\Goal\GoalMapper;
use OCA\Verband\Goal\GoalPresenter;
use OCA\Verband\Goal\GoalService;
use OCA\Verband\Meeting\MeetingService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use PHPUnit\Framework\Attributes\DataProvider;

/** C2: states with evidence, history, parts, milestones that move, terms that do not mix. */
final class GoalServiceTest extends GoalTestCase {
	private const LINK = ['kind' => 'link', 'label' => 'Bericht', 'url' => 'https://example.org/bericht'];
	private const FINDING = ['kind' => 'finding', 'text' => "Lohnt sich nicht.\nZu teuer."];

	public function testAGoalBeginsOpenAndSaysWhoMadeIt(): void {
		$goal = $this->goal(['lines' => [[62, 63]], 'quote' => 'Wir werden ein Konzept erstellen.', 'responsibleId' => $this->person('lv')?->getId(), 'partners' => [['gliederungId' => 2, 'name' => ''], ['gliederungId' => null, 'name' => 'Gewerkschaft']]]);
		$shown = $this->shown($goal);

		self::assertSame(['open', 'concept', [[62, 63]], 1, $this->term->getId()], [$shown['state'], $shown['kind'], $shown['lines'], $shown['gliederungId'], $shown['termId']]);
		self::assertSame('lv', $shown['responsible']['name']);
		self::assertSame(['Name 2', 'Gewerkschaft'], array_column($shown['partners'], 'name'));
		self::assertSame([null, 'open'], [$this->history($goal)[0]['from'], $this->history($goal)[0]['to']]);
	}

	public function testAWriteIsMadeOnceAndTheSecondWriterIsShownWhatIsThere(): void {
		$goals = $this->get(GoalMapper::class);
		$id = (int)$this->goal()->getId();
		$present = static fn (Goal $goal): array => ['revision' => $goal->getRevision()];
		$goals->swap($id, 1, $present);

		try {
			$goals->swap($id, 1, $present);
			self::fail('written twice from the same revision');
		} catch (Problem $problem) {
			self::assertSame([412, ['current' => ['revision' => 2]]], [$problem->status, $problem->details]);
		}
		$this->assertRefused(404, 'not-found', static fn () => $goals->swap($id + 1, 1, $present));
	}

	/** @return iterable<string, array{string, string}> */
	public static function unproven(): iterable {
		yield 'a concept done' => ['concept', 'done', 'evidence-required (evidence)'];
		yield 'an event partly done' => ['event', 'partial', 'evidence-required (evidence)'];
		yield 'an examination with no finding' => ['examination', 'examined', 'finding-required (evidence)'];
		yield 'an examination done' => ['examination', 'done', 'finding-required (evidence)'];
		yield 'a stance done' => ['stance', 'done', 'never-done (state)'];
		yield 'a stance partly done' => ['stance', 'partial', 'never-done (state)'];
		yield 'a concept examined' => ['concept', 'examined', 'invalid (state)'];
	}

	#[DataProvider('unproven')]
	public function testWhatIsReachedIsShownOrNotSaid(string $kind, string $state, string $message): void {
		$goal = $this->goal(['kind' => $kind]);

		$this->assertRefused(422, $message, fn () => $this->state($goal, $state));
		self::assertSame('open', $this->shown($this->fresh($goal))['state']);
	}

	public function testEvidenceMayComeAlongAndTheStateRestsOnIt(): void {
		$goal = $this->state($this->goal(), 'done', ['evidence' => self::LINK]);
		$evidence = $this->shown($goal)['evidence'];

		self::assertSame(['done', 'Bericht', 'https://example.org/bericht'], [$this->shown($goal)['state'], $evidence[0]['label'], $evidence[0]['url']]);
		$remove = fn (int $id): Goal => $this->get(EvidenceService::class)->remove((int)$goal->getId(), $id);
		$this->assertRefused(422, 'evidence-required (evidence)', fn () => $remove($evidence[0]['id']));
		$this->get(EvidenceService::class)->add((int)$goal->getId(), new Input(['kind' => 'finding', 'text' => 'Auch gut.']));
		self::assertSame(1, $this->shown($remove($evidence[0]['id']))['evidenceCount']);
	}

	public function testAnExaminationIsDoneWithAWrittenFindingAlone(): void {
		$goal = $this->goal(['kind' => 'examination']);
		$this->get(EvidenceService::class)->add((int)$goal->getId(), new Input(self::LINK));

		$this->assertRefused(422, 'finding-required (evidence)', fn () => $this->state($goal, 'examined'));
		$goal = $this->state($goal, 'examined', ['evidence' => self::FINDING]);
		self::assertSame('Lohnt sich nicht.', $this->shown($goal)['evidence'][1]['label']);
		$this->assertRefused(422, 'never-done (state)', fn () => $this->change($goal, ['kind' => 'stance']));
		$this->assertRefused(422, 'invalid (state)', fn () => $this->change($goal, ['kind' => 'concept']));
	}

	public function testAChangeOfStateSaysWhoWhenAndWhy(): void {
		$goal = $this->goal();
		$this->at('2026-06-03T12:00:00+02:00');
		$this->state($goal, 'begun', ['reason' => 'Erster Entwurf liegt vor.']);

		$step = $this->history($goal)[0];
		self::assertSame(['open', 'begun', 'Erster Entwurf liegt vor.', 'lv', '2026-06-03T12:00:00+02:00'], [$step['from'], $step['to'], $step['reason'], $step['person']['name'], $step['at']]);
		self::assertSame('2026-06-03T12:00:00+02:00', $this->shown($this->fresh($goal))['movedAt']);
		$this->assertRefused(400, 'required (reason)', fn () => $this->state($goal, 'stalled', ['reason' => ' ']));
		$this->change($goal, ['due' => '2026-10-01', 'title' => 'Anders']);
		self::assertSame(['title', 'due'], $this->history($goal)[0]['changes']);
	}

	public function testADeadlineMovesWithItsMilestone(): void {
		$milestone = $this->get(TermPresenter::class)->one($this->term)['milestones'][0];
		$goal = $this->goal(['dueMilestoneId' => $milestone['id']]);
		self::assertSame('2026-12-05', $this->shown($goal)['due']);

		$this->get(TermService::class)->update((int)$this->term->getId(), '*', new Input(['milestones' => [['date' => '2026-11-21'] + $milestone]]), static fn (): array => []);

		self::assertSame(['2026-11-21', 'Landeskonferenz'], [$this->shown($this->fresh($goal))['due'], $this->shown($this->fresh($goal))['dueMilestone']['name']]);
		$this->get(MilestoneMapper::class)->delete($this->get(MilestoneMapper::class)->ofTerms([(int)$this->term->getId()])[$this->term->getId()][0]);
		self::assertSame('2026-12-05', $this->shown($this->fresh($goal))['due'], 'without it, the day it was tied to');
		$other = $this->get(TermPresenter::class)->one($this->past)['milestones'][0]['id'];
		$this->assertRefused(400, 'invalid (dueMilestoneId)', fn () => $this->goal(['dueMilestoneId' => $other]));
	}

	public function testPartsRollUpAndNothingIsAPartOfItself(): void {
		$whole = $this->goal(['title' => 'Drei Foren', 'kind' => 'event']);
		$first = $this->goal(['parentId' => $whole->getId(), 'kind' => 'event']);
		$second = $this->goal(['parentId' => $first->getId(), 'kind' => 'event']);
		$this->state($first, 'done', ['evidence' => self::LINK]);

		self::assertSame([['total' => 1, 'settled' => 1], [['id' => $first->getId(), 'title' => 'Ein Konzept erstellen', 'state' => 'done']]], [$this->shown($whole)['parts'], $this->shown($whole)['partGoals']]);
		$this->assertRefused(409, 'cyclic-goal (parentId)', fn () => $this->change($whole, ['parentId' => $second->getId()]));
		$this->assertRefused(409, 'cyclic-goal (parentId)', fn () => $this->change($whole, ['parentId' => $whole->getId()]));
		$this->assertRefused(409, 'in-use', fn () => $this->delete($whole));
	}

	public function testATermThatIsOverIsToldAboutOnceMoreAndNotChanged(): void {
		$goal = $this->goal();
		$this->at('2027-01-02T12:00:00+01:00');
		$this->get(Access::class)->forget();

		foreach ([['title' => 'Anders'], ['nextSteps' => 'Weiter'], ['finalNote' => 'x', 'title' => 'y']] as $fields) {
			$this->assertRefused(409, 'term-over', fn () => $this->change($goal, $fields));
		}
		$this->assertRefused(409, 'term-over', fn () => $this->state($goal, 'begun'));
		$this->assertRefused(409, 'term-over', fn () => $this->get(EvidenceService::class)->add((int)$goal->getId(), new Input(self::LINK)));
		$this->assertRefused(409, 'term-over', fn () => $this->delete($goal));
		$this->assertRefused(409, 'term-over (termId)', fn () => $this->goal(['termId' => $this->term->getId()]));
		self::assertSame([true, 'Nicht geschafft.'], [$this->shown($goal)['readOnly'], $this->shown($this->change($goal, ['finalNote' => 'Nicht geschafft.']))['finalNote']]);
	}

	public function testTermsDoNotMix(): void {
		$this->at('2025-01-01T12:00:00+01:00');
		$old = $this->goal(['termId' => $this->past->getId(), 'title' => 'Von damals']);
		$this->at(self::NOW);
		$new = $this->goal(['title' => 'Von heute']);
		$titles = fn (array $query): array => array_column($this->get(GoalList::class)->page(GoalFilter::read($query))['goals'], 'title');

		self::assertSame(['Von heute'], $titles([]));
		self::assertSame(['Von damals'], $titles(['termId' => (string)$this->past->getId()]));
		$this->assertRefused(400, 'invalid (parentId)', fn () => $this->change($new, ['parentId' => $old->getId()]));
		$this->assertRefused(409, 'in-use', fn () => $this->get(TermService::class)->delete((int)$this->term->getId(), '*', static fn (): array => []));
		self::assertNotNull($this->get(TermMapper::class)->find((int)$this->term->getId()));
	}

	public function testTheListIsNarrowedAndComesInPages(): void {
		$this->goal(['title' => 'Zwei', 'lines' => [[20, 21]], 'kind' => 'motion', 'gliederungId' => 21]);
		$this->goal(['title' => 'Eins 100%', 'lines' => [[10, 10]], 'responsibleId' => $this->person('chair')?->getId()]);
		$this->state($this->goal(['title' => 'Drei', 'quote' => 'ohne Zeile']), 'stalled');
		$page = fn (array $query): array => $this->get(GoalList::class)->page(GoalFilter::read($query));
		$titles = static fn (array $page): array => array_column($page['goals'], 'title');

		self::assertSame(['Eins 100%', 'Zwei', 'Drei'], $titles($page([])));
		self::assertSame(['Zwei'], $titles($page(['kind' => 'motion,paper'])));
		self::assertSame(['Drei'], $titles($page(['stalled' => '1'])));
		self::assertSame(['Drei'], $titles($page(['state' => 'stalled'])));
		self::assertSame(['Drei'], $titles($page(['q' => 'OHNE'])));
		self::assertSame(['Eins 100%'], $titles($page(['q' => '%'])));
		self::assertSame(['Zwei'], $titles($page(['gliederungId' => '21'])));
		self::assertSame(['Eins 100%'], $titles($page(['personId' => (string)$this->person('chair')?->getId()])));
		$first = $page(['limit' => '2']);
		self::assertSame(['Drei'], $titles($page(['limit' => '2', 'cursor' => $first['nextCursor']])));
		$this->assertRefused(400, 'invalid (state)', fn () => $page(['state' => 'finished']));
	}

	public function testTheResponsibleBoardReportsAndChangesNothingElse(): void {
		$own = $this->goal(['gliederungId' => 21]);
		$other = $this->goal();
		$this->actAs('chair');

		self::assertSame(['edit' => false, 'report' => true], $this->shown($own)['can']);
		self::assertSame('Termin suchen', $this->shown($this->change($own, ['nextSteps' => 'Termin suchen']))['nextSteps']);
		self::assertSame('begun', $this->state($own, 'begun')->getState());
		$this->assertRefused(403, 'forbidden', fn () => $this->change($own, ['title' => 'Anders']));
		$this->assertRefused(403, 'forbidden', fn () => $this->state($other, 'begun'));
		$this->assertRefused(403, 'forbidden', fn () => $this->goal());
		$this->actAs('member');
		$this->assertRefused(403, 'forbidden', fn () => $this->change($own, ['nextSteps' => 'x']));
		foreach (['guest', 'admin', null] as $nobody) {
			$this->actAs($nobody);
			$this->assertRefused(404, 'not-found', fn () => $this->get(GoalList::class)->page(new GoalFilter()));
			$this->assertRefused(404, 'not-found', fn () => $this->state($own, 'begun'));
		}
	}

	public function testEvidenceNamesWhatIsThereAndStaysReadableWhenItIsGone(): void {
		$viewer = $this->get(Access::class)->viewer();
		$event = $this->get(EventService::class)->create($viewer, 1, ['title' => 'Themenforum', 'start' => '2026-05-10T10:00:00+02:00', 'end' => '2026-05-10T16:00:00+02:00', 'audience' => 'members']);
		$goal = $this->get(EvidenceService::class)->add((int)$this->goal()->getId(), new Input(['kind' => 'event', 'targetId' => $event->getId()]));
		$this->assertRefused(400, 'invalid (targetId)', fn () => $this->get(EvidenceService::class)->add((int)$goal->getId(), new Input(['kind' => 'event', 'targetId' => 999])));
		self::assertSame(['Themenforum', $event->getId()], [$this->shown($goal)['evidence'][0]['label'], $this->shown($goal)['evidence'][0]['targetId']]);

		$this->assertRefused(403, 'held', fn () => $this->get(EventService::class)->delete($viewer, $event->getId(), '*', static fn (): array => []));
		$meeting = $this->get(MeetingService::class)->create(1, ['kind' => 'presence', 'title' => 'Sitzung', 'start' => '2026-07-01T18:30:00+02:00', 'end' => '2026-07-01T20:30:00+02:00', 'audience' => 'own', 'status' => 'draft']);
		$this->get(EvidenceService::class)->add((int)$goal->getId(), new Input(['kind' => 'minutes', 'targetId' => $meeting->id()]));
		$this->actAs('member');
		self::assertSame(['', null], [$this->shown($this->fresh($goal))['evidence'][1]['label'], $this->shown($this->fresh($goal))['evidence'][1]['targetId']], 'a draft of another board has no name, and leads nowhere');
	}

	public function testTwoAtOnceAreToldApart(): void {
		$goal = $this->goal();
		$update = fn (string $ifMatch): Goal => $this->get(GoalService::class)->update((int)$goal->getId(), $ifMatch, new Input(['title' => 'Neu']), $this->get(GoalPresenter::class)->one(...));
		$etag = $update('"1"')->etag();

		$this->assertRefused(412, 'conflict', fn () => $update('"1"'));
		self::assertSame('"2"', $etag);
	}

	public function testWhoNoSearchOffersIsNotNamedByAnIdEither(): void {
		$guest = (int)$this->get(Persons::class)->ensureNamed('Gast einer Sitzung')->getId();
		$this->assertRefused(400, 'unknown-person (responsibleId)', fn () => $this->goal(['responsibleId' => $guest]));

		$goal = $this->goal();
		$goal->setResponsibleId($guest);
		$this->get(GoalMapper::class)->update($goal);
		$this->get(GoalService::class)->update((int)$goal->getId(), '*', new Input(['title' => 'Neu', 'responsibleId' => $guest]), $this->get(GoalPresenter::class)->one(...));
		self::assertSame($guest, $this->fresh($goal)->getResponsibleId(), 'who is there stays');
	}

	public function testAGliederungThatGoesHandsItsGoalsOn(): void {
		$goal = $this->goal(['gliederungId' => 22]);
		$gliederung = $this->get(GliederungMapper::class)->find(22);
		self::assertNotNull($gliederung);
		$this->get(Removal::class)->remove($gliederung);

		self::assertSame(2, $this->fresh($goal)->getGliederungId());
	}

	/** @return iterable<string, array{array<string, mixed>, string}> */
	public static function nonsense(): iterable {
		yield 'no title' => [['title' => ''], 'required (title)'];
		yield 'a kind there is not' => [['kind' => 'dream'], 'invalid (kind)'];
		yield 'lines backwards' => [['lines' => [[5, 4]]], 'invalid (lines)'];
		yield 'lines that are none' => [['lines' => ['x']], 'invalid (lines)'];
		yield 'nobody' => [['responsibleId' => 999], 'unknown-person (responsibleId)'];
		yield 'a Gliederung there is not' => [['gliederungId' => 999], 'unknown-gliederung (gliederungId)'];
		yield 'a partner there is not' => [['partners' => [['gliederungId' => 999]]], 'unknown-gliederung (partners)'];
		yield 'a partner without name' => [['partners' => [['name' => '']]], 'required (partners.0.name)'];
		yield 'a rhythm of nothing' => [['rhythmDays' => 0], 'invalid (rhythmDays)'];
		yield 'a day that is none' => [['due' => '2026-02-31'], 'bad-date (due)'];
		yield 'a term there is not' => [['termId' => 999], 'invalid (termId)'];
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider('nonsense')]
	public function testNonsenseIsRefusedByName(array $fields, string $message): void {
		$this->assertRefused(400, $message, fn () => $this->goal($fields));
	}

	private function fresh(Goal $goal): Goal {
		return $this->get(GoalMapper::class)->find((int)$goal->getId()) ?? self::fail('gone');
	}

	private function delete(Goal $goal): void {
		$this->get(GoalService::class)->delete((int)$goal->getId(), '*', $this->get(GoalPresenter::class)->one(...));
	}

	/** @return list<array<string, mixed>> */
	private function history(Goal $goal): array {
		return $this->get(GoalHistory::class)->of($goal);
	}
}
