<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\Migration;

interface IMigrationStep {
	public function name(): string;

	public function description(): string;

	/**
	 * @param array<mixed> $options
	 * @return mixed
	 */
	public function preSchemaChange(IOutput $output, \Closure $schemaClosure, array $options);

	/**
	 * @param array<mixed> $options
	 * @return mixed
	 */
	public function changeSchema(IOutput $output, \Closure $schemaClosure, array $options);

	/**
	 * @param array<mixed> $options
	 * @return mixed
	 */
	public function postSchemaChange(IOutput $output, \Closure $schemaClosure, array $options);
}
