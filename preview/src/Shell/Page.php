<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Shell;

use Closure;
use OCA\Verband\Preview\Http\Request;
use OCA\Verband\Preview\Paths;
use OCA\Verband\Preview\People\UserManager;
use OCA\Verband\Preview\Platform\Languages;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\IGroupManager;
use OCP\IUserSession;

/** The HTML around the app: what the server's page gives to a front end, and the preview's own header. */
final class Page {
	public const THEME_COOKIE = 'preview_theme';
	public const THEMES = ['light' => 'Light', 'dark' => 'Dark', 'light-highcontrast' => 'High contrast', 'dark-highcontrast' => 'Dark, high contrast'];

	public function __construct(
		private readonly Request $request,
		private readonly IUserSession $session,
		private readonly IGroupManager $groups,
		private readonly UserManager $users,
		private readonly Languages $languages,
		private readonly Assets $assets,
		private readonly InitialState $state,
	) {
	}

	public function render(TemplateResponse $response): string {
		if ($response->getApp() === 'core') {
			return $this->error((int)$response->getStatus());
		}
		$content = self::capture(Paths::root() . '/templates/' . basename($response->getTemplateName()) . '.php', ['_' => $response->getParams(), 'l' => $this->languages->get('verband')]);
		if ($response->getRenderAs() === TemplateResponse::RENDER_AS_BLANK) {
			return $content;
		}
		$nonce = bin2hex(random_bytes(16));
		$response->getContentSecurityPolicy()->useJsNonce($nonce);
		return $this->shell('app', ['content' => $content, 'nonce' => $nonce, 'isApp' => true]);
	}

	public function picker(string $to): string {
		return $this->shell('picker', ['to' => $to, 'isApp' => false]);
	}

	public function error(int $status): string {
		return $this->shell('error', ['status' => $status, 'isApp' => false]);
	}

	/** @param array<string, mixed> $values */
	private function shell(string $template, array $values): string {
		$language = $this->languages->findLanguage();
		$user = $this->session->getUser();
		$values += [
			'template' => $template,
			'language' => $language,
			'locale' => Languages::locale($language),
			'uid' => $user?->getUID() ?? '',
			'name' => $user?->getDisplayName() ?? '',
			'isAdmin' => $user !== null && $this->groups->isAdmin($user->getUID()),
			'theme' => $this->theme(),
			'token' => Session::token($this->request),
			'cards' => $this->users->cards(),
			'here' => $this->request->getMethod() === 'GET' ? $this->request->getRequestUri() : '/',
			'nonce' => '',
			'inputs' => $template === 'app' ? $this->state->inputs() : [],
			'scripts' => $this->assets->scripts(),
			'styles' => $this->assets->styles(),
			'say' => static fn (string $text, string ...$values): string => htmlspecialchars(Texts::say($language, $text, ...$values)),
			'p' => static fn (string $text): string => htmlspecialchars($text),
		];
		$values['inner'] = $values['content'] ?? self::capture(Paths::root() . '/preview/templates/' . $template . '.php', $values);
		return self::capture(Paths::root() . '/preview/templates/shell.php', $values);
	}

	private function theme(): string {
		$chosen = (string)$this->request->getCookie(self::THEME_COOKIE);
		return isset(self::THEMES[$chosen]) ? $chosen : 'default';
	}

	/** @param array<string, mixed> $values */
	private static function capture(string $file, array $values): string {
		$include = Closure::bind(static function (string $__file, array $__values): void {
			extract($__values, EXTR_SKIP);
			include $__file;
		}, null, null);
		ob_start();
		try {
			$include($file, $values);
			return (string)ob_get_contents();
		} finally {
			ob_end_clean();
		}
	}
}
