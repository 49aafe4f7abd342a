<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// What lib/Dav/ uses of the server's Sabre and dav app, for the analyser alone: never loaded.

namespace Sabre\DAV {
	interface INode {
		public function delete();

		public function getName();

		public function setName($name);

		public function getLastModified();
	}
	interface IFile extends INode {
		public function put($data);

		public function get();

		public function getContentType();

		public function getETag();

		public function getSize();
	}
	interface ICollection extends INode {
		public function createFile($name, $data = null);

		public function createDirectory($name);

		public function getChild($name);

		public function getChildren();

		public function childExists($name);
	}
	interface IMultiGet extends ICollection {
		public function getMultipleChildren(array $paths);
	}
	interface ICopyTarget extends ICollection {
		public function copyInto($targetName, $sourcePath, INode $sourceNode);
	}
	interface IMoveTarget extends ICollection {
		public function moveInto($targetName, $sourcePath, INode $sourceNode);
	}
	interface IProperties extends INode {
		public function propPatch(PropPatch $propPatch);

		public function getProperties($properties);
	}
	class PropPatch {
	}
	class Tree {
		public function getNodeForPath(string $path): INode {
		}
	}
	class Server {
		public Tree $tree;

		public function on(string $event, callable $do, int $priority = 100): void {
		}
	}
	abstract class ServerPlugin {
		abstract public function initialize(Server $server);

		public function getPluginName() {
		}
	}
	class Exception extends \Exception {
	}
}

namespace Sabre\DAV\Sync {
	interface ISyncCollection extends \Sabre\DAV\ICollection {
		public function getSyncToken();

		public function getChanges($syncToken, $syncLevel, $limit = null);
	}
}

namespace Sabre\DAV\Exception {
	class BadRequest extends \Sabre\DAV\Exception {
	}
	class Conflict extends \Sabre\DAV\Exception {
	}
	class Forbidden extends \Sabre\DAV\Exception {
	}
	class NotFound extends \Sabre\DAV\Exception {
	}
	class PreconditionFailed extends \Sabre\DAV\Exception {
	}
	class UnsupportedMediaType extends \Sabre\DAV\Exception {
	}
}

namespace Sabre\DAVACL {
	interface IACL extends \Sabre\DAV\INode {
		public function getOwner();

		public function getGroup();

		public function getACL();

		public function setACL(array $acl);

		public function getSupportedPrivilegeSet();
	}
}

namespace Sabre\CalDAV {
	interface ICalendarObjectContainer extends \Sabre\DAV\ICollection {
		public function calendarQuery(array $filters);
	}
	interface ICalendar extends ICalendarObjectContainer, \Sabre\DAVACL\IACL {
	}
	interface ICalendarObject extends \Sabre\DAV\IFile {
	}
	class CalendarQueryValidator {
		public function validate(\Sabre\VObject\Component\VCalendar $vObject, array $filters): bool {
		}
	}
}

namespace Sabre\CalDAV\Xml\Request {
	class CalendarQueryReport {
		/** @var ?array{start: \DateTimeInterface, end: \DateTimeInterface} */
		public ?array $expand = null;
	}
	class CalendarMultiGetReport {
		/** @var ?array{start: \DateTimeInterface, end: \DateTimeInterface} */
		public ?array $expand = null;
	}
	class FreeBusyQueryReport {
		public ?\DateTimeInterface $end = null;
	}
}

namespace Sabre\HTTP {
	interface RequestInterface {
		public function getPath(): string;

		public function getUrl(): string;

		/** @return array<string, mixed> */
		public function getQueryParameters(): array;

		public function setUrl(string $url);
	}
}

namespace Sabre\CalDAV\Xml\Property {
	class ScheduleCalendarTransp {
		public const TRANSPARENT = 'transparent';

		public function __construct(string $value) {
		}
	}
	class SupportedCalendarComponentSet {
		public function __construct(array $components) {
		}
	}
}

namespace OCA\DAV\CalDAV\Integration {
	abstract class ExternalCalendar implements \Sabre\CalDAV\ICalendar, \Sabre\DAV\IProperties {
		public function __construct(string $appId, string $calendarUri) {
		}

		final public function getName() {
		}

		final public function setName($name) {
		}

		final public function createDirectory($name) {
		}
	}
	interface ICalendarProvider {
		public function getAppId(): string;

		public function fetchAllForCalendarHome(string $principalUri): array;

		public function hasCalendarInCalendarHome(string $principalUri, string $calendarUri): bool;

		public function getCalendarInCalendarHome(string $principalUri, string $calendarUri): ?ExternalCalendar;
	}
}
