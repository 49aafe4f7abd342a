<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Shell;

use DateTime;
use OCA\Verband\Preview\Http\Reply;
use OCA\Verband\Preview\Http\Request;
use OCA\Verband\Preview\Platform\Languages;
use OCA\Verband\Preview\Setup;
use OCP\AppFramework\Http\ContentSecurityPolicy;
use OCP\IUserManager;

/** The preview's own addresses: the account picker, and what the header's buttons do. */
final class Actions {
	public function __construct(
		private readonly Request $request,
		private readonly IUserManager $users,
		private readonly Page $page,
	) {
	}

	public function handle(string $path): ?Reply {
		if ($path === '/' || $path === '') {
			return self::redirect('/index.php/apps/verband/');
		}
		if (!str_starts_with($path, '/preview/')) {
			return null;
		}
		$action = substr($path, strlen('/preview/'));
		if ($this->request->getMethod() === 'GET') {
			return $action === 'accounts' ? self::html(200, $this->page->picker($this->to())) : self::html(404, $this->page->error(404));
		}
		$token = $this->request->getParam('requesttoken');
		if (!is_string($token) || !Session::isToken($this->request, $token)) {
			return self::html(412, $this->page->error(412));
		}
		return match ($action) {
			'account' => $this->account(),
			'language' => $this->remember(Languages::COOKIE, ['de', 'en']),
			'theme' => $this->remember(Page::THEME_COOKIE, array_keys(Page::THEMES)),
			'reset' => $this->reset(),
			default => self::html(404, $this->page->error(404)),
		};
	}

	public static function html(int $status, string $body): Reply {
		return new Reply($status, [
			'Content-Type' => 'text/html; charset=utf-8',
			'Cache-Control' => 'no-cache, no-store, must-revalidate',
			'Content-Security-Policy' => (new ContentSecurityPolicy())->buildPolicy(),
		], $body);
	}

	public static function picker(Request $request): Reply {
		return self::redirect('/preview/accounts?to=' . rawurlencode($request->getRequestUri()));
	}

	private function account(): Reply {
		$uid = (string)$this->request->getParam('value', '');
		if (!$this->users->userExists($uid)) {
			return self::redirect('/preview/accounts');
		}
		return new Reply(303, ['Location' => $this->to()], '', [
			Session::COOKIE => ['value' => Session::cookieFor($uid), 'expireDate' => null, 'sameSite' => 'Lax'],
		]);
	}

	/** @param list<string> $allowed */
	private function remember(string $cookie, array $allowed): Reply {
		$value = (string)$this->request->getParam('value', '');
		if (!in_array($value, $allowed, true)) {
			return self::redirect($this->to());
		}
		return new Reply(303, ['Location' => $this->to()], '', [
			$cookie => ['value' => $value, 'expireDate' => new DateTime('+1 year'), 'sameSite' => 'Lax'],
		]);
	}

	private function reset(): Reply {
		Setup::prepare(true);
		return self::redirect('/index.php/apps/verband/');
	}

	/** Where to go on: an address of this host, nobody else's. */
	private function to(): string {
		$to = (string)$this->request->getParam('to', '');
		return preg_match('#^/(?![/\\\\])[^\r\n]*$#D', $to) === 1 && !str_starts_with($to, '/preview/') ? $to : '/index.php/apps/verband/';
	}

	private static function redirect(string $to): Reply {
		return new Reply(303, ['Location' => $to, 'Cache-Control' => 'no-store']);
	}
}
