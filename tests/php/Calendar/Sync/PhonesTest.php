<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Sync;

use OCA\Verband\Calendar\Audience;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\Hosting;
use OCA\Verband\Calendar\Sync\SyncReader;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Calendar\Visibility;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use OCP\IGroupManager;
use PHPUnit\Framework\Attributes\TestWith;
use Random\Engine\Mt19937;
use Random\Randomizer;

/**
 * Random histories of an association's events, offices and groups: after each step each phone holds exactly what its
 * person may see, each event once, and has never heard of anything else.
 */
final class PhonesTest extends AssociationTestCase {
	private const STEPS = 40;
	private const PEOPLE = ['member', 'guest', 'board21', 'board22', 'both', 'bezirk', 'land', 'inside', 'elsewhere'];
	private const HOSTS = [1, 2, 21, 22, 31, 9];

	private Randomizer $random;
	/** @var array<string, Phone> */
	private array $phones = [];
	/** @var array<int, int> first hosts by event */
	private array $events = [];
	/** @var array<int, ?Event> as they are after the step */
	private array $rows = [];
	/** @var list<Office> */
	private array $won = [];
	/** @var array<string, array<int, true>> events that each person could see at any time */
	private array $seen = [];

	#[TestWith([1])]
	#[TestWith([2])]
	#[TestWith([3])]
	public function testEveryPhoneHoldsWhatItsPersonMaySee(int $seed): void {
		$this->random = new Randomizer(new Mt19937($seed));
		$this->people();
		for ($step = 0; $step < self::STEPS; $step++) {
			$did = $this->step();
			foreach (array_keys($this->events) as $id) {
				$this->rows[$id] = $this->get(EventMapper::class)->find($id);
			}
			foreach ($this->phones as $name => $phone) {
				$uid = explode(' ', $name)[0];
				$this->note($uid);
				// some phones are away for a while
				if (!str_ends_with($name, 'rarely') || $step % 7 === 6) {
					$this->check($seed, $step, $did, $name, $uid, $phone);
				}
			}
		}
	}

	private function people(): void {
		$this->office('board21', 21, OfficeRole::Chair);
		$this->office('board22', 22, OfficeRole::Board);
		$this->office('both', 21, OfficeRole::Secretary);
		$this->office('both', 22, OfficeRole::Deputy);
		$this->office('bezirk', 2, OfficeRole::Chair);
		$this->office('land', 1, OfficeRole::Chair);
		$this->user('inside', ['g21', 'frauen', 'g9']);
		$this->user('elsewhere', ['g31']);
		foreach (self::PEOPLE as $uid) {
			foreach (['' => null, ' in pages' => 2, ' rarely' => null] as $manner => $limit) {
				$this->phones[$uid . $manner] = new Phone($this->get(SyncReader::class), $this->get(ViewReader::class), $limit);
			}
		}
	}

	private function check(int $seed, int $step, string $did, string $name, string $uid, Phone $phone): void {
		$this->get(Access::class)->forget();
		$viewer = $this->get(Access::class)->viewerFor($uid);
		$phone->sync($viewer);
		$where = "seed $seed, step $step ($did), phone of $name";
		self::assertSame($this->expected($viewer), $phone->events(), $where);
		self::assertSame([], array_values(array_diff($phone->heardOf, array_keys($this->seen[$uid] ?? []))), "$where heard of what it may not");
	}

	/**
	 * What the rule says, without any of the code that syncs.
	 * @param bool $always outside of what calendars to read hold, too
	 * @return array<int, string>
	 */
	private function expected(Viewer $viewer, bool $always = false): array {
		$expected = [];
		foreach (array_keys($this->events) as $id) {
			$event = $this->rows[$id] ?? null;
			if ($event === null || $event->getDeletedAt() !== null || !(new Visibility())->sees(
				$viewer, EventStatus::from($event->getStatus()), Audience::from($event->getAudience()), $event->getProtectedGroup(), $event->hosts(),
			)) {
				continue;
			}
			$isDay = preg_match('/DTSTART;VALUE=DATE:(\d{6})/', $event->getIcalendar(), $m) === 1;
			$isBoards = array_intersect($event->hosts(), $viewer->boardIds) !== [];
			if ($always || $isBoards || ($isDay && $m[1] >= '202512' && $m[1] <= '202712')) {
				$expected[$id] = '"' . $event->getRevision() . '-0"';
			}
		}
		ksort($expected);
		return $expected;
	}

	private function note(string $uid): void {
		$this->get(Access::class)->forget();
		foreach (array_keys($this->expected($this->get(Access::class)->viewerFor($uid), always: true)) as $id) {
			$this->seen[$uid][$id] = true;
		}
	}

	private function step(): string {
		$acts = ['create', 'create', 'create', 'status', 'status', 'audience', 'audience', 'delete', 'restore', 'coHost', 'coHost', 'ask', 'part', 'lead', 'office', 'group', 'move'];
		$act = $acts[$this->random->getInt(0, count($acts) - 1)];
		$id = $this->events === [] ? null : array_keys($this->events)[$this->random->getInt(0, count($this->events) - 1)];
		if ($id === null || $act === 'create') {
			return $this->create();
		}
		try {
			match ($act) {
				'status' => $this->change($id, ['status' => $this->pick(['draft', 'published', 'cancelled'])]),
				'audience' => $this->change($id, $this->audience()),
				'move' => $this->change($id, ['start' => $this->day(), 'allDay' => true]),
				'delete' => $this->get(EventService::class)->delete($this->everywhere(), $id, '*', static fn (): array => []),
				'restore' => $this->get(EventService::class)->restore($this->everywhere(), $id),
				'coHost' => $this->get(Hosting::class)->join($this->everywhere(), $id, $this->pick(self::HOSTS), '*', static fn (): array => []),
				'ask' => $this->get(Hosting::class)->add($this->everywhere(), $id, $this->other($id), false),
				'part' => $this->get(Hosting::class)->part($this->everywhere(), $id, $this->pick(self::HOSTS), '*', static fn (): array => []),
				'lead' => $this->get(Hosting::class)->lead($this->everywhere(), $id, $this->pick(self::HOSTS), '*', static fn (): array => []),
				'office' => $this->changeOffice(),
				default => $this->changeGroup(),
			};
		} catch (\OCA\Verband\Platform\Problem) {
			return "$act refused";
		}
		return "$act $id";
	}

	private function create(): string {
		$host = $this->pick(self::HOSTS);
		$event = $this->get(EventService::class)->create($this->everywhere(), $host, [
			'title' => 'x', 'start' => $this->day(), 'allDay' => true, 'status' => $this->pick(['draft', 'published']),
		] + $this->audience());
		$this->events[$event->getId()] = $host;
		return 'create ' . $event->getId();
	}

	/** @param array<string, mixed> $fields */
	private function change(int $id, array $fields): void {
		$this->get(EventService::class)->update($this->everywhere(), $id, '*', $fields, static fn (): array => []);
	}

	/** A Gliederung that may be asked: the first host answers for itself. */
	private function other(int $id): int {
		$first = (int)$this->get(EventMapper::class)->find($id)?->getGliederungId();
		return $this->pick(array_values(array_diff(self::HOSTS, [$first])));
	}

	private function changeOffice(): void {
		$lost = $this->won === [] || $this->random->getInt(0, 1) === 0 ? null : array_pop($this->won);
		if ($lost !== null) {
			$this->get(OfficeMapper::class)->delete($lost);
		} else {
			$this->won[] = $this->office($this->pick(['member', 'inside', 'board22', 'elsewhere']), $this->pick([2, 21, 22, 31]), OfficeRole::Board);
		}
	}

	private function changeGroup(): void {
		$user = $this->user($this->pick(['member', 'inside', 'elsewhere', 'guest']));
		$group = $this->get(IGroupManager::class)->createGroup($this->pick(['g21', 'g22', 'g31', 'g9', 'frauen']));
		self::assertNotNull($group);
		$group->inGroup($user) ? $group->removeUser($user) : $group->addUser($user);
	}

	/** @return array<string, string> */
	private function audience(): array {
		$audience = $this->pick(Audience::cases());
		return ['audience' => $audience->value] + ($audience === Audience::Protected ? ['protectedGroup' => 'frauen'] : []);
	}

	/** Mostly near, sometimes outside of what calendars to read hold. */
	private function day(): string {
		return $this->pick(['2026-06-10', '2026-07-01', '2027-02-03', '2026-01-05', '2025-03-01', '2029-05-05']);
	}

	/**
	 * @template T
	 * @param non-empty-list<T> $choices
	 * @return T
	 */
	private function pick(array $choices): mixed {
		return $choices[$this->random->getInt(0, count($choices) - 1)];
	}

	private function everywhere(): Viewer {
		return new Viewer('setup', null, [1], [1], self::HOSTS, [], [1], ['frauen']);
	}
}
