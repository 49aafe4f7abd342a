<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/*
 * How far the goals of the example's programme are, by the first line of each: state, days since it moved, why somebody
 * said so, and what shows it [kind, label, text or address]. An event of the past serves where the address is "event".
 */
return [
	10 => ['begun', 12, 'Entwurf liegt vor, die Bezirke lesen gegen.', null],
	11 => ['done', 20, 'Das Forum war voll, vier Forderungen sind aufgeschrieben.', ['event', 'Themenforum Ausbildung', 'event']],
	17 => ['partial', 25, 'Für Wochenenden steht es, für Tagesveranstaltungen noch nicht.', ['link', 'Konzept Mitfahrten (Stand Sommer)', 'https://example.org/mitfahrten']],
	18 => ['examined', 30, 'Ergebnis liegt vor.', ['finding', '', 'Sammelkarten lohnen sich ab fünf Personen. Wir bieten sie für Landesverbandswochenenden an, für einzelne Treffen nicht.']],
	19 => ['begun', 8, 'Erstes Gespräch geführt.', null],
	24 => ['stalled', 95, 'Uns fehlen die Zahlen aus den Studierendenwerken.', null],
	25 => ['open', 40, '', null],
	30 => ['begun', 15, 'Zwei Gedenkstätten haben zugesagt, eine prüft noch.', null],
	34 => ['begun', 18, 'Termine für drei Schulungen stehen.', null],
	35 => ['dropped', 50, 'Der kommunalpolitische Verein macht genau das schon. Wir verweisen dorthin.', null],
	38 => ['partial', 33, 'Eines von zweien hat stattgefunden.', ['event', 'Landesverbandswochenende', 'event']],
	43 => ['done', 60, 'Der Kalender steht und wird benutzt.', ['file', 'Posting-Kalender', 'https://example.org/posting-kalender']],
	44 => ['begun', 22, 'Sieben Leute, drei davon nicht im Landesvorstand.', null],
	50 => ['begun', 9, 'Findet alle vier Wochen statt.', ['link', 'Themen der letzten Calls', 'https://example.org/call']],
];
