// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MeetingDetail } from '../../http/types.ts'
import type { MeetingForm } from '../model/meetingForm.ts'

import { computed, ref, shallowRef } from 'vue'
import { useAssociation } from '../../gliederung/store.ts'
import { ApiError } from '../../http/api-error.ts'
import { codeText, fieldError } from '../../http/errors.ts'
import { createMeeting, fetchMeeting, fetchMeetings, updateMeeting } from '../api.ts'
import { formOf, inputOf, merge, newForm, validate } from '../model/meetingForm.ts'

export const MEETING_FIELDS: readonly string[] = [
	'title',
	'start',
	'end',
	'location',
	'stop',
	'url',
	'conference',
	'description',
	'kind',
	'status',
	'audience',
	'protectedGroup',
	'inviteDays',
	'afterEventId',
]

/**
 * A form for a meeting and its way to the server. Whatever goes wrong, what was typed stays in `form`.
 *
 * @param start the form to begin with
 */
export function useMeetingEditor(start: MeetingForm) {
	const versions = useVersions(start)
	const { form, base, stored, body, take } = versions
	const association = useAssociation()
	const error = shallowRef<unknown>(null)
	const running = ref(false)
	const checked = ref(false)
	const errors = computed(() => ({ ...(checked.value ? localErrors(form.value) : {}), ...serverErrors(error.value) }))

	const send = () => stored.value === null
		? createMeeting(body.value!, inputOf(form.value, association.timeZone))
		: updateMeeting(stored.value.id, inputOf(form.value, stored.value.timeZone, base.value), stored.value.etag)

	async function save(): Promise<MeetingDetail | null> {
		checked.value = true
		if (running.value || Object.keys(validate(form.value)).length > 0) {
			return null
		}
		running.value = true
		error.value = null
		try {
			const meeting = await send()
			take(meeting)
			return meeting
		} catch (caught) {
			error.value = versions.overtake(caught) ? null : caught
			return null
		} finally {
			running.value = false
		}
	}

	return { ...versions, error, errors, running, save }
}

/** What is typed, what it began with, and what somebody else has made of that since */
function useVersions(start: MeetingForm) {
	const form = ref<MeetingForm>(start)
	const base = shallowRef<MeetingForm>(start)
	/** null for a new meeting */
	const stored = shallowRef<MeetingDetail | null>(null)
	const body = ref<number | null>(null)
	/** Somebody else was faster; theirs is in the form where it was not changed here */
	const overtaken = ref(false)
	const isDirty = computed(() => JSON.stringify(form.value) !== JSON.stringify(base.value))

	function take(meeting: MeetingDetail, filled: MeetingForm = formOf(meeting)): void {
		stored.value = meeting
		base.value = formOf(meeting)
		form.value = filled
	}

	/** Begins with what the body's last meeting was like; what was typed already stays */
	async function begin(gliederungId: number, day: string, title: string, isFixed: boolean): Promise<void> {
		body.value = gliederungId
		const last = (await fetchMeetings({ gliederungId, order: 'desc', limit: 1 })).meetings[0]
		const fresh = newForm(day, title, last === undefined ? null : await fetchMeeting(last.id), isFixed)
		form.value = merge(base.value, form.value, fresh)
		base.value = fresh
	}

	function overtake(caught: unknown): boolean {
		const newer = caught instanceof ApiError && caught.code === 'conflict' ? caught.current : null
		if (!isMeeting(newer)) {
			return false
		}
		take(newer, merge(base.value, form.value, formOf(newer)))
		overtaken.value = true
		return true
	}

	return { form, base, stored, body, overtaken, isDirty, take, begin, overtake }
}

function localErrors(form: MeetingForm): Partial<Record<string, string>> {
	return Object.fromEntries(Object.entries(validate(form)).map(([field, code]) => [field, codeText(code)]))
}

function serverErrors(error: unknown): Partial<Record<string, string>> {
	const found = MEETING_FIELDS.map((field) => [field, fieldError(error, field)] as const)
	return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== null))
}

function isMeeting(value: unknown): value is MeetingDetail {
	return typeof value === 'object' && value !== null && 'agenda' in value && 'eventId' in value
}
