<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use OCP\IGroupManager;
use OCP\IURLGenerator;
use OCP\IUserManager;
use OCP\Talk\IBroker;
use Psr\Container\ContainerInterface;

/**
 * Talk's rooms. Its public API makes rooms and nothing more, so this one class knows the private one, by name: there may
 * be no Talk, and its classes then are none.
 */
final class TalkRooms implements CallRooms {
	private const MANAGER = 'OCA\Talk\Manager';
	private const ROOMS = 'OCA\Talk\Service\RoomService';
	private const PEOPLE = 'OCA\Talk\Service\ParticipantService';
	private const CHAT = 'OCA\Talk\Chat\ChatManager';
	private const TYPE_GROUP = 2;
	private const OWNER = 1;
	private const MODERATOR = 2;
	private const USER = 3;
	/** Talk's own number for this permission; its default would be every one, writing among them */
	private const MAY_JOIN_CALLS = 4;
	/** Join calls, be heard and seen, share the screen, write: all but to begin a call and to pass the lobby. The 1 says that it is no default */
	private const MAY_NOT_BEGIN_CALLS = 1 | 4 | 16 | 32 | 64 | 128;
	private const MAY_AS_EVERYWHERE = 0;
	private const LOBBY_NONE = 0;
	private const LOBBY_NON_MODERATORS = 1;
	private const READ_ONLY = 1;
	private const LISTED_FOR_NOBODY = 0;

	public function __construct(
		private readonly IBroker $broker,
		private readonly ContainerInterface $container,
		private readonly IGroupManager $groups,
		private readonly IUserManager $users,
		private readonly IURLGenerator $urls,
		private readonly Clock $clock,
	) {
	}

	#[\Override]
	public function isAvailable(): bool {
		return $this->broker->hasBackend() && class_exists(self::MANAGER) && class_exists(self::ROOMS)
			&& class_exists(self::PEOPLE) && class_exists(self::CHAT);
	}

	#[\Override]
	public function create(string $name, string $description): string {
		return $this->try(fn (): string => $this->service(self::ROOMS)
			->createConversation(type: self::TYPE_GROUP, name: self::name($name), description: self::description($description))
			->getToken());
	}

	#[\Override]
	public function exists(string $token): bool {
		try {
			$this->room($token);
			return true;
		} catch (RoomTrouble $trouble) {
			if (is_a((object)$trouble->getPrevious(), 'OCA\Talk\Exceptions\RoomNotFoundException')) {
				return false;
			}
			throw $trouble;
		}
	}

	#[\Override]
	public function url(string $token): string {
		return $this->urls->getAbsoluteURL('/index.php/call/' . $token);
	}

	#[\Override]
	public function describe(string $token, string $name, string $description): void {
		$room = $this->room($token);
		$this->try(function () use ($room, $name, $description): void {
			if ($room->getName() !== self::name($name)) {
				$this->service(self::ROOMS)->setName($room, self::name($name));
			}
			if ($room->getDescription() !== self::description($description)) {
				$this->service(self::ROOMS)->setDescription($room, self::description($description));
			}
		});
	}

	#[\Override]
	public function follow(string $token, string $group): void {
		$room = $this->room($token);
		$known = $this->groups->get($group) ?? throw new RoomTrouble('no group ' . $group);
		// adds who is missing, too
		$this->try(fn () => $this->service(self::PEOPLE)->addGroup($room, $known));
	}

	#[\Override]
	public function participants(string $token): array {
		$room = $this->room($token);
		return $this->try(function () use ($room): array {
			$found = [];
			foreach ($this->service(self::PEOPLE)->getParticipantsForRoom($room) as $participant) {
				$attendee = $participant->getAttendee();
				if ($attendee->getActorType() === 'users') {
					$found[(string)$attendee->getActorId()] = in_array($attendee->getParticipantType(), [self::OWNER, self::MODERATOR], true);
				}
			}
			return $found;
		});
	}

	#[\Override]
	public function setModerator(string $token, string $uid, bool $moderates): void {
		$room = $this->room($token);
		$this->try(function () use ($room, $uid, $moderates): void {
			$people = $this->service(self::PEOPLE);
			$people->updateParticipantType($room, $people->getParticipant($room, $uid, false), $moderates ? self::MODERATOR : self::USER);
		});
	}

	#[\Override]
	public function remove(string $token, string $uid): void {
		$room = $this->room($token);
		$this->try(function () use ($room, $uid): void {
			$people = $this->service(self::PEOPLE);
			$people->removeAttendee($room, $people->getParticipant($room, $uid, false), 'remove');
		});
	}

	#[\Override]
	public function add(string $token, string $uid): void {
		$room = $this->room($token);
		$name = (string)$this->users->get($uid)?->getDisplayName();
		$this->try(fn () => $this->service(self::PEOPLE)->addUsers($room, [['actorType' => 'users', 'actorId' => $uid, 'displayName' => $name]]));
	}

	#[\Override]
	public function quiet(string $token): void {
		$room = $this->room($token);
		// moderators have every permission, whatever the room's default
		$this->try(fn () => $this->service(self::ROOMS)->setDefaultPermissions($room, self::MAY_JOIN_CALLS));
	}

	#[\Override]
	public function setLobby(string $token, bool $closed, ?int $opensAt): void {
		$room = $this->room($token);
		$this->try(function () use ($room, $closed, $opensAt): void {
			$state = $closed ? self::LOBBY_NON_MODERATORS : self::LOBBY_NONE;
			$timer = $closed && $opensAt !== null ? new \DateTime('@' . $opensAt) : null;
			// each change is a line in the chat
			if ($room->getLobbyState() !== $state || $room->getLobbyTimer()?->getTimestamp() !== $timer?->getTimestamp()) {
				$this->service(self::ROOMS)->setLobby($room, $state, $timer);
			}
		});
	}

	#[\Override]
	public function setCallable(string $token, bool $callable): void {
		$room = $this->room($token);
		$this->try(function () use ($room, $callable): void {
			$isTaken = $room->getDefaultPermissions() === self::MAY_NOT_BEGIN_CALLS;
			// what somebody set in the room is given back only if it was ours; each change resets what single people may
			if ($isTaken === $callable) {
				$this->service(self::ROOMS)->setDefaultPermissions($room, $callable ? self::MAY_AS_EVERYWHERE : self::MAY_NOT_BEGIN_CALLS);
			}
		});
	}

	#[\Override]
	public function close(string $token, string $group): void {
		$room = $this->room($token);
		$this->follow($token, $group);
		$this->try(function () use ($room, $group): void {
			$people = $this->service(self::PEOPLE);
			// groups first: they take those along who are in the room by them alone
			foreach (['groups', null] as $type) {
				foreach ($people->getParticipantsForRoom($room) as $participant) {
					$attendee = $participant->getAttendee();
					if ($type !== null && $attendee->getActorType() !== $type) {
						continue;
					}
					if (!$this->belongs($attendee->getActorType(), (string)$attendee->getActorId(), $group)) {
						$people->removeAttendee($room, $participant, 'remove');
					} elseif (in_array($attendee->getParticipantType(), [self::OWNER, self::MODERATOR], true)) {
						// Talk leaves those in who moderate, even if they leave the group
						$people->updateParticipantType($room, $participant, self::USER);
					}
				}
			}
			$this->lock($room);
		});
	}

	#[\Override]
	public function post(string $token, string $message, string $reference): void {
		$room = $this->room($token);
		$now = \DateTime::createFromImmutable($this->clock->now());
		$this->try(fn () => $this->service(self::CHAT)->sendMessage($room, null, 'bots', 'Verband', $message, $now, null, $reference));
	}

	private function belongs(string $type, string $id, string $group): bool {
		return match ($type) {
			'groups' => $id === $group,
			'users' => $this->groups->isInGroup($id, $group),
			default => false,
		};
	}

	/** Without a lobby, or nobody could read it; for nobody by its address alone. */
	private function lock(mixed $room): void {
		$rooms = $this->service(self::ROOMS);
		if ($room->getLobbyState() !== self::LOBBY_NONE) {
			$rooms->setLobby($room, self::LOBBY_NONE, null);
		}
		$rooms->setType($room, self::TYPE_GROUP);
		$rooms->setListable($room, self::LISTED_FOR_NOBODY);
		$rooms->setReadOnly($room, self::READ_ONLY);
	}

	/** @throws RoomTrouble */
	private function room(string $token): mixed {
		return $this->try(fn (): mixed => $this->service(self::MANAGER)->getRoomByToken($token));
	}

	private function service(string $class): mixed {
		if (!$this->isAvailable()) {
			throw new \RuntimeException('Talk is not there');
		}
		return $this->container->get($class);
	}

	/**
	 * Whatever Talk throws, its own errors of type among them, ends here.
	 * @template T
	 * @param \Closure(): T $do
	 * @return T
	 * @throws RoomTrouble
	 */
	private function try(\Closure $do): mixed {
		try {
			return $do();
		} catch (RoomTrouble $trouble) {
			throw $trouble;
		} catch (\Throwable $why) {
			throw RoomTrouble::of($why);
		}
	}

	private static function name(string $name): string {
		return mb_substr(trim($name), 0, 255);
	}

	private static function description(string $text): string {
		return mb_substr(trim($text), 0, 2000);
	}
}
