<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP;

/**
 * @property-read array<string, mixed> $urlParams
 */
/** @property-read array<string, mixed> $urlParams what the route's pattern found */
interface IRequest {
	public function getHeader(string $name): string;

	/**
	 * @param mixed $default
	 * @return mixed
	 */
	public function getParam(string $key, $default = null);

	/** @return array<string, mixed> */
	public function getParams(): array;

	public function getMethod(): string;

	/** @return array<string, mixed>|null */
	public function getUploadedFile(string $key);

	/** @return string|null */
	public function getCookie(string $key);

	public function passesCSRFCheck(): bool;

	public function getId(): string;

	public function getRemoteAddress(): string;

	public function getRequestUri(): string;

	/** @return string|false */
	public function getPathInfo();

	public function getScriptName(): string;

	public function getServerProtocol(): string;

	public function getServerHost(): string;

	public function getFormat(): ?string;

	public function throwDecodingExceptionIfAny(): void;
}
