<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Surface;

use OCA\Verband\Gliederung\Viewer;

/** Meetings, and what their published minutes say, in the server’s search. */
final class MeetingSearchProvider extends SearchProvider {
	#[\Override]
	public function getId(): string {
		return 'verband-meetings';
	}

	#[\Override]
	public function getName(): string {
		return $this->l10n->t('Meetings and minutes');
	}

	#[\Override]
	protected function find(Viewer $viewer, string $term, int $limit): array {
		return $this->search->meetings($viewer, $term, $limit, $this->l10n);
	}
}
