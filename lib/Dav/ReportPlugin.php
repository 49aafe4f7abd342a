<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Dav;

use OCA\Verband\Calendar\OccurrenceIndex;
use Sabre\CalDAV\Xml\Request\CalendarMultiGetReport;
use Sabre\CalDAV\Xml\Request\CalendarQueryReport;
use Sabre\CalDAV\Xml\Request\FreeBusyQueryReport;
use Sabre\DAV\Exception\NotFound;
use Sabre\DAV\Server;
use Sabre\DAV\ServerPlugin;
use Sabre\HTTP\RequestInterface;

/**
 * Bounds what is asked of our calendars: a series without end is reckoned to where its dates are known and no further,
 * where others answer 500.
 */
final class ReportPlugin extends ServerPlugin {
	private const BEFORE_CALDAV = 50;
	/** of the year 9999 */
	private const LAST_SECOND = 253402300799;

	private ?Server $server = null;

	public function __construct(
		private readonly OccurrenceIndex $dates,
	) {
	}

	#[\Override]
	public function initialize(Server $server): void {
		$this->server = $server;
		$server->on('report', $this->bound(...), self::BEFORE_CALDAV);
		$server->on('method:GET', $this->boundExport(...), self::BEFORE_CALDAV);
	}

	public function bound(string $name, mixed $report, string $path): void {
		$isQuery = $report instanceof CalendarQueryReport || $report instanceof CalendarMultiGetReport;
		if (($isQuery && $report->expand !== null) || $report instanceof FreeBusyQueryReport) {
			if (!$this->isOurs($path)) {
				return;
			}
			$horizon = $this->dates->horizon();
			if ($report instanceof FreeBusyQueryReport) {
				$report->end = min($report->end ?? $horizon, $horizon);
			} else {
				$report->expand['end'] = min($report->expand['end'], $horizon);
			}
		}
	}

	/** A whole calendar as one file, on demand with its series as single dates. */
	public function boundExport(RequestInterface $request): void {
		$query = $request->getQueryParameters();
		if (!isset($query['export']) || !$this->isOurs($request->getPath())) {
			return;
		}
		$last = isset($query['expand']) ? $this->dates->horizon()->getTimestamp() : self::LAST_SECOND;
		foreach (array_intersect_key($query, ['start' => 0, 'end' => 0]) as $name => $time) {
			// what is no number is refused later on
			$query[$name] = is_string($time) && ctype_digit($time) ? min((int)$time, $last) : 'x';
		}
		$request->setUrl(explode('?', $request->getUrl())[0] . '?' . http_build_query($query));
	}

	private function isOurs(string $path): bool {
		try {
			$node = $this->server?->tree->getNodeForPath($path);
			return $node instanceof ReadOnlyCalendar || $node instanceof CalendarObject;
		} catch (NotFound) {
			return false;
		}
	}
}
