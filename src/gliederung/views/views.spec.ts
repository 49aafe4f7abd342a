// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Component } from 'vue'

import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import GliederungEditView from './GliederungEditView.vue'
import GliederungenView from './GliederungenView.vue'
import ImportView from './ImportView.vue'
import { ApiError } from '../../http/api-error.ts'
import * as api from '../api.ts'
import { gliederung, me, office, smallTree } from '../fixtures.ts'
import { useAssociation } from '../store.ts'

vi.mock('../api.ts')
vi.mock('@nextcloud/initial-state', () => ({ loadState: (_app: string, _key: string, fallback: unknown) => fallback }))

const mocked = vi.mocked(api)
const all = { edit: true, editOffices: true, createEvent: true, reportBoard: true }

async function open(path: string, views: Record<string, { name: string, component: Component, props?: Record<string, unknown> }>) {
	const names = ['gliederungen', 'gliederung', 'gliederung-new', 'gliederung-edit', 'gliederung-event-new', 'event', 'calendar', 'import', 'terms']
	const own = Object.entries(views).map(([at, view]) => ({ path: at, ...view }))
	const rest = names.filter((name) => !own.some((one) => one.name === name)).map((name) => ({ path: `/${name}/:id?/:gid?`, name, component: { template: `<p>${name}</p>` } }))
	const router = createRouter({ history: createMemoryHistory(), routes: [...own, ...rest] })
	await router.push(path)
	const pinia = createPinia()
	await useAssociation(pinia).load()
	const wrapper = mount(RouterView, { global: { plugins: [pinia, router] }, attachTo: document.body })
	await flushPromises()
	return { wrapper, router }
}

function button(wrapper: { findAll: (selector: string) => { text: () => string, trigger: (name: string) => Promise<void> }[] }, text: string) {
	return wrapper.findAll('button').find((one) => one.text().includes(text))!
}

beforeEach(() => {
	vi.resetAllMocks()
	mocked.fetchMe.mockResolvedValue(me({ isAdmin: true, ownIds: [10] }))
	mocked.fetchGliederungen.mockResolvedValue(smallTree())
	mocked.fetchTerms.mockResolvedValue([])
	mocked.fetchNextDates.mockResolvedValue({ occurrences: [], nextCursor: null, uncomputable: [] })
	mocked.exportUrl.mockReturnValue('/export')
})

describe('the tree', () => {
	it('opens at one\'s own branch and finds the others', async () => {
		const { wrapper } = await open('/', { '/': { name: 'gliederungen', component: GliederungenView, props: { id: null } } })
		const tree = wrapper.get('section[aria-label="All branches"]')
		expect(tree.text()).toContain('UB Göttingen')
		expect(tree.text()).not.toContain('KV Emsland')

		await wrapper.find('input[type=search]').setValue('emsland')

		expect(tree.text()).toContain('KV Emsland')
		expect(tree.text()).not.toContain('UB Göttingen')
		expect(tree.text()).toContain('No chair')
	})
})

describe('a branch', () => {
	const item = gliederung({ id: 10, name: 'UB Göttingen', can: all })
	const detail = { gliederung: item, terms: [], offices: [office({ id: 1 }), office({ id: 2, current: false, from: '2020-01-01', until: '2022-01-01' })] }

	it('shows offices, folds the past and takes a new one without account', async () => {
		mocked.fetchGliederung.mockResolvedValue(detail)
		mocked.searchPersons.mockResolvedValue([])
		const { wrapper } = await open('/10', { '/:id': { name: 'gliederung', component: GliederungenView, props: { id: 10 } } })
		expect(wrapper.find('h1').text()).toContain('UB Göttingen')
		expect(wrapper.find('details').attributes('open')).toBeUndefined()

		await button(wrapper, 'Enter an office').trigger('click')
		vi.useFakeTimers()
		await wrapper.find('[role=combobox]').setValue('Mika Neu')
		await vi.advanceTimersByTimeAsync(300)
		vi.useRealTimers()
		await wrapper.find('[role=option]').trigger('mousedown')
		await wrapper.find('form').trigger('submit')
		await flushPromises()

		expect(mocked.createOffice).toHaveBeenCalledWith(10, { name: 'Mika Neu', role: 'chair', from: '2027-05-20', until: null, vote: true })
		expect(wrapper.find('form').exists()).toBe(false)
	})

	it('keeps what was typed when saving fails', async () => {
		mocked.fetchGliederung.mockResolvedValue(detail)
		mocked.updateOffice.mockRejectedValue(new ApiError({ status: 400, code: 'too-many-chairs', field: 'role' }))
		const { wrapper } = await open('/10', { '/:id': { name: 'gliederung', component: GliederungenView, props: { id: 10 } } })

		await wrapper.find('button[aria-label^="Edit the office"]').trigger('click')
		await wrapper.find('input[type=date]').setValue('2026-03-03')
		await wrapper.find('form').trigger('submit')
		await flushPromises()

		expect(wrapper.find('select').element.parentElement!.textContent).toContain('three chairs')
		expect(wrapper.find<HTMLInputElement>('input[type=date]').element.value).toBe('2026-03-03')
	})
})

describe('editing a branch', () => {
	it('loses nothing when somebody else was faster', async () => {
		const stored = gliederung({ id: 10, name: 'Alt', place: 'Celle', can: all })
		mocked.fetchGliederung.mockResolvedValue({ gliederung: stored, offices: [], terms: [] })
		mocked.updateGliederung.mockRejectedValueOnce(new ApiError({ status: 412, code: 'conflict', current: { ...stored, name: 'Ihres', stop: 'Bahnhof', etag: 'e2' } }))
		const { wrapper, router } = await open('/10/edit', { '/:id/edit': { name: 'gliederung-edit', component: GliederungEditView, props: { id: 10 } } })
		const inputs = () => wrapper.findAll<HTMLInputElement>('input[type=text]').map(({ element }) => element.value)

		await wrapper.findAll('input[type=text]')[0]!.setValue('Meins')
		await wrapper.find('form').trigger('submit')
		await flushPromises()

		expect(wrapper.find('[role=alert]').text()).toContain('Stored: Ihres')
		expect(inputs()).toEqual(expect.arrayContaining(['Meins', 'Bahnhof', 'Celle']))

		mocked.updateGliederung.mockResolvedValueOnce({ ...stored, name: 'Meins', etag: 'e3' })
		await wrapper.find('form').trigger('submit')
		await flushPromises()

		expect(mocked.updateGliederung).toHaveBeenLastCalledWith(10, { name: 'Meins' }, 'e2')
		expect(router.currentRoute.value.name).toBe('gliederung')
	})
})

describe('import', () => {
	const plan = { changes: [{ row: 2, action: 'add' as const, code: 'x', name: 'UB X', changes: [] }], untouched: [], errors: [], plan: 'p1', encoding: 'UTF-8', separator: ';' }

	async function choose(file: string) {
		const { wrapper } = await open('/', { '/': { name: 'import', component: ImportView } })
		const input = wrapper.find<HTMLInputElement>('input[type=file]')
		Object.defineProperty(input.element, 'files', { value: [new File([file], 'list.csv')] })
		await input.trigger('change')
		await flushPromises()
		await flushPromises()
		return wrapper
	}

	it('writes nothing before it is confirmed', async () => {
		mocked.previewImport.mockResolvedValue(plan)
		mocked.applyImport.mockResolvedValue({ added: 1, changed: 0, left: 0 })
		const wrapper = await choose('a;b')
		expect(wrapper.text()).toContain('UB X')
		expect(mocked.applyImport).not.toHaveBeenCalled()

		await button(wrapper, 'Import now').trigger('click')
		await flushPromises()

		expect(mocked.applyImport).toHaveBeenCalledWith({ csv: btoa('a;b'), plan: 'p1' })
		expect(wrapper.text()).toContain('1 branch was added.')
	})

	it('names mistakes by line and column and offers no import', async () => {
		mocked.previewImport.mockResolvedValue({ ...plan, errors: [{ row: 7, column: 'parent', error: 'unknown-gliederung', value: '<b>x' }] })

		const wrapper = await choose('a;b')

		expect(wrapper.find('table').text()).toContain('7parent<b>xThis branch does not exist.')
		expect(wrapper.findAll('button').find((one) => one.text() === 'Import now')!.attributes('disabled')).toBeDefined()
	})
})
