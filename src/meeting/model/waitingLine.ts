// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

interface Link<T> {
	value: T
	before: Link<T> | null
	after: Link<T> | null
}

/** A line in which anybody can be moved or taken out in one step, however long it is */
export class WaitingLine<T> {
	private readonly links = new Map<string, Link<T>>()
	private first: Link<T> | null = null
	private last: Link<T> | null = null

	append(id: string, value: T): void {
		this.link(id, value, null)
	}

	remove(id: string): void {
		const link = this.links.get(id)
		if (!link) {
			return
		}
		this.links.delete(id)
		if (link.before) {
			link.before.after = link.after
		} else {
			this.first = link.after
		}
		if (link.after) {
			link.after.before = link.before
		} else {
			this.last = link.before
		}
	}

	/**
	 * @param id who moves
	 * @param before in front of whom; null, or somebody who does not wait here: to the end
	 */
	move(id: string, before: string | null): void {
		const link = this.links.get(id)
		if (link && id !== before) {
			this.remove(id)
			this.link(id, link.value, before === null ? null : this.links.get(before) ?? null)
		}
	}

	values(): T[] {
		const values: T[] = []
		for (let link = this.first; link; link = link.after) {
			values.push(link.value)
		}
		return values
	}

	private link(id: string, value: T, after: Link<T> | null): void {
		const before = after ? after.before : this.last
		const link = { value, before, after }
		this.links.set(id, link)
		if (before) {
			before.after = link
		} else {
			this.first = link
		}
		if (after) {
			after.before = link
		} else {
			this.last = link
		}
	}
}
