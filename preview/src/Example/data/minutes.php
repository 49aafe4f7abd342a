<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/*
 * What minutes say: of standing items, of others, and in internal passages.
 */
return [
	'standing' => [
		'opening' => [
			"Die Sitzung wird eröffnet und ordnungsgemäße Einladung festgestellt. Mehr als die Hälfte der Stimmberechtigten ist da: Der Vorstand ist beschlussfähig.\n\nDie Tagesordnung wird ohne Änderungen angenommen.",
			"Begrüßung, kurze Runde. Der Vorstand ist beschlussfähig. Die Tagesordnung wird um einen Punkt unter *Verschiedenes* ergänzt.",
		],
		'reports' => [
			"- **Vorsitz:** Gespräch mit der Fraktion, Termin für die nächste Vorsitzendenkonferenz steht.\n- **Kasse:** Alle Rechnungen sind bezahlt, der Stand ist wie geplant.\n- **Social Media:** Drei Beiträge in der Woche, am besten lief der zum Ausbildungsmarkt.",
			"Berichtet wird vom Landesverbandswochenende und vom Treffen mit der Gewerkschaftsjugend. Rückfragen gibt es zur Anreise; sie wird künftig gemeinsam gebucht.",
		],
		'motions' => ["Die Anträge werden einzeln aufgerufen, begründet und beraten.", "Zu den Anträgen gibt es eine kurze Aussprache mit ausgewogener Redeliste."],
		'dates' => ["Die nächsten Termine stehen im Kalender. Für den Infostand fehlen noch zwei Leute.", "Die Klausur bleibt beim angekündigten Wochenende."],
		'misc' => ["Der Schlüssel zum Büro liegt ab sofort bei der Geschäftsstelle."],
	],
	'texts' => [
		"Der Stand der Vorbereitung wird vorgestellt. Offen sind Raum und Verpflegung; beides klärt das Vorbereitungsteam.\n\nIn der Aussprache wird gewünscht, dass die Anreise ohne Auto gut möglich ist.",
		"Es liegen zwei Vorschläge auf dem Tisch:\n\n1. eine große Veranstaltung im Frühjahr\n2. mehrere kleine, verteilt über die Region\n\nDie Mehrheit spricht sich für den zweiten Weg aus, weil er mehr Leute vor Ort erreicht.",
		"Der Punkt wird beraten. Wichtig ist allen, dass Neumitglieder früh angesprochen werden und beim ersten Treffen jemanden kennen.",
		"Ein Entwurf wird vorgestellt und an drei Stellen geändert. Die endgültige Fassung kommt in die nächste Sitzung.",
		"Die Auswertung fällt gut aus: 43 Leute waren da, mehr als die Hälfte zum ersten Mal. Verbessert werden sollen Technik und Pausen.",
	],
	'internal' => [
		'Über die Besetzung der Stelle wurde vertraulich gesprochen; es gibt zwei Bewerbungen.',
		'Das Gespräch mit den Beteiligten wird von zwei Vorstandsmitgliedern geführt. Namen bleiben im Kreis des Vorstands.',
	],
];
