<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Notifications;

use OCP\Notification\IManager;
use OCP\Notification\INotification;

/** Keeps in memory what an app has to say: this host has no screen for it, tests look here. */
final class Manager implements IManager {
	/** @var list<Notification> */
	private array $kept = [];
	private bool $deferring = false;
	/** how many times a push would have gone out */
	public int $pushes = 0;

	/** @return list<Notification> of one person, the oldest first */
	public function of(string $uid): array {
		return array_values(array_filter($this->kept, static fn (Notification $one): bool => $one->getUser() === $uid));
	}

	/** @return list<string> whom something is waiting for */
	public function people(): array {
		$uids = array_values(array_unique(array_map(static fn (Notification $one): string => $one->getUser(), $this->kept)));
		sort($uids);
		return $uids;
	}

	#[\Override]
	public function createNotification(): INotification {
		return new Notification();
	}

	#[\Override]
	public function notify(INotification $notification): void {
		if (!$notification instanceof Notification || !$notification->isValid()) {
			throw new \InvalidArgumentException('An incomplete notification');
		}
		$this->kept[] = clone $notification;
		$this->pushes += $this->deferring ? 0 : 1;
	}

	/** What matches in all that is set, as the server's own app does it. */
	#[\Override]
	public function markProcessed(INotification $notification): void {
		$this->kept = array_values(array_filter($this->kept, static fn (Notification $one): bool => !$one->matches($notification)));
	}

	#[\Override]
	public function defer(): bool {
		$wasDeferring = $this->deferring;
		$this->deferring = true;
		return !$wasDeferring;
	}

	#[\Override]
	public function flush(): void {
		$this->deferring = false;
		$this->pushes++;
	}
}
