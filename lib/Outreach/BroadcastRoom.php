<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Outreach;

use OCA\Verband\Gliederung\GroupPlan;
use OCA\Verband\Gliederung\OwnGroups;
use OCA\Verband\Platform\CallRooms;
use OCA\Verband\Platform\RoomTrouble;
use OCP\AppFramework\Services\IAppConfig;
use OCP\IGroupManager;
use Psr\Log\LoggerInterface;

/** The room in Talk that only the Landesvorstand writes in. Made when the first message is sent to it; whoever joined is in it. */
final class BroadcastRoom {
	public const SETTING = 'broadcast_room';
	private const NAME = 'Neues aus dem Landesvorstand';
	private const DESCRIPTION = 'Hier schreibt nur der Landesvorstand.';

	public function __construct(
		private readonly CallRooms $rooms,
		private readonly Audience $audience,
		private readonly IGroupManager $groups,
		private readonly OwnGroups $ownGroups,
		private readonly IAppConfig $config,
		private readonly LoggerInterface $logger,
	) {
	}

	public function isPossible(): bool {
		return $this->rooms->isAvailable();
	}

	public function url(): ?string {
		$token = $this->token();
		return $token === null || !$this->isPossible() ? null : $this->rooms->url($token);
	}

	/**
	 * Posts a message, into a room made for it if there is none. In a job: who joined is put in without a notice.
	 * @throws RoomTrouble
	 */
	public function post(string $message, string $reference): void {
		$this->rooms->post($this->keep(), $message, $reference);
	}

	/**
	 * There, quiet, the Landesvorstand moderating, whoever joined in it, and whoever left out.
	 * @throws RoomTrouble
	 */
	public function keep(): string {
		$token = $this->token();
		if ($token === null || !$this->rooms->exists($token)) {
			$token = $this->rooms->create(self::NAME, self::DESCRIPTION);
			$this->config->setAppValueString(self::SETTING, $token);
			$this->rooms->quiet($token);
		}
		$board = $this->board();
		$wanted = array_unique([...$board, ...$this->audience->joined()]);
		$present = $this->rooms->participants($token);
		foreach (array_diff($wanted, array_map(strval(...), array_keys($present))) as $uid) {
			$this->rooms->add($token, $uid);
			$present[$uid] = false;
		}
		foreach ($present as $uid => $moderates) {
			$uid = (string)$uid;
			if (!in_array($uid, $wanted, true)) {
				$this->rooms->remove($token, $uid);
			} elseif ($moderates !== in_array($uid, $board, true)) {
				$this->rooms->setModerator($token, $uid, !$moderates);
			}
		}
		return $token;
	}

	/** One's own tap: at once where there is a room, else with the next message. */
	public function changed(string $uid, bool $joined): void {
		$token = $this->token();
		try {
			if ($token === null || !$this->isPossible()) {
				return;
			}
			$isIn = array_key_exists($uid, $this->rooms->participants($token));
			if ($joined && !$isIn) {
				$this->rooms->add($token, $uid);
			} elseif (!$joined && $isIn && !in_array($uid, $this->board(), true)) {
				$this->rooms->remove($token, $uid);
			}
		} catch (RoomTrouble $trouble) {
			$this->logger->warning('The broadcast room could not be changed; the next message tries again', ['exception' => $trouble]);
		}
	}

	/** @return list<string> */
	private function board(): array {
		$group = $this->ownGroups->has(GroupPlan::LANDESVORSTAND) ? $this->groups->get(GroupPlan::LANDESVORSTAND) : null;
		return array_map(strval(...), array_keys($group?->getUsers() ?? []));
	}

	private function token(): ?string {
		$token = $this->config->getAppValueString(self::SETTING, '');
		return $token === '' ? null : $token;
	}
}
