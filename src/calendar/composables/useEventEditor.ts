// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Ref } from 'vue'
import type { Event } from '../../http/types.ts'
import type { Conflict, Part } from '../model/eventDiff.ts'
import type { EventForm } from '../model/eventForm.ts'
import type { HostingForm, Hosts } from '../model/hosting.ts'

import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { useAssociation } from '../../gliederung/store.ts'
import { ApiError } from '../../http/api-error.ts'
import { isAborted } from '../../http/api-error.ts'
import { codeText, fieldError } from '../../http/errors.ts'
import { createEvent, fetchEvent, updateEvent } from '../api.ts'
import { applyHosting } from '../hosts.ts'
import { compareForms, isSame, mergeForms } from '../model/eventDiff.ts'
import { formOf, inputOf, validate, wallsOf } from '../model/eventForm.ts'
import { doneOf, hostsWith, isHostingChanged, noHosting, openWishes, withHosts } from '../model/hosting.ts'
import { repetitionErrorText } from '../model/repetitionTexts.ts'
import { repetitionProblem } from '../model/seriesDates.ts'

/** Those that show their errors themselves */
export const EDITOR_FIELDS: readonly string[] = [
	'title',
	'start',
	'end',
	'location',
	'stop',
	'url',
	'conference',
	'description',
	'topics',
	'kind',
	'status',
	'audience',
	'protectedGroup',
	'rrule',
]

/** What a form is made of and how it is saved, which differs between an event and one date of a series */
export interface EditorTarget {
	toForm: (event: Event) => EventForm
	save: (event: Event, base: EventForm, form: EventForm) => Promise<Event>
}

const WHOLE_EVENT: EditorTarget = {
	toForm: formOf,
	save: ({ id, timeZone, etag }, base, form) => updateEvent(id, inputOf(form, timeZone, base), etag),
}

/**
 * A form for an event and its way to the server. Whatever goes wrong, what was typed stays in `form`.
 *
 * @param start the form to begin with
 * @param target what a stored event's form is, and how it is saved
 */
export function useEventEditor(start: EventForm, target: EditorTarget = WHOLE_EVENT) {
	const hosting = ref<HostingForm>(noHosting())
	const versions = useVersions(start, target.toForm, hosting)
	const { form, stored, base, hosts, take } = versions
	const association = useAssociation()
	const host = ref<number | null>(null)
	const error = shallowRef<unknown>(null)
	const checked = ref(false)
	const isDirty = computed(() => versions.isDirty.value || isHostingChanged(hosting.value))
	const { running: saving, run } = useSending(error, versions)
	const zone = computed(() => stored.value?.timeZone ?? association.timeZone)
	const errors = computed(() => ({ ...(checked.value ? localErrors(form.value, base.value, zone.value) : {}), ...serverErrors(error.value) }))

	function sendFields(): Promise<Event> {
		if (stored.value === null) {
			return createEvent(host.value!, inputOf(form.value, association.timeZone))
		}
		return target.save(stored.value, base.value, form.value)
	}

	/** First the fields, then the hosts: should one of these fail, what is saved is saved, and the rest stays to do */
	async function send(): Promise<Event> {
		const saved = stored.value === null || versions.isDirty.value ? await sendFields() : stored.value
		take(saved)
		const wishes = hosting.value
		const etag = await applyHosting(saved, wishes, (newest, left) => {
			stored.value = { ...saved, etag: newest }
			hosts.value = hostsWith(saved, doneOf(wishes, left))
			hosting.value = left
		})
		return etag === saved.etag ? saved : fetchEvent(saved.id)
	}

	/** The stored event, or null if it was not saved */
	async function save(): Promise<Event | null> {
		checked.value = true
		return Object.keys(localErrors(form.value, base.value, zone.value)).length > 0 ? null : run(send)
	}

	/** Begins anew from the version stored now, with what was changed or chosen here */
	async function resolve(mine: ReadonlySet<Part>): Promise<Event | null> {
		versions.merge(mine)
		return save()
	}

	return { ...versions, ...useLoading(versions, error), isDirty, host, hosting, error, errors, saving, save, resolve }
}

/** What is typed, what it began with, and what somebody else has made of that since */
function useVersions(start: EventForm, toForm: EditorTarget['toForm'], hosting: Ref<HostingForm>) {
	const form = ref<EventForm>(start)
	/** null for a new event */
	const stored = shallowRef<Event | null>(null)
	const base = shallowRef<EventForm>(start)
	const current = shallowRef<Event | null>(null)
	const isDirty = computed(() => JSON.stringify(form.value) !== JSON.stringify(base.value))
	/** Who held it in the version that this began with */
	const hosts = shallowRef<Hosts>({ ids: [], names: [] })
	const conflict = computed<Conflict | null>(() => current.value
		&& withHosts(compareForms(base.value, form.value, toForm(current.value)), hosts.value, hostsWith(current.value), hosting.value))

	function take(event: Event, filled: EventForm = toForm(event)): void {
		stored.value = event
		hosts.value = hostsWith(event)
		base.value = toForm(event)
		form.value = filled
		current.value = null
	}

	function merge(mine: ReadonlySet<Part>): void {
		const theirs = current.value!
		const mayKeep = !conflict.value?.both.includes('hosts') || mine.has('hosts')
		hosting.value = mayKeep ? openWishes(hosting.value, theirs) : noHosting()
		take(theirs, mergeForms(base.value, form.value, toForm(theirs), mine))
	}

	function begin(filled: EventForm): void {
		base.value = filled
		form.value = filled
	}

	return { form, stored, base, hosts, current, isDirty, conflict, take, begin, merge }
}

function useSending(error: { value: unknown }, versions: ReturnType<typeof useVersions>) {
	const running = ref(false)

	async function run(send: () => Promise<Event>): Promise<Event | null> {
		const event = await attempt(send)
		const differs = versions.conflict.value
		if (event !== null || differs === null || differs.both.length + differs.theirs.length > 0) {
			return event
		}
		// A host has answered meanwhile: nothing that stands here is another's, so there is nothing to choose
		versions.merge(new Set())
		return attempt(send)
	}

	async function attempt(send: () => Promise<Event>): Promise<Event | null> {
		if (running.value) {
			return null
		}
		running.value = true
		error.value = null
		try {
			const event = await send()
			versions.take(event)
			return event
		} catch (caught) {
			const newer = caught instanceof ApiError && caught.code === 'conflict' ? caught.current : null
			if (isEvent(newer)) {
				versions.current.value = newer
			} else {
				error.value = caught
			}
			return null
		} finally {
			running.value = false
		}
	}

	return { running, run }
}

function useLoading({ take, begin }: Pick<ReturnType<typeof useVersions>, 'take' | 'begin'>, error: { value: unknown }) {
	const loading = ref(false)
	const controller = new AbortController()
	onBeforeUnmount(() => controller.abort())

	/** Begins a new event with what another one says */
	const fill = (make: (event: Event) => EventForm, id: number) => during(async () => begin(make(await fetchEvent(id, controller.signal))))

	const load = (id: number) => during(async () => take(await fetchEvent(id, controller.signal)))

	async function during(work: () => Promise<void>): Promise<void> {
		loading.value = true
		error.value = null
		try {
			await work()
		} catch (caught) {
			error.value = isAborted(caught) ? null : caught
		} finally {
			loading.value = false
		}
	}

	return { load, fill, loading }
}

function localErrors(form: EventForm, base: EventForm, zone: string): Partial<Record<string, string>> {
	const errors = Object.fromEntries(Object.entries(validate(form)).map(([field, code]) => [field, codeText(code)]))
	// What stands there already stays, even if we would not offer it
	const isNew = !isSame('repetition', base, form) || !isSame('when', base, form)
	const problem = isNew && errors.start === undefined ? repetitionProblem(form.repetition, wallsOf(form).start, zone) : null
	return problem === null ? errors : { ...errors, rrule: repetitionErrorText(problem) }
}

function serverErrors(error: unknown): Partial<Record<string, string>> {
	const found = EDITOR_FIELDS.map((field) => [field, fieldError(error, field)] as const)
	return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== null))
}

function isEvent(value: unknown): value is Event {
	return typeof value === 'object' && value !== null && 'hosts' in value && 'title' in value
}
