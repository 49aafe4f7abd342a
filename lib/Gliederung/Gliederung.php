<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_gliederungen. Properties have no defaults but null: a setter that meets the value already there
 * would not mark the column, and the row would be inserted without it.
 *
 * @method ?int getParentId()
 * @method void setParentId(?int $id)
 * @method string getKind() a GliederungKind's value
 * @method void setKind(string $kind)
 * @method string getCode()
 * @method void setCode(string $code)
 * @method string getName()
 * @method void setName(string $name)
 * @method string getShortName()
 * @method void setShortName(string $name)
 * @method string getColor()
 * @method void setColor(string $color) #rrggbb
 * @method string getPattern()
 * @method void setPattern(string $pattern) a Pattern's value
 * @method ?string getMemberGroup()
 * @method void setMemberGroup(?string $group)
 * @method void setPlace(string $place)
 * @method void setStop(string $stop)
 * @method ?int getContactPersonId()
 * @method void setContactPersonId(?int $personId)
 * @method void setExample(bool $example)
 * @method int getRevision()
 * @method void setRevision(int $revision)
 */
final class Gliederung extends Entity {
	public const COLUMNS = [
		'id', 'parent_id', 'kind', 'code', 'name', 'short_name', 'color', 'pattern', 'place', 'stop', 'member_group',
		'contact_person_id', 'example', 'revision',
	];

	protected ?int $parentId = null;
	protected ?string $kind = null;
	protected ?string $code = null;
	protected ?string $name = null;
	protected ?string $shortName = null;
	protected ?string $color = null;
	protected ?string $pattern = null;
	protected ?string $place = null;
	protected ?string $stop = null;
	protected ?string $memberGroup = null;
	protected ?int $contactPersonId = null;
	protected ?bool $example = null;
	protected ?int $revision = null;

	public function __construct() {
		foreach (['parentId', 'contactPersonId', 'revision'] as $number) {
			$this->addType($number, Types::BIGINT);
		}
		$this->addType('example', Types::BOOLEAN);
	}

	public function kind(): GliederungKind {
		return GliederungKind::from((string)$this->kind);
	}

	public function getPlace(): string {
		return (string)$this->place;
	}

	public function getStop(): string {
		return (string)$this->stop;
	}

	public function isExample(): bool {
		return (bool)$this->example;
	}

	public function etag(): string {
		return '"' . (int)$this->revision . '"';
	}
}
