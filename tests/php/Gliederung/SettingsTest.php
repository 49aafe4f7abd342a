<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\Settings;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Input;
use OCP\IGroupManager;
use PHPUnit\Framework\Attributes\DataProvider;

final class SettingsTest extends AssociationTestCase {
	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->actAs('admin');
	}

	public function testDefaults(): void {
		$shown = $this->get(Settings::class)->show();

		self::assertSame(['verband-admin', 'Europe/Berlin', false], [$shown['adminGroup'], $shown['timeZone'], $shown['bezirkHelps']]);
		self::assertSame([], array_filter($shown['kinds'], static fn (array $kind): bool => !$kind['enabled']));
	}

	public function testWhatIsSaidChangesAndTheRestStays(): void {
		$settings = $this->get(Settings::class);
		$before = $settings->show();

		$after = $settings->update((string)$before['etag'], new Input([
			'timeZone' => 'Europe/Vienna', 'kinds' => [['id' => 'alliance', 'enabled' => false]], 'other' => 'x',
		]));

		self::assertSame(['Europe/Vienna', 'verband-admin'], [$after['timeZone'], $after['adminGroup']]);
		self::assertSame(['alliance'], array_column(array_filter($after['kinds'], static fn (array $kind): bool => !$kind['enabled']), 'id'));
		self::assertSame('Europe/Vienna', $this->get(Clock::class)->zone()->getName());
		self::assertNotSame($before['etag'], $after['etag']);
		$this->assertRefused(412, 'conflict', fn () => $settings->update((string)$before['etag'], new Input(['bezirkHelps' => true])));
		self::assertTrue($settings->update('*', new Input(['bezirkHelps' => true]))['bezirkHelps']);
	}

	public function testWhenAGoalStandsStill(): void {
		$settings = $this->get(Settings::class);
		self::assertSame([60, 60], [$settings->show()['goalStallDays'], $settings->goalStallDays()]);
		self::assertSame(30, $settings->update('*', new Input(['goalStallDays' => 30]))['goalStallDays']);
		self::assertSame(30, $settings->goalStallDays());
		$this->actAs('member');
		$this->assertRefused(403, 'forbidden', fn () => $settings->update('*', new Input(['goalStallDays' => 1])));
	}

	/** @return iterable<string, array{array<string, mixed>, string}> */
	public static function refused(): iterable {
		yield 'a zone of none' => [['timeZone' => 'Mars/Olympus'], 'bad-time-zone (timeZone)'];
		yield 'an offset' => [['timeZone' => '+02:00'], 'bad-time-zone (timeZone)'];
		yield 'a group of none' => [['adminGroup' => 'nobody'], 'unknown-group (adminGroup)'];
		yield 'no group' => [['adminGroup' => ''], 'required (adminGroup)'];
		yield 'a kind of none' => [['kinds' => [['id' => 'party', 'enabled' => true]]], 'unknown-kind (kinds.0.id)'];
		yield 'no yes and no no' => [['kinds' => [['id' => 'forum', 'enabled' => 1]]], 'invalid (kinds.0.enabled)'];
		yield 'without the kind that everything else is' => [['kinds' => [['id' => 'other', 'enabled' => false]]], 'invalid (kinds.0.enabled)'];
		yield 'goals that stand still at once' => [['goalStallDays' => 0], 'invalid (goalStallDays)'];
		yield 'goals that never do' => [['goalStallDays' => 731], 'invalid (goalStallDays)'];
		yield 'days in words' => [['goalStallDays' => '60'], 'invalid (goalStallDays)'];
		yield 'text as yes' => [['bezirkHelps' => 'yes'], 'invalid (bezirkHelps)'];
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider('refused')]
	public function testWhatIsWrongChangesNothingAtAll(array $fields, string $message): void {
		$settings = $this->get(Settings::class);
		$before = $settings->show();
		$this->get(IGroupManager::class)->createGroup('office');

		$this->assertRefused(400, $message, fn () => $settings->update('*', new Input($fields + [
			'adminGroup' => 'office', 'timeZone' => 'Europe/Paris', 'kinds' => [['id' => 'forum', 'enabled' => false]], 'bezirkHelps' => true,
		])));

		self::assertSame($before, $settings->show());
	}
}
