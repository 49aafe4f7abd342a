<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar;

use OCA\Verband\Calendar\Hosting;
use OCA\Verband\Controller\EventController;
use OCA\Verband\Controller\GroupController;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\GliederungKind;
use OCA\Verband\Gliederung\GliederungMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Preview\Http\Request;
use OCA\Verband\Tests\Contract\CallsControllers;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use OCP\IRequest;

/** What an event's answer tells whom. */
final class EventRightsTest extends AssociationTestCase {
	use CallsControllers;

	private const EVENT = ['title' => 'Treffen', 'start' => '2026-06-10', 'allDay' => true];

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->office('board21', 21, OfficeRole::Chair);
		$this->office('board22', 22, OfficeRole::Chair);
		$this->actAs('board21');
	}

	public function testL1AnAnswerIsNeverServedToSomebodyElse(): void {
		$event = $this->call(EventController::class, 'create', 21, self::EVENT)->getData();
		$this->get(Hosting::class)->add($this->get(Access::class)->viewerFor('board21'), $event['id'], 22, false);
		$answers = [];
		foreach (['board21', 'board22', 'member'] as $uid) {
			$this->as($uid);
			$answer = $this->call(EventController::class, 'show', $event['id']);
			self::assertSame($answer->getHeaders()['ETag'], $answer->getData()['etag']);
			self::assertSame(304, $this->call(EventController::class, 'show', $event['id'], headers: ['If-None-Match' => $answer->getData()['etag']])->getStatus());
			$answers[$uid] = $answer->getData();
		}

		self::assertSame([2, 2, 1], array_map(static fn (array $one): int => count($one['hosts']), array_values($answers)));
		self::assertCount(3, array_unique(array_column($answers, 'etag')));
		$this->as('member');
		self::assertSame(200, $this->call(EventController::class, 'show', $event['id'], headers: ['If-None-Match' => $answers['board21']['etag']])->getStatus());
	}

	public function testL1TheTagStillNamesTheRevision(): void {
		$event = $this->call(EventController::class, 'create', 21, self::EVENT)->getData();
		$this->office('deputy21', 21, OfficeRole::Deputy);
		$this->as('deputy21');

		$seen = $this->call(EventController::class, 'show', $event['id'])->getData();
		self::assertNotSame($event['etag'], $seen['etag']);
		$update = fn (string $tag, string $title) => $this->call(EventController::class, 'update', $event['id'], ['title' => $title], ['If-Match' => $tag]);
		self::assertSame('A', $update($event['etag'], 'A')->getData()['title']);
		self::assertSame([412, 'conflict'], [$this->problemOf(fn () => $update($seen['etag'], 'B'))[0], $this->problemOf(fn () => $update($seen['etag'], 'B'))[1]['error']]);
		self::assertSame('C', $update('W/"0", W/' . $this->call(EventController::class, 'show', $event['id'])->getData()['etag'], 'C')->getData()['title']);
		self::assertSame('D', $update('*', 'D')->getData()['title']);
	}

	public function testL2AGroupOneDoesNotKnowIsNoneAtAll(): void {
		$this->user('guest', ['secret-circle']);
		foreach (['secret-circle', 'no-such-group', 'g22', 'verband-admin', 'verband-board-22', ''] as $group) {
			$answers[] = $this->problemOf(fn () => $this->protect($group));
		}

		self::assertSame([400, ['error' => 'required', 'field' => 'protectedGroup']], array_pop($answers));
		self::assertSame([[400, ['error' => 'unknown-group', 'field' => 'protectedGroup']]], array_values(array_unique($answers, SORT_REGULAR)));
	}

	public function testOnesOwnGroupsThoseOfTeamsAndThoseOfOfficesProtect(): void {
		$this->user('board21', ['frauen']);
		$team = $this->get(GliederungMapper::class)->find(31);
		self::assertNotNull($team);
		$team->setKind(GliederungKind::Team->value);
		$this->get(GliederungMapper::class)->update($team);
		$this->get(\OCA\Verband\Gliederung\ManagedGroups::class)->apply();
		$this->as('board21');
		foreach ($this->get(GroupController::class)->index()->getData() as $group) {
			self::assertSame($group['id'], $this->protect($group['id'])->getData()['protectedGroup']);
			$offered[] = $group['id'];
		}

		foreach (['frauen', 'g31', 'verband-chairs', 'verband-landesvorstand', 'verband-board-21'] as $group) {
			self::assertContains($group, $offered);
		}
	}

	public function testWhatSomebodyElseChoseStays(): void {
		$this->user('board21', ['frauen']);
		$this->as('board21');
		$event = $this->protect('frauen')->getData();
		$this->office('deputy21', 21, OfficeRole::Deputy);
		$this->as('deputy21');

		$changed = $this->call(EventController::class, 'update', $event['id'], ['title' => 'B', 'audience' => 'protected', 'protectedGroup' => 'frauen'], ['If-Match' => $event['etag']]);
		self::assertSame(['B', 'frauen'], [$changed->getData()['title'], $changed->getData()['protectedGroup']]);
	}

	public function testTheQueryStringIsNoPartOfTheBody(): void {
		$request = new Request(
			['title' => 'Von außen', 'status' => 'draft', 'location' => 'hier'], [], [],
			['REQUEST_METHOD' => 'POST', 'REQUEST_URI' => '/x?title=Von+au%C3%9Fen&status=draft&location=hier', 'CONTENT_TYPE' => 'application/json'],
			[], json_encode(['title' => 'Innen'] + self::EVENT, JSON_THROW_ON_ERROR),
		);
		$request->setRouteParameters(['id' => '21']);
		$this->container->set(IRequest::class, $request);
		$this->container->forget(EventController::class);

		$event = $this->get(EventController::class)->create()->getData();

		self::assertSame(['Innen', 'published', ''], [$event['title'], $event['status'], $event['location']]);
	}

	public function testA2IdsAndColumnsInTheBodyAreIgnored(): void {
		$event = $this->call(EventController::class, 'create', 21, self::EVENT)->getData();
		$others = $this->call(EventController::class, 'create', 21, ['title' => 'Anderes'] + self::EVENT)->getData();
		$more = ['id' => $others['id'], 'gliederungId' => 22, 'hosts' => [['gliederungId' => 22, 'accepted' => true]], 'uid' => 'x', 'revision' => 99, 'createdBy' => 1, 'owner' => 'admin', 'deletedAt' => 1, 'etag' => '"1"', 'can' => ['delete' => false]];

		$changed = $this->call(EventController::class, 'update', $event['id'], ['title' => 'Neu'] + $more, ['If-Match' => $event['etag']])->getData();

		self::assertSame('Neu', $changed['title']);
		foreach (['id', 'gliederungId', 'hosts', 'uid', 'deletedAt', 'can'] as $field) {
			self::assertSame($event[$field], $changed[$field], $field);
		}
		self::assertSame('Anderes', $this->call(EventController::class, 'show', $others['id'])->getData()['title']);
		self::assertTrue(Etag::names($changed['etag'], (int)explode('-', trim($changed['etag'], '"'))[0]));
	}

	private function protect(string $group): \OCP\AppFramework\Http\DataResponse {
		return $this->call(EventController::class, 'create', 21, self::EVENT + ['audience' => 'protected', 'protectedGroup' => $group]);
	}

	private function as(string $uid): void {
		$this->get(Access::class)->forget();
		$this->actAs($uid);
	}
}
