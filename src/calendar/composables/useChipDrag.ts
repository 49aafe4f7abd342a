// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Day } from '../model/days.ts'

import { onBeforeUnmount, ref } from 'vue'

/** So much a hand trembles when it only clicks */
const TREMBLE = 6

interface Drag<T> {
	what: T
	from: Day
	chip: HTMLElement
	x: number
	y: number
	/** What goes along with the pointer, once it has moved far enough */
	ghost: HTMLElement | null
}

/**
 * Chips of a grid that a mouse or a pen can take to another day; Escape leaves them where they are.
 * A finger scrolls: for it, and for the keyboard, there is "move" among an event's actions.
 *
 * @param onDrop told the day that the chip was taken from, and the one it was put on
 */
export function useChipDrag<T>(onDrop: (what: T, from: Day, to: Day) => void) {
	/** The day below the pointer */
	const over = ref<Day | null>(null)
	let drag: Drag<T> | null = null
	let listening = new AbortController()

	function grab(what: T, from: Day, event: PointerEvent): void {
		if (isGrip(event)) {
			drag = { what, from, chip: event.currentTarget as HTMLElement, x: event.clientX, y: event.clientY, ghost: null }
			listening = listen({ pointermove: onMove, pointerup: onUp, pointercancel: end, keydown: onKey })
		}
	}

	function onMove(event: PointerEvent): void {
		over.value = drag !== null && follow(drag, event) ? dayAt(event) : null
	}

	function onUp(event: PointerEvent): void {
		const done = end()
		const to = dayAt(event)
		if (done && to !== null && to !== done.from) {
			onDrop(done.what, done.from, to)
		}
	}

	function onKey(event: KeyboardEvent): void {
		if (event.key === 'Escape' && drag?.ghost) {
			event.stopPropagation()
			end()
		}
	}

	/** What was dragged, if it was more than a click */
	function end(): Drag<T> | null {
		const done = drag?.ghost ? drag : null
		if (done) {
			done.ghost!.remove()
			swallowClick()
		}
		drag = null
		over.value = null
		listening.abort()
		return done
	}

	onBeforeUnmount(end)
	return { over, grab }
}

interface Handlers {
	pointermove: (event: PointerEvent) => void
	pointerup: (event: PointerEvent) => void
	pointercancel: () => void
	keydown: (event: KeyboardEvent) => void
}

function listen(handlers: Handlers): AbortController {
	const controller = new AbortController()
	for (const [type, handler] of Object.entries(handlers)) {
		document.addEventListener(type, handler as EventListener, { capture: true, signal: controller.signal })
	}
	return controller
}

/** A finger scrolls, and with a key held the link is meant */
function isGrip({ button, pointerType, ctrlKey, metaKey, shiftKey, altKey }: PointerEvent): boolean {
	return button === 0 && pointerType !== 'touch' && !ctrlKey && !metaKey && !shiftKey && !altKey
}

/** Whether it has been moved far enough to be more than a click */
function follow<T>(drag: Drag<T>, { clientX, clientY }: PointerEvent): boolean {
	const [x, y] = [clientX - drag.x, clientY - drag.y]
	if (drag.ghost === null && Math.hypot(x, y) < TREMBLE) {
		return false
	}
	drag.ghost ??= ghostOf(drag.chip)
	drag.ghost.style.translate = `${x}px ${y}px`
	return true
}

function dayAt({ clientX, clientY }: PointerEvent): Day | null {
	return document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-day]')?.dataset.day ?? null
}

function ghostOf(chip: HTMLElement): HTMLElement {
	const { left, top, width } = chip.getBoundingClientRect()
	const ghost = chip.cloneNode(true) as HTMLElement
	ghost.setAttribute('aria-hidden', 'true')
	Object.assign(ghost.style, { position: 'fixed', zIndex: '3000', left: `${left}px`, top: `${top}px`, width: `${width}px`, margin: '0', pointerEvents: 'none', opacity: '0.85', cursor: 'grabbing' })
	// Beside the app: a container of sizes is what fixed things within it are placed by
	document.body.append(ghost)
	return ghost
}

/** What was dragged was not clicked */
function swallowClick(): void {
	const swallow = (event: MouseEvent) => {
		event.preventDefault()
		event.stopPropagation()
	}
	document.addEventListener('click', swallow, { capture: true, once: true })
	window.setTimeout(() => document.removeEventListener('click', swallow, true))
}
