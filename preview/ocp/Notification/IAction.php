<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\Notification;

interface IAction {
	public const TYPE_POST = 'POST';

	public function setLabel(string $label): IAction;

	public function setParsedLabel(string $label): IAction;

	public function getParsedLabel(): string;

	public function setPrimary(bool $primary): IAction;

	public function setLink(string $link, string $requestType): IAction;

	public function getLink(): string;

	public function getRequestType(): string;
}
