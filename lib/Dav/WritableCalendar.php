<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Dav;

use Sabre\DAV\ICopyTarget;
use Sabre\DAV\IMoveTarget;
use Sabre\DAV\INode;

/** The calendar of a Gliederung for its board. */
final class WritableCalendar extends ReadOnlyCalendar implements ICopyTarget, IMoveTarget {
	/** @return list<array{privilege: string, principal: string, protected: bool}> */
	#[\Override]
	public function getACL(): array {
		return self::acl($this->principalUri, '{DAV:}read', '{DAV:}write');
	}

	/** No ETag: what is stored is not what was sent, and RFC 4791 §5.3.4 wants the client to look again. */
	#[\Override]
	public function createFile($name, $data = null): ?string {
		$this->forget();
		Refusal::translated(fn () => $this->shelf->create((string)$name, WritePlugin::text($data)));
		return null;
	}

	/** A copy of one of ours is for the same people as the first; of others, core copies the text. */
	#[\Override]
	public function copyInto($targetName, $sourcePath, INode $sourceNode): bool {
		if (!$sourceNode instanceof CalendarObject) {
			return false;
		}
		$this->forget();
		Refusal::translated(fn () => $this->shelf->create((string)$targetName, $sourceNode->get(), $sourceNode->object()->event));
		return true;
	}

	/** One of ours stays the event it is, with all that hangs on it; of others, core copies the text and deletes it there. */
	#[\Override]
	public function moveInto($targetName, $sourcePath, INode $sourceNode): bool {
		if (!$sourceNode instanceof WritableObject) {
			return false;
		}
		$this->forget();
		$sourceNode->moveTo($this->shelf, (string)$targetName);
		return true;
	}
}
