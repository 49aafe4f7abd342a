<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\Notification;

interface INotification {
	public function setApp(string $app): INotification;

	public function getApp(): string;

	public function setUser(string $user): INotification;

	public function getUser(): string;

	public function setDateTime(\DateTime $dateTime): INotification;

	public function setObject(string $type, string $id): INotification;

	public function getObjectType(): string;

	public function getObjectId(): string;

	/** @param array<array-key, mixed> $parameters */
	public function setSubject(string $subject, array $parameters = []): INotification;

	public function getSubject(): string;

	/** @return array<array-key, mixed> */
	public function getSubjectParameters(): array;

	/** @param array<string, array<string, string>> $parameters */
	public function setRichSubject(string $subject, array $parameters = []): INotification;

	public function setParsedSubject(string $subject): INotification;

	public function getParsedSubject(): string;

	public function setParsedMessage(string $message): INotification;

	public function getParsedMessage(): string;

	public function setLink(string $link): INotification;

	public function getLink(): string;

	public function setIcon(string $icon): INotification;

	public function createAction(): IAction;

	public function addParsedAction(IAction $action): INotification;

	/** @return IAction[] */
	public function getParsedActions(): array;
}
