// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

interface Picked {
	id: number
	name: string
}

/** The preview has no files; a server always has */
export function hasFiles(): boolean {
	return Object.hasOwn((window as { OC?: { appswebroots?: Record<string, string> } }).OC?.appswebroots ?? {}, 'files')
}

/** Asks for a file of the server; null if the person thought better of it */
export async function pickDocument(): Promise<Picked | null> {
	const { getFilePickerBuilder, FilePickerClosed } = await import('@nextcloud/dialogs')
	const picker = getFilePickerBuilder('').setMultiSelect(false).allowDirectories(false).build()
	try {
		const [node] = await picker.pickNodes()
		const id = Number(node?.id ?? node?.fileid)
		return node === undefined || !Number.isInteger(id) ? null : { id, name: node.displayname }
	} catch (error) {
		if (error instanceof FilePickerClosed) {
			return null
		}
		throw error
	}
}
