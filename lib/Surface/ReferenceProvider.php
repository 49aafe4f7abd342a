<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Surface;

use OCA\Verband\AppInfo\Application;
use OCA\Verband\Gliederung\Access;
use OCP\Collaboration\Reference\ADiscoverableReferenceProvider;
use OCP\Collaboration\Reference\IReference;
use OCP\Collaboration\Reference\ISearchableReferenceProvider;
use OCP\Collaboration\Reference\Reference;
use OCP\IL10N;

/** A preview where somebody pastes an address of ours, for each reader with their own rights; and the smart picker. */
final class ReferenceProvider extends ADiscoverableReferenceProvider implements ISearchableReferenceProvider {
	private const ORDER = 40;

	public function __construct(
		private readonly Addresses $addresses,
		private readonly Words $words,
		private readonly Access $access,
		private readonly IL10N $l10n,
	) {
	}

	#[\Override]
	public function getId(): string {
		return Application::APP_ID;
	}

	#[\Override]
	public function getTitle(): string {
		return $this->l10n->t('Events, meetings and resolutions');
	}

	#[\Override]
	public function getOrder(): int {
		return self::ORDER;
	}

	#[\Override]
	public function getIconUrl(): string {
		return $this->words->icon();
	}

	/** @return list<string> */
	#[\Override]
	public function getSupportedSearchProviderIds(): array {
		return ['verband-events', 'verband-meetings', 'verband-resolutions'];
	}

	#[\Override]
	public function matchReference(string $referenceText): bool {
		return $this->addresses->isOurs($referenceText);
	}

	#[\Override]
	public function resolveReference(string $referenceText): ?IReference {
		$hit = $this->hit($referenceText);
		if ($hit === null) {
			return null;
		}
		$reference = new Reference($referenceText);
		$reference->setTitle($hit->title);
		$reference->setDescription($hit->subline);
		$reference->setUrl($this->words->url($hit));
		$reference->setImageUrl($this->words->icon());
		return $reference;
	}

	#[\Override]
	public function getCachePrefix(string $referenceId): string {
		return $referenceId;
	}

	/** What is cached is found again only by who sees the very same: rights that end, and changes, end a preview at once. */
	#[\Override]
	public function getCacheKey(string $referenceId): string {
		$hit = $this->hit($referenceId);
		return hash('sha256', serialize([$this->access->viewer()->uid, $hit === null ? null : [$hit->title, $hit->subline, $hit->path]]));
	}

	private function hit(string $address): ?Hit {
		return $this->addresses->find($this->access->viewer(), $address, $this->l10n);
	}
}
