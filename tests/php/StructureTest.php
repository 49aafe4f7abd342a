<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** The cut of the code, as docs and DESIGN describe it: which way imports point, and how long a file may be. */
final class StructureTest extends TestCase {
	private const ROOT = __DIR__ . '/../../';
	private const ROOMS = ['Gliederung', 'Calendar', 'Meeting', 'Goal', 'Call', 'Outreach'];

	/** @return iterable<string, array{string, list<string>}> path below lib/ and what it imports */
	public static function phpFiles(): iterable {
		foreach (self::files('lib', 'php') as $path => $text) {
			preg_match_all('/^use ([\w\\\\]+)/m', $text, $uses);
			yield $path => [$path, $uses[1]];
		}
	}

	/** @param list<string> $uses */
	#[DataProvider('phpFiles')]
	public function testImportsPointOneWay(string $path, array $uses): void {
		$isController = str_starts_with($path, 'lib/Controller/');
		foreach ($uses as $use) {
			self::assertFalse(str_starts_with($use, 'OC\\'), "$path uses the server's inside: $use");
			if (!$isController) {
				self::assertStringNotContainsString('OCA\\Verband\\Controller', $use, $path);
			}
			if (str_starts_with($path, 'lib/Platform/')) {
				self::assertDoesNotMatchRegularExpression('/OCA\\\\Verband\\\\(' . implode('|', self::ROOMS) . ')/', $use, $path);
			}
			if (str_starts_with($path, 'lib/Gliederung/') && !preg_match('~(Kinds|Settings|Checks)\.php$~', $path)) {
				self::assertStringNotContainsString('OCA\\Verband\\Calendar', $use, $path);
			}
			if (str_starts_with($path, 'lib/Calendar/Recurrence/')) {
				self::assertStringStartsNotWith('OCP\\', $use, "$path is a pure rule");
			}
			if (preg_match('~^lib/(' . implode('|', self::ROOMS) . ')/~', $path) === 1) {
				self::assertStringNotContainsString('OCA\\Verband\\Privacy', $use, "$path: what is about all rooms stands above them");
			}
			if ($isController) {
				self::assertDoesNotMatchRegularExpression('/Mapper$|IDBConnection$/', $use, "$path is to ask a service");
			}
		}
		self::addToAssertionCount(1);
	}

	public static function pureFiles(): iterable {
		foreach (['Tree', 'Viewer', 'Membership', 'GliederungKind', 'OfficeRole'] as $name) {
			yield $name => ["lib/Gliederung/$name.php"];
		}
		foreach (['Audience', 'EventKind', 'EventStatus', 'IdList'] as $name) {
			yield $name => ["lib/Calendar/$name.php"];
		}
	}

	#[DataProvider('pureFiles')]
	public function testPureRulesImportNothingOfThePlatform(string $path): void {
		self::assertDoesNotMatchRegularExpression('/^use (OCP|Sabre)\\\\/m', (string)file_get_contents(self::ROOT . $path));
	}

	/** @return iterable<string, array{string, string}> */
	public static function typeScriptFiles(): iterable {
		foreach (['ts', 'vue'] as $extension) {
			foreach (self::files('src', $extension) as $path => $text) {
				yield $path => [$path, $text];
			}
		}
	}

	#[DataProvider('typeScriptFiles')]
	public function testModelsKnowNeitherVueNorHttp(string $path, string $text): void {
		preg_match_all('/from [\'"]([^\'"]+)[\'"]/', $text, $imports);
		foreach ($imports[1] as $import) {
			if (str_contains($path, '/model/') && !str_ends_with($path, '.spec.ts')) {
				self::assertDoesNotMatchRegularExpression('~^(vue|pinia|@nextcloud/(vue|axios|router|dialogs))|\.vue$|/api(\.ts)?$|http/ocs~', $import, $path);
			}
			if (str_ends_with($path, '.vue')) {
				self::assertDoesNotMatchRegularExpression('~@nextcloud/axios|http/ocs~', $import, "$path is to ask its api module");
			}
		}
		self::addToAssertionCount(1);
	}

	/** PostgreSQL keeps them in one namespace, and Nextcloud refuses to enable an app that uses one twice. */
	public function testEveryIndexHasANameOfItsOwn(): void {
		$names = [];
		foreach (self::files('lib/Migration', 'php') as $text) {
			preg_match_all('/(?:setPrimaryKey|addIndex|addUniqueIndex)\(\[[^\]]*\], \'(\w+)\'/', $text, $found);
			array_push($names, ...$found[1]);
		}
		self::assertGreaterThan(50, count($names));
		self::assertSame([], array_keys(array_filter(array_count_values($names), static fn (int $count): bool => $count > 1)));
	}

	public function testNoFileIsTooLong(): void {
		$long = [];
		foreach (['lib' => 'php', 'src' => 'ts', 'preview/src' => 'php', 'scripts' => 'mjs'] as $folder => $extension) {
			foreach ([$extension, 'vue'] as $ending) {
				foreach (self::files($folder, $ending) as $path => $text) {
					$most = $ending === 'vue' ? 400 : 300;
					if (substr_count($text, "\n") > $most && !str_ends_with($path, '.d.ts')) {
						$long[] = $path;
					}
				}
			}
		}
		self::assertSame([], $long);
	}

	public function testEveryFileSaysItsLicence(): void {
		foreach (['lib' => ['php'], 'src' => ['ts', 'vue'], 'preview' => ['php'], 'scripts' => ['mjs'], 'tests' => ['php', 'mjs']] as $folder => $extensions) {
			foreach ($extensions as $extension) {
				foreach (self::files($folder, $extension) as $path => $text) {
					if (!str_ends_with($path, '.d.ts')) {
						self::assertStringContainsString('SPDX-License-Identifier: AGPL-3.0-or-later', substr($text, 0, 400), $path);
					}
				}
			}
		}
	}

	/** @return iterable<string, string> text by path */
	private static function files(string $folder, string $extension): iterable {
		if (!is_dir(self::ROOT . $folder)) {
			return;
		}
		$all = new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator(self::ROOT . $folder, \FilesystemIterator::SKIP_DOTS));
		foreach ($all as $file) {
			if ($file->getExtension() === $extension) {
				yield substr($file->getPathname(), strlen(self::ROOT)) => (string)file_get_contents($file->getPathname());
			}
		}
	}
}
