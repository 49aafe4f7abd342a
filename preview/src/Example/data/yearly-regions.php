<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/*
 * What the Bezirke do in every year, and the days on which many are out at once. Keys as in yearly-land.php;
 * without `at` it is at the host's own place.
 */
return [
	['by' => 'bezirk-braunschweig', 'on' => '3:3SA', 'time' => ['10:00', '17:00'], 'kind' => 'conference', 'at' => ['ub-peine', 'ub-wolfenbuettel'], 'title' => 'Bezirkskonferenz Braunschweig', 'topics' => 'verband'],
	['by' => 'bezirk-hannover', 'on' => '3:2SA', 'time' => ['10:00', '17:00'], 'kind' => 'conference', 'at' => ['ub-nienburg', 'ub-celle'], 'title' => 'Bezirkskonferenz Hannover', 'topics' => 'verband'],
	['by' => 'bezirk-nord-niedersachsen', 'on' => '4:3SA', 'time' => ['10:30', '16:00'], 'kind' => 'conference', 'at' => ['kv-osterholz', 'kv-rotenburg'], 'title' => 'Bezirkskonferenz Nord-Niedersachsen', 'topics' => 'verband'],
	['by' => 'bezirk-weser-ems', 'on' => '2:4SA', 'time' => ['10:00', '17:00'], 'kind' => 'conference', 'at' => ['kv-ammerland', 'kv-emsland'], 'title' => 'Bezirkskonferenz Weser-Ems', 'topics' => 'verband'],

	[
		'by' => 'bezirk-weser-ems', 'on' => '3:4FR', 'time' => ['18:00', '13:00', 2], 'kind' => 'training', 'at' => 'kv-leer',
		'title' => ['Wochenendseminar: Europa fängt an der Ems an', 'Wochenendseminar: Häfen, Werften, Wind'], 'topics' => 'arbeit,europa',
		'text' => <<<'MD'
			Von Freitagabend bis Sonntagmittag in der Jugendherberge. Mit **Hafenrundfahrt**, Gespräch mit Betriebsrät*innen und viel Tee.
			MD,
	],
	[
		'by' => 'bezirk-hannover', 'on' => '4:3FR', 'time' => ['18:00', '13:00', 2], 'kind' => 'training', 'at' => ['ub-goettingen', 'ub-hameln-pyrmont'],
		'hosts' => ['bezirk-braunschweig' => true], 'title' => ['Frühjahrsseminar: Wem gehört die Stadt?', 'Frühjahrsseminar: Geschichte der Arbeiter*innenjugend'],
		'topics' => 'wohnen,grundlagen',
	],
	[
		'by' => 'bezirk-hannover', 'on' => '8:3FR', 'days' => 3, 'kind' => 'social', 'at' => 'ub-diepholz', 'hosts' => ['bezirk-weser-ems' => true],
		'title' => 'Kanuwochenende auf der Hunte', 'topics' => 'miteinander',
		'text' => <<<'MD'
			Drei Tage, zwei Bezirke, dreißig Kanus. Schwimmen solltest du können, paddeln lernst du unterwegs.
			MD,
	],
	[
		'by' => 'bezirk-braunschweig', 'on' => '10:2FR', 'days' => 3, 'kind' => 'training', 'at' => 'ub-celle', 'hosts' => ['ub-braunschweig' => true],
		'title' => ['Gedenkstättenfahrt nach Bergen-Belsen', 'Gedenkstättenfahrt nach Moringen'], 'topics' => 'antifaschismus,erinnern',
		'text' => <<<'MD'
			Führung, Archivarbeit und Zeit zum Gespräch. Ein Vorbereitungstreffen gibt es eine Woche vorher; Bildungsurlaub ist möglich.
			MD,
	],
	[
		'by' => 'bezirk-nord-niedersachsen', 'on' => '12:2FR', 'time' => ['17:30', '13:00', 2], 'kind' => 'retreat', 'at' => 'kv-rotenburg',
		'title' => 'Adventsklausur des Bezirksvorstands', 'topics' => 'verband',
	],
	[
		'by' => 'bezirk-nord-niedersachsen', 'on' => '5,9:4SA', 'time' => ['11:00', '16:00'], 'kind' => 'training', 'at' => ['ub-verden', 'kv-osterholz', 'ub-stade'],
		'title' => ['Bezirksschulung: Neu im Kreistag', 'Bezirksschulung: Moderation', 'Bezirksschulung: Kampagnen auf dem Land'], 'topics' => 'bildungsarbeit',
	],
	[
		'by' => 'bezirk-weser-ems', 'on' => '1,5,9,11:3WE', 'time' => ['19:00', '20:30'], 'kind' => 'meeting', 'at' => 'online',
		'title' => ['AK Landwirtschaft Weser-Ems', 'AK Häfen und Meere'], 'topics' => 'landwirtschaft,umwelt',
	],
	[
		'by' => 'bezirk-braunschweig', 'on' => '2,5,9,12:2WE', 'time' => ['18:30', '20:30'], 'kind' => 'alliance', 'at' => ['ub-wolfsburg', 'ub-salzgitter'],
		'title' => ['Betriebsrätestammtisch Auto und Stahl', 'Transformationsrunde mit der IG Metall Jugend'], 'topics' => 'arbeit',
	],
	[
		'by' => 'bezirk-hannover', 'on' => '1,6,9,11:4TU', 'time' => ['19:00', '20:30'], 'kind' => 'telephone-conference', 'at' => 'online',
		'audience' => 'bezirk', 'title' => 'Runde der UB-Vorstände im Bezirk', 'topics' => 'verband',
	],

	[
		'by' => [
			'ub-hannover', 'ub-braunschweig', 'ub-goettingen', 'kv-oldenburg', 'kv-osnabrueck', 'ub-hildesheim', 'ub-wolfsburg', 'ub-salzgitter',
			'ub-lueneburg', 'ub-celle', 'kv-friesland-wilhelmshaven', 'kv-emden', 'ub-cuxhaven', 'kv-grafschaft-bentheim', 'ub-nienburg',
		],
		'on' => '5:1', 'time' => ['10:00', '15:00'], 'kind' => 'action', 'audience' => 'public', 'hosts' => ['lv' => true],
		'title' => ['1. Mai in {ort}: Demo und Familienfest', 'Heraus zum 1. Mai – {ort}', 'Jugendblock auf der Maidemo {ort}'], 'topics' => 'arbeit',
		'text' => <<<'MD'
			Wir treffen uns zur Demo der Gewerkschaften, danach **Fest mit Infostand, Hüpfburg und Waffeln**. Bringt Fahnen mit.
			MD,
	],
	[
		'by' => ['ub-hannover', 'ub-goettingen', 'ub-braunschweig', 'kv-oldenburg', 'ub-lueneburg', 'kv-aurich', 'ub-stade', 'ub-peine'],
		'on' => '3:8', 'time' => ['16:00', '18:30'], 'kind' => 'action', 'audience' => 'public',
		'title' => ['8. März: Frauen*kampftag in {ort}', 'Feministischer Kampftag: Kundgebung in {ort}'], 'topics' => 'feminismus',
	],
	[
		'by' => ['ub-hannover', 'ub-goettingen', 'ub-braunschweig', 'kv-oldenburg', 'ub-celle', 'kv-leer', 'ub-northeim', 'kv-osnabrueck', 'ub-verden'],
		'on' => '11:9', 'time' => ['17:00', '18:30'], 'kind' => 'action', 'audience' => 'public',
		'title' => ['Gedenken an die Pogromnacht 1938', '9. November: Gedenkgang durch {ort}'], 'topics' => 'antifaschismus,erinnern',
		'text' => <<<'MD'
			Stilles Gedenken am Ort der zerstörten Synagoge. Wir lesen die Namen. **Bitte keine Parteifahnen.**
			MD,
	],
	['by' => ['ub-celle', 'ub-hannover', 'kv-emsland', 'ub-northeim'], 'on' => '1:27', 'time' => ['16:30', '18:00'], 'kind' => 'action', 'title' => ['27. Januar: Gedenken in {ort}', 'Nie wieder ist jetzt: Kranzniederlegung'], 'topics' => 'antifaschismus,erinnern'],
	['by' => ['ub-hameln-pyrmont', 'kv-delmenhorst', 'ub-wolfenbuettel', 'kv-rotenburg'], 'on' => '11:25', 'time' => ['17:00', '18:00'], 'kind' => 'action', 'title' => 'Orange Day: {ort} gegen Gewalt an Frauen*', 'topics' => 'feminismus'],
	['by' => ['kv-osnabrueck', 'ub-hannover', 'ub-uelzen', 'kv-emden'], 'on' => '9:1', 'time' => ['17:30', '19:00'], 'kind' => 'action', 'hosts' => ['lv' => true], 'title' => ['Antikriegstag in {ort}', 'Friedensfest zum Antikriegstag'], 'topics' => 'frieden'],
	['by' => ['ub-hannover'], 'on' => '5:4SA', 'time' => ['12:00', '20:00'], 'kind' => 'action', 'audience' => 'public', 'hosts' => ['lv' => true], 'title' => 'CSD Hannover: Unser Truck', 'topics' => 'queer'],
	['by' => ['kv-osnabrueck'], 'on' => '6:1SA', 'time' => ['13:00', '18:00'], 'kind' => 'action', 'audience' => 'public', 'title' => 'CSD Osnabrück: Laufgruppe', 'topics' => 'queer'],
	['by' => ['kv-oldenburg', 'kv-delmenhorst'], 'on' => '6:3SA', 'time' => ['13:00', '18:00'], 'kind' => 'action', 'audience' => 'public', 'title' => ['CSD Nordwest: Treffpunkt am Lappan', 'Gemeinsam zum CSD Nordwest'], 'topics' => 'queer'],
	['by' => ['ub-lueneburg', 'kv-aurich'], 'on' => '7:2SA', 'time' => ['13:00', '17:00'], 'kind' => 'action', 'audience' => 'public', 'title' => 'CSD in {ort}', 'topics' => 'queer'],
	['by' => ['ub-braunschweig', 'ub-hildesheim'], 'on' => '8:2SA', 'time' => ['12:00', '18:00'], 'kind' => 'action', 'audience' => 'public', 'title' => 'CSD {ort}: Bunt auf der Straße', 'topics' => 'queer'],
	['by' => ['ub-goettingen', 'ub-cuxhaven'], 'on' => '8:4SA', 'time' => ['13:00', '18:00'], 'kind' => 'action', 'audience' => 'public', 'title' => 'CSD {ort}: Fußgruppe und Infostand', 'topics' => 'queer'],
	['by' => ['ub-braunschweig'], 'on' => '12:2FR', 'time' => ['18:00', '21:00'], 'kind' => 'social', 'hosts' => ['ub-wolfenbuettel' => true], 'title' => 'Punschstand für das Frauen*haus', 'topics' => 'feminismus'],
	['by' => ['kv-emden', 'kv-leer', 'kv-wittmund'], 'on' => '7:2FR', 'time' => ['18:00', '22:00'], 'kind' => 'social', 'title' => ['Hafenfest: Unser Stand', 'Sommerabend am Wasser', 'Grillen hinterm Deich'], 'topics' => 'miteinander'],
	['by' => ['ub-goslar', 'ub-goettingen', 'ub-northeim'], 'on' => '1:3SU', 'time' => ['11:00', '16:00'], 'kind' => 'social', 'title' => ['Winterwanderung auf den Brocken', 'Schneewanderung im Oberharz', 'Rodeln im Solling'], 'topics' => 'miteinander'],
];
