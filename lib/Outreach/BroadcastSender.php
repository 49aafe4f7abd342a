<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Outreach;

use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Letter;
use OCA\Verband\Platform\Post;
use OCA\Verband\Platform\RoomTrouble;
use OCP\IURLGenerator;
use OCP\IUserManager;
use Psr\Log\LoggerInterface;

/** Delivers what waits, channel by channel, in portions; what was told to somebody is not told again, even if the job dies. */
final class BroadcastSender {
	private const TAKEN_FOR = 600;

	public function __construct(
		private readonly BroadcastMapper $broadcasts,
		private readonly DeliveryMapper $deliveries,
		private readonly Audience $audience,
		private readonly BroadcastRoom $room,
		private readonly Post $post,
		private readonly IUserManager $users,
		private readonly IURLGenerator $urls,
		private readonly Clock $clock,
		private readonly LoggerInterface $logger,
	) {
	}

	/** @return bool false if there is more to do another time */
	public function run(float $seconds): bool {
		$until = microtime(true) + $seconds;
		$isDone = true;
		foreach ($this->deliveries->waiting() as $delivery) {
			$now = $this->clock->now()->getTimestamp();
			$broadcast = $this->broadcasts->find($delivery->broadcastId);
			if ($broadcast === null || microtime(true) >= $until || !$this->deliveries->take($delivery, $now, $now + self::TAKEN_FOR)) {
				$isDone = false;
				continue;
			}
			$isDone = ($delivery->channel === Channel::Talk ? $this->talk($broadcast, $delivery) : $this->people($broadcast, $delivery, $until)) && $isDone;
		}
		return $isDone;
	}

	private function talk(Broadcast $broadcast, Delivery $delivery): bool {
		try {
			$this->room->post($this->text($broadcast), 'verband-broadcast-' . $broadcast->getId());
		} catch (RoomTrouble $trouble) {
			$this->logger->warning('A message could not be put into the broadcast room', ['exception' => $trouble]);
			$this->deliveries->release($delivery);
			return false;
		}
		$this->deliveries->mark($delivery, '', 1, 1);
		$this->deliveries->finish($delivery, DeliveryState::Done);
		return true;
	}

	private function people(Broadcast $broadcast, Delivery $delivery, float $until): bool {
		$all = $this->audience->of($delivery->channel);
		$sent = $delivery->sent;
		foreach ($all as $key => $uid) {
			if ((string)$key <= $delivery->bookmark) {
				continue;
			}
			if (microtime(true) >= $until) {
				$this->deliveries->release($delivery);
				return false;
			}
			$this->deliveries->mark($delivery, (string)$key, $sent, count($all));
			$sent += $this->tell($broadcast, $delivery->channel, $uid) ? 1 : 0;
		}
		$this->deliveries->mark($delivery, '', $sent, count($all));
		$this->deliveries->finish($delivery, DeliveryState::Done);
		return true;
	}

	/** @return bool false where there is no address, or the mail could not be handed over */
	private function tell(Broadcast $broadcast, Channel $channel, string $uid): bool {
		$link = $this->link();
		if ($channel === Channel::Notification) {
			$this->post->notify($uid, Post::BROADCAST, ['title' => $broadcast->getTitle(), 'text' => mb_substr($broadcast->getText(), 0, 200)], 'broadcast', $broadcast->getId(), $link);
			return true;
		}
		$user = $this->users->get($uid);
		$address = (string)$user?->getEMailAddress();
		return $user !== null && $user->isEnabled() && $address !== '' && $this->post->mail(new Letter(
			$address, $user->getDisplayName(), 'de', $broadcast->getTitle(),
			preg_split('/\n{2,}/', $broadcast->getText()) ?: [], [], ['text' => 'Alle Nachrichten, und wie du sie bekommst', 'url' => $link],
		));
	}

	private function text(Broadcast $broadcast): string {
		return '**' . $broadcast->getTitle() . "**\n\n" . $broadcast->getText();
	}

	private function link(): string {
		return $this->urls->getAbsoluteURL('/index.php/apps/verband/broadcasts');
	}
}
