<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Platform;

use OCA\Verband\Preview\Http\Request;
use OCA\Verband\Preview\Paths;
use OCP\IUser;
use OCP\L10N\IFactory;

/** German and English, from l10n/*.json. The cookie of the header's switch comes first, then the browser's wish. */
final class Languages implements IFactory {
	public const COOKIE = 'preview_language';
	private const KNOWN = ['de', 'en'];

	public function __construct(
		private readonly Request $request,
	) {
	}

	#[\Override]
	public function get($app, $lang = null, $locale = null) {
		$language = $lang !== null && in_array(substr($lang, 0, 2), self::KNOWN, true) ? substr($lang, 0, 2) : $this->findLanguage();
		$file = Paths::root() . '/l10n/' . $language . '.json';
		$texts = is_file($file) ? json_decode((string)file_get_contents($file), true)['translations'] ?? [] : [];
		return new Translations($language, $locale ?? self::locale($language), $texts);
	}

	#[\Override]
	public function findLanguage(?string $appId = null): string {
		$chosen = $this->request->getCookie(self::COOKIE);
		if (in_array($chosen, self::KNOWN, true)) {
			return $chosen;
		}
		preg_match_all('/(?:^|,)\s*([a-z]{2})/', strtolower($this->request->getHeader('Accept-Language')), $wished);
		return array_values(array_intersect($wished[1], self::KNOWN))[0] ?? 'de';
	}

	#[\Override]
	public function getUserLanguage(?IUser $user = null): string {
		return $this->findLanguage();
	}

	public static function locale(string $language): string {
		return $language === 'de' ? 'de_DE' : 'en_GB';
	}
}
