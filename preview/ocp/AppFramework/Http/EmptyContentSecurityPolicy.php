<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework\Http;

class EmptyContentSecurityPolicy {
	protected ?string $jsNonce = null;
	/** @var array<string, list<string>> the directives that may name sources, in the server's order */
	protected array $sources = [
		'script-src' => [], 'style-src' => [], 'img-src' => [], 'font-src' => [], 'connect-src' => [], 'media-src' => [],
		'frame-src' => [], 'frame-ancestors' => [], 'worker-src' => [], 'form-action' => [],
	];

	/**
	 * @param string $nonce
	 * @return $this
	 */
	public function useJsNonce($nonce) {
		$this->jsNonce = $nonce;
		return $this;
	}

	/**
	 * @param string $domain
	 * @return $this
	 */
	public function addAllowedImageDomain($domain) {
		return $this->allow('img-src', $domain);
	}

	/**
	 * @param string $domain
	 * @return $this
	 */
	public function addAllowedConnectDomain($domain) {
		return $this->allow('connect-src', $domain);
	}

	/**
	 * @param string $domain
	 * @return $this
	 */
	public function addAllowedFrameDomain($domain) {
		return $this->allow('frame-src', $domain);
	}

	/**
	 * @param string $domain
	 * @return $this
	 */
	public function addAllowedFrameAncestorDomain($domain) {
		return $this->allow('frame-ancestors', $domain);
	}

	/** @return $this */
	public function addAllowedWorkerSrcDomain(string $domain) {
		return $this->allow('worker-src', $domain);
	}

	/** @return string */
	public function buildPolicy() {
		$policy = ["default-src 'none'", "base-uri 'none'", "manifest-src 'self'"];
		foreach ($this->sources as $directive => $allowed) {
			if ($directive === 'script-src' && $this->jsNonce !== null) {
				$nonce = "'nonce-" . $this->jsNonce . "'";
				$policy[] = 'script-src ' . implode(' ', [$nonce, ...array_diff($allowed, ["'self'"])]);
				$policy[] = "script-src-elem 'strict-dynamic' " . implode(' ', [$nonce, ...array_diff($allowed, ["'self'"])]);
			} elseif ($allowed !== []) {
				$policy[] = $directive . ' ' . implode(' ', $allowed);
			} elseif ($directive === 'frame-ancestors') {
				$policy[] = "frame-ancestors 'none'";
			}
		}
		return implode(';', $policy);
	}

	private function allow(string $directive, string $domain): static {
		$this->sources[$directive][] = $domain;
		return $this;
	}
}
