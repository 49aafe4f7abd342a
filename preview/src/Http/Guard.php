<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Http;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\Attribute\AnonRateLimit;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\Attribute\PublicPage;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\OCSController;
use OCP\IGroupManager;
use OCP\IUserSession;
use ReflectionMethod;

/** What the server asks before every controller: admins only and a token, unless attributes say otherwise. */
final class Guard {
	public function __construct(
		private readonly Request $request,
		private readonly IUserSession $session,
		private readonly IGroupManager $groups,
		private readonly RateLimiter $limiter,
	) {
	}

	/** @throws Refusal */
	public function admit(Controller $controller, ReflectionMethod $method): void {
		$user = $this->session->getUser();
		if (!$this->has($method, PublicPage::class)) {
			if ($user === null) {
				throw Refusal::notLoggedIn();
			}
			if (!$this->has($method, NoAdminRequired::class) && !$this->groups->isAdmin($user->getUID())) {
				throw Refusal::notAdmin();
			}
		}
		if (!$this->has($method, NoCSRFRequired::class) && !$this->request->passesCSRFCheck() && !$this->isOcs($controller)) {
			throw Refusal::crossSite();
		}
		$this->limit($method, $user?->getUID());
	}

	private function isOcs(Controller $controller): bool {
		return $controller instanceof OCSController && ($this->request->getHeader('OCS-APIRequest') === 'true'
			|| str_starts_with($this->request->getHeader('Authorization'), 'Bearer '));
	}

	/** With AnonRateLimit alone, those signed in are counted by their address too. */
	private function limit(ReflectionMethod $method, ?string $uid): void {
		$forUser = $method->getAttributes(UserRateLimit::class)[0] ?? null;
		$forAnybody = $method->getAttributes(AnonRateLimit::class)[0] ?? null;
		$action = $method->getDeclaringClass()->getName() . '::' . $method->getName();
		if ($uid !== null && $forUser !== null) {
			$limit = $forUser->newInstance();
			$this->limiter->count($action . ' user ' . $uid, $limit->getLimit(), $limit->getPeriod());
		} elseif ($forAnybody !== null) {
			$limit = $forAnybody->newInstance();
			$this->limiter->count($action . ' from ' . $this->request->getRemoteAddress(), $limit->getLimit(), $limit->getPeriod());
		}
	}

	/** @param class-string $attribute */
	private function has(ReflectionMethod $method, string $attribute): bool {
		return $method->getAttributes($attribute) !== [];
	}
}
