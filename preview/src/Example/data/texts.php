<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/* Descriptions of what UB and KV do, in Markdown, by kind. */
return [
	'training' => [
		"Für alle Mitglieder, **ohne Vorwissen**. Für Kaffee, Tee und Schreibzeug sorgen wir.\n\nMelde dich bitte bis drei Tage vorher, damit wir das Material kopieren können.",
		"Erst eine kurze Einführung, dann üben wir in kleinen Gruppen.\n\n- Getränke sind da\n- der Raum ist barrierefrei\n- Mitglieder anderer Gliederungen sind willkommen",
		"Die Referentin kommt aus der Praxis und bringt Beispiele mit. **Bring deine eigenen Fragen mit.**",
	],
	'action' => [
		"Treffpunkt ist eine Viertelstunde vorher. Flyer, Fahnen und Handschuhe bringen wir mit, du brauchst nur **wetterfeste Kleidung**.",
		"Die Aktion ist angemeldet. Wer neu ist, läuft mit jemandem zusammen, der oder die das schon gemacht hat.",
	],
	'social' => [
		"Kein Programm, keine Tagesordnung: einfach vorbeikommen. **Neue sind ausdrücklich eingeladen.**",
		"Wir legen für die Getränke zusammen, wer wenig hat, zahlt nichts.",
	],
	'alliance' => [
		"Wir stimmen die nächsten Schritte im Bündnis ab. Wer mitkommen möchte, meldet sich kurz beim Vorstand.",
		"Themen sind die Termine im nächsten Quartal und wie wir uns **gegenseitig unterstützen** können.",
	],
	'other' => [
		"Nach einem Input von etwa 20 Minuten diskutieren wir gemeinsam. Die **Redeliste ist quotiert**.",
		"Mit Gästen aus der Region. Fragen kannst du vorher schicken oder am Abend stellen.\n\nDie letzte Bahn fährt gegen 22:30 Uhr.",
		"Offen für alle Interessierten, auch ohne Mitgliedschaft.",
	],
	'meeting' => [
		"Die Tagesordnung geht drei Tage vorher herum. Mitglieder sind als Gäste willkommen.",
	],
	'retreat' => [
		"Wir planen das Jahr: **Ziele, Termine, Verantwortliche.** Für Verpflegung ist gesorgt.",
	],
	'conference' => [
		"Tagesordnung: Berichte, Entlastung, **Wahl des Vorstands**, Wahl der Delegierten, Anträge.",
	],
];
