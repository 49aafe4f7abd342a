<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/*
 * The accounts of the example: uid => [name, member groups of these Gliederungen, offices as [code, role] (true: the
 * one held before the last election), what the account can do in German and in English, further groups]. The most
 * telling ones come first.
 */
return [
	'mitglied' => ['Jona Petersen', ['ub-hannover'], [], 'Einfaches Mitglied im UB Region Hannover: sieht den Kalender des ganzen Landes, bringt Impulse ein.', 'Ordinary member of UB Region Hannover: sees the calendar of the whole state, makes suggestions.'],
	'ub-hannover-vorsitz' => ['Meryem Aksoy', ['ub-hannover'], [['ub-hannover', 'chair']], 'Vorsitzende im UB Region Hannover: trägt dessen Termine ein und ist im Vorsitzenden-Call.', 'Chairs UB Region Hannover: enters its events and takes part in the chairs\' call.'],
	'lv-vorsitz' => ['Lea Brandhorst', ['ub-goettingen'], [['lv', 'chair']], 'Landesvorsitzende: Termine und Sitzungen des Landesverbands, Ziele, Vorsitzenden-Call, bestätigt Ämter.', 'State chair: events and meetings of the Landesverband, goals, chairs\' call, confirms offices.'],
	'lv-geschaeftsfuehrung' => ['Tariq Lindemann', ['ub-hildesheim'], [['lv', 'staff']], 'Landesgeschäftsstelle: schreibt für den Landesverband wie ein Vorstand, ohne Stimmrecht.', 'State office: writes for the Landesverband like its board, without a vote.'],
	'bezirk-hannover-vorsitz' => ['Femke Oltmann', ['ub-nienburg'], [['bezirk-hannover', 'chair']], 'Vorsitzende im Bezirk Hannover: Termine des Bezirks, bestätigt die Vorstände seiner 15 Unterbezirke.', 'Chairs Bezirk Hannover: its events, confirms the boards of its 15 branches.'],
	'admin' => ['Kim Adler', [], [], 'Verwaltet Gliederungen, Ämter und Einstellungen; sieht keine internen Protokolle und keine geschützten Termine.', 'Administers branches, offices and settings; sees no internal minutes and no protected events.', ['admin', 'verband-admin']],
	'gast' => ['Robin Gast', [], [], 'Konto ohne Mitgliedergruppe: sieht vom Verband nichts.', 'Account without a member group: sees nothing of the association.'],
	'ub-goettingen-vorsitz' => ['Malte Rüdiger', ['ub-goettingen'], [['ub-goettingen', 'chair']], 'Vorsitzender im UB Göttingen, in einer Doppelspitze.', 'Chairs UB Göttingen, one of two.'],
	'kv-wesermarsch-vorsitz' => ['Wiebke Harms', ['kv-wesermarsch'], [['kv-wesermarsch', 'chair']], 'Eine von drei gleichberechtigten Vorsitzenden im KV Wesermarsch.', 'One of three equal chairs of KV Wesermarsch.'],
	'lv-stellvertretung' => ['Arda Yıldırım', ['ub-braunschweig'], [['lv', 'deputy'], ['ak-umwelt', 'board']], 'Stellvertretender Landesvorsitzender, Ansprechperson für mehrere Unterbezirke.', 'Deputy state chair, contact person for several branches.'],
	'lv-schriftfuehrung' => ['Nele Ostendorp', ['kv-osnabrueck'], [['lv', 'secretary']], 'Schriftführerin im Landesvorstand: schreibt die Protokolle.', 'Secretary of the state board: writes the minutes.'],
	'lv-beisitz' => ['Samuel Adeyemi', ['ub-wolfsburg'], [['lv', 'board'], ['social-media', 'board']], 'Beisitzer im Landesvorstand und im Social-Media-Team.', 'Member of the state board and of the social media team.'],
	'bezirk-braunschweig-vorsitz' => ['Darya Nowak', ['ub-peine'], [['bezirk-braunschweig', 'chair']], 'Vorsitzende im Bezirk Braunschweig.', 'Chairs Bezirk Braunschweig.'],
	'bezirk-nord-vorsitz' => ['Hinnerk Tiedemann', ['ub-stade'], [['bezirk-nord-niedersachsen', 'chair']], 'Vorsitzender im Bezirk Nord-Niedersachsen, Mitveranstalter des Sommercamps.', 'Chairs Bezirk Nord-Niedersachsen, co-host of the summer camp.'],
	'bezirk-weser-ems-vorsitz' => ['Insa Janßen', ['kv-leer'], [['bezirk-weser-ems', 'chair']], 'Vorsitzende im Bezirk Weser-Ems.', 'Chairs Bezirk Weser-Ems.'],
	'ub-hannover-vorstand' => ['Bao Tran', ['ub-hannover'], [['ub-hannover', 'secretary']], 'Schriftführer*in im UB Region Hannover: trägt Termine ein und schreibt Protokoll.', 'Secretary of UB Region Hannover: enters events and writes minutes.'],
	'ub-braunschweig-vorsitz' => ['Elif Kaya-Behrens', ['ub-braunschweig'], [['ub-braunschweig', 'chair']], 'Vorsitzende im UB Braunschweig.', 'Chairs UB Braunschweig.'],
	'kv-oldenburg-vorsitz' => ['Jannis Wübbenhorst', ['kv-oldenburg'], [['kv-oldenburg', 'chair']], 'Vorsitzender im KV Oldenburg-Stadt.', 'Chairs KV Oldenburg-Stadt.'],
	'ub-cuxhaven-vorsitz' => ['Swantje Hinck', ['ub-cuxhaven'], [['ub-cuxhaven', 'chair']], 'Vorsitzende im UB Cuxland, richtet das Sommercamp mit aus.', 'Chairs UB Cuxland, helps to run the summer camp.'],
	'social-media' => ['Noah Reinders', ['ub-celle'], [['social-media', 'chair']], 'Leitet das Social-Media-Team, ohne Amt im Landesvorstand.', 'Leads the social media team, without a seat on the state board.'],
	'awareness' => ['Amira Haddad', ['ub-lueneburg'], [['awareness', 'chair'], ['awareness', 'awareness']], 'Im Awareness-Team ansprechbar bei Landesverbandswochenenden und Themenforen.', 'In the awareness team at state weekends and topic days.', ['frauenvernetzung']],
	'jsag' => ['Finja Meyerhoff', ['ub-hildesheim'], [['jsag', 'chair']], 'Sprecherin der Schüler*innen- und Auszubildendengruppe.', 'Speaks for the pupils\' and apprentices\' group.', ['frauenvernetzung']],
	'frauenvernetzung' => ['Zeynep Albrecht', ['ub-lueneburg'], [], 'Mitglied im UB Lüneburg und in der Frauen*vernetzung: sieht deren geschützte Termine.', 'Member of UB Lüneburg and of the women\'s* network: sees its protected events.', ['frauenvernetzung']],
	'mitglied-oldenburg' => ['Tjark Cordes', ['kv-oldenburg'], [], 'Einfaches Mitglied im KV Oldenburg-Stadt, in einem anderen Bezirk.', 'Ordinary member of KV Oldenburg-Stadt, in another Bezirk.'],
	'ehemalig' => ['Clara Sievert', ['ub-hildesheim'], [['ub-hildesheim', 'chair', true]], 'War bis zur letzten Wahl Vorsitzende im UB Hildesheim und ist jetzt einfaches Mitglied.', 'Chaired UB Hildesheim until its last election, now an ordinary member.'],
];
