<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Call;

use OCA\Verband\Call\RoomKeeper;
use OCA\Verband\Controller\CallController;
use OCA\Verband\Controller\CallRoomController;
use OCA\Verband\Controller\ContactController;
use OCA\Verband\Controller\MeetingController;
use OCA\Verband\Controller\SittingController;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Meeting\AgendaService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Tests\Contract\CallsControllers;

final class CallControllerTest extends CallTestCase {
	use CallsControllers;

	public function testEveryAnswerIsWhatTheContractSays(): void {
		$created = $this->call(CallController::class, 'create', null, self::CALL + ['link' => 'https://a.example/b', 'dialIn' => '0511']);
		$this->assertFits('CallDetail', $created, 201);
		$id = $created->getData()['id'];
		$this->assertFits('Calls', $this->call(CallController::class, 'index'));
		$shown = $this->call(CallController::class, 'show', $id);
		$this->assertFits('CallDetail', $shown);
		self::assertSame(304, $this->call(CallController::class, 'show', $id, [], ['If-None-Match' => $shown->getHeaders()['ETag']])->getStatus());
		$this->assertFits('CallDetail', $this->call(CallController::class, 'update', $id, ['rhythmWeeks' => 2, 'title' => 'Call'], ['If-Match' => $created->getHeaders()['ETag']]));
		self::assertSame([412], array_slice($this->problemOf(fn () => $this->call(CallController::class, 'update', $id, ['rhythmWeeks' => 3], ['If-Match' => $created->getHeaders()['ETag']])), 0, 1));
		self::assertSame([428, ['error' => 'precondition-required']], $this->problemOf(fn () => $this->call(CallController::class, 'update', $id, ['rhythmWeeks' => 3])));
		$this->assertFits('CallComparison', $this->call(CallRoomController::class, 'compare', $id, ['dryRun' => true]));
		$this->get(RoomKeeper::class)->keep($id);
		$this->assertFits('CallComparison', $this->call(CallRoomController::class, 'compare', $id, ['dryRun' => false]));
		$this->assertFits('CallDetail', $this->call(CallRoomController::class, 'lobby', $id, ['mode' => 'open']));
		$this->assertFits('CallPresenceNow', $this->call(CallRoomController::class, 'presence', $id));
		$this->assertFits('Contacts', $this->call(ContactController::class, 'index'));
		$contact = $this->call(ContactController::class, 'create', 21, ['kind' => 'visit']);
		self::assertSame(201, $contact->getStatus());
		self::assertSame(200, $this->call(ContactController::class, 'destroy', $contact->getData()['id'])->getStatus());

		$this->actAs('anna');
		$topic = $this->call(CallRoomController::class, 'propose', $id, ['title' => 'Fahrtkosten', 'note' => 'Wie regelt ihr das?']);
		$this->assertFits('CallDetail', $topic, 201);
		$item = array_values(array_filter($topic->getData()['agenda'], static fn (array $one): bool => $one['isTopic']))[0];
		$this->assertFits('CallDetail', $this->call(CallRoomController::class, 'support', $item['id'], ['support' => true]));

		$this->actAs('land');
		$this->at('2026-06-10T21:30:00+02:00');
		$meeting = $this->meetings($id)[0];
		$this->assertFits('CallPresence', $this->call(CallRoomController::class, 'enterPresence', $id, ['meetingId' => $meeting, 'gliederungIds' => [21]]));
		$this->assertFits('CallPresenceNow', $this->call(CallRoomController::class, 'presence', $id));
		$last = $this->call(CallController::class, 'show', $id);
		$this->assertFits('CallDetail', $last);
		self::assertSame([1, 3], [$last->getData()['past'][0]['represented'], $last->getData()['past'][0]['expected']]);
		self::assertSame(200, $this->call(CallController::class, 'destroy', $id, [], ['If-Match' => '*'])->getStatus());
		self::assertSame([], $this->call(CallController::class, 'index')->getData()['calls']);
	}

	public function testA1WhoTheCallIsNotForMeetsTheAnswerOfAnAbsentOne(): void {
		$id = $this->newCall()->id();
		$acts = [
			'show' => fn () => $this->call(CallController::class, 'show', $id),
			'update' => fn () => $this->call(CallController::class, 'update', $id),
			'destroy' => fn () => $this->call(CallController::class, 'destroy', $id),
			'compare' => fn () => $this->call(CallRoomController::class, 'compare', $id),
			'lobby' => fn () => $this->call(CallRoomController::class, 'lobby', $id),
			'presence' => fn () => $this->call(CallRoomController::class, 'presence', $id),
			'enterPresence' => fn () => $this->call(CallRoomController::class, 'enterPresence', $id),
			'propose' => fn () => $this->call(CallRoomController::class, 'propose', $id),
		];
		foreach (['guest', 'member'] as $who) {
			$this->actAs($who);
			foreach ($acts as $name => $act) {
				self::assertSame([404, ['error' => 'not-found']], $this->problemOf($act), "$who $name");
			}
		}
		self::assertSame([], $this->call(CallController::class, 'index')->getData()['calls']);
		$this->actAs('guest');
		self::assertSame(404, $this->problemOf(fn () => $this->call(CallController::class, 'index'))[0]);
		self::assertSame(404, $this->problemOf(fn () => $this->call(CallController::class, 'create', null, self::CALL))[0]);
		$this->actAs('anna');
		foreach (['update', 'destroy', 'compare', 'lobby', 'enterPresence'] as $name) {
			self::assertSame([403, ['error' => 'forbidden']], $this->problemOf($acts[$name]), $name);
		}
		self::assertSame(403, $this->problemOf(fn () => $this->call(CallController::class, 'create', null, self::CALL))[0]);
	}

	public function testACallOfABezirkIsItsChairsAndItsBoards(): void {
		$this->office('dana', 31, OfficeRole::Chair);
		$this->office('bea', 2, OfficeRole::Chair);
		$this->office('bo', 3, OfficeRole::Board);
		$this->inLine();
		$this->actAs('bea');
		$created = $this->call(CallController::class, 'create', null, ['gliederungId' => 2, 'audience' => 'bezirk'] + self::CALL);
		$this->assertFits('CallDetail', $created, 201);
		self::assertSame([2, 2, true], [$created->getData()['bezirkId'], $created->getData()['expected'], $created->getData()['can']['edit']]);
		$id = $created->getData()['id'];
		$meeting = $this->meetings($id)[0];
		foreach (['anna', 'ben', 'cora'] as $who) {
			$this->actAs($who);
			self::assertSame(200, $this->call(CallController::class, 'show', $id)->getStatus(), $who);
			self::assertSame(200, $this->call(MeetingController::class, 'show', $meeting)->getStatus(), $who);
		}
		foreach (['dana', 'bo', 'land', 'member'] as $who) {
			$this->actAs($who);
			self::assertSame(404, $this->problemOf(fn () => $this->call(CallController::class, 'show', $id))[0], $who);
			self::assertSame(404, $this->problemOf(fn () => $this->call(MeetingController::class, 'show', $meeting))[0], $who);
		}
		$this->get(RoomKeeper::class)->keep($id);
		self::assertEquals(['anna' => false, 'bea' => true, 'ben' => false, 'cora' => false], $this->rooms->rooms['room1']['people']);
	}

	public function testTheLandesvorstandHoldsCallsOfABezirkTooAndABezirkOnlyItsOwn(): void {
		$this->office('bea', 2, OfficeRole::Chair);
		$this->inLine();
		$this->actAs('land');
		$created = $this->call(CallController::class, 'create', null, ['audience' => 'bezirk', 'bezirkId' => 3] + self::CALL)->getData();
		self::assertSame([1, 3, 1], [$created['gliederungId'], $created['bezirkId'], $created['expected']]);
		foreach ([['bezirkId' => 21], ['bezirkId' => null], ['bezirkId' => 99], []] as $fields) {
			self::assertSame([400, ['error' => 'unknown-gliederung', 'field' => 'bezirkId']],
				$this->problemOf(fn () => $this->call(CallController::class, 'create', null, $fields + ['audience' => 'bezirk'] + self::CALL)));
		}
		$this->actAs('bea');
		self::assertSame(400, $this->problemOf(fn () => $this->call(CallController::class, 'create', null, ['gliederungId' => 2] + self::CALL))[0]);
		self::assertSame(403, $this->problemOf(fn () => $this->call(CallController::class, 'create', null, ['gliederungId' => 3, 'audience' => 'bezirk'] + self::CALL))[0]);
		self::assertSame(404, $this->problemOf(fn () => $this->call(CallController::class, 'show', $created['id']))[0]);
	}

	public function testWhoeverTheCallIsForSitsInItAndReadsNothingInternal(): void {
		$id = $this->newCall()->id();
		$meeting = $this->meetings($id)[0];
		$this->call(MeetingController::class, 'show', $meeting);
		$this->get(AgendaService::class)->add($meeting, new Input(['title' => 'Personal', 'internal' => true]));
		$this->office('dana', 31, OfficeRole::Deputy);
		foreach ([false, true] as $running) {
			$this->actAs('land');
			$running && $this->call(SittingController::class, 'start', $meeting);
			$this->actAs('anna');
			$shown = $this->call(SittingController::class, 'live', $meeting);
			$this->assertFits('Live', $shown);
			self::assertStringNotContainsString('Personal', json_encode($shown->getData(), JSON_THROW_ON_ERROR));
			self::assertSame(403, $this->problemOf(fn () => $this->call(SittingController::class, 'start', $meeting))[0]);
			$this->actAs('dana');
			self::assertSame(404, $this->problemOf(fn () => $this->call(SittingController::class, 'live', $meeting))[0]);
		}
	}

	public function testAnAdminComparesAndSeesNoAgenda(): void {
		$id = $this->newCall(['link' => 'https://a.example/b'])->id();
		$this->actAs('admin');

		$shown = $this->call(CallController::class, 'show', $id);
		$this->assertFits('CallDetail', $shown);
		self::assertSame([null, null, [], null, true], [
			$shown->getData()['agenda'], $shown->getData()['news'], $shown->getData()['past'], $shown->getData()['url'], $shown->getData()['can']['compare'],
		]);
		$this->assertFits('CallComparison', $this->call(CallRoomController::class, 'compare', $id, ['dryRun' => true]));
		self::assertSame(403, $this->problemOf(fn () => $this->call(CallRoomController::class, 'propose', $id, ['title' => 'x']))[0]);
		self::assertSame(404, $this->problemOf(fn () => $this->call(MeetingController::class, 'show', $this->meetings($id)[0]))[0]);
	}

	public function testA3WhoLosesTheOfficeIsRefusedAtTheNextRequest(): void {
		$id = $this->newCall()->id();
		$this->actAs('cora');
		self::assertSame(200, $this->call(CallController::class, 'show', $id)->getStatus());
		$office = $this->get(OfficeMapper::class)->ofPerson((int)$this->person('cora')?->getId())[0];
		$office->setUntilDate('2026-05-31');
		$this->get(OfficeMapper::class)->update($office);
		$this->inLine();
		$this->get(Access::class)->forget();

		self::assertSame(404, $this->problemOf(fn () => $this->call(CallController::class, 'show', $id))[0]);
		self::assertSame(404, $this->problemOf(fn () => $this->call(MeetingController::class, 'show', $this->meetings($id)[0]))[0]);
	}

	public function testContactsAreTheLandesvorstands(): void {
		$noted = $this->call(ContactController::class, 'create', 21, ['kind' => 'visit'])->getData()['id'];
		foreach (['anna' => 403, 'member' => 403, 'guest' => 404] as $who => $status) {
			$this->actAs($who);
			self::assertSame($status, $this->problemOf(fn () => $this->call(ContactController::class, 'index'))[0], $who);
			self::assertSame($status, $this->problemOf(fn () => $this->call(ContactController::class, 'create', 21, ['kind' => 'visit']))[0], $who);
			self::assertSame(404, $this->problemOf(fn () => $this->call(ContactController::class, 'destroy', $noted))[0], $who);
		}
	}

	public function testHostileInputIsRefused(): void {
		foreach ([
			['audience' => 'all'], ['audience' => 'chairs', 'rhythmWeeks' => 0], ['audience' => 'chairs', 'rhythmWeeks' => 'x'],
			['audience' => 'chairs', 'link' => 'javascript:alert(1)'], ['audience' => 'chairs', 'lobbyMinutes' => 100000],
			['audience' => 'chairs', 'gliederungId' => 21], ['audience' => 'chairs', 'topicOrder' => []], ['audience' => null],
		] as $fields) {
			self::assertContains($this->problemOf(fn () => $this->call(CallController::class, 'create', null, $fields + self::CALL))[0], [400, 403], json_encode($fields) ?: '');
		}
		$id = $this->newCall()->id();
		foreach ([['meetingId' => 1, 'gliederungIds' => [21]], ['meetingId' => $this->meetings($id)[0], 'gliederungIds' => [21]], ['gliederungIds' => 'x']] as $fields) {
			self::assertSame(400, $this->problemOf(fn () => $this->call(CallRoomController::class, 'enterPresence', $id, $fields))[0]);
		}
		self::assertSame(400, $this->problemOf(fn () => $this->call(CallRoomController::class, 'lobby', $id, ['mode' => 'ajar']))[0]);
		self::assertSame(400, $this->problemOf(fn () => $this->call(CallRoomController::class, 'propose', $id, ['title' => ' ']))[0]);
		self::assertSame(404, $this->problemOf(fn () => $this->call(CallRoomController::class, 'support', 999, ['support' => true]))[0]);
		foreach ([['kind' => 'call-room'], ['kind' => 'visit', 'day' => '2027-01-01'], []] as $fields) {
			self::assertSame(400, $this->problemOf(fn () => $this->call(ContactController::class, 'create', 21, $fields))[0]);
		}
		self::assertSame(400, $this->problemOf(fn () => $this->call(ContactController::class, 'create', 2, ['kind' => 'visit']))[0]);
		self::assertSame(404, $this->problemOf(fn () => $this->call(ContactController::class, 'create', 99, ['kind' => 'visit']))[0]);
	}
}
