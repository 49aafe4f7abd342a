<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting;

use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Meeting\MeetingFilter;
use OCA\Verband\Meeting\MeetingList;
use OCA\Verband\Meeting\MeetingPlan;
use PHPUnit\Framework\Attributes\DataProvider;

final class MeetingPlanTest extends MeetingTestCase {
	/** @return array<string, mixed> */
	private static function dated(int $month, string $kind = 'presence'): array {
		return ['kind' => $kind, 'start' => sprintf('2026-%02d-10T19:00:00+02:00', $month), 'end' => sprintf('2026-%02d-10T21:00:00+02:00', $month)] + self::MEETING;
	}

	public function testAllAreMadeInTheirOrder(): void {
		$made = $this->get(MeetingPlan::class)->create(21, ['rows' => [self::dated(7), self::dated(8, 'phone'), self::dated(9)]]);

		self::assertSame(['presence', 'phone', 'presence'], array_map(static fn ($one): string => $one->meeting->getKind(), $made));
		self::assertCount(7, $this->detail($made[1]->id())['agenda']);
		self::assertCount(3, $this->listed());
	}

	/** @return iterable<string, array{mixed, string}> */
	public static function refused(): iterable {
		yield 'nothing' => [[], 'required (rows)'];
		yield 'no list' => ['x', 'invalid (rows)'];
		yield 'no object' => [[5], 'invalid (rows.0)'];
		yield 'a list in the list' => [[[1]], 'invalid (rows.0)'];
		yield 'too many' => [array_fill(0, 61, self::dated(7)), 'too-long (rows)'];
		yield 'the last one without a day' => [[self::dated(7), self::dated(8), ['start' => 'x'] + self::dated(9)], 'bad-date (rows.2.start)'];
		yield 'a kind that is none' => [[['kind' => 'x'] + self::dated(7)], 'unknown-kind (rows.0.kind)'];
	}

	#[DataProvider('refused')]
	public function testOneThatIsWrongMakesNone(mixed $rows, string $message): void {
		$this->assertRefused(400, $message, fn () => $this->get(MeetingPlan::class)->create(21, ['rows' => $rows]));

		self::assertSame([], $this->listed());
		self::assertSame([], iterator_to_array($this->get(EventMapper::class)->each()));
		self::assertFalse($this->db->inTransaction());
	}

	public function testAPlanIsTheBoardsOwn(): void {
		foreach (['other' => 403, 'member' => 403, 'guest' => 404] as $uid => $status) {
			$this->actAs($uid);
			$this->assertRefused($status, $status === 403 ? 'forbidden' : 'not-found', fn () => $this->get(MeetingPlan::class)->create(21, ['rows' => 'x']));
		}
	}

	/** @return list<array<string, mixed>> */
	private function listed(): array {
		return $this->get(MeetingList::class)->page(new MeetingFilter())['meetings'];
	}
}
