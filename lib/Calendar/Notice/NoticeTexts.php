<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\Programme\DateWords;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Platform\Clock;
use OCP\IL10N;

/** The sentences of the notifications. What people typed stands in rich parameters, where no brace means anything. */
final class NoticeTexts {
	public function __construct(
		private readonly Access $access,
		private readonly PersonMapper $persons,
		private readonly Clock $clock,
	) {
	}

	/** @return array{string, array<string, array<string, string>>} the sentence with its rich parameters */
	public function subject(string $subject, Event $event, Parameters $about, IL10N $l): array {
		$when = $this->when($about->date, $l);
		$place = (string)$event->getLocation();
		$person = $about->personId === null ? '' : (string)$this->persons->find($about->personId)?->getName();
		$text = match ($subject) {
			'cancelled' => $l->t('{event} is cancelled: %s', [$when]),
			'reinstated' => $l->t('{event} takes place after all: %s', [$when]),
			'moved' => $l->t('{event} is moved: %1$s instead of %2$s', [$when, $this->when($about->was, $l)]),
			'relocated' => $place === ''
				? $l->t('The place of {event} has changed: %s', [$when])
				: $l->t('{event} takes place elsewhere: {place}, %s', [$when]),
			'dropped' => $l->t('One date of {event} is cancelled: %s', [$when]),
			'dates' => $l->t('Dates of {event} have changed; the next is: %s', [$when]),
			'reminder' => $l->t('Reminder: {event}, %s', [$when]),
			'asked' => $l->t('{host} asks whether {gliederung} hosts {event} too'),
			'joined' => $l->t('{gliederung} hosts {event} too'),
			'parted' => $l->t('{gliederung} does not host {event}'),
			'removed' => $l->t('{gliederung} is no longer a host of {event}'),
			default => $person === ''
				? $l->t('{event} was published from a phone')
				: $l->t('{person} has published {event} from a phone'),
		};
		return [$text, $this->named([
			'event' => [$event->getId(), $event->getTitle()],
			'place' => [$event->getId(), $place],
			'host' => $this->gliederung($event->getGliederungId()),
			'gliederung' => $this->gliederung($about->gliederungId),
			'person' => [$about->personId, $person],
		], $text)];
	}

	/** Who holds it; of a reminder where it is. */
	public function message(string $subject, Event $event): string {
		$names = array_map(fn (int $id): string => $this->gliederung($id)[1], $event->hosts());
		return $subject === 'reminder' && (string)$event->getLocation() !== ''
			? (string)$event->getLocation()
			: implode(', ', array_filter($names));
	}

	private function when(?NotedDate $date, IL10N $l): string {
		$words = new DateWords($l->getLanguageCode(), $this->clock->zone(), $this->clock->now());
		return $date === null ? '' : $words->span($date->start, $date->end, $date->startDate, $date->endDate);
	}

	/** @return array{?int, string} */
	private function gliederung(?int $id): array {
		return [$id, (string)($this->access->gliederungen()[$id ?? 0] ?? null)?->getName()];
	}

	/**
	 * @param array<string, array{?int, string}> $parameters
	 * @return array<string, array<string, string>> those that the sentence has
	 */
	private function named(array $parameters, string $text): array {
		$used = array_filter($parameters, static fn (string $name): bool => str_contains($text, '{' . $name . '}'), ARRAY_FILTER_USE_KEY);
		return array_map(static fn (array $one): array => [
			'type' => 'highlight', 'id' => (string)($one[0] ?? 0), 'name' => $one[1] === '' ? '–' : $one[1],
		], $used);
	}
}
