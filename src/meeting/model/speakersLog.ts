// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Which list somebody signs up on. Chosen anew at each sign-up, kept nowhere else: a place has a lane, a person has none. */
export type Lane = 'quoted' | 'open' | 'unspecified'

export const LANES: readonly Lane[] = ['quoted', 'open', 'unspecified']

/**
 * How a body quotes its debates.
 * `W` weich (the rule of the Juso-HSG, RCDS Wuppertal 2019): lanes alternate, where only one waits it goes on.
 * `H` hart, "Zip" (SPD Berlin, Antrag 06/II/2018): never the same lane twice in a row; the plenum opens it for three more of one lane.
 * `H3` (StuPa der HU Berlin, 2009/17_01): lanes alternate; after three of the open lane in a row it ends unless its continuation was carried.
 */
export type SpeakingRule = 'W' | 'H' | 'H3'

export interface SpeakersSettings {
	rule: SpeakingRule
	/** Who has not spoken on the item yet goes before others of the same lane; the lane goes first (HU 2009/17_01) */
	firstSpeakersFirst: boolean
	/** "Keine Angabe": a lane of its own, counted with the quoted lane (Jusos Duisburg), or in no category, asked in turn of sign-up */
	unspecified: 'own' | 'quoted' | 'none'
}

export const DEFAULT_SETTINGS: Readonly<SpeakersSettings> = { rule: 'W', firstSpeakersFirst: true, unspecified: 'own' }

/** What a point of order (GO-Antrag) wants: open the list (rule H: for three of the lane it `opens`), close it, end the debate, carry it on, or anything else */
export type Purpose = 'open' | 'close' | 'endDebate' | 'continue' | 'other'

/** An agenda item's id; null where there is no agenda */
export type Item = number | null

interface Request {
	/** Given by the client, so that sending twice is signing up once: 1–64 characters */
	entryId: string
	/** Who, by a key that means nothing outside this list: 1–64 characters */
	personKey: string
	by: 'self' | 'chair'
	/** Only of who has no account, dialled in or sits in the room: up to 200 characters */
	name: string | null
}

/** Everything a log can say. A row's `payload` holds these fields without `kind`; what may be null may be missing */
export type Act
	= | { kind: 'signUp', lane: Lane, item: Item } & Request
		| { kind: 'pointOfOrder', purpose: Purpose, opens: Lane | null } & Request
		/** What the plenum made of a point of order; what was carried takes effect at once */
		| { kind: 'decided', entryId: string, accepted: boolean }
		| { kind: 'withdraw', entryId: string }
		/** A tap on the wrong lane is put right without losing one's place */
		| { kind: 'lane', entryId: string, lane: Lane }
		/** The chair puts a request before another in the order of sign-up, null: at its end */
		| { kind: 'reorder', entryId: string, before: string | null }
		| { kind: 'start', entryId: string }
		/** Started by mistake: waits again at the old place, and nothing was said */
		| { kind: 'takeBack', entryId: string }
		| { kind: 'pause', entryId: string }
		| { kind: 'resume', entryId: string }
		| { kind: 'end', entryId: string }
		/** `list`: nobody signs up any more; `debate`: nobody is asked any more */
		| { kind: 'close', of: 'list' | 'debate' }
		/** Undoes `close`; with a lane it lets rule H have three more of that lane */
		| { kind: 'reopen', lane: Lane | null }
		/** The continuation that rule H3 wants after three of the open lane */
		| { kind: 'continue' }
		| { kind: 'item', item: Item }
		| { kind: 'settings' } & Partial<SpeakersSettings>
		/** Longest speech, 1–86400 seconds; null: none */
		| { kind: 'limit', seconds: number | null }

/** A row of the log as the server keeps it */
export interface LogRow {
	/** The order of the log, unique; gaps mean nothing */
	seq: number
	/** ISO 8601 instant, by the server's clock */
	at: string
	kind: string
	payload: unknown
}

type Fields = Record<string, unknown>

const MAX_ID = 64
const MAX_NAME = 200
const MAX_SECONDS = 86_400

/** Undefined stands for a field that makes no sense */
function id(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' && value.length <= MAX_ID ? value : undefined
}

function name(value: unknown): string | null | undefined {
	const text = value ?? null
	return text === null || (typeof text === 'string' && text.length <= MAX_NAME) ? text : undefined
}

function item(value: unknown): Item | undefined {
	const number = value ?? null
	return number === null || (Number.isSafeInteger(number) && number as number >= 0) ? number as Item : undefined
}

function seconds(value: unknown): number | null | undefined {
	const number = value ?? null
	return number === null || (Number.isSafeInteger(number) && number as number >= 1 && number as number <= MAX_SECONDS) ? number as number | null : undefined
}

function oneOf<T>(value: unknown, known: readonly T[]): T | undefined {
	return known.find((one) => one === value)
}

function laneOrNone(value: unknown): Lane | null | undefined {
	return (value ?? null) === null ? null : oneOf(value, LANES)
}

function request(fields: Fields): { [K in keyof Request]: Request[K] | undefined } {
	return { entryId: id(fields.entryId), personKey: id(fields.personKey), by: oneOf(fields.by, ['self', 'chair']), name: name(fields.name) }
}

function settings(fields: Fields): Fields {
	const known = {
		rule: oneOf(fields.rule, ['W', 'H', 'H3']),
		firstSpeakersFirst: oneOf(fields.firstSpeakersFirst, [true, false]),
		unspecified: oneOf(fields.unspecified, ['own', 'quoted', 'none']),
	}
	return Object.fromEntries(Object.entries(known).filter(([key]) => key in fields))
}

const READERS = new Map<string, (fields: Fields) => Fields>(Object.entries({
	signUp: (fields) => ({ ...request(fields), lane: oneOf(fields.lane, LANES), item: item(fields.item) }),
	pointOfOrder: (fields) => ({ ...request(fields), purpose: oneOf(fields.purpose, ['open', 'close', 'endDebate', 'continue', 'other']), opens: laneOrNone(fields.opens) }),
	decided: ({ entryId, accepted }) => ({ entryId: id(entryId), accepted: oneOf(accepted, [true, false]) }),
	withdraw: ({ entryId }) => ({ entryId: id(entryId) }),
	lane: ({ entryId, lane }) => ({ entryId: id(entryId), lane: oneOf(lane, LANES) }),
	reorder: ({ entryId, before }) => ({ entryId: id(entryId), before: (before ?? null) === null ? null : id(before) }),
	start: ({ entryId }) => ({ entryId: id(entryId) }),
	takeBack: ({ entryId }) => ({ entryId: id(entryId) }),
	pause: ({ entryId }) => ({ entryId: id(entryId) }),
	resume: ({ entryId }) => ({ entryId: id(entryId) }),
	end: ({ entryId }) => ({ entryId: id(entryId) }),
	close: ({ of }) => ({ of: oneOf(of, ['list', 'debate']) }),
	reopen: ({ lane }) => ({ lane: laneOrNone(lane) }),
	continue: () => ({}),
	item: (fields) => ({ item: item(fields.item) }),
	settings,
	limit: (fields) => ({ seconds: seconds(fields.seconds) }),
} satisfies Record<Act['kind'], (fields: Fields) => Fields>))

/**
 * A row as something that can be done, or why it cannot be read.
 * A kind of a later version is left alone, so that an old page goes on working.
 */
export function readAct({ kind, at, payload }: LogRow): Act | 'unknown-kind' | 'malformed' {
	const read = READERS.get(kind)
	if (!read) {
		return 'unknown-kind'
	}
	// PHP writes an empty object as [], where no field is found either
	const given = payload ?? {}
	if (Number.isNaN(Date.parse(at)) || typeof given !== 'object') {
		return 'malformed'
	}
	const fields = read(given as Fields)
	return Object.values(fields).includes(undefined) ? 'malformed' : { kind, ...fields } as Act
}

/** The rows in the order of the log, each once: two answers to `?since=` may overlap */
export function inOrder(log: readonly LogRow[]): LogRow[] {
	const rows = log.filter(({ seq }) => Number.isSafeInteger(seq)).sort((a, b) => a.seq - b.seq)
	return rows.filter(({ seq }, index) => index === 0 || rows[index - 1]!.seq !== seq)
}
