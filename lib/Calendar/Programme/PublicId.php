<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Programme;

use OCP\AppFramework\Services\IAppConfig;
use OCP\Security\ISecureRandom;

/**
 * An event's id for addresses without an account: stable, and it tells neither how many events there are nor what
 * the next one is called. One block of AES under a key of this server is a permutation that only the key undoes,
 * so that nothing needs to be stored or looked up.
 */
final class PublicId {
	private const KEY = 'public_id_key';
	private const CIPHER = 'aes-128-ecb';
	private const OPTIONS = OPENSSL_RAW_DATA | OPENSSL_ZERO_PADDING;

	public function __construct(
		private readonly IAppConfig $config,
		private readonly ISecureRandom $random,
	) {
	}

	/** Makes the key, where there is none. */
	public function prepare(): void {
		$this->key();
	}

	public function of(int $id): string {
		return bin2hex((string)openssl_encrypt(pack('JJ', 0, $id), self::CIPHER, $this->key(), self::OPTIONS));
	}

	/** The event's id; null for an address that was never given out. */
	public function read(string $publicId): ?int {
		if (preg_match('/^[0-9a-f]{32}$/D', $publicId) !== 1) {
			return null;
		}
		$block = (string)openssl_decrypt((string)hex2bin($publicId), self::CIPHER, $this->key(), self::OPTIONS);
		$numbers = strlen($block) === 16 ? unpack('Jzero/Jid', $block) : false;
		return $numbers !== false && $numbers['zero'] === 0 && $numbers['id'] > 0 ? $numbers['id'] : null;
	}

	/** 16 bytes. */
	private function key(): string {
		$key = $this->config->getAppValueString(self::KEY);
		if ($key === '') {
			$key = $this->random->generate(32, ISecureRandom::CHAR_ALPHANUMERIC);
			$this->config->setAppValueString(self::KEY, $key, sensitive: true);
		}
		return substr(hash('sha256', $key, true), 0, 16);
	}
}
