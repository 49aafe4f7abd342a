<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use OCA\Verband\Calendar\Audience;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventStatus;

/**
 * What decides who sees an event, in which calendar, under which name; kept before and after each change, so that
 * a deletion is told to those who could see the thing and to nobody else.
 */
final class EventState {
	/**
	 * @param list<int> $hosts accepted, the first one first
	 * @param array<int, string> $files the names that clients gave it, by Gliederung
	 */
	public function __construct(
		public readonly array $hosts,
		public readonly EventStatus $status,
		public readonly Audience $audience,
		public readonly ?string $protectedGroup = null,
		public readonly array $files = [],
	) {
	}

	/**
	 * @param array<int, string> $files
	 * @return ?self null for a deleted event
	 */
	public static function of(Event $event, array $files = []): ?self {
		return $event->getDeletedAt() !== null ? null : new self(
			$event->hosts(),
			EventStatus::from($event->getStatus()),
			Audience::from($event->getAudience()),
			$event->getProtectedGroup(),
			$files,
		);
	}

	public function toJson(): string {
		return json_encode([
			'h' => $this->hosts, 's' => $this->status->value, 'a' => $this->audience->value, 'g' => $this->protectedGroup,
			'f' => (object)$this->files,
		], JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
	}

	public static function fromJson(?string $json): ?self {
		if ($json === null || $json === '') {
			return null;
		}
		$state = json_decode($json, true, 8, JSON_THROW_ON_ERROR);
		return new self($state['h'], EventStatus::from($state['s']), Audience::from($state['a']), $state['g'], $state['f']);
	}
}
