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

	/**
	 * An instant on the association's clocks.
	 * @param int $time seconds since 1970
	 */
	public function local(int $time): DateTimeImmutable {
		return (new DateTimeImmutable('@' . $time))->setTimezone($this->zone());
	}

	/**
	 * An instant as the API tells it: ISO 8601, with the association's offset.
	 * @param int $time seconds since 1970
	 */
	public function iso(int $time): string {
		return $this->local($time)->format(DATE_ATOM);
	}

	/** Today in the association's time zone, YYYY-MM-DD. */
	public function today(): string {
		return $this->now()->setTimezone($this->zone())->format('Y-m-d');
	}
}
