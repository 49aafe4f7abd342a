<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/* First and family names that invented people are put together from. Nobody is meant. */
return [
	'first' => [
		'Aaliyah', 'Alva', 'Amelie', 'Anneke', 'Antje', 'Aylin', 'Ben', 'Berkay', 'Birte', 'Bjarne', 'Carlotta', 'Cem', 'Chiara', 'Dana',
		'Deniz', 'Dilan', 'Eike', 'Elias', 'Emre', 'Enno', 'Esma', 'Fabio', 'Fenja', 'Fiete', 'Frauke', 'Gesa', 'Gesche', 'Hala', 'Hannes',
		'Hauke', 'Helin', 'Henrike', 'Ida', 'Ilyas', 'Imke', 'Jamal', 'Jan-Ole', 'Jette', 'Jule', 'Kaan', 'Karim', 'Kerrin', 'Kimberly',
		'Lasse', 'Lena', 'Leyla', 'Linh', 'Lovis', 'Luka', 'Maike', 'Maja', 'Marten', 'Mascha', 'Mats', 'Mina', 'Mirko', 'Naima', 'Neele',
		'Nils', 'Nour', 'Okko', 'Oksana', 'Ole', 'Paul', 'Pelin', 'Pia', 'Quang', 'Rabea', 'Rieke', 'Ronja', 'Roza', 'Sanna', 'Selma',
		'Sinan', 'Sönke', 'Svea', 'Tamara', 'Tammo', 'Thea', 'Thore', 'Tomma', 'Uli', 'Veit', 'Vivien', 'Wencke', 'Yara', 'Yusuf', 'Zoe',
	],
	'family' => [
		'Abels', 'Ahlborn', 'Akbulut', 'Albers', 'Ammermann', 'Arslanoğlu', 'Backhus', 'Bakker', 'Barghorn', 'Beckröge', 'Behnsen',
		'Bischopink', 'Bollmeyer', 'Brinkhus', 'Bui', 'Büscherhoff', 'Cassens', 'Dahlke', 'Deichgräber', 'Demirtürk', 'Dettmers', 'Dudek',
		'Eckhoff', 'Eilers', 'El-Sayed', 'Everding', 'Feddersen', 'Fehrenkamp', 'Flaßkamp', 'Folkers', 'Freese', 'Garrelts', 'Gerdes',
		'Grotjahn', 'Habben', 'Hagemeister', 'Heidkamp', 'Heitkötter', 'Hibbeler', 'Hoogestraat', 'Ibrahimi', 'Ihnen', 'Isermann',
		'Jaworski', 'Jürries', 'Kampmeyer', 'Karakuş', 'Kettler', 'Kleinschmidt-Öz', 'Knoop', 'Kołodziej', 'Kruthoff', 'Lampe', 'Lübbers',
		'Lüttich', 'Mansour', 'Menkens', 'Mertineit', 'Mohwinkel', 'Mützelburg', 'Neehoff', 'Nguyen-Kramer', 'Nordbrock', 'Oetjen',
		'Okafor', 'Osterloh', 'Pape', 'Pleus', 'Quade', 'Rademaker', 'Rastede', 'Renken', 'Riekers', 'Rodenbeck', 'Saathoff', 'Sahin-Lühr',
		'Schepers', 'Schlüter', 'Schomaker', 'Siebels', 'Steinkamp', 'Strodthoff', 'Tapken', 'Tebbe', 'Thölking', 'Uphoff', 'Voßgröne',
		'Wachtendorf', 'Warnken', 'Weerts', 'Wichmann', 'Wulfekuhl', 'Yalçınkaya', 'Zachariassen', 'Zurborg',
	],
];
