<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use DateTimeImmutable;
use OCA\Verband\Calendar\Audience;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Call\Call;
use OCA\Verband\Call\CallAudience;
use OCA\Verband\Call\CallDates;
use OCA\Verband\Call\CallMapper;
use OCA\Verband\Call\CallMeetings;
use OCA\Verband\Call\ContactKind;
use OCA\Verband\Call\ContactMapper;
use OCA\Verband\Call\Invited;
use OCA\Verband\Call\LobbyMode;
use OCA\Verband\Call\PresenceMapper;
use OCA\Verband\Call\Steward;
use OCA\Verband\Call\SupportMapper;
use OCA\Verband\Call\TopicOrder;
use OCA\Verband\Gliederung\ManagedGroups;
use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\AgendaOrder;
use OCA\Verband\Meeting\ItemState;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Preview\Example\Plan\Data;
use OCA\Verband\Preview\Example\Plan\Seed;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Makes the call of chairs of its series: past ones with who was represented, the next ones with topics that were brought up. */
final class CallLoader {
	private const PAST = 4;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly CallMapper $calls,
		private readonly CallDates $dates,
		private readonly CallMeetings $callMeetings,
		private readonly MeetingMapper $meetings,
		private readonly AgendaItemMapper $items,
		private readonly AgendaOrder $order,
		private readonly PresenceMapper $presence,
		private readonly SupportMapper $support,
		private readonly ContactMapper $contacts,
		private readonly Invited $invited,
		private readonly EventService $events,
		private readonly ManagedGroups $groups,
	) {
	}

	/** @param int $land the Landesverband */
	public function load(int $land, DateTimeImmutable $today): void {
		$eventId = $this->series($land);
		if ($eventId === null) {
			return;
		}
		$call = new Call();
		$call->setGliederungId($land);
		$call->setEventId($eventId);
		$call->setAudience(CallAudience::Chairs->value);
		$call->setRhythmWeeks(4);
		$call->setLink('https://treffen.example.org/vorsitzenden-call');
		$call->setDialIn("Einwahl: 0511 5550100\nRaum: 4711");
		$call->setLobbyMinutes(15);
		$call->setLobbyMode(LobbyMode::Auto->value);
		$call->setTopicsUntil(48);
		$call->setTopicOrder(TopicOrder::Support->value);
		$call->setRevision(1);
		$this->calls->insert($call);
		$this->protect($call);
		$now = $today->modify('+12 hours')->getTimestamp();
		$this->past($call, $now);
		foreach ($this->dates->coming($eventId, $now, 2) as $date) {
			$this->callMeetings->make($call, $date);
		}
		$this->topics($call, $now, $today);
		$this->contacts($call, $today);
	}

	private function series(int $land): ?int {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$result = $query->select('id')->from('verband_events')
			->where($expr->eq('gliederung_id', $query->createNamedParameter($land, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('kind', $query->createNamedParameter(CallAudience::Chairs->eventKind()->value)))
			->andWhere($expr->neq('recurrence', $query->createNamedParameter('none')))
			->setMaxResults(1)->executeQuery();
		$id = $result->fetchOne();
		$result->closeCursor();
		return $id === false ? null : (int)$id;
	}

	/** Its dates are the chairs' alone, whose group is there before anybody is in it. */
	private function protect(Call $call): void {
		$group = $call->group();
		$this->groups->apply([]);
		$this->events->update(Steward::of($call), $call->getEventId(), '*', [
			'audience' => Audience::Protected->value, 'protectedGroup' => $group,
			'location' => $call->getLink(), 'conference' => $call->getLink(), 'description' => $call->getDialIn(),
		], static fn (): array => []);
	}

	private function past(Call $call, int $now): void {
		$since = $now - self::PAST * 4 * 7 * 86400;
		$dates = array_filter($this->dates->coming($call->getEventId(), $since, self::PAST + 2), static fn ($date): bool => $date->end < $now);
		foreach ($dates as $date) {
			$meeting = $this->callMeetings->make($call, $date) ?? throw new \LogicException('made before');
			$meeting->setState(MeetingState::Closed->value);
			$meeting->setStartedAt($date->start);
			$meeting->setClosedAt($date->end);
			$this->meetings->update($meeting);
			foreach ($this->items->ofMeeting($meeting->getId()) as $item) {
				$item->setState(ItemState::Done->value);
				$item->setUsedSeconds(60 * (int)$item->getMinutes());
				$this->items->update($item);
			}
			$represented = [];
			foreach ($this->invited->gliederungen($call) as $id => $one) {
				// some are there nearly always, and a few have not been for long
				$represented[$id] = !Seed::chance($one->getCode() . 'far', 8) && Seed::chance($one->getCode() . $date->start, 78);
			}
			$this->presence->replace($meeting->getId(), $represented);
			$this->dates->markSettled($meeting->getId(), $date->end);
			$this->dates->markTold($meeting->getId(), $date->end);
		}
	}

	private function topics(Call $call, int $now, DateTimeImmutable $today): void {
		$next = $this->dates->coming($call->getEventId(), $now, 1)[0] ?? null;
		$chairs = $this->invited->offices($call, $today->format('Y-m-d'));
		if ($next?->meetingId === null || count($chairs) < 20) {
			return;
		}
		foreach (Data::read('agenda')['topics'] as $index => [$title, $note, $supporters]) {
			$item = new AgendaItem();
			$item->setGliederungId($call->getGliederungId());
			$item->setTitle($title);
			$item->setNote($note);
			$item->setInternal(false);
			$item->setProposedBy($chairs[3 * $index]->getPersonId());
			$item->setRevision(1);
			$this->order->add($next->meetingId, [$item]);
			for ($i = 1; $i <= $supporters; $i++) {
				$this->support->add($item->getId(), $chairs[3 * $index + $i]->getPersonId());
			}
		}
	}

	private function contacts(Call $call, DateTimeImmutable $today): void {
		$kinds = [ContactKind::Visit, ContactKind::Call, ContactKind::Mail, ContactKind::Talk];
		foreach ($this->invited->gliederungen($call) as $id => $one) {
			if (Seed::chance($one->getCode() . 'contact', 70)) {
				$day = $today->modify('-' . (3 + Seed::number($one->getCode() . 'ago', 120)) . ' days')->format('Y-m-d');
				$this->contacts->add($id, $day, Seed::pick($one->getCode(), $kinds), $one->getContactPersonId());
			}
		}
	}
}
