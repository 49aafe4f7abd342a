<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Command;

use OCA\Verband\Calendar\Housekeeping;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

final class Reindex extends Command {
	public function __construct(
		private readonly Housekeeping $housekeeping,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('verband:reindex')
			->setDescription('Write the dates of all events anew, for example after a change of the time zone');
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$output->writeln($this->housekeeping->reindex() . ' events reindexed');
		return self::SUCCESS;
	}
}
