<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Feed;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_feeds. A revoked one is kept without owner, label and filter: phones that still ask for it are
 * not to be taken for somebody who guesses.
 *
 * @method string getTokenHash()
 * @method void setTokenHash(string $hash)
 * @method ?int getPersonId()
 * @method void setPersonId(?int $personId)
 * @method string getKind()
 * @method void setKind(string $kind)
 * @method void setFilter(?string $json)
 * @method void setLabel(?string $label)
 * @method string getCreatedAt() YYYY-MM-DD
 * @method void setCreatedAt(string $day)
 * @method ?string getLastUsedAt() YYYY-MM-DD
 * @method void setLastUsedAt(?string $day)
 * @method void setRevoked(bool $revoked)
 * @method ?string getEndedOn() YYYY-MM-DD
 * @method void setEndedOn(?string $day)
 */
final class Feed extends Entity {
	public const COLUMNS = ['id', 'token_hash', 'person_id', 'kind', 'filter', 'label', 'created_at', 'last_used_at', 'revoked', 'ended_on'];

	protected ?string $tokenHash = null;
	protected ?int $personId = null;
	protected ?string $kind = null;
	protected ?string $filter = null;
	protected ?string $label = null;
	protected ?string $createdAt = null;
	protected ?string $lastUsedAt = null;
	protected ?bool $revoked = null;
	protected ?string $endedOn = null;

	public function __construct() {
		$this->addType('personId', Types::BIGINT);
		$this->addType('revoked', Types::BOOLEAN);
	}

	public function isPersonal(): bool {
		return $this->kind === FeedKind::Personal->value;
	}

	public function isRevoked(): bool {
		return (bool)$this->revoked;
	}

	public function getLabel(): string {
		return (string)$this->label;
	}

	public function filter(): FeedFilter {
		return FeedFilter::fromJson((string)$this->filter);
	}
}
