<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Notifications;

use OCP\Notification\IAction;

final class Action implements IAction {
	private string $label = '';
	private string $parsedLabel = '';
	private bool $primary = false;
	private string $link = '';
	private string $type = '';

	#[\Override]
	public function setLabel(string $label): IAction {
		$this->label = $label;
		return $this;
	}

	public function getLabel(): string {
		return $this->label;
	}

	#[\Override]
	public function setParsedLabel(string $label): IAction {
		$this->parsedLabel = $label;
		return $this;
	}

	#[\Override]
	public function getParsedLabel(): string {
		return $this->parsedLabel;
	}

	#[\Override]
	public function setPrimary(bool $primary): IAction {
		$this->primary = $primary;
		return $this;
	}

	public function isPrimary(): bool {
		return $this->primary;
	}

	#[\Override]
	public function setLink(string $link, string $requestType): IAction {
		$this->link = $link;
		$this->type = $requestType;
		return $this;
	}

	#[\Override]
	public function getLink(): string {
		return $this->link;
	}

	#[\Override]
	public function getRequestType(): string {
		return $this->type;
	}
}
