<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Call;

use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Call\CallMapper;
use OCA\Verband\Call\Comparison;
use OCA\Verband\Call\GroupListener;
use OCA\Verband\Call\InvitedPerson;
use OCA\Verband\Call\Lobby;
use OCA\Verband\Call\LobbyMode;
use OCA\Verband\Call\RoomJob;
use OCA\Verband\Call\RoomKeeper;
use OCA\Verband\Gliederung\GroupPlan;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\OwnGroups;
use OCA\Verband\Gliederung\Persons;
use OCP\BackgroundJob\IJobList;
use OCP\Group\Events\UserAddedEvent;
use OCP\IGroupManager;

require_once __DIR__ . '/../../../preview/stubs/group-events.php';

/** E3, G1: one room for ever, and in it whoever holds the office. */
final class RoomKeeperTest extends CallTestCase {
	public function testTheRoomIsMadeOnceWithWhoeverHoldsAnOfficeAndItsLinkStandsInTheCalendar(): void {
		$id = $this->newCall(['dialIn' => '0511 5550100'])->id();
		self::assertTrue($this->get(IJobList::class)->has(RoomJob::class, ['callId' => $id]));

		$this->keep($id);
		$this->keep($id);

		self::assertSame(1, $this->rooms->made);
		$room = $this->rooms->rooms['room1'];
		self::assertSame(['Vorsitzenden-Call', '0511 5550100'], [$room['name'], $room['description']]);
		self::assertEqualsCanonicalizing(['anna' => false, 'ben' => false, 'cora' => false, 'land' => true], $room['people']);
		$event = $this->get(EventMapper::class)->find($this->stored($id)->getEventId());
		self::assertSame('https://cloud.example/call/room1', $event?->getLocation());
		self::assertStringContainsString('CONFERENCE;VALUE=URI:https://cloud.example/call/room1', str_replace("\r\n ", '', (string)$event?->getIcalendar()));
		self::assertSame(['protected', 'verband-chairs', 'chairs-call'], [$event?->getAudience(), $event?->getProtectedGroup(), $event?->getKind()]);
	}

	public function testTwoJobsAtOnceMakeOneRoom(): void {
		$id = $this->newCall()->id();
		$this->rooms->meanwhile = fn () => self::assertFalse($this->keep($id), 'the second finds somebody at it');

		$this->keep($id);

		self::assertSame(1, $this->rooms->made);
		self::assertSame('room1', $this->stored($id)->getRoomToken());
	}

	public function testAChangeOfOfficeAddsAndRemovesAndLeavesTwoOfficesAndGuestsAlone(): void {
		$anna = $this->office('dora', 22, OfficeRole::Chair);
		$this->office('anna', 22, OfficeRole::Chair);
		$this->inLine();
		$id = $this->newCall()->id();
		$this->keep($id);
		$this->rooms->rooms['room1']['people']['friend'] = false;
		$this->rooms->rooms['room1']['people']['loud'] = true;

		$this->end('anna', 21);
		$this->end('ben', 21);
		$this->get(OfficeMapper::class)->delete($anna);
		$this->office('emil', 21, OfficeRole::Chair);
		$this->inLine();
		$before = $this->get(RoomKeeper::class)->compare($this->stored($id));
		self::assertSame([['emil'], ['ben', 'dora'], ['friend', 'loud']], [array_keys($before->added), array_keys($before->removed), $before->guests]);
		$this->keep($id);

		$people = $this->rooms->rooms['room1']['people'];
		ksort($people);
		self::assertSame(['anna' => false, 'cora' => false, 'emil' => false, 'friend' => false, 'land' => true, 'loud' => true], $people);
	}

	public function testModeratingIsTheLandesvorstands(): void {
		$id = $this->newCall()->id();
		$this->keep($id);
		$this->rooms->rooms['room1']['people']['cora'] = true;
		$this->rooms->rooms['room1']['people']['land'] = false;
		$this->office('neu', 1, OfficeRole::Deputy);
		$this->end('land', 1);
		$this->office('land', 21, OfficeRole::Chair);
		$this->inLine();

		$this->keep($id);

		$people = $this->rooms->rooms['room1']['people'];
		self::assertSame([false, false, true], [$people['cora'], $people['land'], $people['neu']]);
	}

	public function testWhoCannotBeInTheRoomIsListed(): void {
		$office = $this->office('gone', 22, OfficeRole::Chair);
		$office->setPersonId((int)$this->get(Persons::class)->ensureNamed('Gerd Ohnekonto')->getId());
		$this->get(OfficeMapper::class)->update($office);
		$id = $this->newCall()->id();

		$impossible = $this->get(RoomKeeper::class)->compare($this->stored($id))->impossible;

		self::assertSame([['Gerd Ohnekonto', 'no-account']], array_map(static fn ($one): array => [$one->name, $one->why], $impossible));
	}

	public function testADisabledAccountIsNotPutInAndTakenOut(): void {
		$found = new Comparison([7 => new InvitedPerson(7, 'Rita', 'rita', false, 1, InvitedPerson::DISABLED)], ['rita' => false], ['rita' => 7]);

		self::assertSame([[], ['rita' => 7], 1], [$found->added, $found->removed, count($found->impossible)]);
	}

	public function testADeletedRoomIsMadeAgainAndTheSeriesFollowsItsLink(): void {
		$id = $this->newCall()->id();
		$this->keep($id);
		unset($this->rooms->rooms['room1']);

		$this->keep($id);

		self::assertSame('room2', $this->stored($id)->getRoomToken());
		self::assertCount(4, $this->rooms->rooms['room2']['people']);
		self::assertSame('https://cloud.example/call/room2', $this->get(EventMapper::class)->find($this->stored($id)->getEventId())?->getLocation());
	}

	public function testWithoutTalkNothingOfOursIsLostAndTheNextComparisonRepairs(): void {
		$id = $this->newCall()->id();
		$this->rooms->available = false;
		self::assertFalse($this->keep($id));
		$this->rooms->available = true;
		$this->rooms->failing = ['create'];
		self::assertFalse($this->keep($id));
		self::assertNull($this->stored($id)->getRoomToken());
		$this->rooms->failing = [];
		self::assertTrue($this->keep($id), 'who could not make it leaves it to the next at once');

		foreach (['exists', 'describe', 'follow', 'participants'] as $failing) {
			$this->rooms->failing = [$failing];
			self::assertFalse($this->keep($id), $failing);
			self::assertSame('room1', $this->stored($id)->getRoomToken(), $failing);
		}
		$this->rooms->failing = ['setModerator', 'remove'];
		$this->office('neu', 1, OfficeRole::Board);
		$this->end('cora', 22);
		$this->inLine();
		self::assertFalse($this->keep($id));
		$this->rooms->failing = [];
		self::assertTrue($this->keep($id));
		self::assertTrue($this->rooms->rooms['room1']['people']['neu']);
		self::assertArrayNotHasKey('cora', $this->rooms->rooms['room1']['people']);
	}

	public function testAGroupThatSomebodyElseMadeBringsNobodyIntoTheRoom(): void {
		$id = $this->newCall()->id();
		$this->get(OwnGroups::class)->remove(GroupPlan::CHAIRS);

		self::assertFalse($this->keep($id));
		self::assertSame([], $this->rooms->rooms['room1']['groups']);
	}

	public function testWhoCameByOfficeAndLeftWhileTalkWasAwayIsNoGuest(): void {
		$id = $this->newCall()->id();
		$this->keep($id);
		$this->office('dora', 22, OfficeRole::Chair);
		$this->inLine();
		$group = $this->get(IGroupManager::class)->get(GroupPlan::CHAIRS);
		self::assertNotNull($group);
		for ($i = 0; $i < 2; $i++) {
			$this->get(GroupListener::class)->handle(new UserAddedEvent($group, $this->user('dora')));
		}
		$this->get(OwnGroups::class)->remove(GroupPlan::CHAIRS);
		$this->get(GroupListener::class)->handle(new UserAddedEvent($group, $this->user('gina')));
		$this->get(OwnGroups::class)->add(GroupPlan::CHAIRS);
		$this->rooms->rooms['room1']['people'] += ['gina' => false];
		$this->rooms->rooms['room1']['people']['dora'] = false;
		$this->end('dora', 22);
		$this->inLine();

		$this->keep($id);

		self::assertArrayNotHasKey('dora', $this->rooms->rooms['room1']['people']);
		self::assertArrayHasKey('gina', $this->rooms->rooms['room1']['people'], 'a group of somebody else\'s tells of no office');
	}

	public function testTheLobbyOpensBeforeAndClosesAfter(): void {
		$id = $this->newCall(['lobbyMinutes' => 15])->id();
		$this->keep($id);
		$lobby = function (string $at) use ($id): array {
			$this->at($at);
			$this->get(Lobby::class)->apply($this->stored($id));
			return $this->rooms->rooms['room1']['lobby'];
		};

		self::assertSame([true, strtotime('2026-06-10T19:45:00+02:00')], $lobby('2026-06-10T19:44:59+02:00'));
		self::assertSame([false, null], $lobby('2026-06-10T19:45:00+02:00'));
		self::assertSame([false, null], $lobby('2026-06-10T20:59:00+02:00'));
		self::assertSame([true, strtotime('2026-07-08T19:45:00+02:00')], $lobby('2026-06-10T21:00:00+02:00'));

		$this->get(CallMapper::class)->putLobbyMode($id, LobbyMode::Open);
		self::assertSame([false, null], $lobby('2026-06-20T10:00:00+02:00'));
		$this->rooms->failing = ['setLobby'];
		self::assertFalse($this->get(Lobby::class)->apply($this->stored($id)));
	}

	private function keep(int $id): bool {
		$this->actAs(null);
		$kept = $this->get(RoomKeeper::class)->keep($id);
		$this->actAs('land');
		return $kept;
	}

	private function end(string $uid, int $gliederungId): void {
		foreach ($this->get(OfficeMapper::class)->ofPerson((int)$this->person($uid)?->getId()) as $office) {
			if ($office->getGliederungId() === $gliederungId) {
				$office->setUntilDate('2026-05-31');
				$this->get(OfficeMapper::class)->update($office);
			}
		}
	}
}
