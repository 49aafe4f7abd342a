<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Preview\Example\Plan\Data;
use OCA\Verband\Preview\Example\Plan\EventPlan;
use OCA\Verband\Preview\Example\Plan\Month;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * An invented association to look at, around a day: its tree, people, offices, terms, accounts and events. The same
 * on every day it is loaded for; loading it anew takes away what was changed in it.
 */
final class ExampleAssociation {
	use TTransactional;

	/** All that the example fills but the tree, whose ids live on; the counter of changes only ever rises. */
	public const TABLES = [
		'verband_contacts', 'verband_call_support', 'verband_call_joins', 'verband_call_presence', 'verband_call_members',
		'verband_call_meetings', 'verband_calls', 'verband_past_rooms', 'verband_broadcasts', 'verband_broadcast_sent', 'verband_broadcast_people',
		'verband_tasks', 'verband_task_changes', 'verband_attendance_marks', 'verband_expected_dates', 'verband_resolutions', 'verband_minutes', 'verband_minutes_texts', 'verband_minutes_history', 'verband_minutes_records',
		'verband_minutes_suggestions', 'verband_minutes_votes', 'verband_minutes_addenda', 'verband_minutes_told',
		'verband_board_seats', 'verband_board_reports',
		'verband_speech_log', 'verband_speech_shares', 'verband_body_rules',
		'verband_presence', 'verband_agenda_items', 'verband_item_templates', 'verband_meeting_people', 'verband_meetings',
		'verband_occurrences', 'verband_event_hosts', 'verband_event_texts', 'verband_event_files', 'verband_event_personal',
		'verband_partners', 'verband_notices', 'verband_reminders', 'verband_events', 'verband_milestones',
		'verband_suggestion_support', 'verband_suggestion_steps', 'verband_suggestions',
		'verband_feedback', 'verband_goal_evidence', 'verband_goal_history', 'verband_goals', 'verband_chapters', 'verband_programmes',
		'verband_terms', 'verband_offices', 'verband_persons',
	];

	public function __construct(
		private readonly IDBConnection $db,
		private readonly AccountLoader $accounts,
		private readonly TreeLoader $tree,
		private readonly PeopleLoader $people,
		private readonly TermLoader $terms,
		private readonly EventLoader $events,
		private readonly MeetingLoader $meetings,
		private readonly CallLoader $calls,
		private readonly SittingLoader $sittings,
		private readonly MeetingDates $dates,
		private readonly GoalLoader $goals,
		private readonly MinutesLoader $minutes,
		private readonly SuggestionLoader $suggestions,
	) {
	}

	/** @throws \RuntimeException where there is an association that is no example */
	public function load(DateTimeImmutable $today): void {
		$this->tree->assertNoneButExample();
		$this->accounts->load();
		$this->atomic(fn () => $this->fill(new DateTimeImmutable($today->format('Y-m-d'), new DateTimeZone(Month::ZONE))), $this->db);
		$this->accounts->followOffices();
	}

	/** @return list<array{uid: string, displayName: string, cardDe: string, cardEn: string}> the most telling ones first */
	public function accounts(): array {
		$cards = [];
		foreach (Data::read('accounts') as $uid => $account) {
			$cards[] = ['uid' => $uid, 'displayName' => $account[0], 'cardDe' => $account[3], 'cardEn' => $account[4]];
		}
		return $cards;
	}

	private function fill(DateTimeImmutable $today): void {
		foreach (self::TABLES as $table) {
			$this->db->getQueryBuilder()->delete($table)->executeStatement();
		}
		$plan = new EventPlan($today);
		$ids = $this->tree->load();
		$writers = $this->people->load($ids, $plan, $today);
		$this->tree->setContacts($this->people->contacts($writers['lv']));
		$this->terms->load($ids['lv'], $plan, $today);
		$this->events->load([...$plan->events(), $this->sittings->event()], $ids, $writers);
		$this->meetings->load($ids, $writers, $today);
		$this->minutes->load($ids, $today);
		$this->sittings->begin($ids['lv'], $writers['lv'], $this->dates);
		$this->goals->load($ids['lv'], $writers['lv'], $today);
		$this->calls->load($ids['lv'], $today);
		$this->suggestions->load($ids, $writers, $today);
	}
}
