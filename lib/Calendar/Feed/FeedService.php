<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Feed;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\Security\ISecureRandom;

/**
 * Links that need no password: who may make them, and what they open at the time of asking.
 */
final class FeedService {
	/** 190 bits */
	private const TOKEN_LENGTH = 32;
	private const MAX_LABEL = 100;

	public function __construct(
		private readonly FeedMapper $feeds,
		private readonly Access $access,
		private readonly Persons $persons,
		private readonly PersonMapper $personMapper,
		private readonly ISecureRandom $random,
		private readonly Clock $clock,
	) {
	}

	/** @return list<Feed> the person's own, and the public ones of whom they write for */
	public function list(Viewer $viewer): array {
		$own = $viewer->personId === null ? [] : $this->feeds->ofPerson($viewer->personId);
		$public = array_filter($this->feeds->forEverybody(), fn (Feed $feed): bool => $this->mayPublish($viewer, $feed->filter()));
		return [...$own, ...array_values($public)];
	}

	/**
	 * @return array{Feed, string} the feed and its token, which nobody can be shown again
	 * @throws Problem
	 */
	public function create(Viewer $viewer, Input $input): array {
		if (!$viewer->isMember()) {
			throw Problem::notFound();
		}
		$kind = $input->enum('kind', FeedKind::class);
		$isPublic = $kind === FeedKind::Everybody;
		if ($isPublic && !$viewer->isLandesvorstand && $viewer->boardIds === [] && $viewer->helpedIds === []) {
			throw Problem::forbidden();
		}
		$filter = FeedFilter::read($input, $this->access->tree());
		if ($isPublic && !$this->mayPublish($viewer, $filter)) {
			throw Problem::forbidden();
		}
		if ($isPublic && $filter->mine) {
			throw Problem::invalid(ErrorCode::Invalid, 'mine');
		}
		$token = $this->random->generate(self::TOKEN_LENGTH, ISecureRandom::CHAR_ALPHANUMERIC);
		$feed = new Feed();
		$feed->setTokenHash(self::hash($token));
		$feed->setPersonId($isPublic ? null : (int)$this->persons->ensureForUid((string)$viewer->uid)->getId());
		$feed->setKind($kind->value);
		$feed->setFilter(json_encode($filter->toArray(), JSON_THROW_ON_ERROR));
		$feed->setLabel($input->has('label') ? $input->string('label', self::MAX_LABEL) : '');
		$feed->setCreatedAt($this->clock->today());
		$feed->setRevoked(false);
		return [$this->feeds->insert($feed), $token];
	}

	/** @throws Problem not-found: there is none, or it is not theirs */
	public function revoke(Viewer $viewer, int $id): void {
		$feed = $this->feeds->find($id);
		$isTheirs = $feed !== null && $viewer->isMember() && ($feed->isPersonal()
			? $viewer->personId !== null && $feed->getPersonId() === $viewer->personId
			: $this->mayPublish($viewer, $feed->filter()));
		if (!$isTheirs) {
			throw Problem::notFound();
		}
		$this->end($feed);
	}

	/**
	 * The feed behind a token, and for a personal one its owner as of now: whoever has left the association or
	 * has no account any more gets nothing.
	 * @return array{Feed, ?Viewer}
	 * @throws Problem bad-token where nobody ever had it, not-found where it opens nothing any more
	 */
	public function open(string $token): array {
		$feed = $this->feeds->findByHash(self::hash($token)) ?? throw Problem::invalid(ErrorCode::BadToken);
		if ($feed->isRevoked()) {
			throw Problem::notFound();
		}
		$viewer = $feed->isPersonal() ? $this->owner($feed) : null;
		if ($feed->getLastUsedAt() !== $this->clock->today()) {
			$feed->setLastUsedAt($this->clock->today());
			$this->feeds->update($feed);
		}
		return [$feed, $viewer];
	}

	private function owner(Feed $feed): Viewer {
		$uid = $this->personMapper->find((int)$feed->getPersonId())?->getUid();
		if ($uid === null) {
			$this->end($feed);
			throw Problem::notFound();
		}
		$viewer = $this->access->viewerFor($uid);
		return $viewer->isMember() ? $viewer : throw Problem::notFound();
	}

	/** Boards for their own Gliederungen, the Landesvorstand for all. */
	private function mayPublish(Viewer $viewer, FeedFilter $filter): bool {
		$named = $filter->named();
		return $viewer->isLandesvorstand
			|| ($named !== [] && array_filter($named, static fn (int $id): bool => !$viewer->writesFor($id)) === []);
	}

	private function end(Feed $feed): void {
		$feed->setRevoked(true);
		$feed->setEndedOn($this->clock->today());
		$feed->setLastUsedAt(null);
		$feed->setPersonId(null);
		$feed->setFilter(null);
		$feed->setLabel(null);
		$this->feeds->update($feed);
	}

	private static function hash(string $token): string {
		return hash('sha256', $token);
	}
}
