<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Call;

use OCA\Verband\Call\Call;
use OCA\Verband\Call\CallDates;
use OCA\Verband\Call\CallMapper;
use OCA\Verband\Call\CallService;
use OCA\Verband\Call\DatedCall;
use OCA\Verband\Gliederung\GroupPlan;
use OCA\Verband\Gliederung\ManagedGroups;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Platform\CallRooms;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use OCP\IGroupManager;

/** `land` sits on the Landesvorstand, `anna` and `ben` chair 21, `cora` chairs 22; groups are in line; the first call is on 2026-06-10. */
abstract class CallTestCase extends AssociationTestCase {
	protected const CALL = [
		'audience' => 'chairs', 'title' => 'Vorsitzenden-Call', 'start' => '2026-06-10T20:00:00+02:00', 'end' => '2026-06-10T21:00:00+02:00',
	];
	protected FakeRooms $rooms;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->rooms = new FakeRooms($this->get(IGroupManager::class));
		$this->container->set(CallRooms::class, $this->rooms);
		$this->office('land', 1, OfficeRole::Board);
		$this->office('anna', 21, OfficeRole::Chair);
		$this->office('ben', 21, OfficeRole::Chair);
		$this->office('cora', 22, OfficeRole::Chair);
		$this->inLine();
		$this->actAs('land');
	}

	protected function inLine(): void {
		$this->get(ManagedGroups::class)->apply();
	}

	/** @param array<string, mixed> $fields */
	protected function newCall(array $fields = []): DatedCall {
		return $this->get(CallService::class)->create($fields + self::CALL);
	}

	protected function stored(int $id): Call {
		$call = $this->get(CallMapper::class)->find($id);
		self::assertInstanceOf(Call::class, $call);
		return $call;
	}

	/** @return list<int> meetings of its next dates */
	protected function meetings(int $callId): array {
		return array_reverse(array_map(static fn ($date): int => (int)$date->meetingId, $this->get(CallDates::class)->prepared($callId)));
	}

	/** @return list<string> */
	protected function chairs(): array {
		return $this->members(GroupPlan::CHAIRS);
	}
}
