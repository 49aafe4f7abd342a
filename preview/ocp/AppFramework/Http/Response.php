<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework\Http;

use DateTime;
use DateTimeInterface;
use OCA\Verband\Preview\Host;
use OCP\AppFramework\Http;
use OCP\AppFramework\Utility\ITimeFactory;

class Response {
	/** @var array<string, mixed> */
	private array $headers = [];
	/** @var array<string, array{value: string, expireDate: ?DateTime, sameSite: string}> */
	private array $cookies = [];
	private int $status = Http::STATUS_OK;
	private ?DateTime $lastModified = null;
	private ?string $eTag = null;
	private ?EmptyContentSecurityPolicy $policy = null;
	private bool $throttled = false;
	/** @var array<string, mixed> */
	private array $throttleMetadata = [];

	/** @param array<string, mixed> $headers */
	public function __construct(int $status = Http::STATUS_OK, array $headers = []) {
		$this->setStatus($status);
		$this->setHeaders($headers);
	}

	/** @return $this */
	public function cacheFor(int $cacheSeconds, bool $public = false, bool $immutable = false) {
		if ($cacheSeconds <= 0) {
			unset($this->headers['Expires']);
			return $this->addHeader('Cache-Control', 'no-cache, no-store, must-revalidate');
		}
		$expires = Host::container()->get(ITimeFactory::class)->now()->getTimestamp() + $cacheSeconds;
		$this->addHeader('Expires', gmdate('D, d M Y H:i:s', $expires) . ' GMT');
		return $this->addHeader('Cache-Control', ($public ? 'public' : 'private') . ', max-age=' . $cacheSeconds . ', '
			. ($immutable ? 'immutable' : 'must-revalidate'));
	}

	/**
	 * @param string $name
	 * @param string $value
	 * @param string $sameSite
	 * @return $this
	 */
	public function addCookie($name, $value, ?DateTime $expireDate = null, $sameSite = 'Lax') {
		$this->cookies[$name] = ['value' => $value, 'expireDate' => $expireDate, 'sameSite' => $sameSite];
		return $this;
	}

	/** @return array<string, array{value: string, expireDate: ?DateTime, sameSite: string}> */
	public function getCookies() {
		return $this->cookies;
	}

	/**
	 * @param string $name
	 * @param mixed $value
	 * @return $this
	 */
	public function addHeader($name, $value) {
		$name = trim($name);
		if ($value === null) {
			unset($this->headers[$name]);
		} else {
			$this->headers[$name] = $value;
		}
		return $this;
	}

	/** @param array<string, mixed> $headers */
	public function setHeaders(array $headers): static {
		$this->headers = $headers;
		return $this;
	}

	/** @return array<string, mixed> */
	public function getHeaders() {
		$standard = [
			'Cache-Control' => 'no-cache, no-store, must-revalidate',
			'Content-Security-Policy' => $this->getContentSecurityPolicy()->buildPolicy(),
			'Feature-Policy' => "autoplay 'none';camera 'none';fullscreen 'none';geolocation 'none';microphone 'none';payment 'none'",
			'X-Robots-Tag' => 'noindex, nofollow',
		];
		if ($this->lastModified !== null) {
			$standard['Last-Modified'] = $this->lastModified->format(DateTimeInterface::RFC7231);
		}
		if ($this->eTag !== null && $this->eTag !== '') {
			$standard['ETag'] = '"' . $this->eTag . '"';
		}
		return array_merge($standard, $this->headers);
	}

	/** @return string */
	public function render() {
		return '';
	}

	/** @param int $status */
	public function setStatus($status): static {
		$this->status = $status;
		return $this;
	}

	/** @return $this */
	public function setContentSecurityPolicy(EmptyContentSecurityPolicy $csp) {
		$this->policy = $csp;
		return $this;
	}

	/** @return EmptyContentSecurityPolicy */
	public function getContentSecurityPolicy() {
		return $this->policy ??= new EmptyContentSecurityPolicy();
	}

	/** @return int */
	public function getStatus() {
		return $this->status;
	}

	/** @return string|null */
	public function getETag() {
		return $this->eTag;
	}

	/** @return DateTime|null */
	public function getLastModified() {
		return $this->lastModified;
	}

	/**
	 * @param string|null $ETag
	 * @return $this
	 */
	public function setETag($ETag) {
		$this->eTag = $ETag;
		return $this;
	}

	/**
	 * @param DateTime|null $lastModified
	 * @return $this
	 */
	public function setLastModified($lastModified) {
		$this->lastModified = $lastModified;
		return $this;
	}

	/**
	 * @param array<string, mixed> $metadata
	 * @return void
	 */
	public function throttle(array $metadata = []) {
		$this->throttled = true;
		$this->throttleMetadata = $metadata;
	}

	/** @return array<string, mixed> */
	public function getThrottleMetadata() {
		return $this->throttleMetadata;
	}

	/** @return bool */
	public function isThrottled() {
		return $this->throttled;
	}
}
