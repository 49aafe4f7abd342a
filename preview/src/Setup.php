<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Preview\Container\Container;
use OCA\Verband\Preview\Database\Connection;
use OCA\Verband\Preview\Database\Migrations;
use OCA\Verband\Preview\Example\ExampleAssociation;
use OCA\Verband\Preview\Jobs\JobRunner;
use OCA\Verband\Preview\People\UserManager;

/** Makes the database, and makes it anew when the day, the tables or the example have changed. */
final class Setup {
	/** @return bool whether it was made anew */
	public static function prepare(bool $force = false): bool {
		$stamp = Paths::data() . '/stamp';
		$wanted = self::today()->format('Y-m-d') . ' ' . self::fingerprint();
		if (!$force && is_file(Paths::database()) && is_file($stamp) && file_get_contents($stamp) === $wanted) {
			return false;
		}
		@mkdir(Paths::data(), 0o700, true);
		$draft = Paths::data() . '/draft-' . getmypid() . '.sqlite';
		self::build(Host::start($draft));
		self::replace($draft);
		file_put_contents($stamp, $wanted, LOCK_EX);
		return true;
	}

	private static function build(Container $container): void {
		$container->get(Migrations::class)->run();
		if (class_exists(ExampleAssociation::class)) {
			$example = $container->get(ExampleAssociation::class);
			$example->load(self::today());
			foreach ($example->accounts() as $position => $account) {
				$container->get(UserManager::class)->describe($account['uid'], $account['cardDe'], $account['cardEn'], $position);
			}
		}
		$container->get(JobRunner::class)->registerTimedJobs();
		$inner = $container->get(Connection::class)->inner();
		$inner->executeStatement('PRAGMA journal_mode = DELETE');
		$inner->executeStatement('ANALYZE');
		$inner->close();
	}

	/** A request under way keeps the file that it has open; the next one opens the new file. */
	private static function replace(string $draft): void {
		foreach (['-wal', '-shm'] as $ending) {
			@unlink(Paths::database() . $ending);
		}
		rename($draft, Paths::database());
	}

	private static function today(): DateTimeImmutable {
		return new DateTimeImmutable('today', new DateTimeZone('Europe/Berlin'));
	}

	private static function fingerprint(): string {
		$texts = [Migrations::fingerprint()];
		$folder = __DIR__ . '/Example';
		if (is_dir($folder)) {
			foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS)) as $file) {
				$texts[] = $file->getPathname() . hash_file('xxh128', $file->getPathname());
			}
		}
		sort($texts);
		return hash('sha256', implode("\n", $texts));
	}
}
