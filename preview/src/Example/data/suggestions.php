<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/*
 * What members suggest: whom they ask, what it is about, the words, the state, how many days ago, whether by nobody, the
 * answer, and how many stand behind it.
 */
return [
	['lv', 'Landesverbandswochenende', "Kinderbetreuung am Samstag\nBeim letzten Mal sind drei von uns deshalb nicht gekommen.", 'answered', 40, false, 'Ab dem nächsten Wochenende gibt es eine Betreuung am Samstag. Meldet euch bei der Anmeldung.', 12],
	['lv', '', "Themenforum im Westen\nFast alles ist in Hannover. Können wir das nächste in Lingen oder Nordhorn machen?", 'in-discussion', 12, false, '', 8],
	['lv', 'Vorsitzenden-Call', 'Der Call dauert oft länger als angesagt. Ein Ende um 21 Uhr würde helfen.', 'seen', 6, true, '', 5],
	['lv', '', 'Mehr Vorlagen für Infostände, die wir selbst ausdrucken können.', 'received', 3, false, '', 3],
	['lv', 'Öffentlichkeitsarbeit', 'Untertitel unter alle Videos, bitte.', 'received', 45, true, '', 9],
	['ub-hannover', '', 'Ein Treffen im Monat ohne Tagesordnung, nur zum Kennenlernen.', 'received', 8, false, '', 4],
	['lv', '', 'Die Infomails kommen zu spät für Fristen.', 'declined', 60, true, 'Die Fristen setzt die Bundesebene, früher wissen wir sie auch nicht. Wir schicken sie noch am selben Tag weiter.', 2],
];
