<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Gliederung\GliederungMapper;
use OCA\Verband\Gliederung\GliederungPresenter;
use OCA\Verband\Gliederung\GliederungService;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\TermService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\IGroupManager;
use PHPUnit\Framework\Attributes\DataProvider;

final class GliederungServiceTest extends AssociationTestCase {
	private const NEW = ['parentId' => 2, 'kind' => 'unterbezirk', 'code' => 'ub-neu', 'name' => 'UB Neu', 'shortName' => 'UB N'];

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->actAs('admin');
	}

	public function testANewOneIsInTheTreeWithItsGroupAndDefaults(): void {
		$new = $this->create(self::NEW);

		self::assertSame(['"1"', 'unterbezirk', ''], [$new->etag(), $new->getKind(), $new->getPlace()]);
		self::assertMatchesRegularExpression('/^#[0-9a-f]{6}$/', $new->getColor());
		self::assertContains($new->getId(), $this->get(Access::class)->tree()->downwards(2));
		self::assertTrue($this->get(IGroupManager::class)->groupExists('verband-board-' . $new->getId()));
	}

	/** @return iterable<string, array{array<string, mixed>, int, string}> */
	public static function refused(): iterable {
		yield 'no kind' => [['kind' => null] + self::NEW, 400, 'required (kind)'];
		yield 'no code' => [array_diff_key(self::NEW, ['code' => 1]), 400, 'required (code)'];
		yield 'an array as name' => [['name' => []] + self::NEW, 400, 'invalid (name)'];
		yield 'a code that is taken' => [['code' => 'c21'] + self::NEW, 409, 'duplicate (code)'];
		yield 'below nothing known' => [['parentId' => 99] + self::NEW, 400, 'unknown-gliederung (parentId)'];
		yield 'below nothing' => [['parentId' => null] + self::NEW, 400, 'required (parentId)'];
		yield 'a second Landesverband' => [['kind' => 'landesverband', 'parentId' => null] + self::NEW, 409, 'duplicate (kind)'];
		yield 'a contact of none' => [['contactPersonId' => 99] + self::NEW, 400, 'unknown-person (contactPersonId)'];
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider('refused')]
	public function testWhatIsWrongIsNotStored(array $fields, int $status, string $message): void {
		$this->assertRefused($status, $message, fn () => $this->create($fields));

		self::assertCount(count(SampleTree::NODES), $this->get(GliederungMapper::class)->all());
	}

	public function testAContactIsSomebodyWhomASearchOffers(): void {
		$guest = (int)$this->get(Persons::class)->ensureNamed('Gast einer Sitzung')->getId();

		$this->assertRefused(400, 'unknown-person (contactPersonId)', fn () => $this->update(21, '*', ['contactPersonId' => $guest]));
	}

	public function testAbsentFieldsStayAndOthersAreIgnored(): void {
		$updated = $this->update(21, '"1"', ['name' => 'Neuer Name', 'id' => 22, 'revision' => 50, 'example' => true, 'owner' => 'admin']);

		self::assertSame(['Neuer Name', 'c21', 'g21', 2, '"2"', false], [
			$updated->getName(), $updated->getCode(), $updated->getMemberGroup(), $updated->getParentId(), $updated->etag(), $updated->isExample(),
		]);
		self::assertSame('Name 22', $this->get(Access::class)->gliederungen()[22]->getName());
		self::assertSame('Neuer Name', $this->get(GliederungMapper::class)->find(21)?->getName());
	}

	public function testATreeInACircleIsRefusedAndNothingChanges(): void {
		$this->assertRefused(400, 'cyclic-tree (parentId)', fn () => $this->update(2, '"1"', ['parentId' => 21, 'name' => 'X']));

		$stored = $this->get(GliederungMapper::class)->find(2);
		self::assertSame([1, 'Name 2', 1], [$stored?->getParentId(), $stored?->getName(), $stored?->getRevision()]);
	}

	public function testOfTwoWritersTheSecondIsShownTheFirst(): void {
		$this->update(21, '"1"', ['name' => 'Zuerst']);

		try {
			$this->update(21, '"1"', ['name' => 'Zuletzt']);
			self::fail('written');
		} catch (Problem $problem) {
			self::assertSame([412, 'Zuerst', '"2"'], [$problem->status, $problem->details['current']['name'], $problem->details['current']['etag']]);
		}
		self::assertSame('Nochmal', $this->update(21, '*', ['name' => 'Nochmal'])->getName());
		self::assertSame('Detail', $this->update(21, '"3-0123456789abcdef"', ['name' => 'Detail'])->getName());
	}

	public function testARaceIsDecidedByTheDatabase(): void {
		$mapper = $this->get(GliederungMapper::class);

		self::assertTrue($mapper->raiseRevision(21, 1));
		self::assertFalse($mapper->raiseRevision(21, 1));
		self::assertFalse($mapper->raiseRevision(99, 1));
	}

	public function testWhatHasChildrenOrEventsStays(): void {
		$this->assertRefused(409, 'has-children', fn () => $this->delete(2));
		$this->event(31);
		$this->assertRefused(409, 'has-events', fn () => $this->delete(31));
		self::assertTrue($this->get(Access::class)->tree()->has(31));
	}

	public function testOfficesTermsAndGroupGoWithIt(): void {
		$this->office('anna', 22, OfficeRole::Chair);
		$this->get(TermService::class)->create(new Input([
			'gliederungId' => 22, 'name' => 'Amtszeit', 'start' => '2026-01-01', 'end' => '2026-12-31',
			'milestones' => [['kind' => 'other', 'name' => 'Wahl', 'date' => '2026-12-01']],
		]));
		$this->update(22, '*', ['place' => 'Xstadt']);
		self::assertSame(['anna'], $this->members('verband-board-22'));

		$this->delete(22);

		self::assertFalse($this->get(Access::class)->tree()->has(22));
		self::assertSame([], $this->get(OfficeMapper::class)->ofGliederung(22));
		self::assertSame([], $this->get(TermService::class)->all());
		self::assertFalse($this->get(IGroupManager::class)->groupExists('verband-board-22'));
	}

	public function testOnlyAdminsChangeTheTree(): void {
		$this->office('board-1', 1, OfficeRole::Chair);
		foreach (['guest' => [404, 'not-found'], 'member' => [403, 'forbidden'], 'board-1' => [403, 'forbidden']] as $uid => [$status, $message]) {
			$this->actAs($uid);
			$this->assertRefused($status, $message, fn () => $this->create(['name' => []]));
			$this->assertRefused($status, $message, fn () => $this->update(21, '"9"', ['name' => []]));
			$this->assertRefused($status, $message, fn () => $this->delete(21));
			$this->assertRefused(404, 'not-found', fn () => $this->delete(99));
		}
	}

	/** @param array<string, mixed> $fields */
	private function create(array $fields): Gliederung {
		return $this->get(GliederungService::class)->create(new Input($fields));
	}

	/** @param array<string, mixed> $fields */
	private function update(int $id, string $ifMatch, array $fields): Gliederung {
		return $this->get(GliederungService::class)->update($id, $ifMatch, new Input($fields), $this->present(...));
	}

	private function delete(int $id): void {
		$this->get(GliederungService::class)->delete($id, '*', $this->present(...));
	}

	/** @return array<string, mixed> */
	private function present(Gliederung $gliederung): array {
		return $this->get(GliederungPresenter::class)->one($gliederung, $this->get(Access::class)->viewer());
	}

	private function event(int $gliederungId): void {
		$query = $this->db->getQueryBuilder();
		$query->insert('verband_event_hosts')->values([
			'event_id' => $query->createNamedParameter(1),
			'gliederung_id' => $query->createNamedParameter($gliederungId),
			'position' => $query->createNamedParameter(0),
		])->executeStatement();
	}
}
