// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Gliederung, Me } from '../http/types.ts'

import { loadState } from '@nextcloud/initial-state'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { fetchGliederungen, fetchMe } from './api.ts'
import { bezirkOf, buildTree } from './model/tree.ts'

/** Who is asking, and the Gliederungen: what every page needs */
export const useAssociation = defineStore('association', () => {
	const me = shallowRef<Me | null>(loadState<Me | null>('verband', 'me', null))
	const gliederungen = shallowRef<Gliederung[]>([])
	const loaded = ref(false)
	const error = shallowRef<unknown>(null)
	/** Counts the person's own changes, so that open pages follow an undo too */
	const revision = ref(0)
	let running: Promise<void> | null = null

	const byId = computed(() => new Map(gliederungen.value.map((one) => [one.id, one])))
	const tree = computed(() => buildTree(gliederungen.value))
	/** Whether there is anything here for this account */
	const belongs = computed(() => me.value !== null && (me.value.isMember || me.value.isAdmin))
	const timeZone = computed(() => me.value?.timeZone ?? 'Europe/Berlin')
	const today = computed(() => me.value?.today ?? new Date().toISOString().slice(0, 10))
	/** Where this person may enter events */
	const writable = computed(() => gliederungen.value.filter((one) => one.can.createEvent))

	/** Loads what is missing. Safe to call from every page: they share one request, and its error stands in `error`. */
	const load = async () => loaded.value ? undefined : refresh()

	/** Loads again; costs a 304 when nothing changed */
	async function refresh(): Promise<void> {
		running ??= fetchAll().finally(() => {
			running = null
		})
		return running
	}

	/** After a change of Gliederungen or offices */
	async function changed(): Promise<void> {
		revision.value++
		await refresh()
	}

	async function fetchAll(): Promise<void> {
		try {
			me.value ??= await fetchMe()
			if (belongs.value) {
				gliederungen.value = await fetchGliederungen()
			}
			loaded.value = true
			error.value = null
		} catch (caught) {
			error.value = caught
		}
	}

	return { me, gliederungen, byId, tree, belongs, timeZone, today, writable, loaded, error, revision, load, refresh, changed, bezirkOf: (id: number) => bezirkOf(gliederungen.value, id) }
})
