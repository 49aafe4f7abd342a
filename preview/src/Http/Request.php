<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Http;

use JsonException;
use OCA\Verband\Preview\Shell\Session;
use OCP\IRequest;

final class Request implements IRequest {
	private const ENTRIES = '#^/(index\.php|ocs/v2\.php|ocs/v1\.php)(?=/|$)#';

	/** @var array<string, mixed> the route's own, as the server shows them by the same name */
	public array $urlParams = [];
	/** @var array<string, mixed>|null */
	private ?array $body = null;
	private ?JsonException $decodingFailure = null;
	private readonly string $id;

	/**
	 * @param array<string, mixed> $query
	 * @param array<string, mixed> $form
	 * @param array<string, string> $cookies
	 * @param array<string, mixed> $server
	 * @param array<string, mixed> $files
	 */
	public function __construct(
		private readonly array $query,
		private readonly array $form,
		private readonly array $cookies,
		private readonly array $server,
		private readonly array $files = [],
		private readonly string $content = '',
	) {
		$this->id = bin2hex(random_bytes(10));
	}

	public static function fromGlobals(): self {
		return new self($_GET, $_POST, $_COOKIE, $_SERVER, $_FILES, (string)file_get_contents('php://input'));
	}

	/** What runs outside any request: tests and the command line. */
	public static function none(): self {
		return new self([], [], [], ['REQUEST_METHOD' => 'GET', 'REQUEST_URI' => '/', 'HTTP_HOST' => 'localhost']);
	}

	/** @param array<string, mixed> $parameters */
	public function setRouteParameters(array $parameters): void {
		$this->urlParams = $parameters;
	}

	#[\Override]
	public function getHeader(string $name): string {
		$key = strtoupper(strtr($name, '-', '_'));
		$value = in_array($key, ['CONTENT_TYPE', 'CONTENT_LENGTH'], true) ? $this->server[$key] ?? $this->server['HTTP_' . $key] ?? '' : $this->server['HTTP_' . $key] ?? '';
		return (string)$value;
	}

	#[\Override]
	public function getParam(string $key, $default = null) {
		return $this->getParams()[$key] ?? $default;
	}

	/** As the server does it: a route's parameter wins over the query string, the body over both. */
	#[\Override]
	public function getParams(): array {
		return array_merge($this->query, $this->form, $this->urlParams, $this->body());
	}

	#[\Override]
	public function getMethod(): string {
		return (string)($this->server['REQUEST_METHOD'] ?? 'GET');
	}

	#[\Override]
	public function getUploadedFile(string $key) {
		return $this->files[$key] ?? null;
	}

	#[\Override]
	public function getCookie(string $key) {
		return $this->cookies[$key] ?? null;
	}

	/** The session's cookie is SameSite=Lax, so what the strict cookie guards on a server is guarded by the token here. */
	#[\Override]
	public function passesCSRFCheck(): bool {
		if ($this->getHeader('OCS-APIRequest') !== '') {
			return true;
		}
		$token = $this->query['requesttoken'] ?? $this->form['requesttoken'] ?? $this->getHeader('requesttoken');
		return is_string($token) && Session::isToken($this, $token);
	}

	#[\Override]
	public function getId(): string {
		return $this->id;
	}

	#[\Override]
	public function getRemoteAddress(): string {
		return (string)($this->server['REMOTE_ADDR'] ?? '127.0.0.1');
	}

	#[\Override]
	public function getRequestUri(): string {
		return (string)($this->server['REQUEST_URI'] ?? '/');
	}

	/** The path behind index.php or ocs/v2.php, decoded. */
	#[\Override]
	public function getPathInfo(): string {
		$path = rawurldecode((string)parse_url('http://host' . $this->getRequestUri(), PHP_URL_PATH));
		return (string)preg_replace(self::ENTRIES, '', $path);
	}

	#[\Override]
	public function getScriptName(): string {
		return preg_match(self::ENTRIES, $this->getRequestUri(), $entry) === 1 ? $entry[0] : '/index.php';
	}

	#[\Override]
	public function getServerProtocol(): string {
		return 'http';
	}

	#[\Override]
	public function getServerHost(): string {
		return (string)($this->server['HTTP_HOST'] ?? 'localhost');
	}

	#[\Override]
	public function getFormat(): ?string {
		$format = $this->getParam('format');
		if (is_string($format)) {
			return $format;
		}
		preg_match('#(?:^|,)\s*application/([^,]*)#', strtolower($this->getHeader('Accept')), $accepted);
		return isset($accepted[1]) ? trim($accepted[1]) : null;
	}

	/** As on a server, where a body that is read for the first time afterwards goes unnoticed: read it first. */
	#[\Override]
	public function throwDecodingExceptionIfAny(): void {
		if ($this->decodingFailure !== null) {
			throw $this->decodingFailure;
		}
	}

	/** @return array{0: string, 1: string}|null */
	public function basicAuth(): ?array {
		if (preg_match('/^Basic (\S+)$/i', $this->getHeader('Authorization'), $basic) !== 1) {
			return null;
		}
		$pair = explode(':', (string)base64_decode($basic[1], true), 2);
		return count($pair) === 2 ? $pair : null;
	}

	/** @return array<string, mixed> */
	private function body(): array {
		if ($this->body !== null) {
			return $this->body;
		}
		$decoded = [];
		$type = $this->getHeader('Content-Type');
		if (preg_match('#^application/(?:[a-z0-9.-]+\+)?json\b#', $type) === 1) {
			$decoded = $this->json();
		} elseif (!in_array($this->getMethod(), ['GET', 'POST'], true) && str_contains($type, 'application/x-www-form-urlencoded')) {
			parse_str($this->content, $decoded);
		}
		return $this->body = is_array($decoded) ? $decoded : [];
	}

	private function json(): mixed {
		try {
			return $this->content === '' ? [] : json_decode($this->content, true, flags: JSON_THROW_ON_ERROR);
		} catch (JsonException $e) {
			// as the server, which goes on as if there were no body
			$this->decodingFailure = $e;
			return [];
		}
	}
}
