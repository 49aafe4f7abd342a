<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

/**
 * Rooms to talk in. Everything but isAvailable() throws RoomTrouble where the rooms cannot be reached; call what
 * changes people from a job, where nobody is signed in, or everybody added is told who added them.
 */
interface CallRooms {
	public function isAvailable(): bool;

	/**
	 * A closed room for people with accounts.
	 * @return string its token
	 * @throws RoomTrouble
	 */
	public function create(string $name, string $description): string;

	/** @throws RoomTrouble */
	public function exists(string $token): bool;

	/** Where one joins. */
	public function url(string $token): string;

	/** @throws RoomTrouble */
	public function describe(string $token, string $name, string $description): void;

	/**
	 * From now on who is in the group is in the room.
	 * @throws RoomTrouble
	 */
	public function follow(string $token, string $group): void;

	/**
	 * @return array<string, bool> whether they moderate, by uid
	 * @throws RoomTrouble
	 */
	public function participants(string $token): array;

	/** @throws RoomTrouble */
	public function setModerator(string $token, string $uid, bool $moderates): void;

	/** @throws RoomTrouble */
	public function remove(string $token, string $uid): void;

	/** @throws RoomTrouble */
	public function add(string $token, string $uid): void;

	/**
	 * Only who moderates writes in it.
	 * @throws RoomTrouble
	 */
	public function quiet(string $token): void;

	/**
	 * @param ?int $opensAt when a closed one opens by itself, seconds since 1970
	 * @throws RoomTrouble
	 */
	public function setLobby(string $token, bool $closed, ?int $opensAt): void;

	/**
	 * Where nobody but who moderates may begin a call, everybody in it still reads and writes.
	 * @throws RoomTrouble
	 */
	public function setCallable(string $token, bool $callable): void;

	/**
	 * The end of a room: only who is in the group reads it from now on, nobody writes, calls or moderates. As often as one likes.
	 * @throws RoomTrouble
	 */
	public function close(string $token, string $group): void;

	/**
	 * A message of the app's own.
	 * @param string $reference names the message, for who looks for it
	 * @throws RoomTrouble
	 */
	public function post(string $token, string $message, string $reference): void;
}
