<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

/** A row of verband_speech_log. */
final class SpeechRow {
	/**
	 * @param int $seq the order of the log
	 * @param string $clientId made by the device; of a request to speak it is the entry's id
	 * @param int $at milliseconds since 1970
	 * @param array<string, mixed> $payload
	 */
	public function __construct(
		public readonly int $seq,
		public readonly string $clientId,
		public readonly int $at,
		public readonly SpeechKind $kind,
		public readonly array $payload,
	) {
	}

	/** @param array<string, mixed> $row */
	public static function fromRow(array $row): self {
		return new self(
			(int)$row['id'], (string)$row['client_id'], (int)$row['at'], SpeechKind::from((string)$row['kind']),
			json_decode((string)$row['payload'], true, 4, JSON_THROW_ON_ERROR),
		);
	}

	/** The request that the row makes or is about. */
	public function entryId(): ?string {
		return isset($this->payload['entryId']) ? (string)$this->payload['entryId'] : null;
	}

	/** @return array<string, mixed> `SpeechRow` of openapi.json */
	public function toArray(): array {
		$at = \DateTimeImmutable::createFromFormat('U.v', sprintf('%d.%03d', intdiv($this->at, 1000), $this->at % 1000));
		return [
			'seq' => $this->seq,
			'at' => $at === false ? '' : $at->format('Y-m-d\TH:i:s.v\Z'),
			'kind' => $this->kind->value,
			'payload' => (object)$this->payload,
		];
	}
}
