<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Minutes;

use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Meeting\Minutes\Correction\Correction;
use OCA\Verband\Meeting\Minutes\Correction\CorrectionPresenter;
use OCA\Verband\Meeting\Minutes\Correction\CorrectionService;
use OCA\Verband\Meeting\Minutes\Correction\CorrectionState;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Minutes\TextMapper;
use OCA\Verband\Platform\Input;
use OCA\Verband\Tests\Contract\Schema;
use PHPUnit\Framework\Attributes\TestWith;

/** C4: corrections come from those who were there, and the board takes them or does not. */
final class CorrectionTest extends MinutesTestCase {
	private const TEXT = "Die Kasse wurde geprüft.\n\nDer Haushalt wurde beschlossen.";

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->office('late', 21, OfficeRole::Board);
		$this->office('absent', 21, OfficeRole::Deputy);
		$this->attended('chair', 'present');
		$this->attended('late', 'late');
		$this->attended('absent', 'missing');
		$this->actAs('chair');
		$this->write(self::TEXT);
		$this->step(MinutesState::Correction, ['until' => '2026-06-10']);
	}

	public function testAnAcceptedSuggestionChangesTheText(): void {
		$suggestion = $this->suggest(['note' => 'So war es.']);
		$etag = $this->shown()['etag'];
		$this->actAs('writer');

		$decided = $this->decide($suggestion, 'accepted');

		self::assertSame("Die Kasse wurde geprüft.\n\nDer Haushalt wurde vertagt.", $this->text());
		self::assertSame([CorrectionState::Accepted, (int)$this->person('writer')?->getId()], [$decided->state, $decided->decidedBy]);
		self::assertNotNull($decided->decidedAt);
		self::assertSame([], (new Schema())->problems($this->get(CorrectionPresenter::class)->one($decided), 'Correction'));
		// a step that was meant for the text as it was
		$this->actAs('chair');
		$this->assertRefused(412, 'conflict', fn () => $this->step(MinutesState::Approval, ifMatch: $etag));
	}

	public function testARejectedOneLeavesIt(): void {
		$decided = $this->decide($this->suggest(), 'rejected');

		self::assertSame([self::TEXT, CorrectionState::Rejected], [$this->text(), $decided->state]);
		$this->assertRefused(409, 'closed', fn () => $this->decide($decided, 'accepted'));
	}

	/** @param string $how of what was noted */
	#[TestWith(['absent', 'missing'])]
	#[TestWith(['absent', 'excused'])]
	#[TestWith(['writer', 'nothing'])]
	public function testC4OnlyWhoWasThereSuggests(string $uid, string $how): void {
		if ($how !== 'nothing') {
			$this->attended($uid, $how);
		}
		$this->actAs($uid);
		self::assertFalse($this->shown()['can']['suggest']);
		$this->assertRefused(403, 'forbidden', fn () => $this->suggest());
	}

	public function testOthersLearnOfNothing(): void {
		$suggestion = $this->suggest();
		foreach (['member', 'other', 'admin', 'guest', null] as $uid) {
			$this->actAs($uid);
			$this->assertRefused(404, 'not-found', fn () => $this->get(CorrectionService::class)->all($this->sitting->id()));
			$this->assertRefused(404, 'not-found', fn () => $this->suggest());
			$this->assertRefused(404, 'not-found', fn () => $this->decide($suggestion, 'accepted'));
		}
		$this->actAs('chair');
		$this->decide($suggestion, 'rejected');
		foreach ([MinutesState::Approval, MinutesState::Approved, MinutesState::Published] as $to) {
			$this->step($to);
		}
		$this->actAs('member');
		$this->assertRefused(404, 'not-found', fn () => $this->get(CorrectionService::class)->all($this->sitting->id()));
	}

	public function testWhoWasOnTheBoardThenSuggestsButDoesNotDecide(): void {
		$this->user('then', ['g21']);
		$this->office('then', 21, OfficeRole::Board, until: '2026-05-31');
		$this->attended('then', 'left-early');
		$this->actAs('then');

		$suggestion = $this->suggest();

		$this->assertRefused(403, 'forbidden', fn () => $this->decide($suggestion, 'accepted'));
		self::assertSame([true, false], [$this->shown()['can']['suggest'], $this->shown()['can']['decide']]);
	}

	public function testTheDayIsTheEnd(): void {
		$this->at('2026-06-10T23:59:00+02:00');
		$suggestion = $this->suggest();
		$this->at('2026-06-11T00:00:00+02:00');

		$this->assertRefused(409, 'closed', fn () => $this->suggest());
		self::assertFalse($this->shown()['can']['suggest']);
		self::assertSame(CorrectionState::Accepted, $this->decide($suggestion, 'accepted')->state, 'deciding goes on');
	}

	public function testAPassageThatHasChangedIsNotGuessedAt(): void {
		$first = $this->suggest();
		$second = $this->suggest(['replacement' => 'Der Haushalt wurde abgelehnt.']);
		$this->decide($first, 'accepted');

		$this->assertRefused(409, 'passage-changed (passage)', fn () => $this->decide($second, 'accepted'));
		self::assertSame("Die Kasse wurde geprüft.\n\nDer Haushalt wurde vertagt.", $this->text());
		self::assertSame([true, false], array_column($this->get(CorrectionPresenter::class)->all([$this->suggest(['passage' => 'Kasse', 'replacement' => 'x']), $second]), 'fits'));
		self::assertSame(CorrectionState::Rejected, $this->decide($second, 'rejected')->state);
	}

	public function testAPassageStandsThereOnce(): void {
		$this->assertRefused(409, 'passage-changed (passage)', fn () => $this->suggest(['passage' => 'wurde']));
		$this->assertRefused(409, 'passage-changed (passage)', fn () => $this->suggest(['passage' => '']));
		$this->assertRefused(400, 'invalid (replacement)', fn () => $this->suggest(['replacement' => 'Der Haushalt wurde beschlossen.']));
		$this->assertRefused(400, 'invalid (itemId)', fn () => $this->suggest(['itemId' => $this->item('Fremd', of: $this->meeting())->getId()]));
		$this->assertRefused(400, 'not-text (note)', fn () => $this->suggest(['note' => "\0"]));
		$empty = $this->item('Nichts');
		$this->decide($this->suggest(['itemId' => $empty->getId(), 'passage' => '', 'replacement' => 'Doch.']), 'accepted');
		self::assertSame('Doch.', $this->get(TextMapper::class)->of((int)$empty->getId(), $this->sitting->id())->text);
	}

	public function testEveryCorrectionIsAnsweredBeforeTheApproval(): void {
		$suggestion = $this->suggest();
		$this->assertRefused(409, 'suggestions-open (to)', fn () => $this->step(MinutesState::Approval));
		$this->decide($suggestion, 'accepted');
		$this->step(MinutesState::Approval);

		$this->assertRefused(409, 'closed', fn () => $this->suggest(['passage' => 'Kasse']));
		$this->step(MinutesState::Approved);
		$this->assertRefused(409, 'locked', fn () => $this->suggest(['passage' => 'Kasse']));
	}

	/** Where nobody noted who was there, those who were expected and did not excuse themselves. */
	public function testWithoutPresenceTheExpectedOnes(): void {
		$this->db->executeStatement('DELETE FROM *PREFIX*verband_meeting_people');
		$this->suggest();
		$this->actAs('writer');
		$this->suggest(['replacement' => 'x']);
		self::assertCount(2, $this->get(CorrectionService::class)->all($this->sitting->id()));
	}

	/** @param array<string, mixed> $fields */
	private function suggest(array $fields = []): Correction {
		return $this->get(CorrectionService::class)->add($this->sitting->id(), new Input($fields + [
			'itemId' => $this->item->getId(), 'passage' => 'Der Haushalt wurde beschlossen.', 'replacement' => 'Der Haushalt wurde vertagt.',
		]));
	}

	private function decide(Correction $suggestion, string $decision): Correction {
		return $this->get(CorrectionService::class)->decide($suggestion->id, new Input(['decision' => $decision]));
	}

	private function text(): string {
		return $this->get(TextMapper::class)->of((int)$this->item->getId(), $this->sitting->id())->text;
	}
}
