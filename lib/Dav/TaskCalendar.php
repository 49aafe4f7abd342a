<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Dav;

use OCA\DAV\CalDAV\Integration\ExternalCalendar;
use OCA\Verband\AppInfo\Application;
use OCA\Verband\Meeting\Task\Task;
use Sabre\CalDAV\Xml\Property\ScheduleCalendarTransp;
use Sabre\CalDAV\Xml\Property\SupportedCalendarComponentSet;
use Sabre\DAV\Exception\Forbidden;
use Sabre\DAV\Exception\NotFound;
use Sabre\DAV\IMultiGet;
use Sabre\DAV\PropPatch;
use Sabre\DAV\Sync\ISyncCollection;

/** "Meine Aufgaben": to read and to tick; who gives tasks does so in the app. */
final class TaskCalendar extends ExternalCalendar implements ISyncCollection, IMultiGet {
	public const URI = 'tasks';
	private const COLOR = '#b58900';

	public function __construct(
		private readonly TaskShelf $shelf,
		private readonly string $principalUri,
		private readonly string $name,
	) {
		parent::__construct(Application::APP_ID, self::URI);
	}

	#[\Override]
	public function getOwner(): string {
		return $this->principalUri;
	}

	/** Nextcloud's scheduling asks for it at every write, though no interface names it. */
	public function getPrincipalURI(): string {
		return $this->principalUri;
	}

	/** The same. */
	public function isShared(): bool {
		return false;
	}

	#[\Override]
	public function getGroup(): ?string {
		return null;
	}

	/** @return list<array{privilege: string, principal: string, protected: bool}> */
	#[\Override]
	public function getACL(): array {
		// a task may be written, none added or taken away
		return ReadOnlyCalendar::acl($this->principalUri, '{DAV:}read', '{DAV:}write-content', '{DAV:}write-properties');
	}

	#[\Override]
	public function setACL(array $acl): void {
		throw new Forbidden('Rights follow from who has a task');
	}

	#[\Override]
	public function getSupportedPrivilegeSet(): ?array {
		return null;
	}

	#[\Override]
	public function getSyncToken(): string {
		return $this->shelf->token();
	}

	#[\Override]
	public function getChanges($syncToken, $syncLevel, $limit = null): ?array {
		return $this->shelf->changes($syncToken === null ? null : (string)$syncToken, $limit === null ? null : (int)$limit);
	}

	/** @return list<TaskObject> */
	#[\Override]
	public function getChildren(): array {
		return array_map($this->node(...), $this->shelf->all());
	}

	#[\Override]
	public function getChild($name): TaskObject {
		return $this->getMultipleChildren([$name])[0] ?? throw new NotFound('No such task here');
	}

	#[\Override]
	public function childExists($name): bool {
		return $this->getMultipleChildren([$name]) !== [];
	}

	/**
	 * @param array<string> $paths
	 * @return list<TaskObject>
	 */
	#[\Override]
	public function getMultipleChildren(array $paths): array {
		return array_map($this->node(...), $this->shelf->named(array_values(array_map(strval(...), $paths))));
	}

	/** @return list<string> */
	#[\Override]
	public function calendarQuery(array $filters): array {
		$filter = new QueryFilter($filters, 'VTODO');
		$found = array_filter($this->getChildren(), static fn (TaskObject $one): bool => $filter->matches($one->get()));
		return array_values(array_map(static fn (TaskObject $one): string => $one->getName(), $found));
	}

	#[\Override]
	public function createFile($name, $data = null): ?string {
		throw new Forbidden('Tasks are given in the app');
	}

	#[\Override]
	public function delete(): void {
		throw new Forbidden('This calendar follows from tasks');
	}

	#[\Override]
	public function getLastModified(): int {
		return $this->shelf->lastChange();
	}

	/** What is left alone here, core keeps for each person: name, colour, order. */
	#[\Override]
	public function propPatch(PropPatch $propPatch): void {
	}

	/** @return array<string, mixed> */
	#[\Override]
	public function getProperties($properties): array {
		return [
			'{DAV:}displayname' => $this->name,
			'{http://apple.com/ns/ical/}calendar-color' => self::COLOR,
			'{http://calendarserver.org/ns/}getctag' => $this->shelf->token(),
			'{urn:ietf:params:xml:ns:caldav}supported-calendar-component-set' => new SupportedCalendarComponentSet(['VTODO']),
			'{urn:ietf:params:xml:ns:caldav}schedule-calendar-transp' => new ScheduleCalendarTransp(ScheduleCalendarTransp::TRANSPARENT),
		];
	}

	private function node(Task $task): TaskObject {
		return new TaskObject($this->shelf, $task, $this->principalUri);
	}
}
