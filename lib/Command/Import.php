<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Command;

use OCA\Verband\Gliederung\Csv\CsvFile;
use OCA\Verband\Gliederung\Csv\CsvImport;
use OCA\Verband\Platform\Problem;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

final class Import extends Command {
	public function __construct(
		private readonly CsvImport $import,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('verband:import')
			->setDescription('Show what a CSV file would change in the tree of branches, or change it')
			->addArgument('file', InputArgument::REQUIRED, 'CSV file, as saved by a spreadsheet')
			->addOption('apply', null, InputOption::VALUE_NONE, 'write the changes instead of only showing them');
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$path = (string)$input->getArgument('file');
		if (!is_file($path) || !is_readable($path)) {
			$output->writeln('<error>Cannot read ' . $path . '</error>');
			return self::INVALID;
		}
		// one byte more than is allowed is enough to be told that it is too large
		$bytes = (string)file_get_contents($path, length: CsvFile::MAX_BYTES + 1);
		try {
			$plan = $this->import->preview($bytes);
			$this->show($plan, $output);
			if ($plan['errors'] !== []) {
				return self::FAILURE;
			}
			if ($input->getOption('apply')) {
				$result = $this->import->apply($bytes, (string)$plan['plan']);
				$output->writeln($result['added'] . ' added, ' . $result['changed'] . ' changed, ' . $result['left'] . ' left as they were');
			}
		} catch (Problem $problem) {
			$output->writeln('<error>' . $problem->getMessage() . '</error>');
			return self::FAILURE;
		}
		return self::SUCCESS;
	}

	/** @param array<string, mixed> $plan */
	private function show(array $plan, OutputInterface $output): void {
		foreach ($plan['errors'] as $error) {
			$line = 'row ' . $error['row'] . ', ' . $error['column'] . ': ' . $error['error'] . ' "' . $error['value'] . '"';
			$output->writeln($line, OutputInterface::OUTPUT_RAW);
		}
		foreach ($plan['changes'] as $change) {
			if ($change['action'] !== 'leave') {
				$output->writeln($change['action'] . ' ' . $change['code'] . ' (' . $change['name'] . ')', OutputInterface::OUTPUT_RAW);
			}
		}
		$output->writeln(count($plan['untouched']) . ' not in the file, left as they are');
	}
}
