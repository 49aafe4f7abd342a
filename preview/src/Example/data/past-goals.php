<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/*
 * Goals of the example's last term, beside any programme: title, kind, state at its end, why, and what shows it.
 */
return [
	['Ein Awareness-Konzept für unsere Veranstaltungen erarbeiten', 'concept', 'done', 'Der Landesausschuss hat es beschlossen.', ['link', 'Awareness-Konzept', 'https://example.org/awareness']],
	['Material zu Mitbestimmung im Nebenjob erstellen', 'material', 'begun', 'Die Texte sind fertig, gedruckt ist noch nichts.', null],
	['Prüfen, ob wir Sitzungen dolmetschen können', 'examination', 'open', '', null],
	['Jugendkreistage in drei Landkreisen anstoßen', 'motion', 'stalled', 'Zwei Kreistage haben vertagt.', null],
];
