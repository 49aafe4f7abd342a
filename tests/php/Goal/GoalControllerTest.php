<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Goal;

use OCA\Verband\Controller\GoalController;
use OCA\Verband\Controller\ProgrammeController;
use OCA\Verband\Tests\Contract\CallsControllers;
use OCA\Verband\Tests\Contract\Schema;
use OCP\AppFramework\Http\DataResponse;

/** Answers as they leave: by contract, with ETag, and the same for what is hidden as for what is not there. */
final class GoalControllerTest extends GoalTestCase {
	use CallsControllers;

	public function testEveryAnswerIsWhatTheContractSays(): void {
		$created = $this->call(GoalController::class, 'create', null, ['title' => 'Ein Antrag', 'kind' => 'motion', 'partners' => [['gliederungId' => 2, 'name' => '']], 'due' => '2026-12-01', 'responsibleId' => $this->person('lv')?->getId()]);
		$id = $created->getData()['id'];

		$this->assertFits('GoalDetail', $created, 201);
		$this->assertFits('GoalDetail', $this->call(GoalController::class, 'show', $id));
		$this->assertFits('Goals', $this->call(GoalController::class, 'index'));
		$this->assertFits('GoalDetail', $this->call(GoalController::class, 'update', $id, ['nextSteps' => 'Weiter'], ['If-Match' => '*']));
		$this->assertFits('GoalDetail', $this->call(GoalController::class, 'addEvidence', $id, ['kind' => 'finding', 'text' => 'Gut.']), 201);
		$this->assertFits('GoalDetail', $this->call(GoalController::class, 'state', $id, ['state' => 'done', 'reason' => 'Fertig'], ['If-Match' => '*']));
		foreach ($this->call(GoalController::class, 'history', $id)->getData() as $step) {
			$this->assertFits('GoalStep', new DataResponse($step));
		}
		$programme = $this->call(ProgrammeController::class, 'create', null, ['title' => 'Programm', 'numbered' => true, 'chapters' => [['title' => 'A', 'bold' => true, 'line' => 1, 'text' => 'Text', 'anchors' => [['line' => 2, 'at' => 0]]]], 'goals' => [['chapter' => 0, 'title' => 'B']]]);
		$this->assertFits('ProgrammeDetail', $programme, 201);
		$this->assertFits('ProgrammeDetail', $this->call(ProgrammeController::class, 'show', $programme->getData()['id']));
		$this->assertFits('ProgrammeDetail', $this->call(ProgrammeController::class, 'update', $programme->getData()['id'], ['title' => 'Neu'], ['If-Match' => '*']));
		$this->assertFits('Programme', new DataResponse($this->call(ProgrammeController::class, 'index')->getData()[0]));
		$this->actAs('member');
		$this->assertFits('GoalDetail', $this->call(GoalController::class, 'show', $id));
		$this->assertFits('Goals', $this->call(GoalController::class, 'index'));
	}

	public function testWritesAskForIfMatchAndAnswerWithTheNewEtag(): void {
		$id = (int)$this->goal()->getId();
		$state = fn (array $headers): DataResponse => $this->call(GoalController::class, 'state', $id, ['state' => 'begun', 'reason' => 'x'], $headers);

		self::assertSame([428, ['error' => 'precondition-required']], $this->problemOf(fn () => $state([])));
		$shown = $this->call(GoalController::class, 'show', $id)->getHeaders()['ETag'];
		$etag = $state(['If-Match' => $shown])->getData()['etag'];
		$stale = $this->problemOf(fn () => $state(['If-Match' => $shown]));
		self::assertSame(412, $stale[0]);
		self::assertSame([], (new Schema())->problems($stale[1], 'Error'));
		self::assertSame(200, $state(['If-Match' => $etag])->getStatus());
		self::assertSame([422, ['error' => 'evidence-required', 'field' => 'evidence']], $this->problemOf(fn () => $this->call(GoalController::class, 'state', $id, ['state' => 'done', 'reason' => 'x'], ['If-Match' => '*'])));
	}

	public function testA1GuestsMeetOneAnswerForEveryActAndMembersA403(): void {
		$goal = (int)$this->goal()->getId();
		$acts = fn (int $id): array => [
			'show' => fn () => $this->call(GoalController::class, 'show', $id),
			'history' => fn () => $this->call(GoalController::class, 'history', $id),
			'update' => fn () => $this->call(GoalController::class, 'update', $id),
			'destroy' => fn () => $this->call(GoalController::class, 'destroy', $id),
			'state' => fn () => $this->call(GoalController::class, 'state', $id),
			'addEvidence' => fn () => $this->call(GoalController::class, 'addEvidence', $id),
			'create' => fn () => $this->call(GoalController::class, 'create'),
			'import' => fn () => $this->call(ProgrammeController::class, 'create'),
			'index' => fn () => $this->call(GoalController::class, 'index', null, ['state' => 'nonsense']),
			'programmes' => fn () => $this->call(ProgrammeController::class, 'index'),
		];
		foreach (['guest', 'admin'] as $nobody) {
			$this->actAs($nobody);
			foreach ([...array_values($acts($goal)), ...array_values($acts(99))] as $act) {
				self::assertSame([404, ['error' => 'not-found']], $this->problemOf($act));
			}
		}
		$this->actAs('member');
		foreach (['update', 'destroy', 'state', 'addEvidence', 'create', 'import'] as $name) {
			self::assertSame([403, ['error' => 'forbidden']], $this->problemOf($acts($goal)[$name]), $name);
		}
	}
}
