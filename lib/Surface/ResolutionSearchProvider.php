<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Surface;

use OCA\Verband\Gliederung\Viewer;

/** The register of resolutions in the server’s search. */
final class ResolutionSearchProvider extends SearchProvider {
	#[\Override]
	public function getId(): string {
		return 'verband-resolutions';
	}

	#[\Override]
	public function getName(): string {
		return $this->l10n->t('Resolutions');
	}

	#[\Override]
	protected function find(Viewer $viewer, string $term, int $limit): array {
		return $this->search->resolutions($viewer, $term, $limit);
	}
}
