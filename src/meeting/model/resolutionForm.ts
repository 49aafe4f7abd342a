// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Resolution, ResolutionInput, ResolutionResult } from '../../http/types.ts'

/** As its fields hold it: numbers as text, since an empty field is none */
export interface ResolutionForm {
	title: string
	text: string
	motionCode: string
	mover: string
	result: ResolutionResult
	referredTo: string
	forwardedTo: string
	topic: string
	unanimous: boolean
	votesYes: string | number
	votesNo: string | number
	votesAbstained: string | number
	/** YYYY-MM-DD, empty for none */
	due: string
	internal: boolean
}

/**
 * @param resolution null for a new one
 * @param title what a new one is called to begin with
 */
export function formOf(resolution: Resolution | null, title: string): ResolutionForm {
	const votes = (count: number | null | undefined) => count === null || count === undefined ? '' : String(count)
	return {
		title: resolution?.title ?? title,
		text: resolution?.text ?? '',
		motionCode: resolution?.motionCode ?? '',
		mover: resolution?.mover ?? '',
		result: resolution?.result ?? 'adopted',
		referredTo: resolution?.referredTo ?? '',
		forwardedTo: resolution?.forwardedTo ?? '',
		topic: resolution?.topic ?? '',
		unanimous: resolution?.unanimous ?? false,
		votesYes: votes(resolution?.votesYes),
		votesNo: votes(resolution?.votesNo),
		votesAbstained: votes(resolution?.votesAbstained),
		due: resolution?.due ?? '',
		internal: resolution?.internal ?? false,
	}
}

export function toInput(form: ResolutionForm): ResolutionInput {
	const votes = (count: string | number) => String(count).trim() === '' ? null : Number(count)
	return {
		...form,
		referredTo: form.result === 'referred' ? form.referredTo : '',
		votesYes: votes(form.votesYes),
		votesNo: votes(form.votesNo),
		votesAbstained: votes(form.votesAbstained),
		due: form.due === '' ? null : form.due,
	}
}
