// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import DOMPurify from 'dompurify'
import MarkdownIt from 'markdown-it'
import { LINK_REL, safeUrl } from './link.ts'

/** As the API bounds a description; what is longer is shown as plain text */
export const MAX_LENGTH = 50_000
/** Deeper quotes and lists are no text any more */
const MAX_NESTING = 20
/** Runs of marks that no text has, but that make parsers slow */
const MAX_MARKS = 2_000

const ALLOWED_TAGS = ['p', 'br', 'hr', 'a', 'em', 'strong', 's', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td']

const markdown = createMarkdown()

function createMarkdown() {
	const md = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: MAX_NESTING })
	// No request to a foreign host may follow from reading: a picture is its description
	md.renderer.rules.image = (tokens, index) => md.utils.escapeHtml(tokens[index]!.content)
	md.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false })
	md.validateLink = (url) => safeUrl(url) !== null
	md.core.ruler.push('headings-below-the-page', (state) => {
		for (const token of state.tokens) {
			if (token.type === 'heading_open' || token.type === 'heading_close') {
				// h1 and h2 are the page's own
				token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`
			}
		}
	})
	return md
}

/**
 * Whether a text is one that the parser takes with bounded work
 *
 * @param text Markdown
 */
export function isParsable(text: string): boolean {
	return text.length <= MAX_LENGTH && (text.match(/[*_[\]`<>~!&|]/g)?.length ?? 0) <= MAX_MARKS
}

/**
 * The text as a piece of document with nothing in it that acts: no script, no image, no
 * attribute but checked links. A text that cannot be parsed with bounded work stays as typed.
 *
 * @param text Markdown
 */
export function renderMarkdown(text: string): DocumentFragment {
	if (!isParsable(text)) {
		return plain(text)
	}
	const fragment = DOMPurify.sanitize(markdown.render(text), {
		ALLOWED_TAGS,
		ALLOWED_ATTR: ['href', 'start'],
		RETURN_DOM_FRAGMENT: true,
	})
	for (const link of fragment.querySelectorAll('a')) {
		const url = safeUrl(link.getAttribute('href'))
		if (url === null) {
			link.replaceWith(...link.childNodes)
			continue
		}
		link.setAttribute('rel', LINK_REL)
		link.setAttribute('target', '_blank')
	}
	return fragment
}

function plain(text: string): DocumentFragment {
	const fragment = document.createDocumentFragment()
	for (const paragraph of text.split(/\n{2,}/)) {
		const element = document.createElement('p')
		element.textContent = paragraph
		fragment.append(element)
	}
	return fragment
}
