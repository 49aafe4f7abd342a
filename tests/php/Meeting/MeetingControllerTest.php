<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting;

use OCA\Verband\Controller\MeetingController;
use OCA\Verband\Tests\Contract\CallsControllers;
use OCA\Verband\Tests\Contract\Schema;

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
		$this->actAs('member');
		$this->assertFits('MeetingDetail', $this->call(MeetingController::class, 'show', $id));
		$this->assertFits('Meetings', $this->call(MeetingController::class, 'index'));
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
		$acts = fn (int $body, int $id): array => [
			'create' => fn () => $this->call(MeetingController::class, 'create', $body),
			'update' => fn () => $this->call(MeetingController::class, 'update', $id),
			'destroy' => fn () => $this->call(MeetingController::class, 'destroy', $id),
			'show' => fn () => $this->call(MeetingController::class, 'show', $id),
			'index' => fn () => $this->call(MeetingController::class, 'index'),
		];
		$this->actAs('guest');
		foreach ([...array_values($acts(21, $id)), ...array_values($acts(99, 99))] as $act) {
			self::assertSame([404, ['error' => 'not-found']], $this->problemOf($act));
		}
		$this->actAs('member');
		foreach (['create', 'update', 'destroy'] as $name) {
			self::assertSame([403, ['error' => 'forbidden']], $this->problemOf($acts(21, $id)[$name]), $name);
			self::assertSame([404, ['error' => 'not-found']], $this->problemOf($acts(99, 99)[$name]), $name);
		}
	}
}
