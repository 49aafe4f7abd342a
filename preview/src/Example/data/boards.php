<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/*
 * How boards are made up: roles and how many, by kind of Gliederung, and who has other than one chair
 * (2 a Doppelspitze, 0 a vacancy).
 */
return [
	'roles' => [
		'landesverband' => ['chair' => 1, 'deputy' => 4, 'secretary' => 1, 'board' => 6, 'staff' => 1],
		'bezirk' => ['chair' => 1, 'deputy' => 2, 'secretary' => 1, 'board' => 4],
		'unterbezirk' => ['chair' => 1, 'deputy' => 2, 'secretary' => 1, 'board' => 2, 'delegate' => 1],
		'kreisverband' => ['chair' => 1, 'deputy' => 1, 'secretary' => 1, 'board' => 2],
		'team' => ['chair' => 1, 'board' => 2],
	],
	'chairs' => [
		'kv-wesermarsch' => 3,
		'bezirk-weser-ems' => 2, 'bezirk-braunschweig' => 2,
		'ub-goettingen' => 2, 'ub-braunschweig' => 2, 'ub-hildesheim' => 2, 'ub-lueneburg' => 2, 'ub-stade' => 2, 'ub-wolfsburg' => 2,
		'kv-osnabrueck' => 2, 'kv-leer' => 2, 'kv-emden' => 2, 'jsag' => 2,
		'kv-wittmund' => 0, 'ub-luechow-dannenberg' => 0, 'kv-cloppenburg' => 0,
	],
	// further roles of single ones
	'more' => ['awareness' => ['awareness' => 6], 'ub-hannover' => ['board' => 5], 'ub-goettingen' => ['board' => 4]],
	// UB and KV that nobody on the Landesvorstand looks after yet
	'withoutContact' => ['kv-wittmund', 'ub-uelzen', 'ub-helmstedt'],
	// member groups that the accounts' keeper has not made yet: the check in the settings names them
	'groupsMissing' => ['kv-vechta', 'ub-holzminden', 'ak-umwelt'],
];
