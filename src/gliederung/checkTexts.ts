// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CheckReport, GroupDifference } from '../http/types.ts'

import { n, t } from '../ui/l10n.ts'

type ProblemCode = CheckReport['problems'][number]['code']

export function problemText(code: ProblemCode, count: number): string {
	switch (code) {
		case 'no-landesverband': return t('verband', 'There is no state association at the top of the branches.')
		case 'vacancy': return n('verband', '%n branch has no chair.', '%n branches have no chair.', count)
		case 'foreign-group-missing': return n('verband', 'The member group of %n branch does not exist on this server.', 'The member groups of %n branches do not exist on this server.', count)
		case 'admin-group-missing': return t('verband', 'The group named in the settings does not exist: only Nextcloud administrators can look after branches.')
		case 'series-not-computable': return n('verband', '%n series cannot be computed and shows no dates.', '%n series cannot be computed and show no dates.', count)
		case 'occurrences-stale': return t('verband', 'The dates of series are not up to date. Do the background jobs run?')
		case 'server-version': return t('verband', 'This version of Nextcloud has not been tested with the app.')
		default: return t('verband', 'Talk is not installed: call rooms are links or phone numbers instead.')
	}
}

/** Only a fact, nothing to be put right */
export function isNotice(code: ProblemCode): boolean {
	return code === 'talk-missing' || code === 'server-version'
}

export function differenceText({ kind, group, person }: GroupDifference): string {
	const values = { group, person: person ?? t('verband', 'somebody') }
	switch (kind) {
		case 'group-missing': return t('verband', 'The group {group} is missing and will be made.', values)
		case 'group-taken': return t('verband', 'The group {group} exists already, but this app has not made it. The app neither changes it nor goes by it. Somebody who manages groups has to delete it; then the app makes its own.', values)
		case 'member-missing': return t('verband', '{person} holds an office, but is not in the group {group}.', values)
		case 'member-surplus': return t('verband', '{person} is in the group {group} without holding an office.', values)
		default: return t('verband', 'The member group {group} does not exist. Somebody who manages groups has to make it.', values)
	}
}
