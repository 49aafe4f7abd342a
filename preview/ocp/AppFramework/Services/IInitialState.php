<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework\Services;

interface IInitialState {
	/** @param mixed $data */
	public function provideInitialState(string $key, $data): void;

	public function provideLazyInitialState(string $key, \Closure $closure): void;
}
