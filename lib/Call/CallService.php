<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Calendar\Audience;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\GliederungKind;
use OCA\Verband\Platform\CallRooms;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\BackgroundJob\IJobList;
use OCP\IDBConnection;

/** Calls on top of the calendar: one series that carries the room's link, written together with the call. */
final class CallService {
	use TTransactional;

	/** What stands where nobody has said otherwise */
	private const DEFAULTS = ['rhythmWeeks' => CallChange::WEEKS, 'lobbyMinutes' => 15, 'topicsUntilHours' => 48, 'topicOrder' => 'support'];

	public function __construct(
		private readonly IDBConnection $db,
		private readonly Access $association,
		private readonly CallAccess $access,
		private readonly CallMapper $calls,
		private readonly CallMeetings $meetings,
		private readonly EventService $events,
		private readonly CallEnding $ending,
		private readonly Leftovers $leftovers,
		private readonly CallRooms $rooms,
		private readonly IJobList $jobs,
	) {
	}

	/**
	 * @param array<string, mixed> $fields the API's CallInput
	 * @throws Problem
	 */
	public function create(array $fields): DatedCall {
		$this->association->assertWritesForAny();
		$input = new Input($fields);
		$gliederungId = $input->nullableInt('gliederungId') ?? (int)$this->association->tree()->landesverband();
		$viewer = $this->association->assertWritesFor($gliederungId);
		if (!in_array($gliederungId, $viewer->boardIds, true)) {
			throw Problem::forbidden();
		}
		$change = CallChange::read($fields + self::DEFAULTS);
		$call = new Call();
		$call->setGliederungId($gliederungId);
		$call->setAudience($input->enum('audience', CallAudience::class)->value);
		$call->setBezirkId($this->bezirk($call, $input));
		$call->setLobbyMode(LobbyMode::Auto->value);
		$call->setRevision(1);
		$change->apply($call);
		$this->events->create($viewer, $gliederungId, $this->eventFields($call, $change), function (Event $event) use ($call): void {
			$call->setEventId($event->getId());
			$this->calls->insert($call);
		});
		$this->meetings->prepare($call);
		$this->queue($call);
		return $this->stored($call->getId());
	}

	/**
	 * @param string $ifMatch the ETag that the change was made against, or "*"
	 * @param array<string, mixed> $fields absent ones stay as they are
	 * @param \Closure(DatedCall): array<string, mixed> $present shows the stored version, should there be a newer one
	 * @throws Problem
	 */
	public function update(int $id, string $ifMatch, array $fields, \Closure $present): DatedCall {
		$dated = $this->matching($id, $ifMatch, $present);
		$change = CallChange::read($fields);
		$call = $dated->call;
		$rhythm = $call->getRhythmWeeks();
		$write = function () use ($dated, $call, $present): void {
			$this->swap($dated, $present);
			$call->setRevision($call->getRevision() + 1);
			$this->calls->update($call);
		};
		$change->apply($call);
		$event = $change->event + $this->linkFields($call);
		if ($call->getRhythmWeeks() !== $rhythm) {
			$event['rrule'] = self::rrule($call);
		}
		$this->events->update($this->access->viewer(), $call->getEventId(), '"' . $dated->event->getRevision() . '"', $event,
			fn (): array => $present($this->stored($id)), $write);
		$this->meetings->prepare($call);
		$this->queue($call);
		return $this->stored($id);
	}

	/**
	 * What was is kept: only dates to come are cancelled, and the room is closed to all but the board that held it.
	 * @param \Closure(DatedCall): array<string, mixed> $present
	 * @throws Problem
	 */
	public function delete(int $id, string $ifMatch, \Closure $present): void {
		$dated = $this->matching($id, $ifMatch, $present);
		$this->atomic(function () use ($dated, $present): void {
			$this->swap($dated, $present);
			$ending = $this->ending->of($dated);
			$this->leftovers->settle($dated->call);
			$this->calls->delete($dated->call);
			$this->events->update($this->access->viewer(), $dated->call->getEventId(), '*', $ending, static fn (): array => []);
		}, $this->db);
	}

	/** The link of a room that was made, or made again, goes where people look for it. For the app itself, whoever asks. */
	public function writeLink(DatedCall $dated): void {
		$fields = $this->linkFields($dated->call);
		if ($dated->event->getLocation() !== $fields['location']) {
			$this->events->update(Steward::of($dated->call), $dated->call->getEventId(), '*', $fields, static fn (): array => []);
		}
	}

	/** Where one joins: the room, a link of one's own, or nothing but the number to dial. */
	public function url(Call $call): ?string {
		return $call->getLink() ?? ($call->getRoomToken() === null ? null : $this->rooms->url($call->getRoomToken()));
	}

	/** @return array<string, mixed> */
	private function eventFields(Call $call, CallChange $change): array {
		return $change->event + $this->linkFields($call) + [
			'kind' => $call->audience()->eventKind()->value,
			'audience' => Audience::Protected->value,
			'protectedGroup' => $call->group(),
			'rrule' => self::rrule($call),
		];
	}

	/** @return array{location: string, conference: ?string, description: string} */
	private function linkFields(Call $call): array {
		$url = $this->url($call);
		return [
			'location' => $url === null || mb_strlen($url) > 255 ? 'Telefonkonferenz' : $url,
			'conference' => $url,
			'description' => $call->getDialIn(),
		];
	}

	private static function rrule(Call $call): string {
		return 'FREQ=WEEKLY;INTERVAL=' . $call->getRhythmWeeks();
	}

	/**
	 * A Bezirk holds calls of its own chairs; the Landesverband all kinds, those of one Bezirk too.
	 * @return ?int the Bezirk whose chairs it is for
	 * @throws Problem
	 */
	private function bezirk(Call $call, Input $input): ?int {
		$tree = $this->association->tree();
		$holder = $call->getGliederungId();
		$isOfTheLand = $holder === $tree->landesverband();
		if (!$isOfTheLand && ($tree->kindOf($holder) !== GliederungKind::Bezirk || $call->audience() !== CallAudience::Bezirk)) {
			throw Problem::invalid(ErrorCode::Invalid, 'gliederungId');
		}
		if ($call->audience() !== CallAudience::Bezirk) {
			return null;
		}
		$bezirk = $isOfTheLand ? $input->nullableInt('bezirkId') : $holder;
		return $bezirk !== null && $tree->kindOf($bezirk) === GliederungKind::Bezirk
			? $bezirk
			: throw Problem::invalid(ErrorCode::UnknownGliederung, 'bezirkId');
	}

	private function queue(Call $call): void {
		$this->jobs->add(RoomJob::class, ['callId' => $call->getId()]);
	}

	private function stored(int $id): DatedCall {
		return $this->access->find($id);
	}

	/** @param \Closure(DatedCall): array<string, mixed> $present */
	private function matching(int $id, string $ifMatch, \Closure $present): DatedCall {
		$dated = $this->access->findWritable($id);
		return Etag::names($ifMatch, $dated->version()) ? $dated : throw Problem::conflict($present($dated));
	}

	/** @param \Closure(DatedCall): array<string, mixed> $present */
	private function swap(DatedCall $dated, \Closure $present): void {
		if (!$this->calls->raiseRevision($dated->id(), $dated->call->getRevision())) {
			throw Problem::conflict($present($this->stored($dated->id())));
		}
	}
}
