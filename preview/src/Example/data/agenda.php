<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/*
 * What boards have on their agendas: items beside the standing ones [title, minutes], internal ones, and what members
 * propose [title, note].
 */
return [
	'items' => [
		['Planung der nächsten Veranstaltung', 20], ['Haushalt und offene Rechnungen', 15], ['Neumitglieder: Begrüßung und Treffen', 15],
		['Kampagne zum 8. März', 25], ['Stand an der Hochschule', 15], ['Bündnisarbeit gegen rechts', 20],
		['Social Media: Rückblick und nächste Wochen', 15], ['Antrag an die Landeskonferenz', 30], ['Kooperation mit der Gewerkschaftsjugend', 15],
		['Jahresplanung', 40], ['Fahrt zum Landesverbandswochenende', 10], ['Kommunalwahl: unsere Themen', 30],
		['Awareness bei unseren Veranstaltungen', 20], ['Materialbestellung', 5], ['Azubi-Ticket: wie weiter?', 20],
		['Auswertung der letzten Aktion', 15], ['Gäste für das nächste Treffen', 10], ['Wahl der Delegierten vorbereiten', 20],
	],
	'internal' => [
		['Personal der Geschäftsstelle', 15], ['Konflikt im Team: Stand der Gespräche', 15], ['Gespräch mit dem Parteivorstand', 10],
	],
	'proposals' => [
		['Mehr Treffen außerhalb der Stadt', "Wer keinen Führerschein hat, kommt abends nicht mehr nach Hause. Können wir jedes dritte Treffen woanders machen?"],
		['Lesekreis im Winter', 'Wir sind fünf Leute und würden gern mit der Programmdebatte anfangen.'],
		['Kinderbetreuung bei Wochenenden', 'Auf dem letzten Wochenende mussten zwei von uns früher fahren.'],
		['Stand auf dem Wochenmarkt', ''],
		['Schulung: Reden und Anträge schreiben', 'Am liebsten vor der Konferenz.'],
		['Offene Redeliste im Call', 'Im letzten Call kam fast nur eine Seite des Raums dran.'],
	],
	// for the call of chairs, with how many support them
	'topics' => [
		['Fahrtkosten: Wie regelt ihr das?', 'Bei uns zahlt im Moment jede*r selbst. Das hält Leute ab.', 11],
		['Gemeinsamer Stand auf den Hochschultagen', 'Allein bekommen wir die Schichten nicht voll.', 6],
		['Neumitglieder: Wer ruft an?', '', 4],
	],
];
