// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** How a sentence of a programme binds its authors */
export type Commitment = 'promise' | 'stance' | 'detail' | 'none'

/** What is longer is no sentence but a text without any full stop */
const LONGEST = 2000
/** Somebody says of themselves what they will do: "wollen wir", "wir werden", "bieten wir … an" */
const WILL = /\b(?:wollen|werden|möchten|sollen) wir\b|\b[Ww]ir (?:wollen|werden|möchten)\b|, und (?:wollen|werden|möchten)\b|\bund wollen\b/u
const ACT = /\b(?:bieten|suchen|entwickeln|beobachten|beziehen|planen|organisieren|erarbeiten|schaffen|veranstalten|starten|unterstützen|laden|richten|führen|erstellen|prüfen|setzen|gründen|veröffentlichen|begleiten) (?:wir|uns)\b|\b[Ww]ir (?:bieten|suchen|entwickeln|planen|organisieren|erarbeiten|veranstalten|starten|laden|richten|erstellen|prüfen|gründen|veröffentlichen|begleiten)\b/u
/** Nobody is named who does it, but it is to be done */
const PASSIVE = /\bwird geprüft\b|\bDiskutiert werden\b|\b[Ww](?:ird|erden) (?:\S+ ){1,9}(?:stattfinden|durchgeführt|erarbeitet|organisiert|eingerichtet)\b|\bmuss geklärt werden\b|\bmüssen (?:wir )?uns (?:\S+ )?die Frage stellen\b|\bwird (?:sich )?(?:der|unser) \p{L}*[Vv]orstand\b|\b[Ss]oll(?:en)? (?:\S+ ){1,14}(?:erarbeitet|münden|erstellt|durchgeführt|eingerichtet|verbessert|eingeführt|geprüft|veröffentlicht|gegründet|abgehalten|organisiert)\b/u
const AIM = /\b[Uu]nser Ziel\b|\bZiel (?:soll|ist)\b/u
/** Taking sides, with nothing to be finished */
const STANCE = /\bsetzen (?:wir )?uns (?:\S+ ){0,5}für\b|\b[Ww]ir setzen uns (?:\S+ ){0,6}für\b|\bkämpfen (?:wir )?(?:gegen|für)\b|\b(?:skeptisch|kritisch|solidarisch) gegenüber\b|\blehnen wir\b|\b[Ww]ir lehnen\b|\bstreiten\b|\bdafür (?:arbeiten|einsetzen|eintreten|streiten)\b|\bmüssen (?!(?:wir )?uns\b)(?:\S+ ){1,12}(?:werden|sein)\b/u
/** What one does with an opinion, not with a thing to be made */
const FINAL = /\b(?:kostenlos|kostengünstig|gerecht|frei)\w*\b/u
/** Says more of what was promised just before, or what it is good for */
const DETAIL = /^(?:(?:Damit|Dadurch|Somit) (?:wollen|sollen|soll|werden|wird|können|kann)|Diesbezüglich|Dabei (?:soll|sollen|achten|ist|arbeiten|gibt)|Hierbei (?:werden|achten|soll)|Diese[rsmn]?\b(?! wollen wir| werden wir)|Darüber hinaus gibt|Ziel soll es sein|Die (?:Konferenz|Ergebnisse|Veranstaltung|Termine|Gruppe) soll\b|Jede[rs]? |Für uns (?:ist|sind)|Auch sollen|Nur so|Das wollen wir ändern)|\bwird angestrebt\b/u
/** One more sentence about people or things just named: "Wir wollen sie …" */
const ANAPHORA = /^(?:Wir (?:wollen|werden|möchten) (?:sie|ihn|es|diese[nsr]?|damit|dadurch|dabei)\b)/u
/** How something is done, not what */
const MANNER = /\bdarauf (?:zu )?achten\b/u
/** Of the past, or of others */
const PAST = /\b(?:haben wir|wir haben)\b(?!.*\b(?:Anspruch|Ziel)\b)/u
/** Where a programme explains itself instead of promising something */
const FRAME = /^(?:\d+\.? )?(?:Präambel|Vorwort|Einleitung|Vorbemerkung|Arbeitsweise|Über uns|Grundsätze|Selbstverständnis)\b/iu

/**
 * Does the chapter only say who speaks, and how they work?
 *
 * @param title of the chapter
 */
export const isFrame = (title: string): boolean => FRAME.test(title)

/**
 * What a sentence commits its authors to.
 *
 * @param text of one sentence
 */
export function commitmentOf(text: string): Commitment {
	if (text.length > LONGEST) {
		return 'none'
	}
	const bound = WILL.test(text) || ACT.test(text) || PASSIVE.test(text) || AIM.test(text)
	if (DETAIL.test(text) || ANAPHORA.test(text)) {
		return bound || STANCE.test(text) || /\bsoll|\bangestrebt\b/u.test(text) ? 'detail' : 'none'
	}
	if (MANNER.test(text)) {
		return 'none'
	}
	if (isStance(text)) {
		return 'stance'
	}
	return bound && !(PAST.test(text) && !WILL.test(text)) ? 'promise' : 'none'
}

/** A side taken, and nothing that is made, held or examined on the way. */
function isStance(text: string): boolean {
	const made = /\b(?:Antrag|Konzept|Positionspapier|Material|Themenfor\p{L}+|Workshop|Veranstaltung\p{L}*|Kampagne\p{L}*|erarbeiten|erstellen|organisieren|diskutieren)\b/u
	return (STANCE.test(text) && !WILL.test(text.replace(/\b(?:[Ww]ir werden|werden wir) weiterhin\b/u, '')) && !made.test(text))
		|| (AIM.test(text) && FINAL.test(text) && !made.test(text))
}
