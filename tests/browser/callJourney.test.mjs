// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { expectStatus } from '../api/client.mjs'
import { assertAccessible, isNextcloud, launch, open, pageAs } from './support.mjs'
import { ocs, runJobs } from './talk.mjs'

/** One call from the invitation to the message afterwards. With Talk its room is really asked; without it, what is missing is said. */
const BOARD = 'lv-vorsitz'
const CHAIR = 'ub-hannover-vorsitz'
const ABSENT = 'kv-oldenburg-vorsitz'
const mark = Date.now()
const title = `Call ${mark}`
const topic = `Fahrtkosten ${mark}`
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const iso = (minutes) => new Date(Date.now() + minutes * 60_000).toISOString().replace(/\.\d+Z$/, '+00:00')
let browser
let board
let chair
let id
let meetingId

before(async () => {
	browser = await launch()
	board = await pageAs(browser, BOARD)
	chair = await pageAs(browser, CHAIR, { width: 360, height: 740 })
})
after(async () => {
	await browser?.close()
	await expectStatus(200, BOARD, 'DELETE', `/calls/${id}`, { headers: { 'If-Match': '*' } })
})

const call = async (account = BOARD) => (await expectStatus(200, account, 'GET', `/calls/${id}`)).data
const button = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' })

/** The call's series begins at another time: nobody waits three days in a test. */
async function begin(minutes) {
	const { eventId } = await call()
	await expectStatus(200, BOARD, 'PUT', `/events/${eventId}`, { headers: { 'If-Match': '*' }, body: { start: iso(minutes), end: iso(minutes + 60) } })
}

test('the Landesvorstand sets it up, and its room is made', async () => {
	await open(board, '/calls/new')
	await board.getByLabel('Titel').fill(title)
	await board.getByLabel('Erster Termin').fill(day(3))
	await board.getByLabel('Einwahl').fill('0511 5550100')
	await board.getByLabel('Themenschluss (Stunden vor dem Call)').fill('1')
	assert.ok((await board.getByLabel('Für wen').locator('option').allTextContents()).some((text) => text.startsWith('Vorsitzende: Bezirk')))
	await button(board, 'Einrichten').click()
	await board.waitForURL(/\/calls\/\d+$/)
	id = Number(/\d+$/.exec(board.url())[0])
	runJobs('Call\\RoomJob')
	const { room, next } = await call()
	meetingId = next.meetingId
	assert.equal(room.state, room.talk ? 'ready' : 'none')
	await open(board, `/calls/${id}`)
	await (room.talk ? button(board, 'Raum und Ämter vergleichen') : board.getByText('Auf diesem Server gibt es kein Talk, also auch keinen Raum.')).waitFor()
})

test('a chair is invited, finds the link, brings a topic up, and others support it', async () => {
	const { room, url } = await call(CHAIR)
	await open(chair, `/calls/${id}`)
	await chair.getByText('0511 5550100').waitFor()
	if (room.talk) {
		assert.equal(await chair.getByRole('link', { name: 'Zum Call' }).getAttribute('href'), url)
		assert.match(url, /\/call\/\w+$/)
		assert.ok((await ocs(CHAIR, 'spreed/api/v4/room')).some(({ token }) => url.endsWith(`/${token}`)), 'the chair is in the room')
	}
	await expectStatus(201, ABSENT, 'POST', `/calls/${id}/topics`, { body: { title: `Busse ${mark}` } })
	await button(chair, 'Thema vorschlagen').click()
	await chair.getByLabel('Thema', { exact: true }).fill(topic)
	await button(chair, 'Auf die Tagesordnung').click()
	await button(chair, new RegExp(`${topic}.*unterstützen: bisher 0`)).click()
	await button(chair, new RegExp(`${topic}.*unterstützen: bisher 1`)).waitFor()
	const topics = (await call()).agenda.filter(({ isTopic }) => isTopic).map((one) => one.title)
	assert.deepEqual(topics, [topic, `Busse ${mark}`], 'the most supported first')
	await assertAccessible(chair, 'the call on a phone')
})

test('it takes place: agenda and speakers\' list on every screen', async () => {
	await begin(-5)
	await open(board, `/calls/${id}`)
	await board.getByRole('link', { name: 'Als Sitzung öffnen' }).click()
	await board.getByRole('heading', { level: 1, name: title }).waitFor()
	await open(board, `/meetings/${meetingId}/live`)
	await button(board, 'Sitzung eröffnen').click()
	await button(board, `„${topic}“ aufrufen`).click()
	await open(chair, `/meetings/${meetingId}/live`)
	await chair.getByRole('heading', { name: topic }).waitFor()
	await chair.locator('.live-bar').getByRole('button', { name: 'Ich bin da' }).click()
	await chair.locator('.live-bar').getByRole('button', { name: 'Melden: offen' }).click()
	await board.locator('.speaker').first().getByRole('button', { name: /das Wort geben/ }).click()
	await chair.getByText('Du hast das Wort.').first().waitFor()
	await button(board, 'Beitrag beenden').click()
	await board.getByRole('textbox', { name: `Protokoll zu „${topic}“` }).fill('Alle zahlen gleich.')
	await button(board, 'Beschluss festhalten').click()
	await board.getByLabel('Titel').fill(`Fahrtkosten teilen ${mark}`)
	await board.getByLabel('Dafür').fill('1')
	await board.locator('.resolution-form').getByRole('button', { name: /Beschluss/ }).click()
	await chair.getByText(`Fahrtkosten teilen ${mark}`).first().waitFor()
	await button(board, 'Sitzung schließen').click()
	await board.getByRole('dialog').getByRole('button', { name: 'Sitzung schließen' }).click()
	await board.getByRole('link', { name: 'Zum Protokoll' }).waitFor()
})

test('its minutes are published; the room is told, and who was missing', async () => {
	await begin(-120)
	await open(board, `/meetings/${meetingId}/minutes`)
	for (const step of ['Zur Korrektur geben', 'Zur Genehmigung vorlegen', 'Genehmigung festhalten', 'Veröffentlichen']) {
		await button(board, step).click()
		await button(board, step).waitFor({ state: 'hidden' })
	}
	await open(chair, `/meetings/${meetingId}/minutes`)
	await chair.getByText('Alle zahlen gleich.').waitFor()
	runJobs('Call\\CallJob')
	runJobs('Meeting\\Minutes\\Missed\\MissedJob')
	const { room, url } = await call()
	if (room.talk) {
		// the lobby is closed again: until the next call chairs do not get in to read it
		const chat = await ocs(BOARD, `spreed/api/v1/chat/${/\w+$/.exec(url)[0]}?lookIntoFuture=0&limit=50`)
		const told = chat.map(({ message }) => message).filter((message) => message.includes(`/apps/verband/meetings/${meetingId}`))
		assert.equal(told.length, 1)
		assert.match(told[0], new RegExp(`Beschlossen:\\n- Fahrtkosten teilen ${mark}`))
	}
	if (isNextcloud) {
		const notices = async (account) => (await ocs(account, 'notifications/api/v2/notifications')).filter((one) => one.app === 'verband' && one.link.includes(`/meetings/${meetingId}/`)).map(({ subject }) => subject)
		assert.match((await notices(ABSENT)).join('\n'), new RegExp(`${title}`))
		assert.deepEqual(await notices(CHAIR), [], 'who was there missed nothing')
	}
	assert.deepEqual([...board.trouble, ...chair.trouble], [])
})
