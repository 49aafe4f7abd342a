<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework\Utility;

interface ITimeFactory {
	public function getTime(): int;

	public function getDateTime(string $time = 'now', ?\DateTimeZone $timezone = null): \DateTime;

	public function withTimeZone(\DateTimeZone $timezone): static;

	public function getTimeZone(?string $timezone = null): \DateTimeZone;

	public function now(): \DateTimeImmutable;
}
