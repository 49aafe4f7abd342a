<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Dav;

use OCA\Verband\Calendar\Sync\ViewObject;
use Sabre\CalDAV\ICalendarObject;
use Sabre\DAV\Exception\Forbidden;
use Sabre\DAV\Exception\NotFound;
use Sabre\DAVACL\IACL;

/** An event in a calendar to read. */
class CalendarObject implements ICalendarObject, IACL {
	private ?string $text = null;

	final public function __construct(
		protected readonly Shelf $shelf,
		protected ViewObject $object,
		protected readonly string $principalUri,
	) {
	}

	/** What it stands for. */
	public function object(): ViewObject {
		return $this->object;
	}

	#[\Override]
	public function getName(): string {
		return $this->object->name;
	}

	#[\Override]
	public function get(): string {
		$this->object = $this->shelf->whole($this->object) ?? throw new NotFound('No longer here');
		return $this->text ??= $this->shelf->text($this->object);
	}

	#[\Override]
	public function put($data): ?string {
		throw new Forbidden('This calendar is to read');
	}

	#[\Override]
	public function delete(): void {
		throw new Forbidden('This calendar is to read');
	}

	#[\Override]
	public function setName($name): void {
		throw new Forbidden('This calendar is to read');
	}

	#[\Override]
	public function getContentType(): string {
		return 'text/calendar; charset=utf-8; component=vevent';
	}

	#[\Override]
	public function getETag(): string {
		return $this->object->etag();
	}

	/** Left out in lists: the text would have to be made for it. */
	#[\Override]
	public function getSize(): ?int {
		return $this->object->event->getIcalendar() === '' ? null : strlen($this->get());
	}

	#[\Override]
	public function getLastModified(): int {
		return $this->object->event->getUpdatedAt();
	}

	#[\Override]
	public function getOwner(): string {
		return $this->principalUri;
	}

	#[\Override]
	public function getGroup(): ?string {
		return null;
	}

	/** @return list<array{privilege: string, principal: string, protected: bool}> */
	#[\Override]
	public function getACL(): array {
		return ReadOnlyCalendar::acl($this->principalUri, '{DAV:}read');
	}

	#[\Override]
	public function setACL(array $acl): void {
		throw new Forbidden('Rights follow from offices');
	}

	#[\Override]
	public function getSupportedPrivilegeSet(): ?array {
		return null;
	}
}
