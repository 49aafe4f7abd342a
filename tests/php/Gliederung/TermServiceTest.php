<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Term;
use OCA\Verband\Gliederung\TermPresenter;
use OCA\Verband\Gliederung\TermService;
use OCA\Verband\Platform\Input;
use PHPUnit\Framework\Attributes\DataProvider;

final class TermServiceTest extends AssociationTestCase {
	private const TERM = ['name' => 'Amtszeit 2026/27', 'start' => '2026-05-01', 'end' => '2027-04-30'];
	private const LAKO = ['kind' => 'landeskonferenz', 'name' => 'Landeskonferenz', 'date' => '2027-04-10'];

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->office('board-1', 1, OfficeRole::Chair);
		$this->actAs('board-1');
	}

	public function testATermIsTheLandesverbandsUnlessSaidOtherwise(): void {
		$term = $this->create(self::TERM + ['milestones' => [self::LAKO]]);

		$shown = $this->get(TermPresenter::class)->one($term);
		$milestone = $shown['milestones'][0];
		self::assertSame(self::LAKO, array_diff_key($milestone, ['id' => 1]));
		unset($shown['milestones'], $shown['id']);
		self::assertSame(['gliederungId' => 1] + self::TERM + ['current' => true, 'etag' => '"1"'], $shown);
	}

	public function testAMilestoneThatMovesKeepsItsId(): void {
		$term = $this->create(self::TERM + ['milestones' => [self::LAKO, ['kind' => 'other', 'name' => 'Klausur', 'date' => '2026-09-01']]]);
		$lako = $this->get(TermPresenter::class)->one($term)['milestones'][1];

		$updated = $this->update($term, '"1"', ['milestones' => [['date' => '2027-04-17'] + $lako, ['kind' => 'other', 'name' => 'Neu', 'date' => '2027-01-01']]]);

		$milestones = $this->get(TermPresenter::class)->one($updated)['milestones'];
		self::assertSame(['Neu', 'Landeskonferenz'], array_column($milestones, 'name'));
		self::assertSame([$lako['id'], '2027-04-17'], [$milestones[1]['id'], $milestones[1]['date']]);
	}

	public function testAMilestoneOfAnotherTermIsNotTaken(): void {
		$other = $this->get(TermPresenter::class)->one($this->create(self::TERM + ['milestones' => [self::LAKO]]));
		$term = $this->create(self::TERM);

		$updated = $this->update($term, '*', ['milestones' => [['name' => 'Gestohlen'] + $other['milestones'][0]]]);

		$shown = $this->get(TermPresenter::class);
		self::assertNotSame($other['milestones'][0]['id'], $shown->one($updated)['milestones'][0]['id']);
		self::assertSame($other['milestones'], array_column($shown->all($this->get(TermService::class)->all()), 'milestones', 'id')[$other['id']]);
	}

	public function testAbsentFieldsStay(): void {
		$term = $this->create(self::TERM + ['milestones' => [self::LAKO]]);

		$updated = $this->update($term, '"1"', ['name' => 'Umbenannt', 'gliederungId' => 21]);

		$shown = $this->get(TermPresenter::class)->one($updated);
		self::assertSame(['Umbenannt', 1, '2026-05-01', 1, '"2"'], [
			$shown['name'], $shown['gliederungId'], $shown['start'], count($shown['milestones']), $shown['etag'],
		]);
		$this->assertRefused(412, 'conflict', fn () => $this->update($term, '"1"', ['name' => 'X']));
	}

	/** @return iterable<string, array{array<string, mixed>, string}> */
	public static function refused(): iterable {
		yield 'no name' => [['name' => ''] + self::TERM, 'required (name)'];
		yield 'no such day' => [['end' => '2027-02-29'] + self::TERM, 'bad-date (end)'];
		yield 'ended before it began' => [['end' => '2026-04-30'] + self::TERM, 'end-before-start (end)'];
		yield 'of nothing' => [['gliederungId' => 99] + self::TERM, 'unknown-gliederung (gliederungId)'];
		yield 'milestones that are no list' => [['milestones' => 'x'] + self::TERM, 'invalid (milestones)'];
		yield 'a milestone that is no object' => [['milestones' => [5]] + self::TERM, 'invalid (milestones.0)'];
		yield 'a milestone on no day' => [['milestones' => [self::LAKO, ['date' => 'x'] + self::LAKO]] + self::TERM, 'bad-date (milestones.1.date)'];
		yield 'a milestone of no kind' => [['milestones' => [['kind' => 'party'] + self::LAKO]] + self::TERM, 'invalid (milestones.0.kind)'];
		yield 'too many' => [['milestones' => array_fill(0, 51, self::LAKO)] + self::TERM, 'too-long (milestones)'];
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider('refused')]
	public function testWhatIsWrongIsNotStored(array $fields, string $message): void {
		$this->assertRefused(400, $message, fn () => $this->create($fields));

		self::assertSame([], $this->get(TermService::class)->all());
	}

	public function testABoardKeepsItsOwnTermsOnly(): void {
		$landesverband = $this->create(self::TERM);
		$this->office('anna', 21, OfficeRole::Chair);
		$this->actAs('anna');

		$own = $this->create(['gliederungId' => 21] + self::TERM);

		$this->assertRefused(403, 'forbidden', fn () => $this->create(['gliederungId' => 22] + self::TERM));
		$this->assertRefused(403, 'forbidden', fn () => $this->create(self::TERM));
		$this->assertRefused(403, 'forbidden', fn () => $this->update($landesverband, '*', ['name' => 'X']));
		$this->get(TermService::class)->delete((int)$own->getId(), '"1"', static fn (): array => []);
		self::assertCount(1, $this->get(TermService::class)->all());
		$this->actAs('guest');
		$this->assertRefused(404, 'not-found', fn () => $this->get(TermService::class)->all());
		$this->assertRefused(404, 'not-found', fn () => $this->create(['gliederungId' => 21]));
	}

	/** @param array<string, mixed> $fields */
	private function create(array $fields): Term {
		return $this->get(TermService::class)->create(new Input($fields));
	}

	/** @param array<string, mixed> $fields */
	private function update(Term $term, string $ifMatch, array $fields): Term {
		$present = $this->get(TermPresenter::class)->one(...);
		return $this->get(TermService::class)->update((int)$term->getId(), $ifMatch, new Input($fields), $present);
	}
}
