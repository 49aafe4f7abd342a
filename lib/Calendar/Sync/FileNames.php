<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/**
 * Names and UIDs in a Gliederung's calendar: each once. What a deleted event held is free for the next; should the
 * deletion be undone, it comes back under another name.
 */
final class FileNames {
	private const MAX_BYTES = 255;

	public function __construct(
		private readonly FileMapper $files,
		private readonly EventMapper $events,
	) {
	}

	/**
	 * Gives an event a name and a UID, inside the transaction of the change.
	 * @param string $uid the event's own or a client's
	 * @throws Problem invalid, duplicate
	 */
	public function give(int $eventId, View $view, string $name, string $uid): void {
		$this->assertName($name);
		$this->free($view, $this->files->named((int)$view->gliederungId, [$name])[$name] ?? $this->holderOf($view, $name), $eventId, null);
		$this->free($view, $this->files->withUid((int)$view->gliederungId, $uid), $eventId, $uid);
		$this->free($view, $this->events->idOfUid((int)$view->gliederungId, $uid), $eventId, $uid);
		$this->files->put($eventId, (int)$view->gliederungId, $name, $uid);
	}

	/** In a new host's calendar another event may have its UID already: then it lies there under another. */
	public function welcome(Event $event, int $gliederungId): void {
		$holder = $this->files->withUid($gliederungId, $event->getUid()) ?? $this->events->idOfUid($gliederungId, $event->getUid());
		if ($holder !== null && $holder !== $event->getId() && $this->files->in($gliederungId, [$event->getId()]) === []) {
			$this->putAside($event->getId(), $gliederungId);
		}
	}

	/**
	 * May it become this Gliederung's own?
	 * @throws Problem duplicate
	 */
	public function assertFree(Event $event, int $gliederungId): void {
		if (($this->events->idOfUid($gliederungId, $event->getUid()) ?? $event->getId()) !== $event->getId()) {
			throw Problem::refused(ErrorCode::Duplicate, 'uid');
		}
	}

	/** @throws Problem */
	private function assertName(string $name): void {
		if ($name === '' || strlen($name) > self::MAX_BYTES || !mb_check_encoding($name, 'UTF-8')
			|| preg_match('~[\x00-\x1f\x7f/\\\\]~', $name) === 1) {
			throw Problem::invalid(ErrorCode::Invalid, 'name');
		}
	}

	/** Names of the app's own form are for the events they name. */
	private function holderOf(View $view, string $name): ?int {
		$id = $view->eventNamed($name);
		if ($id !== null && $this->events->find($id) === null) {
			throw Problem::invalid(ErrorCode::Invalid, 'name');
		}
		return $id !== null && $this->files->in((int)$view->gliederungId, [$id]) === [] ? $id : null;
	}

	/** @param ?string $uid null if it is about the name */
	private function free(View $view, ?int $holder, int $eventId, ?string $uid): void {
		$event = $holder === null || $holder === $eventId ? null : $this->events->find($holder);
		if ($event === null) {
			return;
		}
		if ($event->getDeletedAt() === null && in_array($view->gliederungId, $event->hosts(), true)) {
			$given = $this->files->in((int)$view->gliederungId, [$event->getId()])[$event->getId()] ?? null;
			if ($uid !== null && $given !== null && $given['uid'] !== null && $given['uid'] !== $uid) {
				// its own UID is not shown here
				return;
			}
			throw Problem::refused(ErrorCode::Duplicate, $uid === null ? 'name' : 'uid');
		}
		$this->putAside($event->getId(), (int)$view->gliederungId);
	}

	private function putAside(int $eventId, int $gliederungId): void {
		$free = 'back-' . $eventId . '-' . bin2hex(random_bytes(6));
		$this->files->put($eventId, $gliederungId, $free . '.ics', $free . '@verband');
	}
}
