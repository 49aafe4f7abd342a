<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Outreach;

use OCA\Verband\Controller\BroadcastController;
use OCA\Verband\Gliederung\ManagedGroups;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Outreach\BroadcastSender;
use OCA\Verband\Outreach\Channel;
use OCA\Verband\Outreach\DeliveryMapper;
use OCA\Verband\Outreach\DeliveryState;
use OCA\Verband\Platform\CallRooms;
use OCA\Verband\Platform\Letter;
use OCA\Verband\Platform\Post;
use OCA\Verband\Tests\Call\FakeRooms;
use OCA\Verband\Tests\Contract\CallsControllers;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use OCP\IGroupManager;

/** A message of the Landesvorstand: once to each channel, to members alone, and how they wanted it. */
final class BroadcastTest extends AssociationTestCase {
	use CallsControllers;

	private const MESSAGE = ['title' => 'Neues', 'text' => "Erstens.\n\nZweitens.", 'channels' => ['talk', 'notification', 'mail']];
	private FakeRooms $rooms;
	/** @var list<string> */
	private array $told = [];

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->rooms = new FakeRooms($this->get(IGroupManager::class));
		$this->container->set(CallRooms::class, $this->rooms);
		$post = $this->createStub(Post::class);
		$post->method('notify')->willReturnCallback(function (string $uid): void {
			$this->told[] = 'notification ' . $uid;
		});
		$post->method('mail')->willReturnCallback(function (Letter $letter): bool {
			$this->told[] = 'mail ' . $letter->to;
			return true;
		});
		$this->container->set(Post::class, $post);
		$this->office('land', 1, OfficeRole::Chair);
		$this->office('anna', 21, OfficeRole::Chair);
		$this->get(ManagedGroups::class)->apply();
		$this->user('teamer', ['g9']);
		$this->actAs('land');
	}

	public function testEveryAnswerIsWhatTheContractSays(): void {
		$sent = $this->call(BroadcastController::class, 'create', null, self::MESSAGE);
		$this->assertFits('Broadcast', $sent, 201);
		$this->assertFits('Broadcasts', $this->call(BroadcastController::class, 'index'));
		$this->assertFits('Broadcast', $this->call(BroadcastController::class, 'show', $sent->getData()['id']));
		$this->assertFits('BroadcastOwn', $this->call(BroadcastController::class, 'setOwn', null, ['joined' => true]));
		$this->actAs('member');
		$shown = $this->call(BroadcastController::class, 'index');
		$this->assertFits('Broadcasts', $shown);
		self::assertSame([null, false], [$shown->getData()['broadcasts'][0]['deliveries'], $shown->getData()['can']['write']]);
	}

	public function testWhoMayWhat(): void {
		$this->actAs('anna');
		self::assertSame(403, $this->problemOf(fn () => $this->call(BroadcastController::class, 'create', null, self::MESSAGE))[0]);
		self::assertSame(404, $this->problemOf(fn () => $this->call(BroadcastController::class, 'show', 99))[0]);
		foreach (['guest', 'admin', 'teamer'] as $outsider) {
			$this->actAs($outsider);
			foreach (['index', 'create', 'setOwn'] as $act) {
				self::assertSame(404, $this->problemOf(fn () => $this->call(BroadcastController::class, $act, null, self::MESSAGE))[0], "$outsider $act");
			}
		}
		$this->actAs('land');
		foreach ([['channels' => []], ['channels' => ['pigeon']], ['channels' => 'mail'], ['title' => ''], ['text' => str_repeat('x', 10001)]] as $fields) {
			self::assertSame(400, $this->problemOf(fn () => $this->call(BroadcastController::class, 'create', null, $fields + self::MESSAGE))[0]);
		}
	}

	public function testItGoesOnceToWhoeverWantsItAndToNobodyFromOutside(): void {
		$this->join('member', joined: true, mail: false);
		$this->join('anna', joined: true, mail: true);
		$this->join('land', joined: false, mail: false);
		$this->actAs('land');
		$id = $this->call(BroadcastController::class, 'create', null, self::MESSAGE)->getData()['id'];

		for ($i = 0; $i < 3; $i++) {
			$this->get(BroadcastSender::class)->run(10.0);
		}

		$told = $this->told;
		sort($told);
		self::assertSame(['notification anna', 'notification member'], array_values(array_filter($told, static fn (string $one): bool => str_starts_with($one, 'n'))));
		self::assertSame(1, $this->rooms->made);
		self::assertSame(['room1'], $this->rooms->quiet, 'only the Landesvorstand writes');
		$room = $this->rooms->rooms['room1'];
		self::assertEquals(['land' => true, 'anna' => false, 'member' => false], $room['people']);
		self::assertSame(['verband-broadcast-' . $id => "**Neues**\n\nErstens.\n\nZweitens."], $room['posts']);
		$states = array_map(static fn ($one): array => [$one->channel->value, $one->state->value], $this->get(DeliveryMapper::class)->of([$id])[$id]);
		self::assertSame([['mail', 'done'], ['notification', 'done'], ['talk', 'done']], $states);
		self::assertSame(count($told) - 2, $this->get(DeliveryMapper::class)->of([$id])[$id][0]->sent, 'only mails that were handed over count');
	}

	public function testWhoeverIsToldIsMarkedFirstSoThatAJobThatDiesTellsNobodyTwice(): void {
		foreach (['member', 'anna'] as $uid) {
			$this->join($uid, joined: true, mail: false);
		}
		$this->actAs('land');
		$id = $this->call(BroadcastController::class, 'create', null, ['channels' => ['notification']] + self::MESSAGE)->getData()['id'];
		$delivery = $this->get(DeliveryMapper::class)->waiting()[0];
		$now = (new \DateTimeImmutable(self::NOW))->getTimestamp();
		self::assertTrue($this->get(DeliveryMapper::class)->take($delivery, $now, $now + 600));

		self::assertFalse($this->get(BroadcastSender::class)->run(10.0), 'somebody else is at it');
		self::assertSame([], $this->told);
		$first = min(substr(hash('sha256', 'anna'), 0, 32), substr(hash('sha256', 'member'), 0, 32));
		$this->get(DeliveryMapper::class)->mark($delivery, $first, 1, 2);
		$this->at('2026-06-01T10:10:01+02:00');
		self::assertTrue($this->get(BroadcastSender::class)->run(10.0));

		self::assertCount(1, $this->told);
		self::assertSame([2, 2, DeliveryState::Done], [
			$this->get(DeliveryMapper::class)->of([$id])[$id][0]->sent, $this->get(DeliveryMapper::class)->of([$id])[$id][0]->total, $this->get(DeliveryMapper::class)->of([$id])[$id][0]->state,
		]);
	}

	public function testWithoutTalkTheOtherChannelsGoAndWithTroubleItIsTriedAgain(): void {
		$this->rooms->available = false;
		$id = $this->call(BroadcastController::class, 'create', null, self::MESSAGE)->getData()['id'];
		self::assertTrue($this->get(BroadcastSender::class)->run(10.0));
		$states = array_map(static fn ($one): string => $one->state->value, $this->get(DeliveryMapper::class)->of([$id])[$id]);
		self::assertSame(['done', 'done', 'impossible'], $states);

		$this->rooms->available = true;
		$this->rooms->failing = ['post'];
		$this->call(BroadcastController::class, 'create', null, ['channels' => ['talk']] + self::MESSAGE);
		self::assertFalse($this->get(BroadcastSender::class)->run(10.0));
		$this->rooms->failing = [];
		$this->at('2026-06-01T10:20:00+02:00');
		self::assertTrue($this->get(BroadcastSender::class)->run(10.0));
		self::assertCount(1, $this->rooms->rooms['room1']['posts']);
		self::assertSame(1, $this->rooms->made);
	}

	public function testJoiningAndLeavingIsOneTap(): void {
		$this->call(BroadcastController::class, 'create', null, ['channels' => ['talk']] + self::MESSAGE);
		$this->get(BroadcastSender::class)->run(10.0);
		$this->join('member', joined: true, mail: true);
		self::assertArrayHasKey('member', $this->rooms->rooms['room1']['people']);
		$this->join('member', joined: false, mail: true);
		self::assertArrayNotHasKey('member', $this->rooms->rooms['room1']['people']);
		self::assertSame(Channel::Talk, Channel::from('talk'));
	}

	private function join(string $uid, bool $joined, bool $mail): void {
		$this->actAs($uid);
		$this->assertFits('BroadcastOwn', $this->call(BroadcastController::class, 'setOwn', null, ['joined' => $joined, 'mail' => $mail]));
	}
}
