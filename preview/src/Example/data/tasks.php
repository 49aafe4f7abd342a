<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/*
 * What boards give one another to do: [title, whether it is the board's own affair].
 */
return [
	['Raum für das nächste Treffen reservieren', false], ['Einladung an die Neumitglieder schreiben', false],
	['Plakate aus der Geschäftsstelle abholen', false], ['Mit der Gewerkschaftsjugend telefonieren', false],
	['Bericht für die Mitgliederversammlung schreiben', false], ['Fahrgemeinschaften für das Wochenende abfragen', false],
	['Antrag an die Landeskonferenz entwerfen', false], ['Rechnung für die Technik klären', true],
	['Material für den Infostand bestellen', false], ['Vertretung im Bündnistreffen übernehmen', false],
	['Gespräch mit dem Parteivorstand vorbereiten', true], ['Fotos vom letzten Wochenende sichten', false],
];
