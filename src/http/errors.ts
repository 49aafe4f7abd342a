// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AnyCode } from './api-error.ts'

import { t } from '../ui/l10n.ts'
import { ApiError } from './api-error.ts'

/** Functions, as the language is known only once the page has loaded */
const TEXTS: Record<AnyCode, () => string> = {
	'not-found': () => t('verband', 'This does not exist, or you may not see it.'),
	forbidden: () => t('verband', 'You are not allowed to do this.'),
	'own-office': () => t('verband', 'Somebody else has to see to your own office.'),
	'not-logged-in': () => t('verband', 'You are not logged in any more. Log in again in another tab, then try again here.'),
	invalid: () => t('verband', 'This value does not work here.'),
	required: () => t('verband', 'This is needed.'),
	'too-long': () => t('verband', 'This is too long.'),
	'not-text': () => t('verband', 'This contains characters that cannot be stored.'),
	'bad-date': () => t('verband', 'This is not a valid date.'),
	'end-before-start': () => t('verband', 'The end lies before the start.'),
	'range-too-long': () => t('verband', 'The period is too long.'),
	'bad-time-zone': () => t('verband', 'This time zone is unknown.'),
	'bad-rrule': () => t('verband', 'This repetition is not valid.'),
	'rrule-not-computable': () => t('verband', 'This repetition has too many dates to be computed.'),
	'bad-icalendar': () => t('verband', 'This is not a valid calendar entry.'),
	'bad-url': () => t('verband', 'This is not a valid address. It has to begin with https:// or http://.'),
	'bad-token': () => t('verband', 'This link is not valid any more.'),
	'bad-cursor': () => t('verband', 'The list has changed. Load it again.'),
	'unknown-gliederung': () => t('verband', 'This branch does not exist.'),
	'unknown-person': () => t('verband', 'This person was not found.'),
	'unknown-group': () => t('verband', 'This group was not found.'),
	'unknown-kind': () => t('verband', 'This kind does not exist.'),
	'cyclic-tree': () => t('verband', 'A branch cannot stand below itself.'),
	duplicate: () => t('verband', 'This exists already.'),
	'too-many-chairs': () => t('verband', 'A branch has three chairs at the most. End another office first.'),
	'has-children': () => t('verband', 'Other branches stand below this one. Move them first.'),
	'has-events': () => t('verband', 'This branch has events. Move or delete them first.'),
	'first-host': () => t('verband', 'The first host cannot leave. Hand the event on first.'),
	'csv-too-large': () => t('verband', 'The file is too large.'),
	'csv-encoding': () => t('verband', 'The file\'s encoding cannot be read. Save it as UTF-8.'),
	'csv-header': () => t('verband', 'The first line does not name the columns that are needed.'),
	'csv-row': () => t('verband', 'This line has too many or too few columns.'),
	'plan-changed': () => t('verband', 'The file or the branches have changed since the preview. Look at the preview again.'),
	conflict: () => t('verband', 'Somebody else has changed this in the meantime.'),
	'precondition-required': () => t('verband', 'Your view of this is out of date. Load it again.'),
	deleted: () => t('verband', 'This has been deleted.'),
	'undo-expired': () => t('verband', 'It is too late to undo this.'),
	held: () => t('verband', 'A meeting or the evidence of a goal hangs on this event. Cancel it instead of deleting it.'),
	'already-started': () => t('verband', 'The meeting has begun already.'),
	'not-running': () => t('verband', 'The sitting has not begun yet.'),
	'not-present': () => t('verband', 'Say first that you are here.'),
	'list-changed': () => t('verband', 'Somebody signed up or spoke meanwhile. Look at the list again, then close the sitting.'),
	closed: () => t('verband', 'The meeting is over.'),
	'already-said': () => t('verband', 'You have said something about it without your name already.'),
	'already-invited': () => t('verband', 'The invitations have been sent. Cancel the meeting instead of deleting it.'),
	'part-of-series': () => t('verband', 'This date belongs to a series. Change it in the calendar.'),
	locked: () => t('verband', 'The minutes have been approved: what was resolved cannot be changed any more.'),
	'too-many-votes': () => t('verband', 'More votes than people with a vote were there.'),
	'passage-changed': () => t('verband', 'This passage reads differently by now. Look at it again.'),
	'suggestions-open': () => t('verband', 'There are corrections that nobody has answered yet.'),
	'invalid-transition': () => t('verband', 'This step is not possible now.'),
	'evidence-required': () => t('verband', 'Show something first: minutes, a resolution, an event, a file or a link.'),
	'finding-required': () => t('verband', 'Write down what the examination found first.'),
	'never-done': () => t('verband', 'A stance is never done: it is held.'),
	'not-over': () => t('verband', 'This date is not over yet, or it was cancelled.'),
	'term-over': () => t('verband', 'This term is over. Only a final note can be added.'),
	'in-use': () => t('verband', 'Other things hang on this already, so it cannot be deleted.'),
	'cyclic-goal': () => t('verband', 'A goal cannot be a part of itself.'),
	internal: () => t('verband', 'Something went wrong on the server. Try again later.'),
	offline: () => t('verband', 'The server cannot be reached. What you typed is still here.'),
	'session-expired': () => t('verband', 'Your session has expired. Reload the page; copy what you typed first.'),
}

export const KNOWN_CODES = Object.keys(TEXTS) as AnyCode[]

/** What a code says to a person */
export function codeText(code: string): string {
	return (TEXTS[code as AnyCode] ?? TEXTS.internal)()
}

/** What went wrong, for any thrown value */
export function errorText(error: unknown): string {
	return codeText(error instanceof ApiError ? error.code : 'internal')
}

/**
 * The error's text if it belongs beside one of a form's fields
 *
 * @param error what was thrown
 * @param field name of the request's field
 */
export function fieldError(error: unknown, field: string): string | null {
	return error instanceof ApiError && error.field === field ? errorText(error) : null
}

/**
 * The error's text if none of the form's fields shows it
 *
 * @param error what was thrown, or null
 * @param fields the fields that show their own
 */
export function formError(error: unknown, fields: readonly string[]): string | null {
	if (error === null || error === undefined) {
		return null
	}
	const field = error instanceof ApiError ? error.field : null
	return field !== null && fields.includes(field) ? null : errorText(error)
}
