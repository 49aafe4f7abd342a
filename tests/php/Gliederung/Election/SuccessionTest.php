<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung\Election;

use OCA\Verband\Gliederung\Election\Seat;
use OCA\Verband\Gliederung\Election\Succession;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeRole;
use PHPUnit\Framework\TestCase;

final class SuccessionTest extends TestCase {
	public function testWhoIsElectedAgainInTheSameRoleGoesOn(): void {
		$plan = Succession::plan(
			[$this->office(1, OfficeRole::Chair), $this->office(2, OfficeRole::Deputy), $this->office(3, OfficeRole::Board)],
			[$this->seat(1, OfficeRole::Chair), $this->seat(3, OfficeRole::Deputy)],
			'2026-05-10',
		);

		self::assertSame(['2026-05-09', [2, 3], [], ['deputy:3']], $this->told($plan));
	}

	public function testStaffDelegatesAndFormerOfficersAreLeftAlone(): void {
		$plan = Succession::plan([
			$this->office(1, OfficeRole::Staff), $this->office(2, OfficeRole::Delegate), $this->office(3, OfficeRole::Chair, '2024-01-01', '2025-12-31'),
		], [$this->seat(4, OfficeRole::Chair)], '2026-05-10');

		self::assertSame(['2026-05-09', [], [], ['chair:4']], $this->told($plan));
	}

	public function testAnOfficeThatEndsByItselfEndsEarlierAndTheNewOneIsOpen(): void {
		$plan = Succession::plan([$this->office(1, OfficeRole::Chair, '2026-01-01', '2026-12-31')], [$this->seat(1, OfficeRole::Chair)], '2026-05-10');

		self::assertSame(['2026-05-09', [1], [], ['chair:1']], $this->told($plan));
	}

	public function testWhatWouldHaveBegunLaterNeverDoes(): void {
		$plan = Succession::plan([$this->office(1, OfficeRole::Board, '2026-05-10'), $this->office(2, OfficeRole::Board, '2026-07-01')], [
			$this->seat(1, OfficeRole::Board), $this->seat(3, OfficeRole::Chair),
		], '2026-05-10');

		self::assertSame(['2026-05-09', [], [2], ['chair:3']], $this->told($plan));
	}

	/** @return array{string, list<int>, list<int>, list<string>} */
	private function told(Succession $plan): array {
		$persons = static fn (array $offices): array => array_map(static fn (Office $office): int => $office->getPersonId(), $offices);
		return [$plan->lastDay, $persons($plan->end), $persons($plan->drop), array_map(static fn (Seat $seat): string => $seat->key(), $plan->begin)];
	}

	private function seat(int $personId, OfficeRole $role): Seat {
		return new Seat($role, $personId, null, true);
	}

	private function office(int $personId, OfficeRole $role, string $from = '2025-01-01', ?string $until = null): Office {
		$office = new Office();
		$office->setGliederungId(21);
		$office->setPersonId($personId);
		$office->setRole($role->value);
		$office->setFromDate($from);
		$office->setUntilDate($until);
		return $office;
	}
}
