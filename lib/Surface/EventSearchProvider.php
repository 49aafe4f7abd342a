<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Surface;

use OCA\Verband\Gliederung\Viewer;

/** Events in the server’s search. */
final class EventSearchProvider extends SearchProvider {
	#[\Override]
	public function getId(): string {
		return 'verband-events';
	}

	#[\Override]
	public function getName(): string {
		return $this->l10n->t('Events of the association');
	}

	#[\Override]
	protected function find(Viewer $viewer, string $term, int $limit): array {
		return $this->search->events($viewer, $term, $limit, $this->l10n);
	}
}
