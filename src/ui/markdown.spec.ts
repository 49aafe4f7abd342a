// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import MarkdownText from './MarkdownText.vue'
import { safeUrl } from './link.ts'
import { isParsable, MAX_LENGTH, renderMarkdown } from './markdown.ts'

function html(text: string): string {
	const holder = document.createElement('div')
	holder.append(renderMarkdown(text))
	return holder.innerHTML
}

function elements(text: string): Element[] {
	const holder = document.createElement('div')
	holder.append(renderMarkdown(text))
	return [...holder.querySelectorAll('*')]
}

describe('Markdown', () => {
	it('knows paragraphs, emphasis and lists', () => {
		expect(html('**Treff** am *Kröpcke*\n\n- Plakate\n- Kleister')).toContain('<strong>Treff</strong>')
		expect(elements('- a\n- b').filter((one) => one.tagName === 'LI')).toHaveLength(2)
	})

	it('puts headings below those of the page', () => {
		expect(elements('# Groß\n\n###### klein').map((one) => one.tagName)).toEqual(['H3', 'H6'])
	})

	it('links addresses, safely', () => {
		const link = elements('Mehr: https://example.org/a')[1]!

		expect(link.getAttribute('href')).toBe('https://example.org/a')
		expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow')
	})

	it.each([
		'[x](javascript:alert(1))',
		'[x](JaVaScRiPt&colon;alert(1))',
		'[x](java\tscript:alert(1))',
		'[x](data:text/html,<script>alert(1)</script>)',
		'[x](vbscript:msgbox)',
		'[x](file:///etc/passwd)',
		'[x](//evil.example)',
		'[x](\\\\evil\\share)',
		'[x](/index.php/logout)',
		'[a]: javascript:alert(1) "t"\n\n[a]',
	])('makes no link of %s', (text) => {
		expect(elements(text).filter((one) => one.tagName === 'A')).toEqual([])
	})

	it('asks no foreign host for a picture', () => {
		expect(html('![a <b>cat](https://evil.example/p.png)').trim()).toBe('<p>a &lt;b&gt;cat</p>')
	})

	it.each([
		'<img src=x onerror=alert(1)>',
		'"><svg/onload=alert(1)>',
		'<details open ontoggle=alert(1)>',
		'<iframe srcdoc="<script>alert(1)</script>">',
		'<style>*{display:none}</style>',
		'{{constructor.constructor(\'alert(1)\')()}}',
	])('shows %s as it was typed', (text) => {
		const holder = document.createElement('div')
		holder.append(renderMarkdown(text))

		expect(holder.textContent!.trim()).toBe(text)
		expect([...holder.querySelectorAll('*')].map((one) => one.tagName)).toEqual(['P'])
	})

	it.each([
		['brackets', '['.repeat(10_000)],
		['quotes', '> '.repeat(5_000)],
		['stars', '*a'.repeat(25_000)],
		['backticks', '`a'.repeat(20_000)],
		['angle brackets', '<a'.repeat(20_000)],
		['a very long text', 'a'.repeat(MAX_LENGTH + 1)],
	])('does not parse %s', (_name, text) => {
		expect(isParsable(text)).toBe(false)
		expect(elements(text).map((one) => one.tagName)).toEqual(['P'])
	})

	it('bounds the depth of quotes', () => {
		expect(elements('>'.repeat(1_000) + ' a').length).toBeLessThan(25)
	})

	it('follows a text that changes', async () => {
		const wrapper = mount(MarkdownText, { props: { text: '*a*' } })

		await wrapper.setProps({ text: '**b**' })

		expect(wrapper.html()).toContain('<strong>b</strong>')
	})
})

describe('safeUrl', () => {
	it.each(['https://a.example', 'http://a.example/b?c=d#e', 'mailto:a@b.example', 'tel:+49511123', 'HTTPS://A.example'])('allows %s', (url) => {
		expect(safeUrl(url)).toBe(url)
	})

	it.each(['javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'file:///etc/passwd', 'vbscript:x', '\\\\evil\\share', '//evil.example', 'https:evil', 'https://', 'ftp://a', '', null, undefined])('refuses %j', (url) => {
		expect(safeUrl(url)).toBeNull()
	})
})
