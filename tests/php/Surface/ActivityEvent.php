<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Surface;

use OCP\Activity\IEvent;

/** An activity as the server hands it to its provider. */
final class ActivityEvent implements IEvent {
	/** @var array<string, mixed> what was set, by setter */
	public array $said = [];

	public function __construct(
		private readonly string $subject,
		private readonly int $objectId,
		private readonly string $affectedUser,
		private readonly string $app = 'verband',
	) {
	}

	public function setApp(string $app): self {
		return $this->say(__FUNCTION__, $app);
	}

	public function setType(string $type): self {
		return $this->say(__FUNCTION__, $type);
	}

	public function setAffectedUser(string $affectedUser): self {
		return $this->say(__FUNCTION__, $affectedUser);
	}

	public function setAuthor(string $author): self {
		return $this->say(__FUNCTION__, $author);
	}

	public function setTimestamp(int $timestamp): self {
		return $this->say(__FUNCTION__, $timestamp);
	}

	public function setSubject(string $subject, array $parameters = []): self {
		return $this->say(__FUNCTION__, [$subject, $parameters]);
	}

	public function setObject(string $objectType, int $objectId, string $objectName = ''): self {
		return $this->say(__FUNCTION__, [$objectType, $objectId, $objectName]);
	}

	public function setParsedSubject(string $subject): self {
		return $this->say(__FUNCTION__, $subject);
	}

	public function setRichSubject(string $subject, array $parameters = []): self {
		return $this->say(__FUNCTION__, [$subject, $parameters]);
	}

	public function setParsedMessage(string $message): self {
		return $this->say(__FUNCTION__, $message);
	}

	public function setIcon(string $icon): self {
		return $this->say(__FUNCTION__, $icon);
	}

	public function setLink(string $link): self {
		return $this->say(__FUNCTION__, $link);
	}

	public function getApp(): string {
		return $this->app;
	}

	public function getSubject(): string {
		return $this->subject;
	}

	public function getObjectId(): int {
		return $this->objectId;
	}

	public function getAffectedUser(): string {
		return $this->affectedUser;
	}

	private function say(string $setter, mixed $value): self {
		$this->said[$setter] = $value;
		return $this;
	}
}
