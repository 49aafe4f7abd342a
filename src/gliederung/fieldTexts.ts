// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Gliederung, GliederungKind, Pattern } from '../http/types.ts'
import type { GliederungForm } from './model/form.ts'

import { t } from '../ui/l10n.ts'
import { kindLabel, patternLabel } from './labels.ts'

export function fieldLabel(field: keyof GliederungForm): string {
	switch (field) {
		case 'parentId': return t('verband', 'Belongs to')
		case 'kind': return t('verband', 'Kind')
		case 'code': return t('verband', 'Code in the CSV file')
		case 'name': return t('verband', 'Name')
		case 'shortName': return t('verband', 'Short name')
		case 'color': return t('verband', 'Colour')
		case 'pattern': return t('verband', 'Pattern')
		case 'place': return t('verband', 'Place')
		case 'stop': return t('verband', 'Nearest stop')
		case 'memberGroup': return t('verband', 'Member group')
		default: return t('verband', 'Contact on the state board')
	}
}

/**
 * A field's value for people
 *
 * @param field of the form
 * @param value it holds
 * @param byId all Gliederungen
 */
export function fieldValue(field: keyof GliederungForm, value: GliederungForm[keyof GliederungForm], byId: ReadonlyMap<number, Gliederung>): string {
	if (value === null || value === '') {
		return t('verband', 'nothing')
	}
	switch (field) {
		case 'parentId': return byId.get(Number(value))?.name ?? String(value)
		case 'kind': return kindLabel(value as GliederungKind)
		case 'pattern': return patternLabel(value as Pattern)
		case 'contactPersonId': return [...byId.values()].map((one) => one.contact).find((one) => one?.id === value)?.name ?? t('verband', 'another person')
		default: return String(value)
	}
}
