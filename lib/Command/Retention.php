<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Command;

use OCA\Verband\Privacy\Retention as Rules;
use OCP\IL10N;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

final class Retention extends Command {
	public function __construct(
		private readonly Rules $retention,
		private readonly IL10N $l,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('verband:retention')
			->setDescription('Delete what has been kept for long enough, as every night')
			->addOption('dry-run', null, InputOption::VALUE_NONE, 'only say how much it would be');
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$isDry = (bool)$input->getOption('dry-run');
		$counts = $isDry ? $this->retention->due() : $this->retention->apply();
		foreach ($this->retention->rules() as $rule) {
			$days = $this->retention->days($rule);
			$isKept = $days === 0 && $rule->defaultDays() !== null;
			$sentence = $isKept ? 'kept for ever' : $rule->sentence($this->l, $days);
			$output->writeln($rule->id() . ': ' . $counts[$rule->id()] . ($isDry ? ' due' : ' gone') . ' (' . $sentence . ')', OutputInterface::OUTPUT_RAW);
		}
		return self::SUCCESS;
	}
}
