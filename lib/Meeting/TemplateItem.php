<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

/** A row of verband_item_templates: an item that new meetings of one body and kind begin with. */
final class TemplateItem {
	/** @param int $every only at every so-manieth meeting; 0 or 1 for all */
	public function __construct(
		public readonly string $title,
		public readonly ?int $minutes = null,
		public readonly bool $internal = false,
		public readonly Standing $standing = Standing::None,
		public readonly int $every = 0,
	) {
	}

	/**
	 * What a meeting begins with where nobody has said otherwise.
	 * @return list<self>
	 */
	public static function defaults(MeetingKind $kind): array {
		$standing = match ($kind) {
			MeetingKind::Exchange => [Standing::Reports, Standing::Dates, Standing::Misc],
			default => array_values(array_filter(Standing::cases(), static fn (Standing $one): bool => $one !== Standing::None)),
		};
		return array_map(static fn (Standing $one): self => new self($one->title(), $one->minutes(), false, $one), $standing);
	}

	/** @return array<string, mixed> `TemplateItem` of openapi.json */
	public function toArray(): array {
		return [
			'title' => $this->title,
			'minutes' => $this->minutes,
			'internal' => $this->internal,
			'standing' => $this->standing->value,
			'every' => $this->every,
		];
	}
}
