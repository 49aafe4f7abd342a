<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Outreach;

/** A row of verband_broadcast_sent: how far one message has got in one channel. */
final class Delivery {
	public function __construct(
		public readonly int $broadcastId,
		public readonly Channel $channel,
		public readonly DeliveryState $state,
		public readonly int $total,
		public readonly int $sent,
		public readonly string $bookmark,
	) {
	}

	/** @return array<string, mixed> `BroadcastDelivery` of openapi.json */
	public function toArray(): array {
		return ['channel' => $this->channel->value, 'state' => $this->state->value, 'total' => $this->total, 'sent' => $this->sent];
	}
}
