<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCA\Verband\Platform\PersonalData\PersonalColumn;
use OCA\Verband\Platform\PersonalData\PersonalTable;
use OCA\Verband\Platform\PersonalData\PersonalTables;
use OCP\IL10N;

/** Events, reminders and links, for the table of personal data. */
final class PersonalData implements PersonalTables {
	#[\Override]
	public static function aboutPeople(): array {
		return [self::events(), self::texts(), self::occurrences(), self::alarms(), self::changes(), self::feeds(), ...self::notices(), self::partners()];
	}

	#[\Override]
	public static function aboutNobody(): array {
		return [
			'verband_event_texts' => ['event_id'],
			'verband_partners' => ['id', 'event_id', 'name'],
			'verband_notices' => ['event_id', 'kind', 'noted_at', 'due_at', 'bookmark', 'taken_until'],
			'verband_counters' => ['name', 'value'],
			'verband_events' => [
				'id', 'gliederung_id', 'uid', 'revision', 'status', 'audience', 'protected_group', 'kind', 'topics', 'host_ids',
				'recurrence', 'updated_at', 'deleted_at',
			],
			'verband_event_hosts' => ['event_id', 'gliederung_id', 'position', 'accepted'],
			'verband_occurrences' => [
				'id', 'event_id', 'recurrence_id', 'start_ts', 'end_ts', 'start_date', 'end_date', 'is_long', 'cancelled',
			],
			// names and UIDs that programs make up
			'verband_event_files' => ['event_id', 'gliederung_id', 'name', 'uid'],
			// of a change that everybody hears of
			'verband_changes' => ['deleted', 'state_before', 'state_after'],
		];
	}

	private static function events(): PersonalTable {
		return new PersonalTable(
			'verband_events',
			'created_by',
			static fn (IL10N $l): string => $l->t('Events'),
			static fn (IL10N $l): string => $l->t('The calendar. A branch writes the texts and may name people in them; who entered an event is noted so that somebody can be asked.'),
			['authors'],
			[
				PersonalColumn::cleared('created_by'),
				PersonalColumn::text('title'),
				PersonalColumn::text('location'),
			],
			['id', 'gliederung_id', 'updated_at'],
		);
	}

	private static function texts(): PersonalTable {
		return new PersonalTable(
			'verband_event_texts',
			null,
			static fn (IL10N $l): string => $l->t('Texts of events'),
			static fn (IL10N $l): string => $l->t('What the branch wrote about the event. No participants are kept.'),
			[],
			[PersonalColumn::text('search_text'), PersonalColumn::text('icalendar')],
		);
	}

	private static function occurrences(): PersonalTable {
		return new PersonalTable(
			'verband_occurrences',
			null,
			static fn (IL10N $l): string => $l->t('Dates of events'),
			static fn (IL10N $l): string => $l->t('Title and place where one date of a series has its own.'),
			[],
			[PersonalColumn::text('title'), PersonalColumn::text('location')],
		);
	}

	private static function alarms(): PersonalTable {
		return new PersonalTable(
			'verband_event_personal',
			'person_id',
			static fn (IL10N $l): string => $l->t('Reminders and notes of your calendar app'),
			static fn (IL10N $l): string => $l->t('So that a reminder you set on one device also rings on the other. Nobody else is shown them.'),
			['alarms', 'hidden-alarms'],
			[
				PersonalColumn::goes('person_id'),
				PersonalColumn::goes('event_id'),
				PersonalColumn::goes('revision')->notExported(),
				PersonalColumn::goes('parts'),
			],
		);
	}

	private static function changes(): PersonalTable {
		return new PersonalTable(
			'verband_changes',
			'person_id',
			static fn (IL10N $l): string => $l->t('What your devices still have to hear of'),
			static fn (IL10N $l): string => $l->t('So that your devices fetch only what has changed.'),
			['changes'],
			[
				PersonalColumn::goes('person_id'),
				PersonalColumn::goes('number')->notExported(),
				PersonalColumn::goes('event_id'),
				PersonalColumn::goes('changed_at'),
			],
		);
	}

	private static function feeds(): PersonalTable {
		return new PersonalTable(
			'verband_feeds',
			'person_id',
			static fn (IL10N $l): string => $l->t('Calendar links'),
			static fn (IL10N $l): string => $l->t('So that a program without your password can show the calendar, and so that you can revoke that. Of its last use only the day is kept.'),
			['links', 'ended-links'],
			[
				PersonalColumn::cleared('person_id'),
				// a phone that still asks for it is not taken for somebody who guesses
				PersonalColumn::kept('id'),
				PersonalColumn::kept('token_hash')->notExported(),
				PersonalColumn::kept('kind'),
				PersonalColumn::cleared('filter'),
				PersonalColumn::cleared('label'),
				PersonalColumn::kept('created_at'),
				PersonalColumn::cleared('last_used_at'),
				PersonalColumn::replaced('revoked', true)->notExported(),
				PersonalColumn::dated('ended_on')->notExported(),
			],
		);
	}

	/** @return list<PersonalTable> */
	private static function notices(): array {
		return [
			new PersonalTable(
				'verband_preferences',
				'person_id',
				static fn (IL10N $l): string => $l->t('What you want to be told'),
				static fn (IL10N $l): string => $l->t('So that you hear of changes and are reminded as you have chosen. Nobody else is shown it.'),
				[],
				[
					PersonalColumn::goes('person_id'), PersonalColumn::goes('notices'), PersonalColumn::goes('reminder'),
					PersonalColumn::goes('reminder_via'),
				],
			),
			new PersonalTable(
				'verband_reminders',
				'person_id',
				static fn (IL10N $l): string => $l->t('Reminders that were sent'),
				static fn (IL10N $l): string => $l->t('So that nobody is reminded twice.'),
				['sent-reminders'],
				[PersonalColumn::goes('person_id'), PersonalColumn::goes('event_id'), PersonalColumn::goes('start_ts')],
			),
			new PersonalTable(
				'verband_notices',
				'person_id',
				static fn (IL10N $l): string => $l->t('News that is about to be told'),
				static fn (IL10N $l): string => $l->t('So that others hear of a change, but not whoever made it.'),
				[],
				[PersonalColumn::cleared('person_id'), PersonalColumn::text('data')],
				['event_id', 'kind'],
			),
		];
	}

	private static function partners(): PersonalTable {
		return new PersonalTable(
			'verband_partners',
			'checked_by',
			static fn (IL10N $l): string => $l->t('Partners that you have checked'),
			static fn (IL10N $l): string => $l->t('So that it is known who looked whether the association may work together with somebody.'),
			[],
			[PersonalColumn::cleared('checked_by'), PersonalColumn::kept('checked_on')],
			['id', 'event_id', 'name'],
		);
	}
}
