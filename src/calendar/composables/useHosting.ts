// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event } from '../../http/types.ts'

import { useAssociation } from '../../gliederung/store.ts'
import { t } from '../../ui/l10n.ts'
import { useAction } from '../../ui/useAction.ts'
import { useUndo } from '../../ui/useUndo.ts'
import { fetchEvent } from '../api.ts'
import { handOnEvent, joinEvent, partFromEvent } from '../hosts.ts'

/**
 * What a board answers and does about hosting an event
 *
 * @param changed is told the new version, or null where the event is no longer theirs to see
 */
export function useHosting(changed: (event: Event | null) => void) {
	const association = useAssociation()
	const undo = useUndo()
	const { error, running, run } = useAction()
	const name = (id: number) => association.byId.get(id)?.name ?? ''

	/** A no, or a leaving, may hide the event from who said it */
	async function part(id: number, gliederungId: number, etag: string): Promise<void> {
		await partFromEvent(id, gliederungId, etag)
		changed(await fetchEvent(id).catch(() => null))
	}

	const accept = (id: number, gliederungId: number, etag: string) => run(async () => {
		changed(await joinEvent(id, gliederungId, etag))
		undo.show({ message: t('verband', '{name} hosts the event too.', { name: name(gliederungId) }) })
	})

	const decline = (id: number, gliederungId: number, etag: string) => run(async () => {
		await part(id, gliederungId, etag)
		undo.show({ message: t('verband', '{name} does not host the event.', { name: name(gliederungId) }) })
	})

	const handOn = (event: Event, gliederungId: number) => run(async () => {
		const after = await handOnEvent(event.id, gliederungId, event.etag)
		changed(after)
		undo.show({
			message: t('verband', 'The event is now that of {name}.', { name: name(gliederungId) }),
			undo: async () => changed(await handOnEvent(event.id, event.gliederungId, after.etag)),
		})
	})

	return { error, running, accept, decline, handOn }
}
