<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Goal;

use OCA\Verband\Gliederung\Settings;
use OCA\Verband\Goal\Goal;
use OCA\Verband\Goal\GoalHistory;
use OCA\Verband\Goal\GoalMapper;
use OCA\Verband\Goal\Standstill;
use OCA\Verband\Platform\Letter;
use OCA\Verband\Platform\Post;
use OCP\AppFramework\Services\IAppConfig;

/** "stockt" by itself, told once a person and not once a goal. */
final class StandstillTest extends GoalTestCase {
	/** @var list<array{string, string, string}> uid, subject, count */
	private array $told = [];

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$told = &$this->told;
		$this->container->set(Post::class, new class($told) implements Post {
			/** @param list<array{string, string, string}> $told */
			public function __construct(
				private array &$told,
			) {
			}

			#[\Override]
			public function notify(string $uid, string $subject, array $parameters, string $objectType, int $objectId, string $link): void {
				$this->told[] = [$uid, $subject, $parameters['count']];
			}

			#[\Override]
			public function mail(Letter $letter): bool {
				return false;
			}
		});
	}

	public function testWhatNothingHappenedToStandsStillAndSaysSo(): void {
		$lv = $this->person('lv')?->getId();
		$quiet = [$this->goal(['responsibleId' => $lv]), $this->goal(['responsibleId' => $lv]), $this->goal()];
		$stance = $this->goal(['kind' => 'stance', 'responsibleId' => $lv]);
		$dropped = $this->state($this->goal(['responsibleId' => $lv]), 'dropped');
		$this->at('2026-07-25T10:00:00+02:00');
		$moved = $this->state($this->goal(['responsibleId' => $lv]), 'begun');
		$this->at('2026-07-30T10:00:00+02:00');
		self::assertSame(0, $this->get(Standstill::class)->note(), 'not before its time');

		$this->at('2026-08-01T10:00:00+02:00');
		self::assertSame(3, $this->get(Standstill::class)->note());

		self::assertSame(['stalled', 'stalled', 'stalled', 'open', 'dropped', 'begun'], array_map($this->stateOf(...), [...$quiet, $stance, $dropped, $moved]));
		$step = $this->get(GoalHistory::class)->of($quiet[0])[0];
		self::assertSame([null, 'open', 'stalled', ['byItself']], [$step['person'], $step['from'], $step['to'], $step['changes']]);
		self::assertSame([['lv', 'goals-stalled', '2']], $this->told, 'one digest, not a storm');
		self::assertSame(0, $this->get(Standstill::class)->note(), 'and only once');
		self::assertCount(1, $this->told);
	}

	public function testARhythmAndTheSettingSayWhen(): void {
		$standing = $this->goal(['kind' => 'standing', 'rhythmDays' => 14]);
		$other = $this->goal();
		$this->get(IAppConfig::class)->setAppValueInt(Settings::GOAL_STALL, 200);
		$this->at('2026-06-20T10:00:00+02:00');
		self::assertSame(0, $this->get(Standstill::class)->note());
		$this->at('2026-06-23T10:00:00+02:00');
		self::assertSame(1, $this->get(Standstill::class)->note());

		self::assertSame(['stalled', 'open'], [$this->stateOf($standing), $this->stateOf($other)]);
	}

	public function testATermThatIsOverRests(): void {
		$this->goal();
		$this->at('2027-06-01T10:00:00+02:00');

		self::assertSame(0, $this->get(Standstill::class)->note());
	}

	private function stateOf(Goal $goal): string {
		return $this->get(GoalMapper::class)->find((int)$goal->getId())?->getState() ?? 'gone';
	}
}
