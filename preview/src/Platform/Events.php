<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Platform;

use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventDispatcher;
use Psr\Container\ContainerInterface;

final class Events implements IEventDispatcher {
	/** @var array<string, list<array{priority: int, listener: callable}>> */
	private array $listeners = [];

	public function __construct(
		private readonly ContainerInterface $container,
	) {
	}

	#[\Override]
	public function addListener(string $eventName, callable $listener, int $priority = 0): void {
		$this->listeners[$eventName][] = ['priority' => $priority, 'listener' => $listener];
		usort($this->listeners[$eventName], static fn (array $a, array $b): int => $b['priority'] <=> $a['priority']);
	}

	#[\Override]
	public function addServiceListener(string $eventName, string $className, int $priority = 0): void {
		$this->addListener($eventName, fn (Event $event) => $this->container->get($className)->handle($event), $priority);
	}

	#[\Override]
	public function dispatch(string $eventName, Event $event): void {
		foreach ($this->listeners[$eventName] ?? [] as ['listener' => $listener]) {
			if ($event->isPropagationStopped()) {
				return;
			}
			$listener($event);
		}
	}

	#[\Override]
	public function dispatchTyped(Event $event): void {
		$this->dispatch($event::class, $event);
	}
}
