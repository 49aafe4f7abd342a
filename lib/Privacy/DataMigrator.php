<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Privacy;

use OCP\IL10N;
use OCP\IUser;
use OCP\UserMigration\IExportDestination;
use OCP\UserMigration\IImportSource;
use OCP\UserMigration\IMigrator;
use OCP\UserMigration\ISizeEstimationMigrator;
use Symfony\Component\Console\Output\OutputInterface;

/**
 * The app's part of an account's export (app user_migration). Nothing is imported: offices are given by elections,
 * and links and reminders belong to the events of the server they were made on.
 */
final class DataMigrator implements IMigrator, ISizeEstimationMigrator {
	private const FILE = 'verband/personal-data.json';

	public function __construct(
		private readonly PersonalExport $export,
		private readonly IL10N $l,
	) {
	}

	#[\Override]
	public function export(IUser $user, IExportDestination $exportDestination, OutputInterface $output): void {
		$output->writeln('Exporting what the association keeps about the account in ' . self::FILE . '…');
		$exportDestination->addFileContents(self::FILE, $this->json($user));
	}

	#[\Override]
	public function import(IUser $user, IImportSource $importSource, OutputInterface $output): void {
		$output->writeln('Offices, links and reminders stay on the server they were made on');
	}

	/** In KiB, as the interface asks. */
	#[\Override]
	public function getEstimatedExportSize(IUser $user): int|float {
		return strlen($this->json($user)) / 1024;
	}

	#[\Override]
	public function getId(): string {
		return 'verband';
	}

	#[\Override]
	public function getDisplayName(): string {
		return $this->l->t('Association');
	}

	#[\Override]
	public function getDescription(): string {
		return $this->l->t('Offices, calendar links and reminders. They can be taken away, not brought along.');
	}

	#[\Override]
	public function getVersion(): int {
		return 1;
	}

	#[\Override]
	public function canImport(IImportSource $importSource): bool {
		return true;
	}

	private function json(IUser $user): string {
		return json_encode(
			$this->export->of($user->getUID()),
			JSON_THROW_ON_ERROR | JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE,
		);
	}
}
