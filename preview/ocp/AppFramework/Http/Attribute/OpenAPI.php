<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework\Http\Attribute;

use Attribute;

#[Attribute(Attribute::TARGET_CLASS | Attribute::TARGET_METHOD | Attribute::IS_REPEATABLE)]
class OpenAPI {
	public const SCOPE_DEFAULT = 'default';
	public const SCOPE_ADMINISTRATION = 'administration';
	public const SCOPE_FEDERATION = 'federation';
	public const SCOPE_IGNORE = 'ignore';
	public const SCOPE_EX_APP = 'ex_app';

	/** @param list<string>|null $tags */
	public function __construct(
		protected string $scope = self::SCOPE_DEFAULT,
		protected ?array $tags = null,
	) {
	}

	public function getScope(): string {
		return $this->scope;
	}

	/** @return list<string>|null */
	public function getTags(): ?array {
		return $this->tags;
	}
}
