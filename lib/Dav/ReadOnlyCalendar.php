<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Dav;

use OCA\DAV\CalDAV\Integration\ExternalCalendar;
use OCA\Verband\AppInfo\Application;
use OCA\Verband\Calendar\Sync\ViewObject;
use Sabre\CalDAV\Xml\Property\ScheduleCalendarTransp;
use Sabre\CalDAV\Xml\Property\SupportedCalendarComponentSet;
use Sabre\DAV\Exception\Forbidden;
use Sabre\DAV\Exception\NotFound;
use Sabre\DAV\IMultiGet;
use Sabre\DAV\PropPatch;
use Sabre\DAV\Sync\ISyncCollection;

/** A calendar to read; the protocol's shell around a Shelf. */
class ReadOnlyCalendar extends ExternalCalendar implements ISyncCollection, IMultiGet {
	/** @var array<string, CalendarObject> */
	private array $found = [];

	/** @param \Closure(): array{name: string, color: string} $look */
	final public function __construct(
		protected readonly Shelf $shelf,
		protected readonly string $principalUri,
		private readonly \Closure $look,
	) {
		parent::__construct(Application::APP_ID, $shelf->view->uri);
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
		// name, colour and order are everybody's own, in calendars to read too
		return self::acl($this->principalUri, '{DAV:}read', '{DAV:}write-properties');
	}

	#[\Override]
	public function setACL(array $acl): void {
		throw new Forbidden('Rights follow from offices');
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

	/** @return list<CalendarObject> */
	#[\Override]
	public function getChildren(): array {
		return array_map($this->node(...), $this->shelf->all());
	}

	#[\Override]
	public function getChild($name): CalendarObject {
		return $this->getMultipleChildren([$name])[0] ?? throw new NotFound('No such event here');
	}

	#[\Override]
	public function childExists($name): bool {
		return $this->getMultipleChildren([$name]) !== [];
	}

	/**
	 * @param array<string> $paths
	 * @return list<CalendarObject>
	 */
	#[\Override]
	public function getMultipleChildren(array $paths): array {
		$missing = array_values(array_filter(array_map(strval(...), $paths), fn (string $path): bool => !isset($this->found[$path])));
		foreach ($missing === [] ? [] : $this->shelf->named($missing) as $object) {
			$this->found[$object->name] = $this->node($object);
		}
		return array_values(array_intersect_key($this->found, array_flip(array_map(strval(...), $paths))));
	}

	/** @return list<string> */
	#[\Override]
	public function calendarQuery(array $filters): array {
		return $this->shelf->query($filters);
	}

	#[\Override]
	public function createFile($name, $data = null): ?string {
		throw new Forbidden('This calendar is to read');
	}

	#[\Override]
	public function delete(): void {
		throw new Forbidden('This calendar follows from membership');
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
		$all = [
			'{DAV:}displayname' => fn (): string => ($this->look)()['name'],
			'{http://apple.com/ns/ical/}calendar-color' => fn (): string => ($this->look)()['color'],
			'{http://calendarserver.org/ns/}getctag' => $this->shelf->token(...),
			'{urn:ietf:params:xml:ns:caldav}supported-calendar-component-set' => static fn () => new SupportedCalendarComponentSet(['VEVENT']),
			// else others would see everything here as time that is not free
			'{urn:ietf:params:xml:ns:caldav}schedule-calendar-transp' => static fn () => new ScheduleCalendarTransp(ScheduleCalendarTransp::TRANSPARENT),
		];
		$asked = $properties === [] ? $all : array_intersect_key($all, array_flip($properties));
		return array_map(static fn (\Closure $make): mixed => $make(), $asked);
	}

	/** @return list<array{privilege: string, principal: string, protected: bool}> */
	public static function acl(string $principalUri, string ...$privileges): array {
		return array_map(
			static fn (string $privilege): array => ['privilege' => $privilege, 'principal' => $principalUri, 'protected' => true],
			array_values($privileges),
		);
	}

	/** What was found before a write holds no longer. */
	protected function forget(): void {
		$this->found = [];
	}

	private function node(ViewObject $object): CalendarObject {
		return $this->shelf->view->isWritable()
			? new WritableObject($this->shelf, $object, $this->principalUri)
			: new CalendarObject($this->shelf, $object, $this->principalUri);
	}
}
