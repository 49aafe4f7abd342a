<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Sitting;

use OCA\Verband\Meeting\AgendaService;
use OCA\Verband\Meeting\Sitting\SpeechMapper;
use OCA\Verband\Meeting\Sitting\SpeechRow;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Input;
use PHPUnit\Framework\Attributes\DataProvider;

/** Who may append what to the speakers' log, and what is left of it. */
final class SpeechTest extends SittingTestCase {
	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->start();
	}

	public function testTheSameActTwiceIsWrittenOnce(): void {
		$first = $this->say('signUp', ['lane' => 'quoted', 'clientId' => 'device-1-0001']);
		$again = $this->say('signUp', ['lane' => 'open', 'clientId' => 'device-1-0001']);

		self::assertSame($first->toArray()['seq'], $again->seq);
		self::assertSame('quoted', $again->payload['lane']);
		self::assertSame(['entryId' => 'device-1-0001', 'personKey' => 'p' . $this->id('chair'), 'by' => 'self', 'name' => null, 'lane' => 'quoted', 'item' => $this->items()[0]], $first->payload);
	}

	public function testAGuestSignsUpForThemselfAloneAndOnlyWhenThere(): void {
		$chairs = $this->say('signUp', ['lane' => 'open']);
		$this->actAs('guest');
		$sign = fn (array $more = []) => $this->say('signUp', ['lane' => 'quoted'] + $more);
		$this->assertRefused(409, 'not-present', $sign);
		$this->note('arrive');
		$own = $sign();
		foreach ([['personId' => $this->id('writer')], ['name' => 'Wer anders']] as $more) {
			$this->assertRefused(403, 'forbidden', fn () => $sign($more));
		}
		foreach (['withdraw' => [], 'lane' => ['lane' => 'open']] as $kind => $fields) {
			foreach ([(string)$chairs->entryId(), 'no-such-entry', 'item:2'] as $entryId) {
				$this->assertRefused($entryId === 'item:2' ? 400 : 403, $entryId === 'item:2' ? 'invalid (entryId)' : 'forbidden', fn () => $this->say($kind, $fields + ['entryId' => $entryId]));
			}
			self::assertSame($own->entryId(), $this->say($kind, $fields + ['entryId' => $own->entryId()])->entryId());
		}
		foreach (self::chairsActs() as [$kind, $fields]) {
			$this->assertRefused(403, 'forbidden', fn () => $this->say($kind, $fields));
		}
		$this->note('leave');
		$this->assertRefused(409, 'not-present', $sign);
		$this->actAs('member');
		$this->assertRefused(403, 'forbidden', $sign);
		$this->actAs('other');
		$this->assertRefused(403, 'forbidden', $sign);
	}

	/** @return list<array{string, array<string, mixed>}> */
	private static function chairsActs(): array {
		$entry = ['entryId' => 'some-entry'];
		return [
			['decided', $entry + ['accepted' => true]], ['reorder', $entry + ['before' => null]], ['start', $entry], ['takeBack', $entry],
			['pause', $entry], ['resume', $entry], ['end', $entry], ['close', ['of' => 'list']], ['reopen', ['lane' => null]], ['continue', []],
			['settings', ['rule' => 'H']], ['limit', ['seconds' => 120]],
		];
	}

	public function testWhoChairsDoesAllOfIt(): void {
		foreach (self::chairsActs() as [$kind, $fields]) {
			self::assertSame($kind, $this->say($kind, $fields)->kind->value);
		}
		$phone = $this->say('signUp', ['lane' => 'open', 'name' => 'Kim am Telefon']);
		self::assertSame(['chair', 'Kim am Telefon'], [$phone->payload['by'], $phone->payload['name']]);
		self::assertSame($phone->payload['personKey'], $this->say('signUp', ['lane' => 'open', 'name' => 'KIM am Telefon'])->payload['personKey']);
		self::assertSame('p' . $this->id('writer'), $this->say('pointOfOrder', ['purpose' => 'close', 'personId' => $this->id('writer')])->payload['personKey']);
		$this->assertRefused(400, 'unknown-person (personId)', fn () => $this->say('signUp', ['lane' => 'open', 'personId' => $this->id('other')]));
	}

	/** @return iterable<string, array{string, array<string, mixed>, string}> */
	public static function malformed(): iterable {
		yield 'a kind that is none' => ['dance', [], 'unknown-kind (kind)'];
		yield 'the item is the agenda’s' => ['item', ['item' => 1], 'unknown-kind (kind)'];
		yield 'no lane' => ['signUp', [], 'required (lane)'];
		yield 'a lane that is none' => ['signUp', ['lane' => 'fast'], 'invalid (lane)'];
		yield 'an id of the server’s' => ['start', ['entryId' => 'item:1'], 'invalid (entryId)'];
		yield 'a client id of the server’s' => ['continue', ['clientId' => 'limit:1'], 'invalid (clientId)'];
		yield 'too long a name' => ['signUp', ['lane' => 'open', 'name' => str_repeat('x', 201)], 'too-long (name)'];
		yield 'no text' => ['signUp', ['lane' => 'open', 'name' => "a\0b"], 'not-text (name)'];
		yield 'a limit below all' => ['limit', ['seconds' => 0], 'invalid (seconds)'];
		yield 'an array' => ['start', ['entryId' => ['x']], 'invalid (entryId)'];
		yield 'a purpose that is none' => ['pointOfOrder', ['purpose' => 'cake'], 'invalid (purpose)'];
		yield 'what is closed' => ['close', ['of' => 'window'], 'invalid (of)'];
		yield 'a rule that is none' => ['settings', ['rule' => 'Z'], 'invalid (rule)'];
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider('malformed')]
	public function testRefusesWithCodeAndField(string $kind, array $fields, string $message): void {
		$this->assertRefused(400, $message, fn () => $this->say($kind, $fields));
	}

	public function testNobodyReadsWhoSpeaksOnAnInternalItem(): void {
		$secret = (int)$this->get(AgendaService::class)->add($this->sitting->id(), new Input(['title' => 'Personal', 'internal' => true]))->getId();
		$first = $this->items()[0];
		$open = $this->say('signUp', ['lane' => 'open']);
		$this->goTo($secret);
		$hidden = $this->say('signUp', ['lane' => 'quoted', 'name' => 'Geheim']);
		$this->say('start', ['entryId' => $hidden->entryId()]);
		$this->say('pointOfOrder', ['purpose' => 'other', 'name' => 'Geheim']);
		self::assertCount(6, $this->live()['speech']['log']);

		$this->actAs('guest');
		$during = $this->live();
		self::assertSame([null, true, null], [$during['speech'], $during['behindClosedDoors'], $during['currentItemId']]);
		self::assertStringNotContainsString('Personal', json_encode($during, JSON_THROW_ON_ERROR));
		$this->note('arrive');
		$this->assertRefused(403, 'forbidden', fn () => $this->say('signUp', ['lane' => 'quoted']));
		$this->actAs('chair');
		$this->goTo($first);
		$this->actAs('guest');
		$after = $this->live();
		self::assertSame([$first, $first], [$after['currentItemId'], $after['speech']['log'][1]['payload']->item]);
		self::assertSame(['item', 'signUp', 'item', 'item'], array_column($after['speech']['log'], 'kind'));
		self::assertStringNotContainsString('Geheim', json_encode($after, JSON_THROW_ON_ERROR));
		self::assertSame($open->seq, $after['speech']['log'][1]['seq']);
	}

	public function testACursorGetsWhatIsNewAndOthersRightsStartAfresh(): void {
		$cursor = $this->live()['speech']['cursor'];
		self::assertSame([], $this->live($cursor)['speech']['log']);
		$row = $this->say('signUp', ['lane' => 'open']);
		$next = $this->live($cursor)['speech'];
		self::assertSame([false, [$row->seq]], [$next['full'], array_column($next['log'], 'seq')]);
		self::assertSame(['p' . $this->id('chair')], array_keys((array)$next['names']));
		foreach (['x', '999', str_replace('-', '-9', $cursor) . 'x'] as $foreign) {
			self::assertTrue($this->live($foreign)['speech']['full']);
		}
	}

	public function testTheLogEndsSomewhereAndForParticipantsFirst(): void {
		$this->actAs('guest');
		$this->note('arrive');
		for ($i = $this->get(SpeechMapper::class)->count($this->sitting->id()); $i < 4000; $i++) {
			$this->db->getQueryBuilder()->insert('verband_speech_log')->values([
				'meeting_id' => (string)$this->sitting->id(), 'client_id' => "'fill-$i'", 'at' => '1', 'kind' => "'continue'", 'payload' => "'[]'",
			])->executeStatement();
		}
		$this->assertRefused(400, 'too-long (speech)', fn () => $this->say('signUp', ['lane' => 'open']));
		$this->actAs('chair');
		self::assertSame('continue', $this->say('continue')->kind->value);
	}

	public function testTheLogGoesWithTheSittingAndLanesStay(): void {
		foreach (['quoted' => 100, 'open' => 30] as $lane => $seconds) {
			foreach (['A', 'B', 'C'] as $name) {
				$last = $this->speak($lane, $lane . $name, $seconds);
			}
		}
		$cell = ['lanes' => ['quoted' => ['contributions' => 3, 'seconds' => 300], 'open' => ['contributions' => 3, 'seconds' => 90]], 'repeats' => 0];
		$shares = ['people' => ['quoted' => 5, 'open' => 4], 'items' => [['item' => $this->items()[0]] + $cell], 'rest' => null, 'incomplete' => false];
		$seq = $last->seq;

		$this->assertRefused(409, 'list-changed (seq)', fn () => $this->close(['shares' => $shares, 'seq' => $seq - 1]));
		foreach ($this->lies($shares) as $what => $lie) {
			$this->assertRefused(400, 'invalid (shares)', fn () => $this->close(['shares' => $lie, 'seq' => $seq]));
			self::assertSame('running', $this->live()['state'], $what);
		}
		$this->assertRefused(400, 'invalid (shares.people)', fn () => $this->close(['shares' => ['people' => ['quoted' => 2]] + $shares, 'seq' => $seq]));
		$this->close(['shares' => $shares, 'seq' => $seq]);

		self::assertSame(0, $this->rows('verband_speech_log'));
		$this->actAs('member');
		self::assertSame(90, $this->detail($this->sitting->id())['shares']['items'][0]['lanes']->open['seconds']);
	}

	/** Who only signed up, withdrew, was taken back, spoke on another lane or to order is nobody behind whom one who spoke is hidden. */
	public function testOnlyWhoSpokeCountsAmongTheThree(): void {
		foreach (['A', 'B', 'A'] as $name) {
			$this->speak('quoted', $name);
		}
		$this->speak('unspecified', 'U');
		$waits = $this->say('signUp', ['lane' => 'quoted', 'name' => 'C']);
		$this->say('start', ['entryId' => $waits->entryId()]);
		$this->say('takeBack', ['entryId' => $waits->entryId()]);
		$this->say('withdraw', ['entryId' => $waits->entryId()]);
		$this->say('start', ['entryId' => $waits->entryId()]);
		$this->say('end', ['entryId' => $waits->entryId()]);
		$this->say('signUp', ['lane' => 'quoted', 'name' => 'D']);
		$moved = $this->say('signUp', ['lane' => 'quoted', 'name' => 'E']);
		$this->say('lane', ['entryId' => $moved->entryId(), 'lane' => 'open']);
		$this->say('start', ['entryId' => $moved->entryId()]);
		$this->say('end', ['entryId' => $moved->entryId()]);
		$point = $this->say('pointOfOrder', ['purpose' => 'other', 'name' => 'F']);
		$this->say('start', ['entryId' => $point->entryId()]);
		$last = $this->say('end', ['entryId' => $point->entryId()]);
		$cell = ['lanes' => ['quoted' => ['contributions' => 3, 'seconds' => 1]], 'repeats' => 2];
		$told = ['items' => ['items' => [['item' => $this->items()[0]] + $cell]], 'rest' => ['rest' => $cell]];
		$shares = static fn (SpeechRow $row, string $as): array => ['seq' => $row->seq, 'shares' => $told[$as] + ['people' => null, 'items' => [], 'rest' => null, 'incomplete' => false]];

		foreach (['items', 'rest'] as $as) {
			$this->assertRefused(400, 'invalid (shares)', fn () => $this->close($shares($last, $as)));
		}
		$begun = $this->say('signUp', ['lane' => 'quoted', 'name' => 'G']);
		$begun = $this->say('start', ['entryId' => $begun->entryId()]);
		$this->assertRefused(400, 'invalid (shares)', fn () => $this->close($shares($begun, 'items')));
		$this->close($shares($this->say('end', ['entryId' => $begun->entryId()]), 'items'));
		self::assertSame('closed', $this->detail($this->sitting->id())['state']);
	}

	public function testWhoSaysNothingOfALaneCountsWhereTheBodySays(): void {
		$this->speak('quoted', 'A');
		$this->speak('quoted', 'B');
		$this->say('settings', ['unspecified' => 'none']);
		$last = $this->speak('unspecified', 'C');
		$shares = ['people' => null, 'rest' => null, 'incomplete' => false, 'items' => [
			['item' => $this->items()[0], 'lanes' => ['quoted' => ['contributions' => 3, 'seconds' => 30]], 'repeats' => 2],
		]];
		$this->assertRefused(400, 'invalid (shares)', fn () => $this->close(['shares' => $shares, 'seq' => $last->seq]));
		$this->say('settings', ['unspecified' => 'quoted']);
		$entry = $this->say('signUp', ['lane' => 'unspecified', 'name' => 'C']);
		$this->say('start', ['entryId' => $entry->entryId()]);
		$this->seconds(10);
		// with its item ends the speech on it
		$this->goTo($this->items()[1]);
		$log = $this->get(SpeechMapper::class)->of($this->sitting->id());
		$this->close(['shares' => $shares, 'seq' => end($log) ? end($log)->seq : 0]);
		self::assertSame('closed', $this->detail($this->sitting->id())['state']);
	}

	private function speak(string $lane, string $name, int $seconds = 10): SpeechRow {
		$entry = $this->say('signUp', ['lane' => $lane, 'name' => $name]);
		$this->say('start', ['entryId' => $entry->entryId()]);
		$this->seconds($seconds);
		return $this->say('end', ['entryId' => $entry->entryId()]);
	}

	private function seconds(int $seconds): void {
		$this->at($this->get(Clock::class)->now()->modify("+$seconds seconds"));
	}

	/**
	 * @param array<string, mixed> $shares
	 * @return array<string, array<string, mixed>>
	 */
	private function lies(array $shares): array {
		$spoken = static fn (int $contributions): array => ['contributions' => $contributions, 'seconds' => 1];
		$items = static fn (array $cell): array => ['items' => [$cell + ['repeats' => 0]]] + $shares;
		$item = $this->items()[0];
		return [
			'more than was said' => $items(['item' => $item, 'lanes' => ['open' => $spoken(4)]]),
			'longer than was spoken' => $items(['item' => $item, 'lanes' => ['open' => ['contributions' => 3, 'seconds' => 91]]]),
			'fewer than there are speakers' => $items(['item' => $item, 'lanes' => ['open' => $spoken(1)]]),
			'seconds of nobody' => $items(['item' => $item, 'lanes' => ['unspecified' => $spoken(0)]]),
			'more in a row than at all' => $items(['item' => $item, 'lanes' => ['open' => $spoken(3)], 'repeats' => 4]),
			'on an item where nobody signed up' => $items(['item' => $this->items()[1], 'lanes' => ['open' => $spoken(3)]]),
			'on a lane where nobody was' => $items(['item' => $item, 'lanes' => ['unspecified' => $spoken(3)]]),
			'a number that is none' => $items(['item' => $item, 'lanes' => ['open' => ['contributions' => '3', 'seconds' => 1]]]),
			'the same item twice' => ['items' => [$shares['items'][0], $shares['items'][0]]] + $shares,
		];
	}
}
