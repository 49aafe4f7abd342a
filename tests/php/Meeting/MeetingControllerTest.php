<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting;

use OCA\Verband\Controller\AgendaController;
use OCA\Verband\Controller\MeetingController;
use OCA\Verband\Controller\MeetingPeopleController;
use OCA\Verband\Controller\TopicController;
use OCA\Verband\Tests\Contract\CallsControllers;
use OCA\Verband\Tests\Contract\Schema;
use OCP\AppFramework\Http\DataResponse;

/** Answers as they leave: by contract, with ETag, and the same for what is hidden as for what is not there. */
final class MeetingControllerTest extends MeetingTestCase {
	use CallsControllers;

	public function testEveryAnswerIsWhatTheContractSays(): void {
		$created = $this->call(MeetingController::class, 'create', 21, self::MEETING);
		$id = $created->getData()['id'];

		$this->assertFits('MeetingDetail', $created, 201);
		$this->assertFits('MeetingDetail', $this->call(MeetingController::class, 'show', $id));
		$this->assertFits('MeetingDetail', $this->call(MeetingController::class, 'update', $id, ['inviteDays' => 3], ['If-Match' => '*']));
		$this->assertFits('Meetings', $this->call(MeetingController::class, 'index'));
		$this->assertFits('PlannedMeetings', $this->call(MeetingController::class, 'plan', 21, ['rows' => [self::MEETING, self::MEETING]]), 201);
		$item = $this->call(AgendaController::class, 'create', $id, ['title' => 'Haushalt', 'responsibleId' => $this->person('writer')?->getId()]);
		$this->assertFits('AgendaItem', $item, 201);
		$this->assertFits('AgendaItem', $this->call(AgendaController::class, 'update', $item->getData()['id'], ['minutes' => 5], ['If-Match' => '*']));
		$agenda = $this->call(AgendaController::class, 'index', $id);
		$this->assertFits('Agenda', $agenda);
		$order = array_reverse(array_column($agenda->getData()['items'], 'id'));
		$this->assertFits('Agenda', $this->call(AgendaController::class, 'order', $id, ['items' => $order], ['If-Match' => $agenda->getHeaders()['ETag']]));
		$this->assertFits('MeetingDetail', $this->call(MeetingPeopleController::class, 'answer', $id, ['answer' => 'yes']));
		$this->assertFits('MeetingDetail', $this->call(MeetingPeopleController::class, 'invite', $id, ['uid' => 'member']), 201);
		foreach ($this->call(MeetingPeopleController::class, 'candidates', $id, ['search' => 'me'])->getData() as $found) {
			$this->assertFits('PersonFound', new DataResponse($found));
		}
		$this->assertFits('MeetingDetail', $this->call(MeetingPeopleController::class, 'uninvite', $id, ['personId' => (string)$this->person('member')?->getId()]));
		$template = $this->call(TopicController::class, 'template', 21, ['kind' => 'phone']);
		$this->assertFits('AgendaTemplate', $template);
		$this->assertFits('AgendaTemplate', $this->call(TopicController::class, 'replaceTemplate', 21, ['kind' => 'phone', 'items' => [['title' => 'X']]], ['If-Match' => $template->getHeaders()['ETag']]));
		$this->actAs('member');
		$this->assertFits('MeetingDetail', $this->call(MeetingController::class, 'show', $id));
		$this->assertFits('Meetings', $this->call(MeetingController::class, 'index'));
		$this->assertFits('AgendaItem', $this->call(TopicController::class, 'create', 21, ['title' => 'Busse']), 201);
		foreach ($this->call(TopicController::class, 'index', 21)->getData() as $topic) {
			$this->assertFits('AgendaItem', new DataResponse($topic));
		}
	}

	public function testWritesAskForIfMatchAndAnswerWithTheNewEtag(): void {
		$id = $this->meeting()->id();
		$update = fn (array $headers): mixed => $this->call(MeetingController::class, 'update', $id, ['inviteDays' => random_int(0, 90)], $headers);

		self::assertSame([428, ['error' => 'precondition-required']], $this->problemOf(fn () => $update([])));
		$shown = $this->call(MeetingController::class, 'show', $id)->getHeaders()['ETag'];
		$etag = $update(['If-Match' => $shown])->getData()['etag'];
		$stale = $this->problemOf(fn () => $update(['If-Match' => $shown]));
		self::assertSame(412, $stale[0]);
		self::assertSame([], (new Schema())->problems($stale[1], 'Error'));
		self::assertSame(200, $update(['If-Match' => $etag])->getStatus());
	}

	public function testWhatIsKnownAlreadyIsNotSentAgain(): void {
		$dated = $this->meeting();
		$etag = $this->call(MeetingController::class, 'show', $dated->id())->getHeaders()['ETag'];
		$again = fn (): int => $this->call(MeetingController::class, 'show', $dated->id(), [], ['If-None-Match' => $etag])->getStatus();

		self::assertSame(304, $again());
		$this->change($dated, '*', ['location' => 'Woanders']);
		self::assertSame(200, $again());
	}

	public function testA1GuestsMeetOneAnswerForEveryActAndMembersA403(): void {
		$id = $this->meeting()->id();
		$item = $this->detail($id)['agenda'][0]['id'];
		$acts = fn (int $body, int $id, int $item): array => [
			'create' => fn () => $this->call(MeetingController::class, 'create', $body),
			'plan' => fn () => $this->call(MeetingController::class, 'plan', $body),
			'update' => fn () => $this->call(MeetingController::class, 'update', $id),
			'destroy' => fn () => $this->call(MeetingController::class, 'destroy', $id),
			'addItem' => fn () => $this->call(AgendaController::class, 'create', $id),
			'order' => fn () => $this->call(AgendaController::class, 'order', $id),
			'answer' => fn () => $this->call(MeetingPeopleController::class, 'answer', $id),
			'candidates' => fn () => $this->call(MeetingPeopleController::class, 'candidates', $id),
			'invite' => fn () => $this->call(MeetingPeopleController::class, 'invite', $id),
			'uninvite' => fn () => $this->call(MeetingPeopleController::class, 'uninvite', $id),
			'template' => fn () => $this->call(TopicController::class, 'template', $body),
			'replaceTemplate' => fn () => $this->call(TopicController::class, 'replaceTemplate', $body),
			'topics' => fn () => $this->call(TopicController::class, 'index', $body),
			'propose' => fn () => $this->call(TopicController::class, 'create', $body),
			'updateItem' => fn () => $this->call(AgendaController::class, 'update', $item),
			'destroyItem' => fn () => $this->call(AgendaController::class, 'destroy', $item),
			'agenda' => fn () => $this->call(AgendaController::class, 'index', $id),
			'show' => fn () => $this->call(MeetingController::class, 'show', $id),
			'index' => fn () => $this->call(MeetingController::class, 'index'),
		];
		$this->actAs('guest');
		foreach ([...array_values($acts(21, $id, $item)), ...array_values($acts(99, 99, 99))] as $act) {
			self::assertSame([404, ['error' => 'not-found']], $this->problemOf($act));
		}
		$this->actAs('member');
		foreach (array_diff(array_keys($acts(0, 0, 0)), ['index', 'show', 'agenda', 'topics', 'propose']) as $name) {
			self::assertSame([403, ['error' => 'forbidden']], $this->problemOf($acts(21, $id, $item)[$name]), $name);
			self::assertSame([404, ['error' => 'not-found']], $this->problemOf($acts(99, 99, 99)[$name]), $name);
		}
		self::assertSame([403, ['error' => 'forbidden']], $this->problemOf($acts(22, $id, $item)['topics']));
		self::assertSame([403, ['error' => 'forbidden']], $this->problemOf($acts(22, $id, $item)['propose']));
	}
}
