<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Surface;

use OCA\Verband\Gliederung\Access;
use OCP\Dashboard\IAPIWidgetV2;
use OCP\Dashboard\IConditionalWidget;
use OCP\Dashboard\IIconWidget;
use OCP\Dashboard\Model\WidgetItem;
use OCP\Dashboard\Model\WidgetItems;
use OCP\IL10N;

/** "Meine Aufgaben und Sitzungen" on the server's dashboard. */
final class DeskWidget implements IAPIWidgetV2, IIconWidget, IConditionalWidget {
	private const ORDER = 20;

	public function __construct(
		private readonly Desk $desk,
		private readonly Words $words,
		private readonly Access $access,
		private readonly IL10N $l10n,
	) {
	}

	#[\Override]
	public function getId(): string {
		return 'verband-desk';
	}

	#[\Override]
	public function getTitle(): string {
		return $this->l10n->t('My tasks and meetings');
	}

	#[\Override]
	public function getOrder(): int {
		return self::ORDER;
	}

	#[\Override]
	public function getIconClass(): string {
		return 'icon-calendar-dark';
	}

	#[\Override]
	public function getIconUrl(): string {
		return $this->words->icon();
	}

	#[\Override]
	public function getUrl(): string {
		return $this->words->base();
	}

	/** A guest is not to learn that there is something. */
	#[\Override]
	public function isEnabled(): bool {
		return $this->access->viewer()->isMember();
	}

	/** The server draws it by itself. */
	#[\Override]
	public function load(): void {
	}

	#[\Override]
	public function getItemsV2(string $userId, ?string $since = null, int $limit = 7): WidgetItems {
		$hits = $this->desk->of($this->access->viewerFor($userId), $limit, $this->l10n);
		return new WidgetItems(
			array_map(fn (Hit $hit): WidgetItem => new WidgetItem($hit->title, $hit->subline, $this->words->url($hit), $this->words->icon()), $hits),
			$this->l10n->t('Nothing to do, and no meeting in the next weeks'),
		);
	}
}
