<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Command;

use OCA\Verband\AppInfo\Application;
use OCA\Verband\Privacy\PrivacyNote;
use OCP\L10N\IFactory;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

final class Privacy extends Command {
	public function __construct(
		private readonly PrivacyNote $note,
		private readonly IFactory $languages,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('verband:privacy')
			->setDescription('Print the privacy note and the deletion concept, with the retention that is set')
			->addOption('language', null, InputOption::VALUE_REQUIRED, 'de or en', 'de');
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$l = $this->languages->get(Application::APP_ID, (string)$input->getOption('language'));
		$output->write($this->note->markdown($l), false, OutputInterface::OUTPUT_RAW);
		return self::SUCCESS;
	}
}
