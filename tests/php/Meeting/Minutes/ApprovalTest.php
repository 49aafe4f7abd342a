<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Minutes;

use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Minutes\Addendum\Addenda;
use OCA\Verband\Meeting\Minutes\Approval\NextSitting;
use OCA\Verband\Meeting\Minutes\Approval\Polling;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Minutes\StandingPresenter;
use OCA\Verband\Platform\Input;
use OCA\Verband\Tests\Contract\Schema;

/** C4: approved by the next sitting, or by the members online. */
final class ApprovalTest extends MinutesTestCase {
	public function testTheNextSittingHasThemBeforeIt(): void {
		$next = $this->meeting(['start' => '2026-06-17T18:30:00+02:00', 'end' => '2026-06-17T20:30:00+02:00']);
		$later = $this->meeting();
		$this->step(MinutesState::Correction);
		self::assertSame([], $this->standing($next)['toApprove']);

		$this->step(MinutesState::Approval);

		self::assertSame([['meetingId' => $this->sitting->id(), 'title' => 'Vorstandssitzung', 'day' => '2026-05-20']], $this->standing($next)['toApprove']);
		self::assertSame([], (new Schema())->problems($this->standing($next), 'StandingContent'));
		self::assertSame([], $this->standing($later)['toApprove']);
		self::assertSame($next->id(), $this->shown()['sitting']['meetingId']);
		$this->actAs('member');
		self::assertSame([], $this->standing($next)['toApprove'], 'nobody else learns that there are any');
		$this->actAs('chair');
		$this->step(MinutesState::Approved);
		self::assertSame([], $this->standing($next)['toApprove']);
	}

	public function testTheItemComesByItself(): void {
		$next = $this->meeting(['start' => '2026-06-17T18:30:00+02:00', 'end' => '2026-06-17T20:30:00+02:00']);
		foreach ($this->agenda($next) as $item) {
			if ($item->standing()->value !== 'opening') {
				$this->get(AgendaItemMapper::class)->delete($item);
			}
		}
		$this->item('Anderes', of: $next);

		$this->bring(MinutesState::Approval);
		$this->get(NextSitting::class)->prepareAll();

		self::assertSame(['opening', 'approval', ''], array_map(static fn (AgendaItem $item): string => $item->standing()->value, $this->agenda($next)));
		self::assertSame([1, 2, 3], array_map(static fn (AgendaItem $item): int => $item->getPosition(), $this->agenda($next)));
	}

	public function testACallWithTheChairsIsNoSittingOfTheBoard(): void {
		$call = $this->meeting(['start' => '2026-06-10T18:30:00+02:00', 'end' => '2026-06-10T20:30:00+02:00']);
		$this->db->executeStatement("UPDATE *PREFIX*verband_events SET kind = 'chairs-call' WHERE id = ?", [$call->meeting->getEventId()]);
		$next = $this->meeting();
		$this->bring(MinutesState::Approval);

		self::assertSame([], $this->standing($call)['toApprove']);
		self::assertSame($next->id(), $this->shown()['sitting']['meetingId']);
	}

	public function testASittingThatIsPlannedLaterGetsThem(): void {
		$this->bring(MinutesState::Approval);
		self::assertNull($this->shown()['sitting']);
		$next = $this->meeting();

		self::assertCount(1, $this->standing($next)['toApprove']);
	}

	public function testAllMembersSayYesOnline(): void {
		$this->office('staff', 21, OfficeRole::Staff);
		$this->step(MinutesState::Correction);
		$this->step(MinutesState::Approval, ['until' => '2026-06-05']);
		self::assertSame(['voters' => 2, 'yes' => 0, 'no' => 0, 'own' => null], $this->shown()['poll']);
		$this->assertRefused(409, 'invalid-transition (to)', fn () => $this->step(MinutesState::Approved));

		$this->answer('yes');
		self::assertSame(['voters' => 2, 'yes' => 1, 'no' => 0, 'own' => 'yes'], $this->shown()['poll']);
		self::assertSame([], (new Schema())->problems($this->shown(), 'Minutes'));
		$this->actAs('staff');
		$this->assertRefused(403, 'forbidden', fn () => $this->answer('yes'));
		$this->actAs('member');
		$this->assertRefused(404, 'not-found', fn () => $this->answer('yes'));
		$this->actAs('writer');
		$this->answer('yes');

		self::assertSame(MinutesState::Approved, $this->stored()->state());
		self::assertNull($this->shown()['history'][2]['by']);
		self::assertSame(hash('sha256', $this->shown()['markdown']), $this->shown()['hash']);
		$this->assertRefused(409, 'locked', fn () => $this->answer('no'));
	}

	/** More than half, and nobody against. */
	public function testTheDayEndsIt(): void {
		$this->office('third', 21, OfficeRole::Board);
		$this->step(MinutesState::Correction);
		$this->step(MinutesState::Approval, ['until' => '2026-06-05']);
		$this->answer('yes');
		$this->actAs('third');
		$this->answer('yes');
		$this->at('2026-06-05T23:59:00+02:00');
		self::assertSame(0, $this->get(Polling::class)->endDue());
		$this->at('2026-06-06T00:00:00+02:00');
		$this->assertRefused(409, 'closed', fn () => $this->answer('no'));

		self::assertSame(1, $this->get(Polling::class)->endDue());
		self::assertSame(MinutesState::Approved, $this->stored()->state());
		self::assertSame(0, $this->get(Polling::class)->endDue());
	}

	/** @return iterable<string, array{list<array{string, string}>}> */
	public static function notEnough(): iterable {
		yield 'half is not more than half' => [[['chair', 'yes']]];
		yield 'somebody against' => [[['chair', 'yes'], ['writer', 'no']]];
		yield 'nobody answered' => [[]];
		yield 'a mind changed' => [[['chair', 'yes'], ['chair', 'no']]];
	}

	/** @param list<array{string, string}> $answers */
	#[\PHPUnit\Framework\Attributes\DataProvider('notEnough')]
	public function testElseTheNextSittingDecides(array $answers): void {
		$this->step(MinutesState::Correction);
		$this->step(MinutesState::Approval, ['until' => '2026-06-05']);
		foreach ($answers as [$uid, $answer]) {
			$this->actAs($uid);
			$this->answer($answer);
		}
		$this->at('2026-06-06T00:00:00+02:00');
		$next = $this->meeting();

		self::assertSame(1, $this->get(Polling::class)->endDue());

		self::assertSame([MinutesState::Approval, null], [$this->stored()->state(), $this->shown()['poll']]);
		$this->actAs('chair');
		self::assertCount(1, $this->standing($next)['toApprove']);
		$this->step(MinutesState::Approved);
	}

	public function testOnlyAddendaAfterTheApproval(): void {
		$this->bring(MinutesState::Approval);
		$this->assertRefused(409, 'closed', fn () => $this->addend('Zu früh'));
		$this->step(MinutesState::Approved);
		$hash = $this->shown()['hash'];
		$this->addend("Es waren zwölf.\n\n:::intern\n" . self::CANARY . "\n:::");
		$this->addend(":::intern\n" . self::CANARY);
		self::assertCount(2, $this->shown()['addenda']);
		self::assertSame($hash, $this->shown()['hash']);
		$this->step(MinutesState::Published);

		$this->actAs('member');
		$shown = $this->shown()['addenda'];
		self::assertSame([['number' => 1, 'at' => '2026-06-01T10:00:00+02:00', 'by' => null, 'text' => 'Es waren zwölf.']], array_map(
			static fn (array $one): array => array_diff_key($one, ['hash' => true]), $shown,
		));
		self::assertMatchesRegularExpression('/^[0-9a-f]{64}$/', $shown[0]['hash']);
		self::assertSame([], (new Schema())->problems($this->shown(), 'Minutes'));
		$this->assertRefused(403, 'forbidden', fn () => $this->addend('Ich auch'));
	}

	private function addend(string $text): void {
		$this->get(Addenda::class)->add($this->sitting->id(), new Input(['text' => $text]));
	}

	private function answer(string $answer): void {
		$this->get(Polling::class)->answer($this->sitting->id(), new Input(['answer' => $answer]));
	}

	/** @return array<string, mixed> */
	private function standing(DatedMeeting $dated): array {
		return $this->get(StandingPresenter::class)->of($dated->id());
	}

	/** @return list<AgendaItem> */
	private function agenda(DatedMeeting $dated): array {
		return $this->get(AgendaItemMapper::class)->ofMeeting($dated->id());
	}
}
