<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP;

interface IURLGenerator {
	/** @param array<string, mixed> $arguments */
	public function linkToRoute(string $routeName, array $arguments = []): string;

	/** @param array<string, mixed> $arguments */
	public function linkToRouteAbsolute(string $routeName, array $arguments = []): string;

	/** @param array<string, mixed> $arguments */
	public function linkToOCSRouteAbsolute(string $routeName, array $arguments = []): string;

	/** @param array<string, mixed> $args */
	public function linkTo(string $appName, string $file, array $args = []): string;

	public function imagePath(string $appName, string $file): string;

	public function getAbsoluteURL(string $url): string;

	public function getBaseUrl(): string;

	public function getWebroot(): string;
}
