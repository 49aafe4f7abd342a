<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Preview;

use OCA\Verband\Preview\Signatures;
use PHPUnit\Framework\TestCase;

/** The stand-ins stay few, and what they declare stays equal to the server's types. */
final class OcpStandInTest extends TestCase {
	private const ROOT = __DIR__ . '/../../..';
	private const HASHES = self::ROOT . '/preview/ocp-signatures.json';
	private const MOST = 80;

	public function testTheListNamesEveryStandInAndNoMore(): void {
		$files = [];
		$folder = new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator(self::ROOT . '/preview/ocp', \FilesystemIterator::SKIP_DOTS));
		foreach ($folder as $file) {
			$files[] = 'OCP\\' . strtr(substr($file->getPathname(), strlen(self::ROOT . '/preview/ocp/'), -4), '/', '\\');
		}

		self::assertEqualsCanonicalizing($files, self::types());
		self::assertLessThanOrEqual(self::MOST, count($files));
	}

	public function testSignaturesAreThoseOfTheServer(): void {
		$ours = self::ours();
		$tree = getenv('NEXTCLOUD_DIR');
		if (is_string($tree) && $tree !== '') {
			$theirs = self::theirs($tree, array_map(array_keys(...), $ours));
			self::assertSame($theirs, $ours);
			file_put_contents(self::HASHES, json_encode(self::hashes($theirs), JSON_PRETTY_PRINT | JSON_THROW_ON_ERROR) . "\n");
		}

		self::assertFileExists(self::HASHES, 'Run this test once with NEXTCLOUD_DIR naming a Nextcloud tree');
		self::assertSame(json_decode((string)file_get_contents(self::HASHES), true), self::hashes($ours));
	}

	/** @return list<class-string> */
	private static function types(): array {
		$lists = json_decode((string)file_get_contents(self::ROOT . '/preview/ocp-types.json'), true);
		return [...$lists['consumed'], ...$lists['implemented']];
	}

	/** @return array<string, array<string, string>> */
	private static function ours(): array {
		$ours = [];
		foreach (self::types() as $type) {
			$ours[$type] = Signatures::of($type, Signatures::declaredBy($type));
		}
		return $ours;
	}

	/**
	 * @param array<string, list<string>> $methods
	 * @return array<string, array<string, string>>
	 */
	private static function theirs(string $tree, array $methods): array {
		$process = proc_open(
			[PHP_BINARY, self::ROOT . '/preview/nextcloud-signatures.php', $tree],
			[['pipe', 'r'], ['pipe', 'w'], STDERR],
			$pipes,
		);
		self::assertIsResource($process);
		fwrite($pipes[0], json_encode($methods, JSON_THROW_ON_ERROR));
		fclose($pipes[0]);
		$answer = (string)stream_get_contents($pipes[1]);
		self::assertSame(0, proc_close($process), $answer);
		return json_decode($answer, true, flags: JSON_THROW_ON_ERROR);
	}

	/**
	 * @param array<string, array<string, string>> $signatures
	 * @return array<string, string>
	 */
	private static function hashes(array $signatures): array {
		ksort($signatures);
		return array_map(static function (array $methods): string {
			ksort($methods);
			return substr(hash('sha256', json_encode($methods, JSON_THROW_ON_ERROR)), 0, 16);
		}, $signatures);
	}
}
