<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Shell;

use OCA\Verband\Preview\Http\Request;
use OCA\Verband\Preview\Paths;
use OCP\IUser;
use OCP\IUserManager;

/** Who asks: HTTP Basic first, else the account chosen on the picker page, kept in a signed cookie. */
final class Session {
	public const COOKIE = 'preview_account';

	public function __construct(
		private readonly Request $request,
		private readonly IUserManager $users,
	) {
	}

	public function user(): ?IUser {
		$basic = $this->request->basicAuth();
		if ($basic !== null) {
			return $this->users->checkPassword($basic[0], $basic[1]) ?: null;
		}
		$uid = self::chosen($this->request);
		return $uid === null ? null : $this->users->get($uid);
	}

	public static function cookieFor(string $uid): string {
		return $uid . '.' . self::sign('account', $uid);
	}

	/** The token that forms and the front end send along, bound to the account. */
	public static function token(Request $request): string {
		return self::sign('token', self::chosen($request) ?? $request->basicAuth()[0] ?? '');
	}

	public static function isToken(Request $request, string $token): bool {
		return hash_equals(self::token($request), $token);
	}

	private static function chosen(Request $request): ?string {
		$cookie = (string)$request->getCookie(self::COOKIE);
		$dot = strrpos($cookie, '.');
		if ($dot === false || $request->basicAuth() !== null) {
			return null;
		}
		$uid = substr($cookie, 0, $dot);
		return hash_equals(self::sign('account', $uid), substr($cookie, $dot + 1)) ? $uid : null;
	}

	private static function sign(string $purpose, string $text): string {
		return hash_hmac('sha256', $purpose . ':' . $text, self::secret());
	}

	private static function secret(): string {
		$file = Paths::data() . '/secret';
		if (!is_file($file)) {
			@mkdir(Paths::data(), 0o700, true);
			file_put_contents($file, bin2hex(random_bytes(32)), LOCK_EX);
		}
		return (string)file_get_contents($file);
	}
}
