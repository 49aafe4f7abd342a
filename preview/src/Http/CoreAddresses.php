<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Http;

use OCP\AppFramework\Http\DataResponse;
use OCP\IUserManager;
use OCP\IUserSession;

/** The few addresses of the server itself that a front end asks for. */
final class CoreAddresses {
	public function __construct(
		private readonly Request $request,
		private readonly IUserManager $users,
		private readonly IUserSession $session,
	) {
	}

	public function handle(string $path): ?Reply {
		if (preg_match('#^/avatar/([^/]+)/(\d+)(/dark)?$#D', $path, $avatar) === 1) {
			return $this->avatar($avatar[1], (int)$avatar[2]);
		}
		$data = match ($path) {
			'/cloud/user' => $this->me(),
			'/cloud/capabilities' => ['version' => ['major' => 32, 'minor' => 0, 'micro' => 9, 'string' => '32.0.9'], 'capabilities' => ['theming' => ['color' => '#00679e']]],
			default => null,
		};
		return $data === null ? null : Reply::rendered(new OcsResponse(new DataResponse($data), $this->request->getFormat() ?? 'xml'));
	}

	/** @return array<string, mixed>|null */
	private function me(): ?array {
		$user = $this->session->getUser();
		return $user === null ? null : ['id' => $user->getUID(), 'display-name' => $user->getDisplayName(), 'enabled' => true];
	}

	private function avatar(string $uid, int $size): Reply {
		if ($this->session->getUser() === null) {
			return new Reply(401);
		}
		$name = $this->users->getDisplayName($uid) ?? $uid;
		$initials = '';
		foreach (array_slice(preg_split('/[\s-]+/u', $name) ?: [], 0, 2) as $part) {
			$initials .= mb_strtoupper(mb_substr($part, 0, 1));
		}
		$hue = hexdec(substr(hash('xxh32', $uid), 0, 4)) % 360;
		$size = max(16, min(512, $size));
		return new Reply(200, ['Content-Type' => 'image/svg+xml', 'Cache-Control' => 'private, max-age=86400', 'Content-Security-Policy' => "default-src 'none'; style-src 'unsafe-inline'"],
			'<svg xmlns="http://www.w3.org/2000/svg" width="' . $size . '" height="' . $size . '" viewBox="0 0 64 64">'
			. '<rect width="64" height="64" fill="hsl(' . $hue . ',45%,38%)"/>'
			. '<text x="32" y="41" text-anchor="middle" font-family="system-ui,sans-serif" font-size="26" fill="#fff">' . htmlspecialchars($initials) . '</text></svg>');
	}
}
