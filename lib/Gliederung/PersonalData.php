<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\PersonalData\PersonalColumn;
use OCA\Verband\Platform\PersonalData\PersonalTable;
use OCA\Verband\Platform\PersonalData\PersonalTables;
use OCP\IL10N;

/** People, offices and contacts, for the table of personal data. */
final class PersonalData implements PersonalTables {
	#[\Override]
	public static function aboutPeople(): array {
		return [self::persons(), self::offices(), self::contacts(), ...self::reports()];
	}

	#[\Override]
	public static function aboutNobody(): array {
		return [
			'verband_gliederungen' => [
				'id', 'parent_id', 'kind', 'code', 'name', 'short_name', 'color', 'pattern', 'place', 'stop', 'member_group',
				'example', 'revision',
			],
			'verband_offices' => ['id', 'revision'],
			'verband_board_reports' => ['id', 'gliederung_id', 'elected_on', 'begins_on', 'state', 'reported_at', 'decided_at', 'revision'],
			'verband_board_seats' => ['id', 'report_id'],
			'verband_terms' => ['id', 'gliederung_id', 'name', 'start_date', 'end_date', 'revision'],
			'verband_milestones' => ['id', 'term_id', 'kind', 'name', 'date'],
		];
	}

	private static function persons(): PersonalTable {
		return new PersonalTable(
			'verband_persons',
			'id',
			static fn (IL10N $l): string => $l->t('Names and accounts'),
			static fn (IL10N $l): string => $l->t('To know who holds an office, is a contact, takes part in meetings or has made a link or a reminder. Only people who do one of these are listed.'),
			['left', 'nobodies'],
			[
				PersonalColumn::kept('id'),
				PersonalColumn::cleared('uid'),
				PersonalColumn::replaced('name', Persons::FORMER),
				PersonalColumn::replaced('former', true)->notExported(),
				PersonalColumn::cleared('left_on'),
			],
		);
	}

	private static function offices(): PersonalTable {
		return new PersonalTable(
			'verband_offices',
			'person_id',
			static fn (IL10N $l): string => $l->t('Offices'),
			static fn (IL10N $l): string => $l->t('So that everybody knows who speaks for a branch, and so that rights follow from elections. All members see them.'),
			['offices'],
			[
				PersonalColumn::kept('person_id'),
				PersonalColumn::kept('gliederung_id'),
				PersonalColumn::kept('role'),
				PersonalColumn::kept('from_date'),
				PersonalColumn::kept('until_date'),
				PersonalColumn::kept('vote'),
			],
		);
	}

	private static function contacts(): PersonalTable {
		return new PersonalTable(
			'verband_gliederungen',
			'contact_person_id',
			static fn (IL10N $l): string => $l->t('Contact persons'),
			static fn (IL10N $l): string => $l->t('So that every branch knows whom to ask on the state board. All members see them.'),
			[],
			[PersonalColumn::cleared('contact_person_id')],
			['id', 'name'],
		);
	}

	/** @return list<PersonalTable> */
	private static function reports(): array {
		$purpose = static fn (IL10N $l): string => $l->t('So that a newly elected board gets its offices. The board itself and those who confirm it see the report.');
		$context = ['id', 'gliederung_id', 'elected_on', 'state'];
		return [
			new PersonalTable(
				'verband_board_seats', 'person_id', static fn (IL10N $l): string => $l->t('Offices that a board has reported'), $purpose, ['board-reports'],
				[PersonalColumn::goes('person_id'), PersonalColumn::goes('role'), PersonalColumn::goes('vote'), PersonalColumn::goes('name')],
				['report_id'],
			),
			new PersonalTable(
				'verband_board_reports', 'reported_by', static fn (IL10N $l): string => $l->t('Reports of an election'), $purpose, ['board-reports'],
				[PersonalColumn::cleared('reported_by'), PersonalColumn::text('note')], $context,
			),
			new PersonalTable(
				'verband_board_reports', 'decided_by', static fn (IL10N $l): string => $l->t('Reports of an election that you decided on'), $purpose, ['board-reports'],
				[PersonalColumn::cleared('decided_by')], $context,
			),
		];
	}
}
