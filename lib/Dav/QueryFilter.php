<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Dav;

use Sabre\CalDAV\CalendarQueryValidator;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\InvalidDataException;
use Sabre\VObject\ParseException;
use Sabre\VObject\Reader;
use Sabre\VObject\Recur\MaxInstancesExceededException;
use Sabre\VObject\Recur\NoInstancesException;

/** The filter of a calendar-query, held against one text after the other. */
final class QueryFilter {
	/** @var array<string, mixed> */
	private readonly array $filters;
	/** @var array<string, mixed> Sabre asks nothing else of a component whose time is asked for */
	private readonly array $timeless;
	private readonly CalendarQueryValidator $validator;

	/**
	 * @param array<string, mixed> $filters
	 * @param string $component what lies in the calendar
	 */
	public function __construct(array $filters, string $component) {
		// as stock calendars have it: of sibling components the first counts
		$filters['comp-filters'] = array_slice($filters['comp-filters'] ?? [], 0, 1);
		if (($filters['comp-filters'][0]['name'] ?? null) === false) {
			// an export that asks for a time and for no component
			$filters['comp-filters'][0]['name'] = $component;
		}
		$this->filters = $filters;
		$this->timeless = array_replace_recursive($filters, ['comp-filters' => array_map(static fn (): array => ['time-range' => null], $filters['comp-filters'])]);
		$this->validator = new CalendarQueryValidator();
	}

	/** @return array<string, mixed> the component that is asked for, empty for all */
	public function component(): array {
		return $this->filters['comp-filters'][0] ?? [];
	}

	/** False for what cannot be reckoned: one such text must not hide the others. */
	public function matches(string $text): bool {
		try {
			$calendar = Reader::read($text, Reader::OPTION_FORGIVING);
			$found = $calendar instanceof VCalendar
				&& $this->validator->validate($calendar, $this->filters) && $this->validator->validate($calendar, $this->timeless);
			$calendar->destroy();
			return $found;
		} catch (ParseException|InvalidDataException|MaxInstancesExceededException|NoInstancesException) {
			return false;
		}
	}
}
