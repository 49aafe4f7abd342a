<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use DateTimeImmutable;
use DateTimeZone;
use OCP\AppFramework\Services\IAppConfig;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * The only source of "now". An instant is in UTC; a day is a day in the association's time zone,
 * since the association's dates are held there whatever the server's clock shows.
 */
final class Clock {
	public const DEFAULT_ZONE = 'Europe/Berlin';

	public function __construct(
		private readonly ITimeFactory $time,
		private readonly IAppConfig $config,
	) {
	}

	/** The present instant, in UTC. */
	public function now(): DateTimeImmutable {
		return DateTimeImmutable::createFromInterface($this->time->now())->setTimezone(new DateTimeZone('UTC'));
	}

	/** The association's time zone (setting `time_zone`, an IANA name). */
	public function zone(): DateTimeZone {
		return new DateTimeZone($this->config->getAppValueString('time_zone', self::DEFAULT_ZONE));
	}

	/** Today in the association's time zone, YYYY-MM-DD. */
	public function today(): string {
		return $this->now()->setTimezone($this->zone())->format('Y-m-d');
	}
}
