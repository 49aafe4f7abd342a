<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Sync;

use OCA\Verband\Calendar\Delivery;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\Hosting;
use OCA\Verband\Calendar\Sync\ChangeLog;
use OCA\Verband\Calendar\Sync\PhoneWrites;
use OCA\Verband\Calendar\Sync\SyncReader;
use OCA\Verband\Calendar\Sync\View;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use PHPUnit\Framework\Attributes\TestWith;
use Random\Engine\Mt19937;
use Random\Randomizer;

/**
 * Random histories in which phones write, too, often from an old version: what was taken is on every phone afterwards,
 * what was refused on none, an alarm on its person's alone; and changes that are forgotten are missed by nobody.
 */
final class WritingPhonesTest extends AssociationTestCase {
	private const STEPS = 100;
	private const BOARDS = ['board21', 'board22', 'both', 'both on a tablet'];
	private const ACTS = ['create', 'create', 'edit', 'edit', 'edit', 'alarm', 'alarm', 'delete', 'delete', 'move', 'move', 'browser', 'host', 'forget'];

	private Randomizer $random;
	/** @var array<string, WritingPhone> */
	private array $phones = [];
	/** @var array<string, true> titles that somebody has written and the server has taken */
	private array $taken = [];
	/** @var array<string, array<int, string>> by person and event */
	private array $alarms = [];
	/** @var array<string, int> how often each act was done, and how often refused */
	private array $did = [];
	private int $made = 0;

	#[TestWith([1])]
	#[TestWith([2])]
	#[TestWith([3])]
	public function testWhatIsTakenIsEverywhereAndWhatIsRefusedNowhere(int $seed): void {
		$this->random = new Randomizer(new Mt19937($seed));
		$this->office('board21', 21, OfficeRole::Chair);
		$this->office('board22', 22, OfficeRole::Board);
		$this->office('both', 21, OfficeRole::Deputy);
		$this->office('both', 22, OfficeRole::Deputy);
		foreach ([...self::BOARDS, 'member'] as $name) {
			$this->phones[$name] = new WritingPhone($this->get(SyncReader::class), $this->get(ViewReader::class), $this->get(PhoneWrites::class), $this->get(Delivery::class));
			$this->phones[$name]->sync($this->viewer($name));
		}
		for ($step = 0; $step < self::STEPS; $step++) {
			$did = $this->step();
			if ($step % 5 === 4) {
				foreach ($this->phones as $name => $phone) {
					$phone->sync($this->viewer($name));
					self::assertSame($this->expected($name), array_map($this->gist(...), $phone->texts()), "seed $seed, step $step ($did), phone of $name");
				}
			}
		}
		self::assertSame([], array_diff(['create', 'edit', 'edit refused', 'alarm', 'delete', 'delete', 'move', 'browser', 'host', 'forget'], array_keys($this->did)), 'a history in which too little happens');
		self::assertGreaterThan(0, array_sum(array_column($this->phones, 'startedAfresh')), 'nobody had to start afresh');
	}

	private function step(): string {
		$act = $this->pick(self::ACTS);
		$name = $this->pick(self::BOARDS);
		$phone = $this->phones[$name];
		if ($this->random->getInt(0, 3) === 0) {
			$phone->sync($this->viewer($name));
		}
		$writable = $phone->writable();
		if ($writable === [] && !in_array($act, ['create', 'forget'], true)) {
			return 'nothing';
		}
		[$view, $file] = $writable === [] ? [$this->pick($phone->boards()), ''] : $this->pick($writable);
		$before = $this->rows();
		try {
			$this->act($act, $name, $view, $file);
		} catch (Problem $problem) {
			self::assertContains($problem->status, [403, 404, 409, 412], $act);
			self::assertEquals($before, $this->rows(), "$act was refused and has changed something");
			$act .= ' refused';
		}
		$this->did[$act] = ($this->did[$act] ?? 0) + 1;
		return "$act by $name";
	}

	private function act(string $act, string $name, View $view, string $file): void {
		[$phone, $viewer] = [$this->phones[$name], $this->viewer($name)];
		$title = 'Titel ' . ++$this->made;
		match ($act) {
			'create' => $phone->create($viewer, $this->pick($phone->boards()), "f$this->made.ics", $this->text("u$this->made", $title)),
			'edit' => $phone->update($viewer, $view, $file, (string)preg_replace('/^SUMMARY:[^\r]*/m', "SUMMARY:$title", $phone->text($view, $file))),
			'alarm' => $this->alarm($name, $viewer, $view, $file),
			'delete' => $phone->delete($viewer, $view, $file),
			'move' => $phone->move($viewer, $view, $this->pick($phone->boards()), $file),
			'browser' => $this->get(EventService::class)->update($viewer, $this->id($name, $view, $file), '*', ['title' => $title], static fn (): array => []),
			'host' => $this->get(Hosting::class)->join($this->everywhere(), $this->id($name, $view, $file), $this->pick([21, 22, 31]), '*', static fn (): array => []),
			default => $this->get(ChangeLog::class)->prune(new \DateTimeImmutable('2030-01-01')),
		};
		$this->taken += ['create' => [$title => true], 'edit' => [$title => true], 'browser' => [$title => true]][$act] ?? [];
	}

	/** Writes an alarm of its own or takes it away: nothing that anybody else is told of. */
	private function alarm(string $name, Viewer $viewer, View $view, string $file): void {
		$phone = $this->phones[$name];
		$person = explode(' ', $name)[0];
		$plain = (string)preg_replace('/BEGIN:VALARM.*?END:VALARM\r\n/s', '', $phone->text($view, $file));
		$alarm = $this->random->getInt(0, 2) === 0 ? null : "$person-$this->made";
		$rows = $this->rows();
		$phone->update($viewer, $view, $file, $alarm === null ? $plain : str_replace('END:VEVENT', "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:$alarm\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT", $plain));
		self::assertEquals($rows, $this->rows(), 'an alarm has changed an event');
		$this->alarms[$person][$this->id($name, $view, $file)] = $alarm ?? '';
	}

	/** @return array<int, string> what the rule says, by event */
	private function expected(string $name): array {
		$expected = [];
		foreach ($this->rows() as $id => $row) {
			if ($row['deleted_at'] === null) {
				self::assertArrayHasKey($row['title'], $this->taken, 'a title that nobody has written');
				$expected[$id] = $row['title'] . ' ' . ($this->alarms[explode(' ', $name)[0]][$id] ?? '');
			}
		}
		return $expected;
	}

	private function gist(string $text): string {
		preg_match('/^SUMMARY:([^\r]*)/m', $text, $title);
		preg_match('/BEGIN:VALARM.*?DESCRIPTION:([^\r]*)/s', $text, $alarm);
		return ($title[1] ?? $text) . ' ' . ($alarm[1] ?? '');
	}

	/** @return array<int, array<string, mixed>> */
	private function rows(): array {
		$query = $this->db->getQueryBuilder();
		$rows = $query->select('id', 'revision', 'title', 'host_ids', 'deleted_at')->from(EventMapper::TABLE)->orderBy('id')->executeQuery()->fetchAll();
		return array_column($rows, null, 'id');
	}

	private function id(string $name, View $view, string $file): int {
		$object = $this->get(ViewReader::class)->named($this->viewer($name), $view, [$file])[0] ?? throw Problem::notFound();
		return $object->event->getId();
	}

	private function viewer(string $name): Viewer {
		$this->get(Access::class)->forget();
		return $this->get(Access::class)->viewerFor(explode(' ', $name)[0]);
	}

	private function everywhere(): Viewer {
		return new Viewer('setup', null, [1], [1], [21, 22, 31], [], [1]);
	}

	private function text(string $uid, string $title): string {
		return implode("\r\n", ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//phone//EN', 'BEGIN:VEVENT', "UID:$uid", 'DTSTAMP:20260601T100000Z', 'DTSTART:20260610T170000Z', "SUMMARY:$title", 'END:VEVENT', 'END:VCALENDAR', '']);
	}

	/**
	 * @template T
	 * @param non-empty-list<T> $choices
	 * @return T
	 */
	private function pick(array $choices): mixed {
		return $choices[$this->random->getInt(0, count($choices) - 1)];
	}
}
