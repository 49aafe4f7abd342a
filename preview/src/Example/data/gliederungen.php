<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/*
 * The tree, parents before children: code => [kind, parent's code, name, short name, how busy (0 quiet to 3),
 * places as "town|nearest stop|venue;venue"; the first place is the seat].
 *
 * 44 UB/KV from the 37 Landkreise and 8 kreisfreie Städte; Friesland and Wilhelmshaven are one.
 */
return [
	'lv' => ['landesverband', null, 'Jugendverband Niedersachsen (Beispiel)', 'LV', 3, [
		'Hannover|Hannover, Hauptbahnhof|Landesgeschäftsstelle;Freizeitheim Linden',
	]],

	'bezirk-braunschweig' => ['bezirk', 'lv', 'Bezirk Braunschweig', 'Bez. BS', 2, [
		'Braunschweig|Braunschweig, Hauptbahnhof|Bezirksbüro Braunschweig;Volksfreundhaus',
		'Goslar|Goslar, Bahnhof|Jugendgästehaus am Steinberg',
	]],
	'bezirk-hannover' => ['bezirk', 'lv', 'Bezirk Hannover', 'Bez. H', 2, [
		'Hannover|Hannover, Steintor|Bezirksbüro Hannover;Pavillon am Raschplatz',
		'Nienburg|Nienburg (Weser), Bahnhof|Kulturwerk Nienburg',
	]],
	'bezirk-nord-niedersachsen' => ['bezirk', 'lv', 'Bezirk Nord-Niedersachsen', 'Bez. NN', 2, [
		'Stade|Stade, Bahnhof|Bezirksbüro Stade',
		'Bremervörde|Bremervörde, Bahnhof|Ludwig-Harms-Haus',
	]],
	'bezirk-weser-ems' => ['bezirk', 'lv', 'Bezirk Weser-Ems', 'Bez. WE', 2, [
		'Oldenburg|Oldenburg (Oldb), Hauptbahnhof|Bezirksbüro Oldenburg;Kulturzentrum Schlachthof',
		'Leer|Leer (Ostfriesland), Bahnhof|Jugendherberge Leer',
	]],

	'ub-braunschweig' => ['unterbezirk', 'bezirk-braunschweig', 'Unterbezirk Braunschweig', 'UB BS', 3, [
		'Braunschweig|Braunschweig, Rathaus|Volksfreundhaus;Haus der Kulturen;Jugendzentrum Mühle',
		'Braunschweig-Weststadt|Braunschweig, Donauknoten|Nachbarschaftstreff Weststadt',
	]],
	'ub-gifhorn' => ['unterbezirk', 'bezirk-braunschweig', 'Unterbezirk Gifhorn', 'UB GF', 1, [
		'Gifhorn|Gifhorn, Bahnhof Stadt|Grille Gifhorn;Rittersaal am Schloss',
		'Meine|Meine, Bahnhof|Philipp-Melanchthon-Haus',
	]],
	'ub-goslar' => ['unterbezirk', 'bezirk-braunschweig', 'Unterbezirk Goslar', 'UB GS', 1, [
		'Goslar|Goslar, Bahnhof|Jugendzentrum B6;Lindenhof',
		'Clausthal-Zellerfeld|Clausthal-Zellerfeld, Kronenplatz|Studierendenzentrum',
		'Seesen|Seesen, Bahnhof|Bürgerhaus Seesen',
	]],
	'ub-helmstedt' => ['unterbezirk', 'bezirk-braunschweig', 'Unterbezirk Helmstedt', 'UB HE', 0, [
		'Helmstedt|Helmstedt, Bahnhof|Juleum;Jugendtreff Schützenwall',
		'Königslutter|Königslutter, Bahnhof|Alte Feuerwache',
	]],
	'ub-peine' => ['unterbezirk', 'bezirk-braunschweig', 'Unterbezirk Peine', 'UB PE', 1, [
		'Peine|Peine, Bahnhof|Gewerkschaftshaus Peine;Kulturfabrik',
		'Ilsede|Ilsede, Gebläsehalle|Gebläsehalle Ilsede',
	]],
	'ub-salzgitter' => ['unterbezirk', 'bezirk-braunschweig', 'Unterbezirk Salzgitter', 'UB SZ', 1, [
		'Salzgitter-Lebenstedt|Salzgitter-Lebenstedt, Bahnhof|Gewerkschaftshaus Lebenstedt;Jugendtreff Hamberg',
		'Salzgitter-Bad|Salzgitter-Bad, Bahnhof|Kniestedter Kirche',
	]],
	'ub-wolfenbuettel' => ['unterbezirk', 'bezirk-braunschweig', 'Unterbezirk Wolfenbüttel', 'UB WF', 1, [
		'Wolfenbüttel|Wolfenbüttel, Bahnhof|Jugendgästehaus;Kornmarkt-Treff',
		'Schöppenstedt|Schöppenstedt, Bahnhof|Eulenspiegel-Scheune',
	]],
	'ub-wolfsburg' => ['unterbezirk', 'bezirk-braunschweig', 'Unterbezirk Wolfsburg', 'UB WOB', 2, [
		'Wolfsburg|Wolfsburg, Hauptbahnhof|Hallenbad – Kulturhaus;Gewerkschaftshaus Wolfsburg',
		'Fallersleben|Fallersleben, Bahnhof|Schloss-Remise',
	]],

	'ub-celle' => ['unterbezirk', 'bezirk-hannover', 'Unterbezirk Celle', 'UB CE', 1, [
		'Celle|Celle, Bahnhof|Bunte Halle;Gewerkschaftshaus Celle',
		'Bergen|Bergen (Celle), Friedensplatz|Stadthaus Bergen',
	]],
	'ub-diepholz' => ['unterbezirk', 'bezirk-hannover', 'Unterbezirk Diepholz', 'UB DH', 1, [
		'Syke|Syke, Bahnhof|Gleis 1;Ratssaal Syke',
		'Diepholz|Diepholz, Bahnhof|Theatercafé',
		'Weyhe|Kirchweyhe, Bahnhof|Trafo Weyhe',
	]],
	'ub-goettingen' => ['unterbezirk', 'bezirk-hannover', 'Unterbezirk Göttingen', 'UB GÖ', 3, [
		'Göttingen|Göttingen, Bahnhof|Gewerkschaftshaus Göttingen;Holbornsches Haus;Stadtteilzentrum Leineberg',
		'Duderstadt|Duderstadt, ZOB|Jugendtreff am Westerturm',
		'Hann. Münden|Hann. Münden, Bahnhof|Geschwister-Scholl-Haus',
		'Osterode am Harz|Osterode am Harz, Mitte|Altes Rathaus',
	]],
	'ub-hameln-pyrmont' => ['unterbezirk', 'bezirk-hannover', 'Unterbezirk Hameln-Pyrmont', 'UB HM', 1, [
		'Hameln|Hameln, Bahnhof|Sumpfblume;Regenbogen',
		'Bad Pyrmont|Bad Pyrmont, Bahnhof|Quellenhof',
	]],
	'ub-hannover' => ['unterbezirk', 'bezirk-hannover', 'Unterbezirk Region Hannover', 'UB H', 3, [
		'Hannover|Hannover, Hauptbahnhof|Gewerkschaftshaus Otto-Brenner-Straße;Pavillon am Raschplatz',
		'Hannover-Linden|Hannover, Am Küchengarten|Freizeitheim Linden;Kulturzentrum Faust',
		'Garbsen|Garbsen, Planetenring|Kulturhaus Kalle',
		'Laatzen|Laatzen, Zentrum|Stadthaus Laatzen',
		'Wunstorf|Wunstorf, Bahnhof|Abtei Wunstorf',
	]],
	'ub-harburg' => ['unterbezirk', 'bezirk-hannover', 'Unterbezirk Landkreis Harburg', 'UB WL', 1, [
		'Winsen (Luhe)|Winsen (Luhe), Bahnhof|Marstall Winsen;Jugendzentrum Egon\'s',
		'Buchholz in der Nordheide|Buchholz (Nordheide), Bahnhof|Empore Buchholz',
	]],
	'ub-heidekreis' => ['unterbezirk', 'bezirk-hannover', 'Unterbezirk Heidekreis', 'UB HK', 0, [
		'Walsrode|Walsrode, Bahnhof|Forum Bomlitz;Stadthalle Walsrode',
		'Soltau|Soltau (Hannover), Bahnhof|Alte Reithalle',
	]],
	'ub-hildesheim' => ['unterbezirk', 'bezirk-hannover', 'Unterbezirk Hildesheim', 'UB HI', 2, [
		'Hildesheim|Hildesheim, Hauptbahnhof|Kulturfabrik Löseke;Gewerkschaftshaus Hildesheim',
		'Alfeld (Leine)|Alfeld (Leine), Bahnhof|Treff im Fagus-Viertel',
		'Sarstedt|Sarstedt, Bahnhof|Klecks',
	]],
	'ub-holzminden' => ['unterbezirk', 'bezirk-hannover', 'Unterbezirk Holzminden', 'UB HOL', 0, [
		'Holzminden|Holzminden, Bahnhof|Tetra-Haus;Jugendzentrum Drehscheibe',
		'Stadtoldendorf|Stadtoldendorf, Bahnhof|Ratskeller',
	]],
	'ub-luechow-dannenberg' => ['unterbezirk', 'bezirk-hannover', 'Unterbezirk Lüchow-Dannenberg', 'UB DAN', 0, [
		'Lüchow (Wendland)|Lüchow (Wendland), Busbahnhof|Verdo Hitzacker;Gildehaus',
		'Dannenberg (Elbe)|Dannenberg Ost, Bahnhof|Waldemarturm-Café',
	]],
	'ub-lueneburg' => ['unterbezirk', 'bezirk-hannover', 'Unterbezirk Lüneburg', 'UB LG', 2, [
		'Lüneburg|Lüneburg, Bahnhof|Gewerkschaftshaus Lüneburg;Glockenhaus;Mosaique',
		'Adendorf|Adendorf, Kirchweg|Freizeitzentrum Adendorf',
	]],
	'ub-nienburg' => ['unterbezirk', 'bezirk-hannover', 'Unterbezirk Nienburg', 'UB NI', 1, [
		'Nienburg|Nienburg (Weser), Bahnhof|Kulturwerk Nienburg;Quaet-Faslem-Haus',
		'Stolzenau|Stolzenau, ZOB|Haus der Generationen',
	]],
	'ub-northeim' => ['unterbezirk', 'bezirk-hannover', 'Unterbezirk Northeim-Einbeck', 'UB NOM', 1, [
		'Northeim|Northeim (Han), Bahnhof|Alte Wache;Bürgersaal Northeim',
		'Einbeck|Einbeck Mitte, Bahnhof|Tangobrücke',
	]],
	'ub-schaumburg' => ['unterbezirk', 'bezirk-hannover', 'Unterbezirk Schaumburg', 'UB SHG', 1, [
		'Stadthagen|Stadthagen, Bahnhof|Alte Polizei;Gewerkschaftshaus Stadthagen',
		'Rinteln|Rinteln, Bahnhof|Brückentorsaal',
	]],
	'ub-uelzen' => ['unterbezirk', 'bezirk-hannover', 'Unterbezirk Uelzen', 'UB UE', 0, [
		'Uelzen|Uelzen, Hundertwasser-Bahnhof|Neues Schauspielhaus;Jugendzentrum Baxmann',
		'Bad Bevensen|Bad Bevensen, Bahnhof|Kurhaus-Café',
	]],

	'ub-cuxhaven' => ['unterbezirk', 'bezirk-nord-niedersachsen', 'Unterbezirk Cuxland', 'UB CUX', 2, [
		'Cuxhaven|Cuxhaven, Bahnhof|Hafenbahnhof Steubenhöft;Haus der Jugend Cuxhaven',
		'Otterndorf|Otterndorf, Bahnhof|Stadtscheune Otterndorf',
		'Hemmoor|Hemmoor, Bahnhof|Kulturdiele',
	]],
	'kv-osterholz' => ['kreisverband', 'bezirk-nord-niedersachsen', 'Kreisverband Osterholz', 'KV OHZ', 1, [
		'Osterholz-Scharmbeck|Osterholz-Scharmbeck, Bahnhof|Kulturzentrum Kleinbahnhof;Haus am Markt',
		'Worpswede|Worpswede, Insel|Alte Molkerei',
	]],
	'kv-rotenburg' => ['kreisverband', 'bezirk-nord-niedersachsen', 'Kreisverband Rotenburg (Wümme)', 'KV ROW', 1, [
		'Rotenburg (Wümme)|Rotenburg (Wümme), Bahnhof|Kantor-Helmke-Haus;Cohn-Scheune',
		'Zeven|Zeven, ZOB|Königin-Christinen-Haus',
	]],
	'ub-stade' => ['unterbezirk', 'bezirk-nord-niedersachsen', 'Unterbezirk Stade', 'UB STD', 2, [
		'Stade|Stade, Bahnhof|Alte Schlachterei;Jugendhaus Stade',
		'Buxtehude|Buxtehude, Bahnhof|Kulturforum am Hafen',
	]],
	'ub-verden' => ['unterbezirk', 'bezirk-nord-niedersachsen', 'Unterbezirk Verden', 'UB VER', 1, [
		'Verden (Aller)|Verden (Aller), Bahnhof|Ökozentrum;Liekedeeler',
		'Achim|Achim, Bahnhof|Kulturhaus Alter Schützenhof',
	]],

	'kv-ammerland' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Ammerland', 'KV WST', 1, [
		'Westerstede|Westerstede, ZOB|Jugendtreff Westerstede;Ammerländer Diele',
		'Bad Zwischenahn|Bad Zwischenahn, Bahnhof|Wandelhalle',
	]],
	'kv-aurich' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Aurich', 'KV AUR', 1, [
		'Aurich|Aurich, ZOB|Gewerkschaftshaus Aurich;Familienzentrum Aurich',
		'Norden|Norden, Bahnhof|Weinhaus am Markt',
	]],
	'kv-cloppenburg' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Cloppenburg', 'KV CLP', 0, [
		'Cloppenburg|Cloppenburg, Bahnhof|Kulturbahnhof;Jugendtreff Mittendrin',
		'Friesoythe|Friesoythe, ZOB|Rathaus am Stadtpark',
	]],
	'kv-delmenhorst' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Delmenhorst', 'KV DEL', 1, [
		'Delmenhorst|Delmenhorst, Bahnhof|Nordwolle-Turbinenhalle;Haus Coburg',
	]],
	'kv-emden' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Emden', 'KV EMD', 1, [
		'Emden|Emden, Hauptbahnhof|Kulturbunker;Gewerkschaftshaus Emden',
	]],
	'kv-emsland' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Emsland', 'KV EL', 1, [
		'Lingen (Ems)|Lingen (Ems), Bahnhof|Alter Schlachthof;Kulturforum St. Michael',
		'Meppen|Meppen, Bahnhof|Jugendzentrum Jam',
		'Papenburg|Papenburg (Ems), Bahnhof|Alte Werft-Remise',
	]],
	'kv-friesland-wilhelmshaven' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Friesland-Wilhelmshaven', 'KV FRI-WHV', 2, [
		'Wilhelmshaven|Wilhelmshaven, Hauptbahnhof|Pumpwerk;Gewerkschaftshaus Wilhelmshaven',
		'Varel|Varel (Oldb), Bahnhof|Weberei',
		'Jever|Jever, Bahnhof|Lokschuppen Jever',
	]],
	'kv-grafschaft-bentheim' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Grafschaft Bentheim', 'KV NOH', 1, [
		'Nordhorn|Nordhorn, Bahnhof|Alte Weberei;Jugendzentrum Nordhorn',
		'Bad Bentheim|Bad Bentheim, Bahnhof|Treff 10',
	]],
	'kv-leer' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Leer', 'KV LER', 1, [
		'Leer|Leer (Ostfriesland), Bahnhof|Kulturspeicher;Jugendzentrum Leer',
		'Weener|Weener, Bahnhof|Organeum-Saal',
	]],
	'kv-oldenburg' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Oldenburg-Stadt', 'KV OL', 3, [
		'Oldenburg|Oldenburg (Oldb), Lappan|Alhambra-Saal;Kulturzentrum PFL;Gewerkschaftshaus Oldenburg',
		'Oldenburg-Kreyenbrück|Oldenburg (Oldb), Klingenbergplatz|Stadtteiltreff Kreyenbrück',
	]],
	'kv-oldenburg-land' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Oldenburg-Land', 'KV OL-Land', 0, [
		'Wildeshausen|Wildeshausen, Bahnhof|Jugendzentrum Wildeshausen;Alexanderhaus',
		'Ganderkesee|Ganderkesee, Bahnhof|Regioclub',
	]],
	'kv-osnabrueck' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Osnabrück-Stadt', 'KV OS', 3, [
		'Osnabrück|Osnabrück, Hauptbahnhof|Lagerhalle;Gewerkschaftshaus Osnabrück;Haus der Jugend',
		'Osnabrück-Schinkel|Osnabrück, Schützenstraße|Gemeinschaftszentrum Heinz-Fitschen-Haus',
	]],
	'kv-osnabrueck-land' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Osnabrück-Land', 'KV OS-Land', 1, [
		'Bersenbrück|Bersenbrück, Bahnhof|Reggae Jam Scheune;Heimathaus',
		'Melle|Melle, Bahnhof|Wilde Rose',
		'Bramsche|Bramsche, Bahnhof|Alte Webschule',
	]],
	'kv-vechta' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Vechta', 'KV VEC', 0, [
		'Vechta|Vechta, Bahnhof|Gulfhaus;Rathauscafé',
		'Lohne|Lohne (Oldb), Bahnhof|Luzie-Uptmoor-Saal',
	]],
	'kv-wesermarsch' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Wesermarsch', 'KV BRA', 2, [
		'Brake (Unterweser)|Brake (Unterweser), Bahnhof|Centraltheater;Fischerhaus',
		'Nordenham|Nordenham, Bahnhof|Jahnhalle',
		'Elsfleth|Elsfleth, Bahnhof|Heye-Saal',
	]],
	'kv-wittmund' => ['kreisverband', 'bezirk-weser-ems', 'Kreisverband Wittmund', 'KV WTM', 0, [
		'Wittmund|Wittmund, Bahnhof|Peldemühle;Residenzort-Saal',
		'Esens|Esens (Ostfriesland), Bahnhof|Theodor-Thomas-Halle',
	]],

	'jsag' => ['team', 'lv', 'Schüler*innen- und Auszubildendengruppe (JSAG)', 'JSAG', 1, [
		'Hannover|Hannover, Hauptbahnhof|Jugendzentrum Feuerwache',
	]],
	'social-media' => ['team', 'lv', 'Social-Media-Team', 'SoMe', 1, [
		'Hannover|Hannover, Hauptbahnhof|Landesgeschäftsstelle',
	]],
	'ak-bildung' => ['team', 'lv', 'Arbeitskreis Bildung', 'AK Bildung', 1, [
		'Hildesheim|Hildesheim, Hauptbahnhof|Kulturfabrik Löseke',
	]],
	'ak-umwelt' => ['team', 'lv', 'Arbeitskreis Umwelt', 'AK Umwelt', 1, [
		'Verden (Aller)|Verden (Aller), Bahnhof|Ökozentrum',
	]],
	'awareness' => ['team', 'lv', 'Awareness-Team', 'Awareness', 1, [
		'Hannover|Hannover, Hauptbahnhof|Landesgeschäftsstelle',
	]],
];
