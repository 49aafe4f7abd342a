<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Platform\Documents;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/** What an item may say, beyond the form of its fields. */
final class ItemRules {
	public function __construct(
		private readonly MeetingAccess $access,
		private readonly NamedPeople $people,
		private readonly Documents $documents,
	) {
	}

	/**
	 * Writes a change into an item, if every rule allows it.
	 * @param bool $internal does the person see what is internal to this body?
	 * @throws Problem
	 */
	public function apply(ItemChange $change, AgendaItem $item, bool $internal): void {
		if ($change->internal === true && !$internal) {
			throw Problem::forbidden();
		}
		$responsible = $change->responsibleId[0] ?? null;
		if ($responsible !== null && $responsible !== $item->getResponsibleId()) {
			$this->people->assertKnown($responsible, $item->getGliederungId(), $item->getMeetingId(), 'responsibleId');
		}
		$change->apply($item);
		if ($change->documents !== null) {
			$documents = $this->documents($change->documents, $item->documentIds());
			$item->setDocuments($documents === [] ? null : json_encode($documents, JSON_THROW_ON_ERROR));
		}
	}

	/**
	 * A document is added by who can read it; one that the person cannot read stays, since they do not see it to keep it.
	 * @param list<int> $wanted
	 * @param list<int> $stored
	 * @return list<int>
	 * @throws Problem
	 */
	private function documents(array $wanted, array $stored): array {
		$uid = (string)$this->access->viewer()->uid;
		$readable = array_keys($this->documents->names($uid, array_values(array_unique([...$wanted, ...$stored]))));
		if (array_diff($wanted, $readable, $stored) !== []) {
			throw Problem::invalid(ErrorCode::Invalid, 'documents');
		}
		return array_values(array_unique([...$wanted, ...array_diff($stored, $readable)]));
	}
}
