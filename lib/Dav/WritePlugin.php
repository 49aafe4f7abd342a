<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Dav;

use OCA\Verband\Calendar\Sync\WrittenTexts;
use OCA\Verband\Meeting\Task\TaskText;
use Sabre\DAV\Server;
use Sabre\DAV\ServerPlugin;

/**
 * Looks at what is written into our calendars before Sabre and Nextcloud do: a text that would make them answer 500
 * is refused, and people are taken out before the scheduling plugin could write to them.
 */
final class WritePlugin extends ServerPlugin {
	private const BEFORE_CALDAV = 50;

	public function __construct(
		private readonly WrittenTexts $texts,
	) {
	}

	#[\Override]
	public function initialize(Server $server): void {
		$server->on('beforeCreateFile', $this->beforeCreateFile(...), self::BEFORE_CALDAV);
		$server->on('beforeWriteContent', $this->beforeWriteContent(...), self::BEFORE_CALDAV);
	}

	public function beforeCreateFile(string $path, mixed &$data, mixed $parent, bool &$modified): void {
		if ($parent instanceof WritableCalendar) {
			$this->prepare($data, $modified);
		}
	}

	public function beforeWriteContent(string $path, mixed $node, mixed &$data, bool &$modified): void {
		if ($node instanceof WritableObject) {
			$this->prepare($data, $modified);
		}
		if ($node instanceof TaskObject) {
			$text = self::text($data);
			$data = Refusal::translated(static fn (): string => TaskText::read($text)->whole());
			$modified = true;
		}
	}

	/** What Sabre hands on as a stream or a string. */
	public static function text(mixed $data): string {
		return is_resource($data) ? (string)stream_get_contents($data) : (string)$data;
	}

	private function prepare(mixed &$data, bool &$modified): void {
		$data = Refusal::translated(fn (): string => $this->texts->repaired(self::text($data)));
		$modified = true;
	}
}
