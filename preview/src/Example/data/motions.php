<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/*
 * What boards resolve: [code, title, text, movers, result, referred to, to be forwarded to, topic].
 */
return [
	['A1', 'Busse auch am Abend', "Wir fordern, dass auf allen Hauptlinien des Regionalverkehrs bis mindestens 23 Uhr ein Bus in der Stunde fährt.\n\nDer Vorstand bringt die Forderung in die Gespräche mit der Kreistagsfraktion ein.", 'Vorstand', 'adopted', '', 'Kreistagsfraktion', 'Mobilität'],
	['A2', 'Zuschuss zur Fahrt zum Landesverbandswochenende', 'Für die Fahrt werden bis zu 300 € aus dem Aktionstopf bereitgestellt. Wer die Fahrt nicht bezahlen kann, bekommt sie ganz erstattet.', 'Kassenteam', 'adopted', '', '', 'Finanzen'],
	['A3', 'Ausbildung: Azubi-Ticket für alle', 'Das Azubi-Ticket soll im ganzen Land gelten und nicht mehr als 15 € im Monat kosten.', 'AK Arbeit und Ausbildung', 'referred', 'Landesausschuss', 'Landeskonferenz', 'Arbeit'],
	['A4', 'Stand beim Straßenfest', 'Wir beteiligen uns mit einem eigenen Stand und bereiten ihn mit der Gewerkschaftsjugend vor.', 'Team Veranstaltungen', 'adopted', '', '', 'Veranstaltungen'],
	['A5', 'Anschaffung eines Beamers', 'Es wird ein Beamer für höchstens 450 € angeschafft.', 'Kassenteam', 'rejected', '', '', 'Finanzen'],
	['A6', 'Solidarität mit dem Streik in der Pflege', 'Wir erklären uns mit den Streikenden solidarisch, besuchen den Streikposten und berichten darüber auf unseren Kanälen.', 'Vorstand', 'adopted', '', 'Landesvorstand', 'Pflege'],
	['A7', 'Awareness bei allen größeren Veranstaltungen', 'Bei Veranstaltungen mit mehr als 30 Teilnehmer*innen gibt es ein Awareness-Team, das vorher geschult wurde.', 'AK Feminismus', 'adopted', '', '', 'Feminismus'],
	['A8', 'Klimaneutrale Sommerschule', 'Die Anreise zur Sommerschule erfolgt mit Bahn und Fahrrad; das Essen ist vegetarisch.', 'AK Umwelt', 'postponed', '', '', 'Umwelt'],
];
