<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Dav;

/** An event in the calendar of a Gliederung whose board the person sits on. */
final class WritableObject extends CalendarObject {
	/** @return list<array{privilege: string, principal: string, protected: bool}> */
	#[\Override]
	public function getACL(): array {
		return ReadOnlyCalendar::acl($this->principalUri, '{DAV:}read', '{DAV:}write');
	}

	#[\Override]
	public function put($data): ?string {
		// the version that If-Match was held against, with its text
		$this->get();
		Refusal::translated(fn () => $this->shelf->update($this->object, WritePlugin::text($data)));
		return null;
	}

	#[\Override]
	public function delete(): void {
		Refusal::translated(fn () => $this->shelf->delete($this->object));
	}

	public function moveTo(Shelf $shelf, string $name): void {
		Refusal::translated(fn () => $shelf->take($this->object, $this->shelf->view, $name));
	}

	#[\Override]
	public function setName($name): void {
		Refusal::translated(fn () => $this->shelf->rename($this->object, (string)$name));
	}
}
