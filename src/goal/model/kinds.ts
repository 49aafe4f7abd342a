// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** As the server names them: motion, concept, position paper, material, event, examination, standing task, stance */
export const KINDS = ['motion', 'concept', 'paper', 'material', 'event', 'examination', 'standing', 'stance'] as const
export type GoalKind = typeof KINDS[number]

/** In this order: the first that fits counts */
const CUES: [GoalKind, RegExp][] = [
	['examination', /\bprüf(?:en|t)\b|\bgeprüft\b|\bFrage stellen\b|\bdiskutieren, ob\b|\bDiskutiert werden\b|\bevaluieren\b|\bob eine?\b/u],
	['motion', /\bAntr(?:ag|äge)\b/u],
	['concept', /\bKonzept\b|\bGesamtkonzept\b/u],
	['material', /\bMaterial(?:ien)?\b|\bPosting-Kalender\b|\bBroschüre\b|\bFlyer\b|\bLeitfaden\b|\bHandreichung\b|\bReader\b/u],
	['paper', /\bPositionspapier\b|\bEckpunktepapier\b|\b(?:Positionen|Anforderungen|Forderungen)\b.*\b(?:konkretisie|vertief|entwickel|erarbeit|schärf)/u],
	['event', /\bThemenfor(?:um|en)\b|\bWorkshops?\b|\bVeranstaltungen\b(?! verbess)|[Kk]onferenz(?:en)?\b|gipfel|\bSeminar|\bTagung|\bFachtag|wochenenden?\b|vernetzung organisieren|\bschulen\b|weiterbilden\b|\beinladen\b|\bGespräch (?:mit|suchen)|\bdiskutieren\b|\bVernetzungsangebote\b|\bOnline-Tool\b|\bSommerschule\b|\bAktionstag/u],
]

/**
 * What kind of goal a committing sentence most likely is.
 *
 * @param text of the sentence
 * @param stance whether it only takes a side
 */
export function kindOf(text: string, stance = false): GoalKind {
	return stance ? 'stance' : CUES.find(([, cue]) => cue.test(text))?.[0] ?? 'standing'
}
