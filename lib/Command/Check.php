<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Command;

use OCA\Verband\Gliederung\CheckReport;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

final class Check extends Command {
	public function __construct(
		private readonly CheckReport $report,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('verband:check')
			->setDescription('List what is not in order: vacancies, missing groups, groups that differ from the offices');
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$report = $this->report->show();
		foreach ($report['problems'] as $problem) {
			$of = $problem['gliederungIds'] === [] ? '' : ' (' . implode(', ', $problem['gliederungIds']) . ')';
			$output->writeln($problem['code'] . ': ' . $problem['count'] . $of);
		}
		foreach ($report['differences'] as $difference) {
			$line = $difference['group'] . ': ' . $difference['kind'] . ($difference['person'] === null ? '' : ' ' . $difference['person']);
			$output->writeln($line, OutputInterface::OUTPUT_RAW);
		}
		if ($report['problems'] === [] && $report['differences'] === []) {
			$output->writeln('All in order');
		}
		return $report['differences'] === [] ? self::SUCCESS : self::FAILURE;
	}
}
