// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Broadcast, BroadcastChannel } from '../http/types.ts'

import { n, t } from '../ui/l10n.ts'

export function channelLabel(channel: BroadcastChannel): string {
	switch (channel) {
		case 'talk': return t('verband', 'Channel in Talk')
		case 'notification': return t('verband', 'Notification to whoever joined')
		case 'mail': return t('verband', 'E-mail to all members')
	}
}

export function deliveryLabel(delivery: NonNullable<Broadcast['deliveries']>[number]): string {
	if (delivery.state === 'impossible') {
		return t('verband', 'not possible: there is no Talk on this server')
	}
	if (delivery.state === 'done') {
		return delivery.channel === 'talk' ? t('verband', 'sent') : n('verband', 'sent to %n person', 'sent to %n people', delivery.sent)
	}
	return delivery.total > 0
		? t('verband', 'on its way: {sent} of {total}', { sent: delivery.sent, total: delivery.total })
		: t('verband', 'on its way')
}
