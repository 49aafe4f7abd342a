<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

/**
 * The closed set of codes that an answer may carry instead of prose; src/ translates them.
 * The same set stands in openapi.json, and a test compares the two.
 */
enum ErrorCode: string {
	case NotFound = 'not-found';
	case Forbidden = 'forbidden';
	case OwnOffice = 'own-office';
	case NotLoggedIn = 'not-logged-in';
	case Invalid = 'invalid';
	case Required = 'required';
	case TooLong = 'too-long';
	case NotText = 'not-text';
	case BadDate = 'bad-date';
	case EndBeforeStart = 'end-before-start';
	case RangeTooLong = 'range-too-long';
	case BadTimeZone = 'bad-time-zone';
	case BadRrule = 'bad-rrule';
	case RruleNotComputable = 'rrule-not-computable';
	case BadIcalendar = 'bad-icalendar';
	case BadUrl = 'bad-url';
	case BadToken = 'bad-token';
	case BadCursor = 'bad-cursor';
	case UnknownGliederung = 'unknown-gliederung';
	case UnknownPerson = 'unknown-person';
	case UnknownGroup = 'unknown-group';
	case UnknownKind = 'unknown-kind';
	case CyclicTree = 'cyclic-tree';
	case Duplicate = 'duplicate';
	case TooManyChairs = 'too-many-chairs';
	case HasChildren = 'has-children';
	case HasEvents = 'has-events';
	case FirstHost = 'first-host';
	case CsvTooLarge = 'csv-too-large';
	case CsvEncoding = 'csv-encoding';
	case CsvHeader = 'csv-header';
	case CsvRow = 'csv-row';
	case PlanChanged = 'plan-changed';
	case Conflict = 'conflict';
	case PreconditionRequired = 'precondition-required';
	case Deleted = 'deleted';
	case UndoExpired = 'undo-expired';
	case Held = 'held';
	case AlreadyStarted = 'already-started';
	case NotRunning = 'not-running';
	case NotPresent = 'not-present';
	case ListChanged = 'list-changed';
	case Closed = 'closed';
	case AlreadyInvited = 'already-invited';
	case AlreadySaid = 'already-said';
	case PartOfSeries = 'part-of-series';
	case Locked = 'locked';
	case TooManyVotes = 'too-many-votes';
	case PassageChanged = 'passage-changed';
	case SuggestionsOpen = 'suggestions-open';
	case InvalidTransition = 'invalid-transition';
	case EvidenceRequired = 'evidence-required';
	case FindingRequired = 'finding-required';
	case NeverDone = 'never-done';
	case TermOver = 'term-over';
	case NotOver = 'not-over';
	case InUse = 'in-use';
	case CyclicGoal = 'cyclic-goal';
	case Internal = 'internal';
}
