<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Goal;

use OCA\Verband\Goal\GoalFilter;
use OCA\Verband\Goal\GoalList;
use OCA\Verband\Goal\Programme;
use OCA\Verband\Goal\ProgrammePresenter;
use OCA\Verband\Goal\ProgrammeService;
use OCA\Verband\Platform\Input;
use PHPUnit\Framework\Attributes\DataProvider;

/** A programme comes with the goals that somebody accepted, all or nothing. */
final class ProgrammeServiceTest extends GoalTestCase {
	private const CHAPTERS = [
		['title' => 'Themen', 'bold' => true, 'line' => 1, 'text' => '', 'anchors' => []],
		['title' => 'Wohnen', 'bold' => false, 'line' => 2, 'text' => 'Wir werden bezahlbar 😀 wohnen.', 'anchors' => [['line' => 3, 'at' => 0], ['line' => 4, 'at' => 21, 'hyphen' => true]]],
	];
	private const FIELDS = [
		'title' => 'Arbeitsprogramm', 'numbered' => true, 'chapters' => self::CHAPTERS,
		'head' => ['code' => 'AP', 'movers' => 'Landesvorstand', 'forward' => 'Landesausschuss', 'result' => 'referred', 'referredTo' => 'Landesausschuss'],
		'goals' => [['chapter' => 1, 'title' => 'Bezahlbar wohnen', 'quote' => 'Wir werden wohnen.', 'lines' => [[3, 4]], 'kind' => 'stance']],
	];

	public function testItIsTakenInWithChaptersLinesHeadAndGoals(): void {
		$programme = $this->programme();
		$shown = $this->get(ProgrammePresenter::class)->detail($programme);
		$goals = $this->goals();

		self::assertSame(self::FIELDS['head'], $shown['head']);
		self::assertSame(self::CHAPTERS[1]['text'], $shown['chapters'][1]['text']);
		self::assertSame(self::CHAPTERS[1]['anchors'], $shown['chapters'][1]['anchors']);
		self::assertSame([null, $shown['chapters'][0]['id']], array_column($shown['chapters'], 'parentId'));
		self::assertSame(['Bezahlbar wohnen', 'Wohnen', $programme->getId(), [[3, 4]]], [$goals[0]['title'], $goals[0]['chapter'], $goals[0]['programmeId'], $goals[0]['lines']]);
	}

	/** @return iterable<string, array{array<string, mixed>, string}> */
	public static function nonsense(): iterable {
		$chapter = static fn (array $fields): array => ['chapters' => [$fields + self::CHAPTERS[1]]];
		yield 'no chapters' => [['chapters' => []], 'required (chapters)'];
		yield 'an anchor outside' => [$chapter(['anchors' => [['line' => 1, 'at' => 99]]]), 'invalid (chapters.0.anchors.0.at)'];
		yield 'anchors backwards' => [$chapter(['anchors' => [['line' => 2, 'at' => 3], ['line' => 1, 'at' => 4]]]), 'invalid (chapters.0.anchors.1.at)'];
		yield 'a control character' => [$chapter(['text' => "a\0b", 'anchors' => []]), 'not-text (chapters.0.text)'];
		yield 'too much text' => [$chapter(['text' => str_repeat('x', 1_000_001), 'anchors' => []]), 'too-long (chapters.0.text)'];
		yield 'too much in all' => [['chapters' => array_fill(0, 3, ['text' => str_repeat('x', 400_000), 'anchors' => []] + self::CHAPTERS[1])], 'too-long (chapters.2.text)'];
		yield 'too many chapters' => [['chapters' => array_fill(0, 501, self::CHAPTERS[0])], 'too-long (chapters)'];
		yield 'a goal of no chapter' => [['goals' => [['chapter' => 7, 'title' => 'x']]], 'invalid (goals.0.chapter)'];
		yield 'a goal without title' => [['goals' => [['chapter' => 0]]], 'required (goals.0.title)'];
		yield 'referred to nobody' => [['head' => ['result' => 'referred']], 'required (head.referredTo)'];
		yield 'a result there is not' => [['head' => ['result' => 'maybe']], 'invalid (head.result)'];
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider('nonsense')]
	public function testNonsenseIsRefusedAndNothingIsWritten(array $fields, string $message): void {
		$this->assertRefused(400, $message, fn () => $this->programme($fields));
		self::assertSame([[], []], [$this->get(ProgrammeService::class)->all(null), $this->goals()]);
	}

	public function testItGoesAgainAsLongAsNothingHappened(): void {
		$first = $this->programme();
		$this->delete($first);
		self::assertSame([], $this->goals());

		$second = $this->programme();
		$this->state($this->get(\OCA\Verband\Goal\GoalMapper::class)->ofProgramme((int)$second->getId())[0], 'dropped');
		$this->assertRefused(409, 'in-use', fn () => $this->delete($second));
		self::assertCount(1, $this->goals());
	}

	public function testOnlyTheLandesvorstandTakesOneIn(): void {
		$programme = $this->programme();
		$this->actAs('chair');
		self::assertSame('Arbeitsprogramm', $this->get(ProgrammeService::class)->find((int)$programme->getId())->getTitle());
		$this->assertRefused(403, 'forbidden', fn () => $this->programme());
		$this->assertRefused(403, 'forbidden', fn () => $this->delete($programme));
		$this->actAs('guest');
		$this->assertRefused(404, 'not-found', fn () => $this->get(ProgrammeService::class)->all(null));
		$this->assertRefused(404, 'not-found', fn () => $this->programme());
	}

	/** @param array<string, mixed> $fields */
	private function programme(array $fields = []): Programme {
		return $this->get(ProgrammeService::class)->create(new Input($fields + self::FIELDS));
	}

	private function delete(Programme $programme): void {
		$this->get(ProgrammeService::class)->delete((int)$programme->getId(), '*', $this->get(ProgrammePresenter::class)->detail(...));
	}

	/** @return list<array<string, mixed>> */
	private function goals(): array {
		return $this->get(GoalList::class)->page(new GoalFilter())['goals'];
	}
}
