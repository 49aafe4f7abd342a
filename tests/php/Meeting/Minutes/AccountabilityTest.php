<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Minutes;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Meeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\Minutes\MinutesTexts;
use OCA\Verband\Meeting\Minutes\StandingPresenter;
use OCA\Verband\Meeting\Resolution\ResolutionService;
use OCA\Verband\Meeting\Standing;
use OCA\Verband\Platform\Input;

/** C4: Rechenschaft lists exactly what is open. */
final class AccountabilityTest extends MinutesTestCase {
	private DatedMeeting $next;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->next = $this->meeting(['start' => '2026-06-17T18:30:00+02:00', 'end' => '2026-06-17T20:30:00+02:00']);
		foreach ([
			['title' => 'Offen', 'due' => '2026-06-30'], ['title' => 'In Arbeit', 'execution' => 'in-work'], ['title' => 'Erledigt', 'execution' => 'done'],
			['title' => 'Hinfällig', 'execution' => 'obsolete'], ['title' => 'Abgelehnt', 'result' => 'rejected'],
			['title' => 'Überwiesen', 'result' => 'referred', 'referredTo' => 'Landesausschuss'], ['title' => self::CANARY, 'internal' => true],
		] as $fields) {
			$this->get(ResolutionService::class)->create($this->sitting->id(), new Input($fields));
		}
		$this->task('Raum buchen', '2026-06-10');
		$this->task('Fertig', null, done: 1);
		$this->task(self::CANARY, null, internal: true);
		$this->close($this->sitting);
	}

	public function testTheAgendaShowsExactlyWhatIsOpen(): void {
		$shown = $this->get(StandingPresenter::class)->of($this->next->id());

		self::assertSame(['Offen', 'In Arbeit', 'Überwiesen', self::CANARY], array_column($shown['resolutions'], 'title'));
		self::assertSame(['Raum buchen', self::CANARY], array_column($shown['tasks'], 'title'));
	}

	public function testMembersSeeWhatIsTheirs(): void {
		$this->actAs('member');
		$shown = $this->get(StandingPresenter::class)->of($this->next->id());

		self::assertSame(['Offen', 'In Arbeit', 'Überwiesen'], array_column($shown['resolutions'], 'title'));
		self::assertSame([], $shown['tasks']);
		$this->actAs('guest');
		$this->assertRefused(404, 'not-found', fn () => $this->get(StandingPresenter::class)->of($this->next->id()));
	}

	public function testItIsInTheMinutesByItself(): void {
		self::assertSame('', $this->text(), 'not before the sitting');
		$this->at('2026-06-17T18:40:00+02:00');
		$expected = "Noch nicht ausgeführt:\n\n**Beschlüsse**\n\n- N21-2026-001: Offen (bis 30.06.2026)\n- N21-2026-002: In Arbeit\n- N21-2026-006: Überwiesen"
			. "\n\n**Aufgaben**\n\n- Raum buchen (bis 10.06.2026)\n\n:::intern\n**Beschlüsse**\n\n- N21-2026-007: " . self::CANARY . "\n\n**Aufgaben**\n\n- " . self::CANARY . "\n:::";
		self::assertSame($expected, $this->text());

		// what is resolved now is not what is accounted for, and what was written stays
		$this->get(ResolutionService::class)->create($this->next->id(), new Input(['title' => 'Neu']));
		self::assertSame($expected, $this->text());
	}

	public function testNothingOpenIsSaid(): void {
		$this->db->executeStatement("UPDATE *PREFIX*verband_resolutions SET execution = 'done'");
		$this->db->executeStatement('UPDATE *PREFIX*verband_tasks SET done_at = 1');
		$this->at('2026-06-17T18:40:00+02:00');

		self::assertSame('Nichts ist offen: Alle Beschlüsse sind ausgeführt, alle Aufgaben erledigt.', $this->text());
	}

	private function text(): string {
		$items = array_filter($this->get(AgendaItemMapper::class)->ofMeeting($this->next->id()), static fn (AgendaItem $item): bool => $item->standing() === Standing::Accountability);
		return $this->get(MinutesTexts::class)->find((int)array_values($items)[0]->getId())->text;
	}

	private function close(DatedMeeting $dated): void {
		$meeting = $this->get(MeetingMapper::class)->find($dated->id());
		self::assertInstanceOf(Meeting::class, $meeting);
		$meeting->setState('closed');
		$this->get(MeetingMapper::class)->update($meeting);
		$this->get(Access::class)->forget();
	}

	private function task(string $title, ?string $due, ?int $done = null, bool $internal = false): void {
		$this->db->insertIgnoreConflict('verband_tasks', [
			'gliederung_id' => 21, 'meeting_id' => $this->sitting->id(), 'title' => $title, 'due' => $due, 'done_at' => $done,
			'internal' => $internal ? 1 : 0, 'uid' => $title . (int)$internal, 'revision' => 1,
		]);
	}
}
