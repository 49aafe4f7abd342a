// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Ref, ShallowRef } from 'vue'
import type { Gliederung } from '../http/types.ts'
import type { Difference, GliederungForm } from './model/form.ts'

import { computed, ref, shallowRef } from 'vue'
import { ApiError } from '../http/api-error.ts'
import { useAction } from '../ui/useAction.ts'
import { createGliederung, fetchGliederung, updateGliederung } from './api.ts'
import { changedFields, conflicts, emptyForm, merge, toForm, toInput } from './model/form.ts'
import { useAssociation } from './store.ts'

interface Editor {
	/** What the form started from, as stored */
	base: ShallowRef<GliederungForm>
	form: Ref<GliederungForm>
	/** null for a new one */
	stored: ShallowRef<Gliederung | null>
	/** Where my version contradicts what somebody else saved meanwhile */
	differences: ShallowRef<Difference[]>
	ready: Ref<boolean>
}

/**
 * One Gliederung being edited. Nothing typed is ever thrown away: when somebody else was
 * faster, their changes are taken in beside mine, and what contradicts is shown.
 *
 * @param id null for a new one
 */
export function useGliederungForm(id: number | null) {
	const association = useAssociation()
	const action = useAction()
	const loaded = useAction()
	const editor: Editor = {
		base: shallowRef(emptyForm(null)),
		form: ref(emptyForm(null)),
		stored: shallowRef(null),
		differences: shallowRef([]),
		ready: ref(false),
	}
	const dirty = computed(() => editor.ready.value && changedFields(editor.base.value, editor.form.value).length > 0)

	async function load(): Promise<void> {
		await loaded.run(async () => {
			await association.load()
			start(editor, id === null ? null : (await fetchGliederung(id)).gliederung, association.tree[0]?.item.id ?? null)
		})
	}

	/** Resolves to what is stored now, or null if it did not go through */
	async function save(): Promise<Gliederung | null> {
		const done = await action.run(() => store(editor))
		if (!done) {
			return null
		}
		await association.changed()
		return editor.stored.value
	}

	return { ...editor, dirty, loaded, action, load, save }
}

function start(editor: Editor, item: Gliederung | null, parentId: number | null): void {
	editor.stored.value = item
	editor.base.value = item === null ? emptyForm(parentId) : toForm(item)
	editor.form.value = { ...editor.base.value }
	editor.differences.value = []
	editor.ready.value = true
}

async function store(editor: Editor): Promise<void> {
	const { base, form, stored } = editor
	try {
		const saved = stored.value === null
			? await createGliederung(toInput(null, form.value))
			: await updateGliederung(stored.value.id, toInput(base.value, form.value), stored.value.etag)
		start(editor, saved, null)
	} catch (error) {
		if (error instanceof ApiError && error.code === 'conflict' && stored.value !== null) {
			await takeIn(editor, stored.value.id, error)
		}
		throw error
	}
}

/** Somebody else has changed it: their other fields come in, mine stay, contradictions are named */
async function takeIn({ base, form, stored, differences }: Editor, id: number, error: ApiError): Promise<void> {
	const current = error.current !== null && 'shortName' in error.current ? error.current : (await fetchGliederung(id)).gliederung
	const theirs = toForm(current)
	differences.value = conflicts(base.value, form.value, theirs)
	form.value = merge(base.value, form.value, theirs)
	base.value = theirs
	stored.value = current
}
