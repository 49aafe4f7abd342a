<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Resolution;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\ResolutionFilter;
use OCA\Verband\Meeting\Resolution\ResolutionList;
use OCA\Verband\Meeting\Resolution\ResolutionMapper;
use OCA\Verband\Meeting\Resolution\ResolutionPresenter;
use OCA\Verband\Meeting\Resolution\ResolutionService;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Input;
use OCA\Verband\Tests\Contract\Schema;
use OCA\Verband\Tests\Meeting\MeetingTestCase;
use PHPUnit\Framework\Attributes\DataProvider;

final class ResolutionServiceTest extends MeetingTestCase {
	private DatedMeeting $sitting;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->sitting = $this->meeting();
	}

	public function testNumbersRunThroughABodysYear(): void {
		$this->resolve();
		$this->resolve();
		$next = $this->meeting(['start' => '2026-12-31T23:30:00+01:00', 'end' => '2027-01-01T00:30:00+01:00']);
		$later = $this->meeting(['start' => '2027-01-01T00:30:00+01:00', 'end' => '2027-01-01T02:30:00+01:00']);
		$this->resolve([], $next);
		$this->resolve([], $later);

		$numbers = array_column($this->register()['resolutions'], 'number');
		self::assertEqualsCanonicalizing(['N21-2026-001', 'N21-2026-002', 'N21-2026-003', 'N21-2027-001'], $numbers);
	}

	public function testTheRowItselfRefusesANumberGivenTwice(): void {
		$first = $this->resolve();
		$second = $this->resolve();
		$second->setSequence($first->getSequence());

		$this->expectException(\OCP\DB\Exception::class);
		$this->get(ResolutionMapper::class)->update($second);
	}

	public function testReferredWithoutATargetIsRefused(): void {
		$this->assertRefused(400, 'required (referredTo)', fn () => $this->resolve(['result' => 'referred']));
		$resolution = $this->resolve(['result' => 'referred', 'referredTo' => 'Landesausschuss', 'mover' => 'UB Stadt']);

		$shown = $this->get(ResolutionPresenter::class)->one($resolution);
		self::assertSame(['referred', 'Landesausschuss', true], [$shown['result'], $shown['referredTo'], $shown['pending']]);
		self::assertSame([], (new Schema())->problems($shown, 'Resolution'));
	}

	/** @return iterable<string, array{array<string, mixed>, string}> */
	public static function refused(): iterable {
		yield 'no title' => [['title' => ''], 'required (title)'];
		yield 'a result of none' => [['result' => 'perhaps'], 'invalid (result)'];
		yield 'votes below zero' => [['votesYes' => -1], 'invalid (votesYes)'];
		yield 'votes in words' => [['votesNo' => 'drei'], 'invalid (votesNo)'];
		yield 'unanimous against one' => [['unanimous' => true, 'votesNo' => 1], 'invalid (unanimous)'];
		yield 'nobody responsible' => [['responsibleId' => 99999], 'unknown-person (responsibleId)'];
		yield 'no item of this agenda' => [['itemId' => 99999], 'invalid (itemId)'];
		yield 'no such day' => [['due' => '2026-02-30'], 'bad-date (due)'];
		yield 'NUL in the text' => [['text' => "A\0"], 'not-text (text)'];
		yield 'far too long' => [['text' => str_repeat('ä', 50001)], 'too-long (text)'];
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider('refused')]
	public function testRefusesWithCodeAndField(array $fields, string $message): void {
		$this->assertRefused(400, $message, fn () => $this->resolve($fields));
		self::assertSame([], $this->get(ResolutionMapper::class)->ofMeeting($this->sitting->id()));
	}

	public function testNotMoreVotesThanPeopleWithAVoteAreThere(): void {
		$now = $this->get(Clock::class)->now()->getTimestamp();
		foreach (['chair' => [true, null], 'writer' => [true, $now - 60], 'member' => [false, null]] as $uid => [$vote, $until]) {
			$id = (int)$this->get(Persons::class)->ensureForUid($uid)->getId();
			$this->row('verband_meeting_people', ['meeting_id' => $this->sitting->id(), 'person_id' => $id, 'role' => 'expected', 'vote' => $vote ? 1 : 0, 'answer' => '', 'state' => '']);
			$this->row('verband_presence', ['meeting_id' => $this->sitting->id(), 'person_id' => $id, 'from_ts' => $now - 600, 'until_ts' => $until, 'confirmed' => 1]);
		}
		$this->state('running');

		$this->assertRefused(400, 'too-many-votes (votesYes)', fn () => $this->resolve(['votesYes' => 1, 'votesAbstained' => 1]));
		self::assertSame(1, $this->resolve(['votesYes' => 1])->getVotesYes());
		$this->state('closed');
		self::assertSame(2, $this->resolve(['votesYes' => 2])->getVotesYes());
		$this->assertRefused(400, 'too-many-votes (votesYes)', fn () => $this->resolve(['votesYes' => 3]));
	}

	public function testOthersSeeItOnceTheSittingIsOverAndNeverWhatIsInternal(): void {
		$open = $this->resolve();
		$internal = $this->resolve(['internal' => true]);
		foreach (['member', 'other'] as $uid) {
			$this->actAs($uid);
			foreach ([$open, $internal] as $hidden) {
				$this->assertRefused(404, 'not-found', fn () => $this->get(ResolutionService::class)->find($hidden->getId()));
			}
			self::assertSame([], $this->register()['resolutions']);
		}
		$this->state('closed');
		foreach (['member' => 1, 'other' => 1, 'writer' => 2] as $uid => $count) {
			$this->actAs($uid);
			self::assertCount($count, $this->register()['resolutions'], $uid);
			self::assertSame($open->getId(), $this->get(ResolutionService::class)->find($open->getId())->getId());
		}
		$this->actAs('member');
		$this->assertRefused(403, 'forbidden', fn () => $this->get(ResolutionService::class)->findWritable($open->getId()));
		$this->assertRefused(404, 'not-found', fn () => $this->get(ResolutionService::class)->findWritable($internal->getId()));
		foreach (['guest', 'admin', null] as $uid) {
			$this->actAs($uid);
			$this->assertRefused(404, 'not-found', fn () => $this->get(ResolutionService::class)->find($open->getId()));
			$this->assertRefused(404, 'not-found', fn () => $this->register());
		}
	}

	public function testApprovedMinutesSettleTheWordingNotTheExecution(): void {
		$resolution = $this->resolve(['text' => 'Wir tun es.']);
		$this->row('verband_minutes', ['meeting_id' => $this->sitting->id(), 'state' => 'approved', 'revision' => 1]);

		foreach (['text' => 'Wir lassen es.', 'result' => 'rejected', 'votesYes' => 1, 'internal' => true] as $field => $value) {
			$this->assertRefused(409, 'locked', fn () => $this->amend($resolution, [$field => $value]));
		}
		$this->assertRefused(409, 'locked', fn () => $this->resolve());
		$done = $this->amend($resolution, ['execution' => 'done', 'evidence' => 'Pressemitteilung vom 3. Juni']);
		self::assertSame(['done', 'Wir tun es.'], [$done->execution()->value, $done->words('text')]);
		self::assertSame([], $this->get(ResolutionMapper::class)->pending(21));
	}

	public function testAStaleChangeGetsTheStoredVersion(): void {
		$resolution = $this->resolve();
		$etag = $resolution->etag();
		$this->amend($resolution, ['title' => 'Neu'], $etag);

		$this->assertRefused(412, 'conflict', fn () => $this->amend($resolution, ['title' => 'Alt'], $etag));
		self::assertSame('Neu', $this->get(ResolutionService::class)->find($resolution->getId())->getTitle());
	}

	public function testTheRegisterIsSearchedWithoutWildcards(): void {
		$this->resolve(['title' => '100 % Ökostrom', 'topic' => 'Umwelt']);
		$this->resolve(['title' => 'Bus und Bahn', 'execution' => 'in-work']);

		$titles = fn (array $query): array => array_column($this->register($query)['resolutions'], 'title');
		self::assertSame(['100 % Ökostrom'], $titles(['q' => '0 % Ö']));
		self::assertSame([], $titles(['q' => 'B_s']));
		self::assertSame(['Bus und Bahn'], $titles(['execution' => 'in-work,done']));
		self::assertSame(['100 % Ökostrom'], $titles(['topic' => 'Umwelt']));
		$page = $this->register(['limit' => '1']);
		self::assertSame([['Bus und Bahn'], ['100 % Ökostrom']], [array_column($page['resolutions'], 'title'), $titles(['limit' => '1', 'cursor' => $page['nextCursor']])]);
		self::assertSame([], (new Schema())->problems($page, 'Resolutions'));
	}

	/** @param array<string, mixed> $fields */
	private function resolve(array $fields = [], ?DatedMeeting $sitting = null): Resolution {
		return $this->get(ResolutionService::class)->create(($sitting ?? $this->sitting)->id(), new Input($fields + ['title' => 'Beschluss']));
	}

	/** @param array<string, mixed> $fields */
	private function amend(Resolution $resolution, array $fields, string $ifMatch = '*'): Resolution {
		return $this->get(ResolutionService::class)->update($resolution->getId(), $ifMatch, new Input($fields), $this->get(ResolutionPresenter::class)->one(...));
	}

	/**
	 * @param array<string, string> $query
	 * @return array<string, mixed>
	 */
	private function register(array $query = []): array {
		$this->get(Access::class)->forget();
		return $this->get(ResolutionList::class)->page(ResolutionFilter::read($query, $this->get(Clock::class)->zone()));
	}

	private function state(string $state): void {
		$query = $this->db->getQueryBuilder();
		$query->update('verband_meetings')->set('state', $query->createNamedParameter($state))
			->where($query->expr()->eq('id', $query->createNamedParameter($this->sitting->id())))->executeStatement();
	}

	/** @param array<string, mixed> $values */
	private function row(string $table, array $values): void {
		$query = $this->db->getQueryBuilder();
		$query->insert($table)->values(array_map(static fn (mixed $value) => $query->createNamedParameter($value), $values))->executeStatement();
	}
}
