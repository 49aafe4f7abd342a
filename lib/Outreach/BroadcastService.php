<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Outreach;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\BackgroundJob\IJobList;
use OCP\IDBConnection;

/** Messages to everybody: the Landesvorstand writes, every member reads, and each says how they want to hear of them. */
final class BroadcastService {
	use TTransactional;

	private const LATEST = 50;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly Access $access,
		private readonly Persons $persons,
		private readonly BroadcastMapper $broadcasts,
		private readonly DeliveryMapper $deliveries,
		private readonly SubscriptionMapper $subscriptions,
		private readonly BroadcastRoom $room,
		private readonly IJobList $jobs,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @return array<string, mixed> `Broadcasts` of openapi.json
	 * @throws Problem not-found for a guest
	 */
	public function all(): array {
		$viewer = $this->access->assertMember();
		$latest = $this->broadcasts->latest(self::LATEST);
		$deliveries = $this->writes($viewer) ? $this->deliveries->of(array_map(static fn (Broadcast $one): int => $one->getId(), $latest)) : [];
		return [
			'broadcasts' => array_map(fn (Broadcast $one): array => $this->present($one, $deliveries[$one->getId()] ?? null), $latest),
			'own' => $this->own($viewer),
			'can' => ['write' => $this->writes($viewer)],
		];
	}

	/**
	 * @return array<string, mixed> `Broadcast` of openapi.json
	 * @throws Problem
	 */
	public function show(int $id): array {
		$viewer = $this->access->assertMember();
		$one = $this->broadcasts->find($id) ?? throw Problem::notFound();
		return $this->present($one, $this->writes($viewer) ? $this->deliveries->of([$id])[$id] : null);
	}

	/**
	 * @return array<string, mixed> `Broadcast` of openapi.json
	 * @throws Problem
	 */
	public function send(Input $input): array {
		$viewer = $this->access->assertMember();
		if (!$this->writes($viewer)) {
			throw Problem::forbidden();
		}
		$channels = $this->channels($input);
		$one = new Broadcast();
		$one->setTitle($input->string('title', 255, required: true));
		$one->setText($input->string('text', 10000, required: true, multiline: true));
		$one->setCreatedBy($viewer->personId);
		$one->setCreatedAt($this->clock->now()->getTimestamp());
		$this->atomic(function () use ($one, $channels): void {
			$this->broadcasts->insert($one);
			foreach ($channels as $channel) {
				$isPossible = $channel !== Channel::Talk || $this->room->isPossible();
				$this->deliveries->add($one->getId(), $channel, $isPossible ? DeliveryState::Waiting : DeliveryState::Impossible);
			}
		}, $this->db);
		$this->jobs->add(BroadcastJob::class);
		return $this->show($one->getId());
	}

	/**
	 * How one wants to hear of them; absent fields stay.
	 * @return array<string, mixed> `BroadcastOwn` of openapi.json
	 * @throws Problem
	 */
	public function setOwn(Input $input): array {
		$viewer = $this->access->assertMember();
		$own = $this->subscriptions->of($viewer->personId);
		$joined = $input->has('joined') ? $input->bool('joined') : $own['joined'];
		$mail = $input->has('mail') ? $input->bool('mail') : $own['mail'];
		$personId = (int)$this->persons->ensureForUid((string)$viewer->uid)->getId();
		$this->atomic(fn () => $this->subscriptions->put($personId, $joined, $mail), $this->db);
		if ($joined !== $own['joined']) {
			$this->room->changed((string)$viewer->uid, $joined);
		}
		$this->access->forget();
		return $this->own($this->access->viewer());
	}

	private function writes(Viewer $viewer): bool {
		$land = $this->access->tree()->landesverband();
		return $land !== null && in_array($land, $viewer->boardIds, true);
	}

	/** @return array<string, mixed> */
	private function own(Viewer $viewer): array {
		$own = $this->subscriptions->of($viewer->personId);
		return $own + ['talk' => $this->room->isPossible(), 'url' => $own['joined'] || $this->writes($viewer) ? $this->room->url() : null];
	}

	/** @return list<Channel> */
	private function channels(Input $input): array {
		$channels = [];
		foreach ($input->list('channels', 10) as $name) {
			$channel = is_string($name) ? Channel::tryFrom($name) : null;
			$channels[] = $channel ?? throw Problem::invalid(ErrorCode::Invalid, 'channels');
		}
		return $channels === [] ? throw Problem::invalid(ErrorCode::Required, 'channels') : array_values(array_unique($channels, SORT_REGULAR));
	}

	/**
	 * @param ?list<Delivery> $deliveries null: not theirs to see
	 * @return array<string, mixed>
	 */
	private function present(Broadcast $one, ?array $deliveries): array {
		return [
			'id' => $one->getId(),
			'title' => $one->getTitle(),
			'text' => $one->getText(),
			'sentAt' => $this->clock->iso($one->getCreatedAt()),
			'deliveries' => $deliveries === null ? null : array_map(static fn (Delivery $delivery): array => $delivery->toArray(), $deliveries),
		];
	}
}
