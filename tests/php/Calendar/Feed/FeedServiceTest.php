<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Feed;

use OCA\Verband\Calendar\Feed\FeedMapper;
use OCA\Verband\Calendar\Feed\FeedPresenter;
use OCA\Verband\Calendar\Feed\FeedService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Tests\Contract\Schema;
use OCP\IGroupManager;
use OCP\IUserManager;
use PHPUnit\Framework\Attributes\DataProvider;

/** Who may make a feed, and what it opens when somebody asks. */
final class FeedServiceTest extends FeedTestCase {
	public function testOnlyAHashOfTheTokenIsKept(): void {
		[$feed, $token] = $this->feed('member');

		self::assertMatchesRegularExpression('/^[A-Za-z0-9]{32}$/', $token);
		self::assertSame(hash('sha256', $token), $feed->getTokenHash());
		$shown = $this->get(FeedPresenter::class)->present($feed, $token);
		self::assertSame([], (new Schema())->problems($shown, 'Feed'));
		self::assertStringEndsWith("/index.php/apps/verband/feed/$token.ics", $shown['url']);
		self::assertNull($this->get(FeedPresenter::class)->present($feed)['url']);
	}

	public function testAPersonalFeedHoldsWhatItsOwnerSees(): void {
		$this->event('own 21', ['audience' => 'own']);
		$this->event('own 31', ['audience' => 'own'], 31);
		$this->event('members 31', ['audience' => 'members', 'topics' => ['pflege'], 'kind' => 'action'], 31);

		$of = fn (array $filter = []): array => $this->titles($this->feed('member', ['kind' => 'personal'] + $filter)[1]);

		self::assertSame(['members 31', 'own 21'], $of());
		self::assertSame(['own 21'], $of(['mine' => true]));
		self::assertSame(['members 31'], $of(['kinds' => ['action']]));
		self::assertSame(['members 31'], $of(['topic' => 'pflege']));
		self::assertSame(['members 31'], $of(['withinIds' => [3]]));
		self::assertSame(['own 21'], $of(['gliederungIds' => [21]]));
	}

	public function testA3WhoLeavesTheGroupGetsNothingAtTheNextRequest(): void {
		[, $token] = $this->feed('member');
		self::assertSame(200, $this->ask($token)->getStatus());
		$etag = $this->ask($token)->getHeaders()['ETag'];

		$user = $this->get(IUserManager::class)->get('member');
		self::assertNotNull($user);
		$this->get(IGroupManager::class)->get('g21')?->removeUser($user);

		foreach ([[], ['If-None-Match' => $etag]] as $headers) {
			$answer = $this->ask($token, $headers);
			self::assertSame([404, '', false], [$answer->getStatus(), $answer->render(), $answer->isThrottled()]);
		}
	}

	public function testA4ANewAccountUnderAnOldIdHasNothingOfTheOldFeeds(): void {
		[$feed, $token] = $this->feed('member');
		$this->deleteAccount('member');
		self::assertSame(404, $this->ask($token)->getStatus());

		$this->user('member', ['g21']);

		self::assertSame(404, $this->ask($token)->getStatus());
		self::assertSame([], $this->get(FeedService::class)->list($this->viewer('member')));
		$row = $this->get(FeedMapper::class)->findByHash($feed->getTokenHash());
		self::assertSame([null, true, ''], [$row?->getPersonId(), $row?->isRevoked(), $row?->getLabel()]);
	}

	public function testE1UnknownAndRevokedLookAlikeAndOnlyGuessesAreSlowedDown(): void {
		[$feed, $token] = $this->feed('member');
		$this->get(FeedService::class)->revoke($this->viewer('member'), (int)$feed->getId());

		$revoked = $this->ask($token);
		$unknown = $this->ask(str_repeat('a', 32));
		$short = $this->ask('aaaa');

		self::assertSame([404, 404, 404], [$revoked->getStatus(), $unknown->getStatus(), $short->getStatus()]);
		self::assertSame($revoked->getHeaders(), $unknown->getHeaders());
		self::assertSame($revoked->render(), $unknown->render());
		self::assertSame([false, true, true], [$revoked->isThrottled(), $unknown->isThrottled(), $short->isThrottled()]);
		self::assertSame('no-referrer', $unknown->getHeaders()['Referrer-Policy']);
	}

	public function testTheEtagFollowsEventsRightsAndTheDay(): void {
		$this->event('Eins');
		[, $token] = $this->feed('member');
		$etag = $this->ask($token)->getHeaders()['ETag'];
		$known = fn (): int => $this->ask($token, ['If-None-Match' => $etag])->getStatus();

		self::assertSame(304, $known());
		$this->event('Zwei');
		self::assertSame(200, $known());
		$etag = $this->ask($token)->getHeaders()['ETag'];
		$this->user('member', ['g22']);
		self::assertSame(200, $known());
		$etag = $this->ask($token)->getHeaders()['ETag'];
		$this->at('2026-06-02T10:00:00+02:00');
		self::assertSame(200, $known());
	}

	public function testTheDayOfTheLastUseIsAllThatIsRemembered(): void {
		[$feed, $token] = $this->feed('member');
		self::assertNull($feed->getLastUsedAt());

		$this->ask($token);

		self::assertSame('2026-06-01', $this->get(FeedService::class)->list($this->viewer('member'))[0]->getLastUsedAt());
	}

	/** @return iterable<string, array{string, array<string, mixed>, int, string}> */
	public static function refusals(): iterable {
		yield 'a guest' => ['guest', ['kind' => 'personal'], 404, 'not-found'];
		yield 'an admin who is no member' => ['admin', ['kind' => 'personal'], 404, 'not-found'];
		yield 'a member, public' => ['member', ['kind' => 'public', 'gliederungIds' => [21]], 403, 'forbidden'];
		yield 'a board for all' => ['board21', ['kind' => 'public'], 403, 'forbidden'];
		yield 'a board for others' => ['board21', ['kind' => 'public', 'gliederungIds' => [21, 22]], 403, 'forbidden'];
		yield 'a board for the Bezirk' => ['board21', ['kind' => 'public', 'withinIds' => [2]], 403, 'forbidden'];
		yield 'no kind' => ['member', [], 400, 'required (kind)'];
		yield 'an unknown Gliederung' => ['land', ['kind' => 'public', 'gliederungIds' => [99]], 400, 'unknown-gliederung (gliederungIds)'];
		yield 'an unknown kind' => ['member', ['kind' => 'personal', 'kinds' => ['x']], 400, 'unknown-kind (kinds)'];
		yield 'text for ids' => ['member', ['kind' => 'personal', 'withinIds' => ['2']], 400, 'invalid (withinIds)'];
		yield 'mine for all' => ['land', ['kind' => 'public', 'mine' => true], 400, 'invalid (mine)'];
		yield 'a long label' => ['member', ['kind' => 'personal', 'label' => str_repeat('ä', 101)], 400, 'too-long (label)'];
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider('refusals')]
	public function testRefusals(string $uid, array $fields, int $status, string $message): void {
		$this->assertRefused($status, $message, fn () => $this->get(FeedService::class)->create($this->viewer($uid), new Input($fields)));
	}

	public function testPublicFeedsAreTheAffairOfWhoWritesForTheGliederung(): void {
		$this->event('public 21');
		$this->event('public 22', [], 22);
		$this->event('members 21', ['audience' => 'members']);
		[$feed, $token] = $this->feed('board21', ['kind' => 'public', 'gliederungIds' => [21], 'label' => 'Website']);
		$service = $this->get(FeedService::class);

		self::assertSame(['public 21'], $this->titles($token));
		self::assertSame([1, 1, 0, 0], array_map(
			fn (string $uid): int => count($service->list($this->viewer($uid))),
			['board21', 'land', 'member', 'elsewhere'],
		));
		foreach (['member', 'guest', 'admin'] as $uid) {
			$this->assertRefused(404, 'not-found', fn () => $service->revoke($this->viewer($uid), (int)$feed->getId()));
		}
		$service->revoke($this->viewer('land'), (int)$feed->getId());
		self::assertSame(404, $this->ask($token)->getStatus());
	}

	public function testNobodyRevokesAnothersPersonalFeed(): void {
		[$feed] = $this->feed('member');

		$this->assertRefused(404, 'not-found', fn () => $this->get(FeedService::class)->revoke($this->viewer('land'), (int)$feed->getId()));
	}
}
