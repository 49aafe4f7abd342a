<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Call;

use OCA\Verband\Platform\CallRooms;
use OCA\Verband\Platform\RoomTrouble;
use OCP\IGroupManager;

/** Rooms in memory that follow a group as Talk does, and fail where a test says so. */
final class FakeRooms implements CallRooms {
	public bool $available = true;
	/** @var list<string> methods that fail */
	public array $failing = [];
	/** @var array<string, array{name: string, description: string, people: array<string, bool>, groups: list<string>, lobby: array{bool, ?int}, posts: array<string, string>, callable: bool, closed: ?string}> */
	public array $rooms = [];
	public int $made = 0;
	/** @var list<string> rooms in which only moderators write */
	public array $quiet = [];
	/** What happens while a room is being made */
	public ?\Closure $meanwhile = null;
	/** What happens when a message comes */
	public ?\Closure $onPost = null;

	public function __construct(
		private readonly IGroupManager $groups,
	) {
	}

	#[\Override]
	public function isAvailable(): bool {
		return $this->available;
	}

	#[\Override]
	public function create(string $name, string $description): string {
		$this->may('create');
		$token = 'room' . ++$this->made;
		$this->rooms[$token] = ['name' => $name, 'description' => $description, 'people' => [], 'groups' => [], 'lobby' => [false, null], 'posts' => [], 'callable' => true, 'closed' => null];
		if ($this->meanwhile !== null) {
			[$do, $this->meanwhile] = [$this->meanwhile, null];
			$do();
		}
		return $token;
	}

	#[\Override]
	public function exists(string $token): bool {
		$this->may('exists');
		return isset($this->rooms[$token]);
	}

	#[\Override]
	public function url(string $token): string {
		return 'https://cloud.example/call/' . $token;
	}

	#[\Override]
	public function describe(string $token, string $name, string $description): void {
		$this->may('describe');
		$this->rooms[$token]['name'] = $name;
		$this->rooms[$token]['description'] = $description;
	}

	#[\Override]
	public function follow(string $token, string $group): void {
		$this->may('follow');
		$this->rooms[$token]['groups'] = array_unique([...$this->rooms[$token]['groups'], $group]);
		foreach (array_keys($this->groups->get($group)?->getUsers() ?? []) as $uid) {
			$this->rooms[$token]['people'][(string)$uid] ??= false;
		}
	}

	#[\Override]
	public function participants(string $token): array {
		$this->may('participants');
		return $this->rooms[$token]['people'];
	}

	#[\Override]
	public function setModerator(string $token, string $uid, bool $moderates): void {
		$this->may('setModerator');
		$this->rooms[$token]['people'][$uid] = $moderates;
	}

	#[\Override]
	public function remove(string $token, string $uid): void {
		$this->may('remove');
		unset($this->rooms[$token]['people'][$uid]);
	}

	#[\Override]
	public function add(string $token, string $uid): void {
		$this->may('add');
		$this->rooms[$token]['people'][$uid] = false;
	}

	#[\Override]
	public function quiet(string $token): void {
		$this->may('quiet');
		$this->quiet[] = $token;
	}

	#[\Override]
	public function setLobby(string $token, bool $closed, ?int $opensAt): void {
		$this->may('setLobby');
		$this->rooms[$token]['lobby'] = [$closed, $opensAt];
	}

	#[\Override]
	public function setCallable(string $token, bool $callable): void {
		$this->may('setCallable');
		$this->rooms[$token]['callable'] = $callable;
	}

	#[\Override]
	public function close(string $token, string $group): void {
		$this->may('close');
		$this->rooms[$token]['groups'] = [$group];
		$this->rooms[$token]['people'] = array_fill_keys(array_map(strval(...), array_keys($this->groups->get($group)?->getUsers() ?? [])), false);
		$this->rooms[$token]['lobby'] = [false, null];
		$this->rooms[$token]['closed'] = $group;
	}

	#[\Override]
	public function post(string $token, string $message, string $reference): void {
		$this->may('post');
		if ($this->onPost !== null) {
			($this->onPost)();
		}
		$this->rooms[$token]['posts'][$reference] = ($this->rooms[$token]['posts'][$reference] ?? '') . $message;
	}

	private function may(string $method): void {
		if (!$this->available || in_array($method, $this->failing, true)) {
			throw new RoomTrouble($method);
		}
	}
}
