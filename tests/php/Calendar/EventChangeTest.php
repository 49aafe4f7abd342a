<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar;

use OCA\Verband\Calendar\EventChange;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class EventChangeTest extends TestCase {
	public static function bad(): iterable {
		foreach (['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'file:///etc/passwd', 'vbscript:x', '\\\\evil\\share', '//evil.example',
			'data:text/html,x', 'https://', 'http:/x', "https://x\n.example", 'https://a b', 'https://x/"onmouseover', 'ftp://x.example'] as $link) {
			yield 'B3 ' . $link => [['url' => $link], $link === "https://x\n.example" ? 'not-text' : 'bad-url', 'url'];
		}
		yield 'conference' => [['conference' => 'sip:x'], 'bad-url', 'conference'];
		yield 'kind' => [['kind' => 'party'], 'unknown-kind', 'kind'];
		yield 'status' => [['status' => 'beschlossen'], 'invalid', 'status'];
		yield 'audience' => [['audience' => ['public']], 'invalid', 'audience'];
		yield 'zone' => [['timeZone' => 'Mars/Base'], 'bad-time-zone', 'timeZone'];
		yield 'topics' => [['topics' => 'bildung'], 'invalid', 'topics'];
		yield 'topics with a comma' => [['topics' => ['a,b']], 'invalid', 'topics'];
		yield 'many topics' => [['topics' => array_fill(0, 21, 'a')], 'too-long', 'topics'];
		yield 'empty title' => [['title' => ''], 'required', 'title'];
		yield 'null title' => [['title' => null], 'required', 'title'];
		yield 'long description' => [['description' => str_repeat('x', 50_001)], 'too-long', 'description'];
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider('bad')]
	public function testRefuses(array $fields, string $code, string $field): void {
		try {
			EventChange::read(new Input($fields));
			self::fail('taken');
		} catch (Problem $problem) {
			self::assertSame(['error' => $code, 'field' => $field], $problem->toArray());
		}
	}

	public function testA2WhatIsNotOursIsNotRead(): void {
		$change = EventChange::read(new Input(['owner' => 'admin', 'approvedBy' => 'x', 'gliederungId' => 7, 'id' => 9, 'revision' => 1]));

		self::assertSame([], $change->texts);
		self::assertNull($change->status);
		self::assertNull($change->times);
	}

	public function testLinksThatMayStay(): void {
		$change = EventChange::read(new Input(['url' => 'https://example.org/a?b=c#d', 'conference' => 'tel:+4951112345,,4711#']));

		self::assertSame(['url' => 'https://example.org/a?b=c#d', 'conference' => 'tel:+4951112345,,4711#'], $change->texts);
	}
}
