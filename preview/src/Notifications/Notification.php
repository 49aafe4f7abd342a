<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Notifications;

use OCP\Notification\IAction;
use OCP\Notification\INotification;

/** Checks what the server's own class checks: lengths, rich parameters, and that nothing is left out. */
final class Notification implements INotification {
	private string $app = '';
	private string $user = '';
	private ?\DateTime $time = null;
	private string $objectType = '';
	private string $objectId = '';
	private string $subject = '';
	/** @var array<array-key, mixed> */
	private array $parameters = [];
	private string $parsedSubject = '';
	private string $parsedMessage = '';
	private string $link = '';
	private string $icon = '';
	/** @var list<IAction> */
	private array $actions = [];

	public function isValid(): bool {
		return $this->app !== '' && $this->user !== '' && $this->time !== null && $this->objectType !== '' && $this->subject !== '';
	}

	/** Does it carry all that the pattern names? */
	public function matches(INotification $pattern): bool {
		$mine = [$this->app, $this->user, $this->objectType, $this->objectId, $this->subject];
		$asked = [$pattern->getApp(), $pattern->getUser(), $pattern->getObjectType(), $pattern->getObjectId(), $pattern->getSubject()];
		foreach ($asked as $at => $value) {
			if ($value !== '' && $value !== $mine[$at]) {
				return false;
			}
		}
		return true;
	}

	#[\Override]
	public function setApp(string $app): INotification {
		$this->app = self::bounded($app, 32);
		return $this;
	}

	#[\Override]
	public function getApp(): string {
		return $this->app;
	}

	#[\Override]
	public function setUser(string $user): INotification {
		$this->user = self::bounded($user, 64);
		return $this;
	}

	#[\Override]
	public function getUser(): string {
		return $this->user;
	}

	#[\Override]
	public function setDateTime(\DateTime $dateTime): INotification {
		$this->time = $dateTime;
		return $this;
	}

	#[\Override]
	public function setObject(string $type, string $id): INotification {
		$this->objectType = self::bounded($type, 64);
		$this->objectId = self::bounded($id, 64);
		return $this;
	}

	#[\Override]
	public function getObjectType(): string {
		return $this->objectType;
	}

	#[\Override]
	public function getObjectId(): string {
		return $this->objectId;
	}

	#[\Override]
	public function setSubject(string $subject, array $parameters = []): INotification {
		$this->subject = self::bounded($subject, 64);
		$this->parameters = json_decode(json_encode($parameters, JSON_THROW_ON_ERROR), true);
		return $this;
	}

	#[\Override]
	public function getSubject(): string {
		return $this->subject;
	}

	#[\Override]
	public function getSubjectParameters(): array {
		return $this->parameters;
	}

	#[\Override]
	public function setRichSubject(string $subject, array $parameters = []): INotification {
		$this->parsedSubject = (string)preg_replace_callback('/\{(\w+)\}/', static function (array $match) use ($parameters): string {
			$parameter = $parameters[$match[1]] ?? throw new \InvalidArgumentException('No parameter ' . $match[1]);
			foreach (['type', 'id', 'name'] as $key) {
				self::bounded($parameter[$key] ?? '', 4000);
			}
			return $parameter['name'];
		}, self::bounded($subject, 4000));
		return $this;
	}

	#[\Override]
	public function setParsedSubject(string $subject): INotification {
		$this->parsedSubject = self::bounded($subject, 4000);
		return $this;
	}

	#[\Override]
	public function getParsedSubject(): string {
		return $this->parsedSubject;
	}

	#[\Override]
	public function setParsedMessage(string $message): INotification {
		$this->parsedMessage = self::bounded($message, 4000);
		return $this;
	}

	#[\Override]
	public function getParsedMessage(): string {
		return $this->parsedMessage;
	}

	#[\Override]
	public function setLink(string $link): INotification {
		$this->link = self::bounded($link, 4000);
		return $this;
	}

	#[\Override]
	public function getLink(): string {
		return $this->link;
	}

	#[\Override]
	public function setIcon(string $icon): INotification {
		$this->icon = self::bounded($icon, 4000);
		return $this;
	}

	public function getIcon(): string {
		return $this->icon;
	}

	#[\Override]
	public function createAction(): IAction {
		return new Action();
	}

	#[\Override]
	public function addParsedAction(IAction $action): INotification {
		$this->actions[] = $action;
		return $this;
	}

	#[\Override]
	public function getParsedActions(): array {
		return $this->actions;
	}

	private static function bounded(string $text, int $most): string {
		return $text !== '' && strlen($text) <= $most ? $text : throw new \InvalidArgumentException('Empty or too long: ' . $text);
	}
}
