// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import test from 'node:test'
import { asJson, asScript, extract, pluralKey, problemOf, problems } from '../../scripts/l10n.mjs'

test('finds texts in TypeScript and Vue', () => {
	const source = `
		t('verband', 'Save'), t("verband", "Don't"), t('verband', 'It\\'s {name}', { name })
		t(
			'verband',
			'Two lines',
		)
		n('verband', '%n date', '%n dates', count)
		at('verband', 'not this'); t('core', 'nor this')
	`

	assert.deepEqual([...extract(source)], ['Save', 'Don\'t', 'It\'s {name}', 'Two lines', '_%n date_::_%n dates_'])
})

test('finds texts in PHP', () => {
	assert.deepEqual([...extract('$this->l10n->t(\'Events of %1$s\', [$x]); $l->n("%n day", "%n days", 2)', true)], ['Events of %1$s', '_%n day_::_%n days_'])
})

test('names what is missing and what does not fit', () => {
	assert.deepEqual(problems(new Set(['Save']), {}), ['no German: "Save"'])
	assert.equal(problemOf('Edit {name}', '{name} bearbeiten'), null)
	assert.match(problemOf('Edit {name}', '{nam} bearbeiten'), /placeholders/)
	assert.match(problemOf('Save', ''), /empty/)
	assert.equal(problemOf(pluralKey('%n date', '%n dates'), ['ein Termin', '%n Termine']), null)
	assert.match(problemOf(pluralKey('%n date', '%n dates'), 'Termine'), /form/)
})

test('writes one text per line, sorted, as Nextcloud reads it', () => {
	const json = asJson({ b: 'B', a: 'A "x"' })
	assert.deepEqual(JSON.parse(json), { translations: { a: 'A "x"', b: 'B' }, pluralForm: 'nplurals=2; plural=(n != 1);' })
	assert.equal(json.split('\n')[1], '    "a": "A \\"x\\"",')

	const seen = []

	new Function('OC', asScript({ b: 'B', a: 'A' }))({ L10N: { register: (...all) => seen.push(all) } })
	assert.deepEqual(seen, [['verband', { a: 'A', b: 'B' }, 'nplurals=2; plural=(n != 1);']])
})
