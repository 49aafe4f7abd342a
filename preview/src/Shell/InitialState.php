<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Shell;

use Closure;
use OCP\AppFramework\Services\IInitialState;

final class InitialState implements IInitialState {
	/** @var array<string, mixed> */
	private array $values = [];

	#[\Override]
	public function provideInitialState(string $key, $data): void {
		$this->values[$key] = $data;
	}

	#[\Override]
	public function provideLazyInitialState(string $key, Closure $closure): void {
		$this->values[$key] = $closure;
	}

	/** @return array<string, string> base64 of JSON by element id */
	public function inputs(): array {
		$inputs = [];
		foreach ($this->values as $key => $value) {
			$data = $value instanceof Closure ? $value() : $value;
			$inputs['initial-state-verband-' . $key] = base64_encode(json_encode($data, JSON_THROW_ON_ERROR));
		}
		return $inputs;
	}
}
