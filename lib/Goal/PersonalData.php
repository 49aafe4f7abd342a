<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Platform\PersonalData\PersonalColumn;
use OCA\Verband\Platform\PersonalData\PersonalTable;
use OCA\Verband\Platform\PersonalData\PersonalTables;
use OCP\IL10N;

/** Programmes and goals, for the table of personal data. */
final class PersonalData implements PersonalTables {
	#[\Override]
	public static function aboutPeople(): array {
		$purpose = static fn (IL10N $l): string => $l->t('So that everybody can see who promised what, how far it is and what shows it. The texts may name people and stay.');
		return [
			new PersonalTable('verband_goals', 'responsible_id', static fn (IL10N $l): string => $l->t('Goals to see to'), $purpose, [], [
				PersonalColumn::cleared('responsible_id'), PersonalColumn::text('title', exported: true), PersonalColumn::text('quote'),
				PersonalColumn::text('partners'), PersonalColumn::text('next_steps'), PersonalColumn::text('final_note'),
			], ['id', 'state']),
			new PersonalTable('verband_goal_evidence', 'person_id', static fn (IL10N $l): string => $l->t('Evidence for goals'), $purpose, [], [
				PersonalColumn::cleared('person_id'), PersonalColumn::text('label', exported: true), PersonalColumn::text('url'), PersonalColumn::text('text', exported: true),
			], ['goal_id', 'created_at']),
			new PersonalTable('verband_goal_history', 'person_id', static fn (IL10N $l): string => $l->t('Steps of goals'), $purpose, [], [
				PersonalColumn::cleared('person_id'), PersonalColumn::text('reason', exported: true), PersonalColumn::text('words'),
			], ['goal_id', 'at', 'to_state']),
			new PersonalTable(
				'verband_suggestions', 'person_id', static fn (IL10N $l): string => $l->t('Suggestions'),
				static fn (IL10N $l): string => $l->t('So that whoever suggested something hears what became of it. Of one by nobody only the day and a receipt’s hash are kept. The texts may name people.'), [], [
					PersonalColumn::cleared('person_id'), PersonalColumn::text('about', exported: true), PersonalColumn::text('text', exported: true),
					PersonalColumn::text('answer', exported: true),
				], ['id', 'state'],
			),
			new PersonalTable(
				'verband_suggestion_support', 'person_id', static fn (IL10N $l): string => $l->t('Suggestions that you support'),
				static fn (IL10N $l): string => $l->t('So that everybody counts once.'), [],
				[PersonalColumn::goes('person_id'), PersonalColumn::goes('suggestion_id')],
			),
			new PersonalTable(
				'verband_feedback', 'person_id', static fn (IL10N $l): string => $l->t('Feedback on events'),
				static fn (IL10N $l): string => $l->t('So that the boards that hosted an event read how it was. With what somebody says without a name only the day is kept, and apart from it that they have said something. The texts may name people.'), ['feedback'],
				[PersonalColumn::goes('person_id'), PersonalColumn::goes('mark'), PersonalColumn::goes('text'), PersonalColumn::goes('created_at')->notExported()],
				['event_id', 'recurrence_id'],
			),
			new PersonalTable('verband_programmes', null, static fn (IL10N $l): string => $l->t('Work programmes'), $purpose, [], [
				PersonalColumn::text('title'), PersonalColumn::text('head'),
			]),
			new PersonalTable('verband_chapters', null, static fn (IL10N $l): string => $l->t('Chapters of work programmes'), $purpose, [], [
				PersonalColumn::text('title'), PersonalColumn::text('text'),
			]),
		];
	}

	#[\Override]
	public static function aboutNobody(): array {
		return [
			'verband_suggestions' => ['id', 'gliederung_id', 'receipt_hash', 'hidden', 'state', 'due_at', 'agenda_item_id', 'goal_id', 'created_at', 'revision'],
			'verband_feedback' => ['id', 'event_id', 'recurrence_id'],
			'verband_suggestion_steps' => ['id', 'suggestion_id', 'at', 'state'],
			'verband_programmes' => ['id', 'gliederung_id', 'term_id', 'numbered', 'created_at', 'revision'],
			'verband_chapters' => ['id', 'programme_id', 'parent_id', 'position', 'bold', 'first_line', 'anchors'],
			'verband_goals' => [
				'id', 'gliederung_id', 'term_id', 'programme_id', 'chapter_id', 'position', 'places', 'kind', 'state', 'due', 'due_milestone_id',
				'parent_id', 'rhythm_days', 'carried_from', 'created_at', 'moved_at', 'revision',
			],
			'verband_goal_evidence' => ['id', 'goal_id', 'kind', 'target_id', 'created_at', 'removed_at', 'erased_at'],
			'verband_goal_history' => ['id', 'goal_id', 'at', 'from_state', 'to_state', 'changes'],
		];
	}
}
