<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Preview;

use OCA\Verband\Preview\Http\Request;
use OCA\Verband\Preview\Http\StaticFiles;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class StaticFilesTest extends TestCase {
	/** @return iterable<string, array{string}> */
	public static function outside(): iterable {
		yield 'dots' => ['/apps/verband/img/../composer.json'];
		yield 'encoded dots' => ['/apps/verband/img/%2e%2e/composer.json'];
		yield 'encoded slash' => ['/apps/verband/img/..%2fcomposer.json'];
		yield 'twice encoded' => ['/apps/verband/img/%252e%252e/composer.json'];
		yield 'NUL' => ['/apps/verband/img/app.svg%00.json'];
		yield 'absolute' => ['/apps/verband/img//etc/passwd'];
		yield 'a kind that is not served' => ['/preview/public/../templates/shell.php'];
		yield 'a folder' => ['/apps/verband/img/'];
	}

	#[DataProvider('outside')]
	public function testNothingOutsideItsFolders(string $uri): void {
		$reply = StaticFiles::find(new Request([], [], [], ['REQUEST_URI' => $uri, 'REQUEST_METHOD' => 'GET']));

		self::assertContains($reply?->status, [404, null]);
	}

	public function testTypeAndCache(): void {
		$plain = StaticFiles::find(new Request([], [], [], ['REQUEST_URI' => '/apps/verband/img/app.svg']));
		$versioned = StaticFiles::find(new Request([], [], [], ['REQUEST_URI' => '/apps/verband/img/app.svg?v=1']));

		self::assertSame([200, 'image/svg+xml', 'no-cache'], [$plain?->status, $plain?->headers['Content-Type'], $plain?->headers['Cache-Control']]);
		self::assertStringContainsString('immutable', $versioned?->headers['Cache-Control']);
	}
}
