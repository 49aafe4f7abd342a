<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\ManagedGroups;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Input;

final class PersonsTest extends AssociationTestCase {
	public function testAnAccountHasOnePersonWithItsName(): void {
		$this->user('anna', displayName: 'Anna Müller');
		$persons = $this->get(Persons::class);

		$person = $persons->ensureForUid('anna');

		self::assertSame(['id' => $person->getId(), 'name' => 'Anna Müller', 'hasAccount' => true], $person->toRef());
		self::assertSame($person->getId(), $persons->ensureForUid('anna')->getId());
	}

	public function testAPersonWithoutAccountIsKnownByName(): void {
		$persons = $this->get(Persons::class);
		$this->user('ben', displayName: 'Ben');

		$named = $persons->ensureNamed('Ben');

		self::assertFalse($named->toRef()['hasAccount']);
		self::assertSame($named->getId(), $persons->ensureNamed('Ben')->getId());
		self::assertNotSame($named->getId(), $persons->ensureForUid('ben')->getId());
	}

	public function testA4ADeletedAccountLeavesNothingToItsNamesake(): void {
		$office = $this->office('anna', 21, OfficeRole::Chair);
		$coming = $this->office('anna', 22, OfficeRole::Chair, '2026-07-01');
		$past = $this->office('anna', 22, OfficeRole::Deputy, '2024-01-01', '2024-12-31');
		$old = (int)$this->person('anna')?->getId();
		self::assertSame([21], $this->get(Access::class)->viewerFor('anna')->boardIds);

		$this->user('anna')->delete();
		$this->user('anna');

		$viewer = $this->get(Access::class)->viewerFor('anna');
		self::assertNull($viewer->personId);
		self::assertFalse($viewer->isMember());
		self::assertSame([], $viewer->boardIds);
		self::assertNotSame($old, $this->get(Persons::class)->ensureForUid('anna')->getId());
		$former = $this->get(PersonMapper::class)->find($old);
		self::assertSame([null, 'ehemaliges Mitglied', true], [$former?->getUid(), $former?->getName(), $former?->isFormer()]);
		$offices = $this->get(OfficeMapper::class);
		self::assertSame('2026-06-01', $offices->find((int)$office->getId())?->getUntilDate());
		self::assertNull($offices->find((int)$coming->getId()));
		self::assertSame('2024-12-31', $offices->find((int)$past->getId())?->getUntilDate());
	}

	public function testA4TheNamesakeIsInNoneOfTheGroups(): void {
		$this->office('anna', 21, OfficeRole::Chair);
		$this->get(ManagedGroups::class)->apply();
		self::assertSame(['anna'], $this->members('verband-chairs'));

		$this->user('anna')->delete();
		$this->user('anna');
		$this->get(ManagedGroups::class)->apply();

		self::assertSame([], $this->members('verband-chairs'));
		self::assertSame([], $this->members('verband-board-21'));
	}

	public function testAnAccountThatWasNeverAPersonIsDeletedQuietly(): void {
		$this->user('zoe')->delete();

		self::assertNull($this->person('zoe'));
	}

	public function testExactlyOneWayOfNamingAPerson(): void {
		$persons = $this->get(Persons::class);
		$this->user('anna', ['g21']);
		$id = (int)$persons->ensureForUid('anna')->getId();
		$from = static fn (array $fields): int => (int)$persons->fromInput(new Viewer('member'), new Input($fields))->getId();

		self::assertSame($id, $from(['personId' => $id]));
		self::assertSame($id, $from(['uid' => 'anna', 'personId' => null]));
		$this->assertRefused(400, 'required (name)', static fn () => $from([]));
		$this->assertRefused(400, 'required (name)', static fn () => $from(['name' => ' ']));
		$this->assertRefused(400, 'invalid (personId)', static fn () => $from(['uid' => 'anna', 'name' => 'Anna']));
		$this->assertRefused(400, 'unknown-person (uid)', static fn () => $from(['uid' => 'nobody']));
		$this->assertRefused(400, 'unknown-person (personId)', static fn () => $from(['personId' => 999]));
	}

	/** A6: an id that is guessed is as good as none, unless a search would have offered it. */
	public function testWhoCannotBeFoundCannotBeNamedByIdEither(): void {
		$persons = $this->get(Persons::class);
		$this->user('stranger', ['users']);
		$stranger = (int)$persons->ensureForUid('stranger')->getId();
		$guest = (int)$persons->ensureNamed('Gast einer Sitzung')->getId();
		$from = static fn (int $id): int => (int)$persons->fromInput(new Viewer('member'), new Input(['personId' => $id]))->getId();
		foreach ([$stranger, $guest] as $id) {
			$this->assertRefused(400, 'unknown-person (personId)', static fn () => $from($id));
		}
		$this->office('stranger', 21, OfficeRole::Delegate, '2020-01-01', '2021-01-01');
		self::assertSame($stranger, $from($stranger));
	}

	public function testWhoLeftCannotBeChosenAgain(): void {
		$this->user('anna');
		$id = (int)$this->get(Persons::class)->ensureForUid('anna')->getId();
		$this->user('anna')->delete();

		$this->assertRefused(400, 'unknown-person (personId)', fn () => $this->get(Persons::class)->fromInput(new Viewer('member'), new Input(['personId' => $id])));
	}
}
