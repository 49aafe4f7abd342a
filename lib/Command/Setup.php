<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Command;

use OCA\Verband\Gliederung\CheckReport;
use OCA\Verband\Gliederung\Foundation;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

final class Setup extends Command {
	public function __construct(
		private readonly Foundation $foundation,
		private readonly CheckReport $report,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('verband:setup')
			->setDescription('Make what the app needs: the top of the tree and the groups. May be run again at any time')
			->addOption('name', null, InputOption::VALUE_REQUIRED, 'name of the Landesverband, if there is none yet', 'Landesverband');
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		foreach ($this->foundation->lay((string)$input->getOption('name')) as $made) {
			$output->writeln('made: ' . $made, OutputInterface::OUTPUT_RAW);
		}
		$left = $this->report->show();
		foreach ($left['differences'] as $difference) {
			$output->writeln('not done: ' . $difference['group'] . ' ' . $difference['kind'], OutputInterface::OUTPUT_RAW);
		}
		foreach ($left['problems'] as $problem) {
			$output->writeln('see to: ' . $problem['code'] . ' (' . $problem['count'] . ')');
		}
		return $left['differences'] === [] ? self::SUCCESS : self::FAILURE;
	}
}
