<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_events, with its texts of verband_event_texts where they were asked for.
 *
 * @method int getGliederungId()
 * @method void setGliederungId(int $id)
 * @method string getUid()
 * @method void setUid(string $uid)
 * @method int getRevision() the number of the change that wrote it, see Counter
 * @method void setRevision(int $revision)
 * @method string getStatus()
 * @method void setStatus(string $status)
 * @method string getAudience()
 * @method void setAudience(string $audience)
 * @method ?string getProtectedGroup()
 * @method void setProtectedGroup(?string $group)
 * @method string getKind()
 * @method void setKind(string $kind)
 * @method string getTitle()
 * @method void setTitle(string $title)
 * @method string getLocation()
 * @method void setLocation(string $location)
 * @method string getTopics()
 * @method void setTopics(string $topics)
 * @method string getHostIds()
 * @method void setHostIds(string $ids)
 * @method string getSearchText()
 * @method void setSearchText(string $text)
 * @method string getIcalendar()
 * @method void setIcalendar(string $text)
 * @method string getRecurrence() none, computed or not-computable
 * @method void setRecurrence(string $recurrence)
 * @method ?int getCreatedBy() person id
 * @method void setCreatedBy(?int $personId)
 * @method int getUpdatedAt() seconds since 1970, UTC
 * @method void setUpdatedAt(int $time)
 * @method ?int getDeletedAt() seconds since 1970, UTC
 * @method void setDeletedAt(?int $time)
 */
final class Event extends Entity {
	public const COLUMNS = [
		'id', 'gliederung_id', 'uid', 'revision', 'status', 'audience', 'protected_group', 'kind', 'title', 'location',
		'topics', 'host_ids', 'recurrence', 'created_by', 'updated_at', 'deleted_at',
	];
	private const TEXTS = ['searchText', 'icalendar'];

	// Nextcloud writes a field only if it changes: a default here must never be a value that is set
	protected int $gliederungId = 0;
	protected string $uid = '';
	protected int $revision = 0;
	protected string $status = '';
	protected string $audience = '';
	protected ?string $protectedGroup = null;
	protected string $kind = '';
	protected string $title = '';
	protected ?string $location = '';
	protected ?string $topics = '';
	protected ?string $hostIds = '';
	protected ?string $searchText = '';
	protected string $icalendar = '';
	protected string $recurrence = '';
	protected ?int $createdBy = null;
	protected int $updatedAt = 0;
	protected ?int $deletedAt = null;

	public function __construct() {
		foreach (['gliederungId', 'revision', 'createdBy', 'updatedAt', 'deletedAt'] as $number) {
			$this->addType($number, Types::BIGINT);
		}
	}

	/** Fields of the row itself; the texts lie in a table of their own. */
	#[\Override]
	public function getUpdatedFields(): array {
		return array_diff_key(parent::getUpdatedFields(), array_flip(self::TEXTS));
	}

	/** @return array<string, string> the texts that were set, by column */
	public function newTexts(): array {
		$texts = [];
		foreach (array_intersect(self::TEXTS, array_keys(parent::getUpdatedFields())) as $field) {
			$texts[$this->propertyToColumn($field)] = (string)$this->$field;
		}
		return $texts;
	}

	/** @return list<int> the accepted hosts, the first one first */
	public function hosts(): array {
		return IdList::read((string)$this->hostIds);
	}

	/** @return list<string> */
	public function topicList(): array {
		return array_values(array_filter(explode(',', (string)$this->topics), static fn (string $t): bool => $t !== ''));
	}

	public function etag(): string {
		return '"' . $this->revision . '"';
	}
}
