<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Platform\PersonalData\PersonalColumn;
use OCA\Verband\Platform\PersonalData\PersonalTable;
use OCA\Verband\Platform\PersonalData\PersonalTables;
use OCP\IL10N;

/** Calls and contacts, for the table of personal data. */
final class PersonalData implements PersonalTables {
	#[\Override]
	public static function aboutPeople(): array {
		return [
			new PersonalTable(
				'verband_call_members',
				'person_id',
				static fn (IL10N $l): string => $l->t('In the room of a call because of an office'),
				static fn (IL10N $l): string => $l->t('So that whoever leaves an office leaves the room, and whoever was invited to the room alone stays.'),
				[],
				[PersonalColumn::goes('person_id'), PersonalColumn::goes('call_id'), PersonalColumn::goes('state'), PersonalColumn::goes('reason')],
			),
			new PersonalTable(
				JoinMapper::TABLE,
				'person_id',
				static fn (IL10N $l): string => $l->t('In a call, from when to when'),
				static fn (IL10N $l): string => $l->t('To find out which branches were represented. Only that is kept, not by whom.'),
				['call-joins'],
				[PersonalColumn::goes('person_id'), PersonalColumn::goes('meeting_id'), PersonalColumn::goes('from_ts'), PersonalColumn::goes('until_ts')],
			),
			new PersonalTable(
				'verband_call_support',
				'person_id',
				static fn (IL10N $l): string => $l->t('Topics of a call that you support'),
				static fn (IL10N $l): string => $l->t('So that each person counts once. Shown is the number, not who.'),
				[],
				[PersonalColumn::goes('person_id'), PersonalColumn::goes('item_id')],
			),
			new PersonalTable(
				ContactMapper::TABLE,
				'person_id',
				static fn (IL10N $l): string => $l->t('Contacts with branches that you noted'),
				static fn (IL10N $l): string => $l->t('So that the state board knows which branches it has not heard from for long.'),
				[],
				[PersonalColumn::cleared('person_id')],
				['id', 'gliederung_id', 'day', 'kind'],
			),
		];
	}

	#[\Override]
	public static function aboutNobody(): array {
		return [
			'verband_calls' => [
				'id', 'gliederung_id', 'event_id', 'audience', 'bezirk_id', 'rhythm_weeks', 'room_token', 'room_taken', 'link', 'dial_in', 'lobby_minutes',
				'lobby_mode', 'topics_until', 'topic_order', 'compared_at', 'revision',
			],
			'verband_call_meetings' => ['meeting_id', 'call_id', 'settled_at', 'told_at'],
			// that a Gliederung was represented, not by whom
			PresenceMapper::TABLE => ['meeting_id', 'gliederung_id', 'represented'],
			PastRoomMapper::TABLE => ['room_token', 'group_name', 'checked_at'],
			ContactMapper::TABLE => ['id', 'gliederung_id', 'day', 'kind'],
		];
	}
}
