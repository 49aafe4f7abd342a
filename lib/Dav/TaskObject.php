<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Dav;

use OCA\Verband\Meeting\Task\Task;
use OCA\Verband\Meeting\Task\TaskSync;
use Sabre\CalDAV\ICalendarObject;
use Sabre\DAV\Exception\Forbidden;
use Sabre\DAVACL\IACL;

/** A task in the list of whoever has it. */
final class TaskObject implements ICalendarObject, IACL {
	private ?string $text = null;

	public function __construct(
		private readonly TaskShelf $shelf,
		private readonly Task $task,
		private readonly string $principalUri,
	) {
	}

	#[\Override]
	public function getName(): string {
		return TaskSync::name($this->task->getId());
	}

	#[\Override]
	public function get(): string {
		return $this->text ??= $this->shelf->text($this->task);
	}

	/**
	 * Changes whether it is done and nothing else. No ETag: what is stored is not what was sent, and RFC 4791 §5.3.4
	 * wants the client to look again.
	 */
	#[\Override]
	public function put($data): ?string {
		Refusal::translated(fn () => $this->shelf->write($this->task, WritePlugin::text($data)));
		return null;
	}

	#[\Override]
	public function delete(): void {
		throw new Forbidden('Tasks are taken away in the app');
	}

	#[\Override]
	public function setName($name): void {
		throw new Forbidden('Tasks keep their names');
	}

	#[\Override]
	public function getContentType(): string {
		return 'text/calendar; charset=utf-8; component=vtodo';
	}

	#[\Override]
	public function getETag(): string {
		return $this->task->etag();
	}

	#[\Override]
	public function getSize(): int {
		return strlen($this->get());
	}

	#[\Override]
	public function getLastModified(): int {
		return $this->task->updatedAt();
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
		return ReadOnlyCalendar::acl($this->principalUri, '{DAV:}read', '{DAV:}write-content');
	}

	#[\Override]
	public function setACL(array $acl): void {
		throw new Forbidden('Rights follow from who has a task');
	}

	#[\Override]
	public function getSupportedPrivilegeSet(): ?array {
		return null;
	}
}
