<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Minutes;

use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Meeting\Minutes\MinutesMapper;
use OCA\Verband\Meeting\Minutes\MinutesPresenter;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Minutes\MinutesTexts;
use OCA\Verband\Meeting\Minutes\RecordMapper;
use OCA\Verband\Meeting\Minutes\Version;
use OCA\Verband\Meeting\Resolution\ResolutionService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Tests\Contract\Schema;
use PHPUnit\Framework\Attributes\DataProvider;

final class MinutesServiceTest extends MinutesTestCase {
	public function testFromDraftToPublishedWithWhatWasApprovedKeptWordForWord(): void {
		$this->write("Wir haben beraten.\n\n:::intern\n" . self::CANARY . "\n:::");
		$this->get(ResolutionService::class)->create($this->sitting->id(), new Input([
			'title' => 'Haushalt 2026', 'itemId' => $this->item->getId(), 'text' => 'Der Haushalt wird angenommen.', 'votesYes' => 5, 'votesNo' => 1,
		]));
		foreach ([MinutesState::Correction, MinutesState::Approval, MinutesState::Approved] as $to) {
			$this->step($to);
		}
		$approved = $this->shown();
		self::assertSame(hash('sha256', $approved['markdown']), $approved['hash']);
		self::assertStringContainsString('5 dafür, 1 dagegen, 0 Enthaltungen', $approved['markdown']);
		self::assertStringContainsString(self::CANARY, $approved['markdown']);

		$this->rename('Umbenannt');
		$this->step(MinutesState::Published);

		self::assertSame($approved['markdown'], $this->shown()['markdown']);
		self::assertSame([], (new Schema())->problems($this->shown(), 'Minutes'));
		self::assertSame(['correction', 'approval', 'approved', 'published'], array_column($this->shown()['history'], 'to'));
		$this->actAs('member');
		self::assertSame(['open', null, []], [$this->shown()['version'], $this->shown()['hash'], $this->shown()['history']]);
		self::assertStringContainsString('Der Haushalt wird angenommen.', $this->shown()['markdown']);
	}

	public function testC4NothingInternalIsTold(): void {
		$secret = $this->item('Personal ' . self::CANARY, internal: true);
		$this->write(self::CANARY, $secret);
		$this->write("Offen.\n:::intern\n" . self::CANARY . "\n:::");
		foreach ([['internal' => true, 'text' => self::CANARY, 'title' => self::CANARY], ['text' => "Offen\n:::intern\n" . self::CANARY]] as $fields) {
			$this->get(ResolutionService::class)->create($this->sitting->id(), new Input($fields + ['title' => 'B', 'itemId' => $this->item->getId()]));
		}
		foreach ([MinutesState::Correction, MinutesState::Approval, MinutesState::Approved, MinutesState::Published] as $to) {
			$this->step($to, ['reason' => self::CANARY]);
		}

		$this->actAs('member');
		self::assertStringContainsString('Offen.', $this->shown()['markdown']);
		self::assertStringNotContainsString(self::CANARY, json_encode($this->shown(), JSON_THROW_ON_ERROR));
		self::assertStringNotContainsString(self::CANARY, (string)$this->get(RecordMapper::class)->of($this->sitting->id(), Version::Open));
	}

	/** @return iterable<string, array{MinutesState, MinutesState}> every pair that is no step */
	public static function forbidden(): iterable {
		foreach (MinutesState::cases() as $from) {
			foreach (MinutesState::cases() as $to) {
				if ($from->next() !== $to) {
					yield "$from->value to $to->value" => [$from, $to];
				}
			}
		}
	}

	#[DataProvider('forbidden')]
	public function testE4EveryOtherStepIsRefused(MinutesState $from, MinutesState $to): void {
		$this->bring($from);
		$hash = $this->shown()['hash'];

		$this->assertRefused(409, 'invalid-transition (to)', fn () => $this->step($to));
		self::assertSame([$from, $hash], [$this->get(MinutesMapper::class)->of($this->sitting->id())->state(), $this->shown()['hash']]);
	}

	/** @return iterable<string, array{OfficeRole, MinutesState, bool}> */
	public static function roles(): iterable {
		foreach (OfficeRole::cases() as $role) {
			foreach ([MinutesState::Correction, MinutesState::Approval, MinutesState::Approved, MinutesState::Published] as $to) {
				$may = $to === MinutesState::Approved ? in_array($role, [OfficeRole::Chair, OfficeRole::Deputy], true) : $role->writes();
				yield "$role->value: $to->value" => [$role, $to, $may];
			}
		}
	}

	#[DataProvider('roles')]
	public function testE4WhoTakesWhichStep(OfficeRole $role, MinutesState $to, bool $may): void {
		$before = ['correction' => MinutesState::Draft, 'approval' => MinutesState::Correction, 'approved' => MinutesState::Approval, 'published' => MinutesState::Approved];
		$this->bring($before[$to->value]);
		$this->office('somebody', 21, $role);
		$this->actAs('somebody');

		if ($may) {
			$this->step($to);
			self::assertSame($to, $this->get(MinutesMapper::class)->of($this->sitting->id())->state());
		} else {
			$this->assertRefused($role->writes() ? 403 : 404, $role->writes() ? 'forbidden' : 'not-found', fn () => $this->step($to));
		}
	}

	public function testOthersLearnNothingBeforeTheyArePublished(): void {
		$this->bring(MinutesState::Approved);
		foreach (['member', 'other', 'admin', 'guest', null] as $uid) {
			$this->actAs($uid);
			$this->assertRefused(404, 'not-found', fn () => $this->shown());
			$this->assertRefused(404, 'not-found', fn () => $this->step(MinutesState::Published));
			$this->assertRefused(404, 'not-found', fn () => $this->get(MinutesTexts::class)->find((int)$this->item->getId()));
		}
		$this->actAs('chair');
		$this->step(MinutesState::Published);
		$this->actAs('other');
		self::assertSame('open', $this->shown()['version']);
		$this->assertRefused(403, 'forbidden', fn () => $this->step(MinutesState::Published));
	}

	public function testTwoWhoWriteAtOnceEachKeepTheirText(): void {
		$texts = $this->get(MinutesTexts::class);
		$this->write('Erste Fassung');
		$etag = $texts->find((int)$this->item->getId())->etag();
		$this->actAs('writer');
		self::assertNotNull($this->presentedText()['editor']);
		$this->write('Zweite Fassung', ifMatch: $etag);
		self::assertNull($this->presentedText()['editor']);
		$this->actAs('chair');

		$this->assertRefused(412, 'conflict', fn () => $this->write('Dritte Fassung', ifMatch: $etag));
		self::assertSame('Zweite Fassung', $texts->find((int)$this->item->getId())->text);
	}

	public function testOnlyDraftsAreWritten(): void {
		$this->write('Entwurf');
		foreach ([MinutesState::Correction, MinutesState::Approval, MinutesState::Approved, MinutesState::Published] as $to) {
			$this->step($to);
			$this->assertRefused(409, 'locked', fn () => $this->write('Nachtrag'));
		}
	}

	public function testAStaleStepAndASittingThatIsNotOver(): void {
		$this->step(MinutesState::Correction);
		$this->assertRefused(412, 'conflict', fn () => $this->step(MinutesState::Approval, ifMatch: '"0"'));
		$this->assertRefused(400, 'bad-date (until)', fn () => $this->step(MinutesState::Approval, ['until' => '2026-05-31']));
		$this->sitting = $this->meeting();
		$this->assertRefused(409, 'invalid-transition (to)', fn () => $this->step(MinutesState::Correction));
	}

	/** @return array<string, mixed> */
	private function presentedText(): array {
		return $this->get(MinutesPresenter::class)->text($this->get(MinutesTexts::class)->find((int)$this->item->getId()));
	}
}
