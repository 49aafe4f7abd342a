<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Outreach;

use OCA\Verband\Platform\PersonalData\PersonalColumn;
use OCA\Verband\Platform\PersonalData\PersonalTable;
use OCA\Verband\Platform\PersonalData\PersonalTables;
use OCP\IL10N;

/** Messages to everybody, for the table of personal data. */
final class PersonalData implements PersonalTables {
	#[\Override]
	public static function aboutPeople(): array {
		return [
			new PersonalTable(
				SubscriptionMapper::TABLE,
				'person_id',
				static fn (IL10N $l): string => $l->t('How you want to hear of messages of the state board'),
				static fn (IL10N $l): string => $l->t('So that whoever joined the channel is told, and whoever wants no mail gets none.'),
				[],
				[PersonalColumn::goes('person_id'), PersonalColumn::goes('joined'), PersonalColumn::goes('no_mail')],
			),
			new PersonalTable(
				BroadcastMapper::TABLE,
				'created_by',
				static fn (IL10N $l): string => $l->t('Messages to everybody that you sent'),
				static fn (IL10N $l): string => $l->t('The messages are the association’s. Readers are not told who of the board sent them.'),
				[],
				[PersonalColumn::cleared('created_by'), PersonalColumn::text('title', exported: true), PersonalColumn::text('text', exported: true)],
				['id', 'created_at'],
			),
		];
	}

	#[\Override]
	public static function aboutNobody(): array {
		return [
			BroadcastMapper::TABLE => ['id', 'created_at'],
			// a bookmark is a hash of an account's id, on its way through a delivery
			DeliveryMapper::TABLE => ['broadcast_id', 'channel', 'state', 'total', 'sent', 'bookmark', 'taken_until'],
		];
	}
}
