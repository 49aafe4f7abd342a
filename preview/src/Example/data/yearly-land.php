<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/*
 * What the Landesverband and its teams do in every year. Keys:
 *   by      code, or list of codes: one event each
 *   on      months ":" day; day is a number, or the nth weekday that is no holiday ("3SA"), "+16" that many days later
 *   time    from, until; a third value lets it end that many days later; without it the event takes whole days
 *   days    length of a whole-day event
 *   at      code of the Gliederung whose place it is: one, or a list that turns from date to date; "online"
 *   atIn    the same by month, each a list that turns from year to year
 *   hosts   co-hosts by code => accepted; "bezirk" stands for the place's Bezirk, "place" for the place's Gliederung
 *   title   one, or a list that turns from date to date; `{ort}` is the town
 *   topics, audience, group, status, text (Markdown)
 */
$forum = [
	1 => ['ub-salzgitter', 'ub-wolfsburg', 'ub-braunschweig'], 3 => ['ub-goettingen', 'ub-hildesheim', 'ub-celle'],
	4 => ['ub-stade', 'ub-verden', 'ub-cuxhaven'], 6 => ['kv-osnabrueck', 'kv-leer', 'kv-oldenburg'],
	8 => ['ub-wolfsburg', 'ub-braunschweig', 'ub-goslar'], 10 => ['ub-lueneburg', 'ub-hannover', 'ub-goettingen'],
	11 => ['ub-verden', 'kv-rotenburg', 'ub-stade'], 12 => ['kv-oldenburg', 'kv-osnabrueck', 'kv-emden'],
];

return [
	[
		'by' => 'lv', 'on' => '1,3,4,6,8,10,11,12:1SA', 'time' => ['10:30', '15:30'], 'kind' => 'forum', 'atIn' => $forum,
		'hosts' => ['bezirk' => true], 'topics' => 'bildungsarbeit',
		'title' => [
			'Themenforum Pflege: Wer kümmert sich morgen?', 'Themenforum Digitalisierung der Schule',
			'Themenforum Landwirtschaft und Umwelt', 'Themenforum Mobilität: Stadt, Land, Bus',
			'Themenforum Feminismus', 'Themenforum Innenpolitik', 'Themenforum Gute Arbeit in der Industrie',
			'Themenforum Lehrer*innenausbildung', 'Themenforum Wasserstoff und Energiewende', 'Themenforum Sport und E-Sport',
			'Themenforum Steuern und Finanzmarkt',
		],
		'text' => <<<'MD'
			Ein Tag, ein Thema: Am Vormittag ein **Input** mit Gästen aus Wissenschaft und Praxis, nach dem Mittagessen **Workshops** und ein **Planspiel**.

			- Für alle Mitglieder, Vorwissen brauchst du nicht.
			- Essen ist vegan und kostet nichts, Fahrtkosten (ÖPNV) erstatten wir.
			- Das Awareness-Team ist den ganzen Tag ansprechbar.
			MD,
	],
	[
		'by' => 'lv', 'on' => '1,3,4,6,8,10,11,12:1SA', 'time' => ['16:00', '18:30'], 'kind' => 'meeting', 'atIn' => $forum,
		'title' => 'Landesvorstandssitzung im Anschluss an das Themenforum', 'topics' => 'verband',
		'text' => <<<'MD'
			Präsenzsitzung des Landesvorstands, **verbandsöffentlich**. Wir tagen gleich nach dem Themenforum am selben Ort, damit niemand zweimal fahren muss.
			MD,
	],
	[
		'by' => 'lv', 'on' => '2,5,7,9:1SA', 'time' => ['13:00', '17:30'], 'kind' => 'meeting',
		'at' => ['ub-hannover', 'ub-northeim', 'ub-verden', 'ub-nienburg', 'ub-celle'],
		'title' => 'Landesvorstandssitzung', 'topics' => 'verband',
		'text' => <<<'MD'
			Präsenzsitzung des Landesvorstands, **verbandsöffentlich**. Die Tagesordnung kommt eine Woche vorher; interne Punkte stehen am Ende.
			MD,
	],
	[
		'by' => 'lv', 'on' => '1-12:1SA+16', 'time' => ['20:00', '21:30'], 'kind' => 'telephone-conference', 'at' => 'online',
		'title' => 'Landesvorstand: Telefonkonferenz', 'topics' => 'verband',
	],
	[
		'by' => 'lv', 'on' => '9:3SA', 'time' => ['10:00', '15:00', 1], 'kind' => 'state-weekend',
		'at' => ['ub-hannover', 'ub-verden', 'ub-lueneburg'], 'hosts' => ['awareness' => true], 'audience' => 'public',
		'title' => 'Landesverbandswochenende I: Hard- und Softskills', 'topics' => 'bildungsarbeit',
		'text' => <<<'MD'
			Zwei Tage für alles, was du vor Ort brauchst: **Rhetorik**, **Social Media**, **Verbandsarbeit**, Haushaltsrecht und Moderation.

			Beginn Samstag 10 Uhr, Ende Sonntag 15 Uhr. Übernachtung in der Jugendherberge, Kinderbetreuung auf Anfrage. Ein paritätisch besetztes Awareness-Team ist dabei.
			MD,
	],
	[
		'by' => 'lv', 'on' => '2:2SA', 'time' => ['10:00', '15:00', 1], 'kind' => 'state-weekend',
		'at' => ['ub-braunschweig', 'ub-hannover', 'ub-goettingen'], 'hosts' => ['awareness' => true], 'audience' => 'public',
		'title' => 'Landesverbandswochenende II: Utopien für das Land', 'topics' => 'bildungsarbeit,grundlagen',
		'text' => <<<'MD'
			Wie wollen wir **2040** in Niedersachsen leben? Foren zu Wohnen, Mobilität, Arbeit und Feminismus, am Abend Konzert.

			Beginn Samstag 10 Uhr, Ende Sonntag 15 Uhr. Der Tagungsort liegt fünf Minuten vom Bahnhof.
			MD,
	],
	[
		'by' => 'lv', 'on' => '5:3SA', 'time' => ['10:00', '16:00', 1], 'kind' => 'conference', 'audience' => 'public',
		'at' => ['ub-wolfsburg', 'kv-osnabrueck', 'ub-hildesheim'], 'title' => 'Landeskonferenz', 'topics' => 'verband',
		'text' => <<<'MD'
			Das höchste Gremium des Landesverbands: Rechenschaft, **Neuwahl des Landesvorstands**, Arbeitsprogramm und Anträge.

			- Anträge bis sechs Wochen vorher
			- Die Redeliste ist quotiert, Erstredner*innen kommen zuerst dran
			- Gäste sind willkommen
			MD,
	],
	[
		'by' => 'lv', 'on' => '7:3TH', 'time' => ['15:00', '13:00', 3], 'kind' => 'summer-camp', 'at' => 'ub-cuxhaven',
		'hosts' => ['bezirk-nord-niedersachsen' => true, 'ub-cuxhaven' => true], 'audience' => 'public',
		'title' => 'Sommercamp an der Nordsee', 'topics' => 'miteinander,bildungsarbeit',
		'text' => <<<'MD'
			Vier Tage Zelte, Deich und Debatten: **Workshops** am Vormittag, baden und Sport am Nachmittag, abends Konzerte und Lagerfeuer.

			Gemeinsam mit dem Bezirk Nord-Niedersachsen. Vom Bahnhof fährt ein Shuttle; ein Zelt leihen wir dir gern.
			MD,
	],
	[
		'by' => 'lv', 'on' => '1,6:3FR', 'time' => ['17:00', '14:00', 2], 'kind' => 'retreat',
		'at' => ['bezirk-braunschweig', 'kv-rotenburg', 'ub-schaumburg'],
		'title' => ['Klausurtagung des Landesvorstands', 'Klausur: Halbzeit im Arbeitsprogramm'], 'topics' => 'verband',
		'text' => <<<'MD'
			Drei Tage für die großen Linien: Stand der Ziele, Kampagnen des Jahres, Verteilung der Aufgaben. Samstagnachmittag kommt eine Referentin zum Thema **Awareness**.
			MD,
	],
	[
		'by' => 'lv', 'on' => '11:3SA', 'time' => ['11:30', '15:00', 1], 'kind' => 'chairs-conference', 'at' => ['ub-hannover', 'ub-verden'],
		'hosts' => [
			'bezirk-braunschweig' => true, 'bezirk-hannover' => true, 'bezirk-nord-niedersachsen' => true, 'bezirk-weser-ems' => true,
		],
		'title' => 'Konferenz der UB- und KV-Vorsitzenden', 'topics' => 'verband',
		'text' => <<<'MD'
			Ein Wochenende mit **allen 44 Unterbezirken und Kreisverbänden**: Austausch, Mitgliedergewinnung, gemeinsame Planung.

			Zwei Vertreter*innen je Gliederung, quotiert. Beginn erst um 11:30 Uhr, damit alle mit der Bahn ankommen; die letzte Verbindung am Sonntag ist berücksichtigt.
			MD,
	],
	[
		'by' => 'lv', 'on' => '3,6,9,11:4SA', 'time' => ['11:00', '17:00'], 'kind' => 'other', 'audience' => 'protected',
		'group' => 'frauenvernetzung', 'at' => ['ub-hannover', 'ub-braunschweig', 'kv-oldenburg', 'ub-lueneburg'],
		'title' => ['Frauen*vernetzung', 'Frauen*vernetzung: Listenplätze', 'Frauen*vernetzung: Mentoring'], 'topics' => 'feminismus',
		'text' => <<<'MD'
			Austausch im **geschützten Raum**. Ort und Teilnehmer*innen bleiben unter uns.
			MD,
	],
	[
		'by' => 'lv', 'on' => '1-11:4WE', 'time' => ['19:00', '20:30'], 'kind' => 'training', 'at' => 'online',
		'title' => [
			'Werkzeugkasten online: Pressemitteilung in 60 Minuten', 'Werkzeugkasten online: Moderieren im Hybridformat',
			'Werkzeugkasten online: Kommunalhaushalt', 'Werkzeugkasten online: Fördermittel beantragen',
			'Werkzeugkasten online: Reden schreiben', 'Werkzeugkasten online: Datenschutz im Verein',
			'Werkzeugkasten online: Kurzvideos', 'Werkzeugkasten online: Neue Mitglieder begrüßen',
		],
		'topics' => 'bildungsarbeit',
	],
	[
		'by' => 'lv', 'on' => '2,4,9,11:2SA', 'time' => ['10:00', '17:00'], 'kind' => 'training',
		'at' => ['ub-hannover', 'kv-oldenburg', 'ub-goettingen', 'ub-stade'],
		'title' => ['Fit für die Parlamente: Kandidieren', 'Fit für die Parlamente: Wahlkampf', 'Fit für die Parlamente: Im Rat angekommen'],
		'topics' => 'kommunales,bildungsarbeit',
		'text' => <<<'MD'
			Schulung für alle, die für einen **Rat, Kreistag oder Landtag** kandidieren wollen. Besonders eingeladen sind junge Frauen*.
			MD,
	],
	[
		'by' => 'lv', 'on' => '2,5,8,11:3TU', 'time' => ['17:30', '19:00'], 'kind' => 'alliance', 'at' => 'lv',
		'title' => [
			'Austausch mit der Landtagsfraktion: Kultus und Wirtschaft', 'Austausch mit Partei- und Fraktionsführung',
			'Austausch mit der Landtagsfraktion: Umwelt',
		],
		'topics' => 'verband',
	],
	[
		'by' => 'lv', 'on' => '4,10:4TH', 'time' => ['17:00', '20:00'], 'kind' => 'forum', 'audience' => 'public',
		'at' => ['ub-goettingen', 'kv-osnabrueck', 'ub-lueneburg', 'kv-oldenburg'], 'hosts' => ['place' => true],
		'title' => 'Wohnraumgipfel {ort}', 'topics' => 'wohnen',
		'text' => <<<'MD'
			Was kostet ein WG-Zimmer, und wer baut für Auszubildende? Mit Expert*innen, Studierendenwerk und einem Gast aus dem Ministerium. Danach **Kamingespräch**.
			MD,
	],
	[
		'by' => 'lv', 'on' => '1,3,5,7,9,10:2TH', 'time' => ['18:00', '20:00'], 'kind' => 'alliance', 'at' => ['lv', 'bezirk-braunschweig'],
		'title' => ['Landesweites Bündnis gegen Rechts: Plenum', 'Runde mit der Gewerkschaftsjugend', 'Bündnis für kostenlosen Nahverkehr'],
		'topics' => 'bündnisse',
	],
	[
		'by' => 'lv', 'on' => '1-12:2TU', 'time' => ['19:00', '21:00'], 'kind' => 'other', 'at' => 'lv', 'status' => 'draft',
		'title' => [
			'Kampagnenabend: Bus und Bahn für alle', 'Kampagnenabend: Tarif statt Taschengeld', 'Pressegespräch (Termin offen)',
			'Kampagnenabend: Wahlalter 16', 'Gespräch zum Klimaschutzgesetz (angefragt)',
		],
		'topics' => 'öffentlichkeitsarbeit',
	],
	[
		'by' => 'jsag', 'on' => '3,10:2SA', 'time' => ['11:00', '17:00'], 'kind' => 'forum', 'at' => ['ub-hannover', 'ub-hildesheim', 'ub-celle'],
		'title' => ['Schüler*innenkongress', 'JSAG-Werkstatt: Schule von unten', 'Ausbildung neu denken'], 'topics' => 'bildung',
		'text' => <<<'MD'
			Von und für Schüler*innen und Auszubildende: **BYOD**, Mitbestimmung, Schulsozialarbeit. Eine Befreiung vom Unterricht schreiben wir gern.
			MD,
	],
	[
		'by' => 'social-media', 'on' => '2,5,8,11:4SA', 'time' => ['11:00', '16:00'], 'kind' => 'training', 'at' => ['ub-hannover', 'ub-braunschweig'],
		'title' => ['Drehtag: Kurzvideos', 'Werkstatt Bildsprache', 'Podcast: Aufnahmetag'], 'topics' => 'öffentlichkeitsarbeit',
	],
	[
		'by' => 'ak-bildung', 'on' => '2,6,11:2SA', 'time' => ['11:00', '15:00'], 'kind' => 'training', 'at' => ['ub-hildesheim', 'ub-goettingen'],
		'title' => ['Schreibwerkstatt: Konzept Digitale Schule', 'IGS vor Ort: Besuch und Gespräch'], 'topics' => 'bildung',
	],
	[
		'by' => 'ak-umwelt', 'on' => '4,9:2SU', 'time' => ['11:00', '16:00'], 'kind' => 'other', 'at' => ['ub-verden', 'kv-leer', 'kv-ammerland'],
		'title' => ['Moorwanderung mit dem AK Umwelt', 'Hofbesuch: Landwirtschaft 2030', 'Besuch im Windpark'], 'topics' => 'umwelt,landwirtschaft',
	],
	[
		'by' => 'awareness', 'on' => '1,8:4SA', 'time' => ['10:30', '16:30'], 'kind' => 'training', 'at' => 'ub-hannover',
		'hosts' => ['lv' => true], 'title' => ['Awareness-Schulung: Grundlagen', 'Awareness-Schulung: Vertiefung'], 'topics' => 'awareness,feminismus',
		'text' => <<<'MD'
			Für alle, die bei Landesverbandswochenenden und Themenforen im **Awareness-Team** ansprechbar sein wollen.
			MD,
	],
];
