<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Sitting;

use OCA\Verband\Controller\MeetingRulesController;
use OCA\Verband\Controller\SittingController;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Meeting\Sitting\QuorumRule;
use OCA\Verband\Meeting\Sitting\SpeechRules;
use OCA\Verband\Tests\Contract\CallsControllers;
use PHPUnit\Framework\Attributes\DataProvider;

/** Answers as they leave: by contract, who meets which refusal, and what an idle poll costs. */
final class SittingControllerTest extends SittingTestCase {
	use CallsControllers;

	private const SIGN_UP = ['kind' => 'signUp', 'lane' => 'open', 'clientId' => 'device-0001'];
	private const RULES = ['quorumRule' => 'at-least-5', 'speechRules' => ['rule' => 'H', 'firstSpeakersFirst' => false, 'unspecified' => 'none', 'limitSeconds' => 180, 'quotedName' => 'Frauen*', 'openName' => '']];

	public function testEveryAnswerIsWhatTheContractSays(): void {
		$id = $this->sitting->id();
		$call = fn (string $method, array $body = []): \OCP\AppFramework\Http\DataResponse => $this->call(SittingController::class, $method, $id, $body);

		$this->assertFits('Live', $call('live'));
		$this->assertFits('Live', $call('start'));
		$this->assertFits('Live', $call('presence', ['act' => 'arrive']));
		$this->assertFits('SpeechRow', $call('speech', self::SIGN_UP));
		$this->assertFits('Live', $call('live'));
		$this->assertFits('Live', $call('current', ['itemId' => null]));
		$this->actAs('guest');
		$this->assertFits('Live', $call('live'));
		$this->actAs('chair');
		$this->assertFits('Live', $call('close'));
		$rules = $this->call(MeetingRulesController::class, 'show', 21);
		$this->assertFits('MeetingRules', $rules);
		$this->assertFits('MeetingRules', $this->call(MeetingRulesController::class, 'replace', 21, self::RULES, ['If-Match' => $rules->getHeaders()['ETag']]));
	}

	public function testWhoMeetsWhich(): void {
		$id = $this->sitting->id();
		$acts = [
			'live' => [], 'start' => [], 'current' => ['itemId' => null], 'presence' => ['act' => 'arrive'], 'speech' => self::SIGN_UP, 'close' => [],
		];
		$hidden = $this->meeting(['audience' => 'own'] + self::EVENING)->id();
		$draft = $this->meeting(['status' => 'draft'] + self::EVENING)->id();
		$this->user('stranger', ['users']);
		$this->user('far', ['g22']);
		$matrix = ['stranger' => [404, 404, 404], 'far' => [403, 404, 404], 'member' => [403, 403, 404], 'other' => [403, 404, 404], 'admin' => [404, 404, 404]];
		foreach ($matrix as $uid => $statuses) {
			$this->actAs($uid);
			foreach ($acts as $act => $body) {
				foreach (array_combine([$id, $hidden, $draft], $statuses) as $meeting => $status) {
					self::assertSame($status, $this->problemOf(fn () => $this->call(SittingController::class, $act, $meeting, $body))[0], "$uid $act $meeting");
				}
				self::assertSame([404, ['error' => 'not-found']], $this->problemOf(fn () => $this->call(SittingController::class, $act, 99999, $body)));
			}
		}
		$this->actAs('guest');
		foreach (['start' => [], 'current' => ['itemId' => 'x'], 'close' => ['shares' => 1]] as $act => $body) {
			self::assertSame([403, ['error' => 'forbidden']], $this->problemOf(fn () => $this->call(SittingController::class, $act, $id, $body)), 'before anything else is looked at');
		}
		self::assertSame(404, $this->problemOf(fn () => $this->call(SittingController::class, 'live', $hidden))[0], 'a guest of that one meeting');
	}

	public function testWhoIsNoGuestAnyMoreIsOut(): void {
		$id = $this->sitting->id();
		$this->actAs('guest');
		$etag = $this->call(SittingController::class, 'live', $id)->getHeaders()['ETag'];
		$this->get(\OCA\Verband\Meeting\PeopleMapper::class)->remove($id, $this->id('guest'));

		self::assertSame(404, $this->problemOf(fn () => $this->call(SittingController::class, 'live', $id, [], ['If-None-Match' => $etag]))[0]);
	}

	public function testAnIdlePollIsAFewSmallStatements(): void {
		$id = $this->sitting->id();
		$this->start();
		foreach (['chair' => 3, 'guest' => 5] as $uid => $most) {
			$this->actAs($uid);
			$etag = $this->call(SittingController::class, 'live', $id)->getHeaders()['ETag'];
			$this->get(\OCA\Verband\Gliederung\Access::class)->forget();
			$this->queries->reset();
			self::assertSame(304, $this->call(SittingController::class, 'live', $id, [], ['If-None-Match' => $etag])->getStatus());
			self::assertLessThanOrEqual($most, $this->queries->count(), $uid);
		}
		$this->actAs('chair');
		$etag = $this->call(SittingController::class, 'live', $id)->getHeaders()['ETag'];
		foreach ([fn () => $this->say('signUp', ['lane' => 'open']), fn () => $this->note('leave'), fn () => $this->goTo(null), fn () => $this->close()] as $change) {
			$change();
			$answer = $this->call(SittingController::class, 'live', $id, [], ['If-None-Match' => $etag]);
			self::assertSame(200, $answer->getStatus(), 'seen with the next poll');
			$etag = $answer->getHeaders()['ETag'];
		}
	}

	public function testABodysRulesHoldFromItsNextSittingOn(): void {
		$put = fn (array $body) => $this->call(MeetingRulesController::class, 'replace', 21, $body, ['If-Match' => '*']);
		$this->start();
		self::assertEquals(self::RULES, array_diff_key($put(self::RULES)->getData(), ['etag' => 1]));
		self::assertSame(['more-than-half', 'W'], [$this->live()['quorum']['rule'], $this->live()['speech']['rules']['rule']]);
		$this->sitting = $this->meeting(self::EVENING);
		self::assertSame('at-least-5', $this->live()['quorum']['rule'], 'before it starts too');
		$this->start();
		self::assertSame(['H', 180, 'limit'], [$this->live()['speech']['rules']['rule'], $this->live()['speech']['log'][0]['payload']->seconds, $this->live()['speech']['log'][0]['kind']]);

		foreach ([['quorumRule' => 'most'], ['speechRules' => null], ['speechRules' => ['rule' => 'B']], ['speechRules' => ['limitSeconds' => 5]], ['speechRules' => ['quotedName' => str_repeat('x', 41)]]] as $wrong) {
			self::assertSame(400, $this->problemOf(fn () => $put($wrong + self::RULES))[0]);
		}
		self::assertSame(428, $this->problemOf(fn () => $this->call(MeetingRulesController::class, 'replace', 21, self::RULES))[0]);
		self::assertSame(412, $this->problemOf(fn () => $this->call(MeetingRulesController::class, 'replace', 21, self::RULES, ['If-Match' => '"old"']))[0]);
		$this->office('helper', 21, OfficeRole::Delegate);
		foreach (['guest' => 404, 'member' => 403, 'helper' => 403, 'admin' => 403] as $uid => $status) {
			$this->actAs($uid);
			self::assertSame($status, $this->problemOf(fn () => $this->call(MeetingRulesController::class, 'show', 21))[0], $uid);
			self::assertSame($status, $this->problemOf(fn () => $put(['quorumRule' => 1]))[0], $uid);
		}
	}

	/** @return iterable<string, array{string, ?int}> */
	public static function quorumRules(): iterable {
		yield 'the default' => ['', 7];
		yield 'more than half' => ['more-than-half', 7];
		yield 'half' => ['at-least-half', 6];
		yield 'five' => ['at-least-5', 5];
		yield 'a third' => ['share-1-3', 4];
		yield 'five sevenths' => ['share-5-7', 9];
		foreach (['at-least-0', 'share-0-3', 'share-4-3', 'share-1-0', 'at-least-1234567', 'more', "at-least-5\n"] as $none) {
			yield json_encode($none, JSON_THROW_ON_ERROR) => [$none, null];
		}
	}

	#[DataProvider('quorumRules')]
	public function testOfTwelveSoManyHaveToBeThere(string $rule, ?int $needed): void {
		self::assertSame($needed, QuorumRule::read($rule)?->needed(12));
		self::assertSame($needed === null ? null : true, $needed === null ? null : QuorumRule::read($rule)?->needed(0) >= 1);
	}

	public function testSpeechRulesComeBackAsStored(): void {
		self::assertEquals(new SpeechRules(), SpeechRules::of((new SpeechRules())->json()));
		self::assertNull(SpeechRules::of(''));
	}
}
