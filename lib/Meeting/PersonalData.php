<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Platform\PersonalData\PersonalColumn;
use OCA\Verband\Platform\PersonalData\PersonalTable;
use OCA\Verband\Platform\PersonalData\PersonalTables;
use OCP\IL10N;

/** Meetings and what comes out of them, for the table of personal data. */
final class PersonalData implements PersonalTables {
	#[\Override]
	public static function aboutPeople(): array {
		return [
			...self::sitting(),
			self::speech(),
			...self::agenda(),
			...self::outcome(),
			...self::minutes(),
		];
	}

	#[\Override]
	public static function aboutNobody(): array {
		return [
			'verband_meetings' => [
				'id', 'gliederung_id', 'event_id', 'recurrence_id', 'kind', 'state', 'invite_days', 'invited_at', 'after_event_id',
				'quorum_rule', 'speech_rules', 'current_item_id', 'started_at', 'closed_at', 'live', 'revision',
			],
			'verband_body_rules' => ['gliederung_id', 'quorum_rule', 'speech_rules'],
			'verband_presence' => ['id'],
			'verband_expected_dates' => ['id', 'gliederung_id', 'event_id', 'recurrence_id', 'kind', 'revision'],
			'verband_agenda_items' => [
				'id', 'gliederung_id', 'meeting_id', 'position', 'minutes', 'internal', 'standing', 'every', 'state', 'carried_from',
				'used_seconds', 'current_since', 'revision', 'documents',
			],
			'verband_item_templates' => ['id', 'gliederung_id', 'kind', 'position', 'title', 'minutes', 'internal', 'standing', 'every'],
			// lanes and durations, nobody in them
			'verband_speech_shares' => ['id', 'meeting_id', 'item_id', 'data'],
			'verband_speech_log' => ['id', 'client_id'],
			'verband_resolutions' => [
				'id', 'gliederung_id', 'meeting_id', 'item_id', 'year', 'sequence', 'votes_yes', 'votes_no', 'votes_abstained',
				'majority', 'unanimous', 'result', 'referred_to', 'motion_code', 'forwarded_to', 'due', 'internal', 'execution', 'topic',
				'present_voters', 'voters', 'needed_voters', 'created_at', 'revision',
			],
			'verband_tasks' => [
				'id', 'gliederung_id', 'meeting_id', 'item_id', 'resolution_id', 'due', 'done_at', 'internal', 'uid', 'updated_at', 'revision',
			],
			'verband_minutes' => [
				'meeting_id', 'state', 'correction_until', 'approval_until', 'approved_at', 'published_at', 'hash', 'file_ids', 'revision',
			],
			'verband_minutes_records' => ['meeting_id', 'version'],
			'verband_minutes_texts' => ['item_id', 'meeting_id', 'revision', 'editor_until'],
			'verband_minutes_history' => ['id', 'meeting_id', 'from_state', 'to_state'],
			'verband_minutes_suggestions' => ['id', 'meeting_id', 'item_id', 'state', 'decided_at'],
			'verband_minutes_addenda' => ['id', 'meeting_id', 'at', 'file_ids'],
		];
	}

	/** @return list<PersonalTable> */
	private static function sitting(): array {
		return [
			new PersonalTable(
				'verband_meeting_people',
				'person_id',
				static fn (IL10N $l): string => $l->t('Invited to a meeting'),
				static fn (IL10N $l): string => $l->t('To invite, to see who will come, and to count who may vote. The address of a guest serves this invitation and nothing else. No reasons are asked for.'),
				['guest-addresses'],
				[
					PersonalColumn::kept('person_id'), PersonalColumn::kept('meeting_id'), PersonalColumn::kept('role'),
					PersonalColumn::kept('vote'), PersonalColumn::cleared('answer'), PersonalColumn::kept('state'),
					PersonalColumn::cleared('email'),
				],
			),
			new PersonalTable(
				'verband_presence',
				'person_id',
				static fn (IL10N $l): string => $l->t('Present at a meeting, from when to when'),
				static fn (IL10N $l): string => $l->t('To know for every vote whether enough people were there. What the minutes say of it stays in the minutes.'),
				['presence'],
				[
					PersonalColumn::goes('person_id'), PersonalColumn::goes('meeting_id'), PersonalColumn::goes('from_ts'),
					PersonalColumn::goes('until_ts'), PersonalColumn::goes('confirmed'),
				],
			),
			new PersonalTable(
				'verband_attendance_marks',
				'person_id',
				static fn (IL10N $l): string => $l->t('Who was at dates where the board is expected'),
				static fn (IL10N $l): string => $l->t('To see over a term whether the board is there as it promised. The board sees it of its own, everybody else of themselves. No reasons are asked for.'),
				['attendance'],
				[
					PersonalColumn::goes('person_id'), PersonalColumn::goes('date_id'), PersonalColumn::goes('state'),
					PersonalColumn::goes('marked_at')->notExported(),
				],
			),
			new PersonalTable(
				'verband_minutes_votes',
				'person_id',
				static fn (IL10N $l): string => $l->t('Answers on the approval of minutes'),
				static fn (IL10N $l): string => $l->t('To approve minutes between two meetings.'),
				['minutes-drafts'],
				[PersonalColumn::goes('person_id'), PersonalColumn::goes('meeting_id'), PersonalColumn::goes('answer')],
			),
			new PersonalTable(
				'verband_minutes_told',
				'person_id',
				static fn (IL10N $l): string => $l->t('Told of the minutes of a meeting that you missed'),
				static fn (IL10N $l): string => $l->t('So that whoever was not there is told once.'),
				['minutes-drafts'],
				[PersonalColumn::goes('person_id'), PersonalColumn::goes('meeting_id')],
			),
		];
	}

	private static function speech(): PersonalTable {
		return new PersonalTable(
			'verband_speech_log',
			null,
			static fn (IL10N $l): string => $l->t('Speakers’ list of a meeting that is going on'),
			static fn (IL10N $l): string => $l->t('To know whose turn it is. Which lane somebody chose is forgotten with the meeting; how much was spoken in each lane stays, without people.'),
			['speech'],
			[
				PersonalColumn::kept('meeting_id'), PersonalColumn::kept('at'), PersonalColumn::kept('kind'),
				PersonalColumn::kept('payload'),
			],
		);
	}

	/** @return list<PersonalTable> */
	private static function agenda(): array {
		return [
			new PersonalTable(
				'verband_agenda_items',
				'proposed_by',
				static fn (IL10N $l): string => $l->t('Proposed topics'),
				static fn (IL10N $l): string => $l->t('So that whoever proposed a topic can be asked and hears what became of it. The texts may name people.'),
				[],
				[PersonalColumn::cleared('proposed_by'), PersonalColumn::text('title', exported: true), PersonalColumn::text('note', exported: true)],
				['id', 'gliederung_id'],
			),
			new PersonalTable(
				'verband_agenda_items',
				'responsible_id',
				static fn (IL10N $l): string => $l->t('Agenda items to introduce'),
				static fn (IL10N $l): string => $l->t('So that everybody knows who introduces a topic.'),
				[],
				[PersonalColumn::cleared('responsible_id')],
				['id', 'gliederung_id'],
			),
		];
	}

	/** @return list<PersonalTable> */
	private static function outcome(): array {
		return [
			new PersonalTable(
				'verband_resolutions',
				'responsible_id',
				static fn (IL10N $l): string => $l->t('Resolutions to carry out'),
				static fn (IL10N $l): string => $l->t('The association’s resolutions, and who carries them out. The texts may name people and stay.'),
				[],
				[
					PersonalColumn::cleared('responsible_id'), PersonalColumn::text('title'), PersonalColumn::text('mover'),
					PersonalColumn::text('text'), PersonalColumn::text('moved_text'),
					PersonalColumn::text('evidence'),
				],
				['id', 'gliederung_id'],
			),
			new PersonalTable(
				'verband_tasks',
				'person_id',
				static fn (IL10N $l): string => $l->t('Tasks'),
				static fn (IL10N $l): string => $l->t('So that what was agreed is done. They are also on the phone of whoever has them.'),
				[],
				[PersonalColumn::cleared('person_id'), PersonalColumn::text('title', exported: true)],
				['id', 'gliederung_id', 'due', 'done_at'],
			),
			new PersonalTable(
				'verband_task_changes',
				'person_id',
				static fn (IL10N $l): string => $l->t('Which tasks changed, for the phone'),
				static fn (IL10N $l): string => $l->t('So that the phone of whoever has a task fetches what is new and forgets what is no longer theirs.'),
				['task-changes'],
				[
					PersonalColumn::goes('person_id'), PersonalColumn::goes('task_id'), PersonalColumn::goes('number')->notExported(),
					PersonalColumn::goes('changed_at')->notExported(),
				],
			),
		];
	}

	/** @return list<PersonalTable> */
	private static function minutes(): array {
		$title = static fn (IL10N $l): string => $l->t('Minutes');
		$purpose = static fn (IL10N $l): string => $l->t('What was said and decided. Approved minutes stay as they are, names included, as the statutes ask; who wrote, corrected or approved them is noted until then.');
		$suggestions = static fn (IL10N $l): string => $l->t('Corrections of minutes');
		$decided = static fn (IL10N $l): string => $l->t('Corrections of minutes that you decided on');
		$correcting = static fn (IL10N $l): string => $l->t('So that those who were there can correct the minutes.');
		return [
			new PersonalTable('verband_minutes_texts', 'editor_id', $title, $purpose, ['minutes-drafts'], [
				PersonalColumn::cleared('editor_id'), PersonalColumn::text('text'),
			], ['meeting_id']),
			new PersonalTable(
				'verband_minutes_records', null, static fn (IL10N $l): string => $l->t('Approved minutes'),
				static fn (IL10N $l): string => $l->t('The record of what was decided. It stays as it was approved, to the letter.'), [],
				[PersonalColumn::text('text')],
			),
			new PersonalTable('verband_minutes_history', 'person_id', static fn (IL10N $l): string => $l->t('Steps of minutes'), $purpose, [], [
				PersonalColumn::cleared('person_id'), PersonalColumn::kept('at'), PersonalColumn::text('reason', exported: true),
			], ['meeting_id', 'to_state']),
			new PersonalTable('verband_minutes_suggestions', 'person_id', $suggestions, $correcting, ['minutes-drafts'], [
				PersonalColumn::cleared('person_id'), PersonalColumn::text('passage', exported: true), PersonalColumn::text('replacement', exported: true),
				PersonalColumn::text('note', exported: true),
			], ['id', 'meeting_id']),
			new PersonalTable('verband_minutes_suggestions', 'decided_by', $decided, $correcting, ['minutes-drafts'], [
				PersonalColumn::cleared('decided_by'),
			], ['id', 'meeting_id']),
			new PersonalTable('verband_minutes_addenda', 'person_id', static fn (IL10N $l): string => $l->t('Addenda to approved minutes'), $correcting, [], [
				PersonalColumn::cleared('person_id'), PersonalColumn::text('text', exported: true), PersonalColumn::text('records'),
			], ['id', 'meeting_id']),
		];
	}
}
