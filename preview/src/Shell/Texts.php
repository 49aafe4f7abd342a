<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Shell;

/** What the shell itself says; the app's texts are in l10n/. */
final class Texts {
	private const GERMAN = [
		'Preview' => 'Vorschau',
		'Without a Nextcloud server: no Talk, no calendar on the phone, no notifications.' => 'Ohne Nextcloud-Server: kein Talk, kein Kalender auf dem Telefon, keine Benachrichtigungen.',
		'Whose eyes do you want to look through?' => 'Mit wessen Augen willst du dich umsehen?',
		'Choose an account. Everything here is invented, and you may change whatever you like.' => 'Wähle ein Konto. Alles hier ist erfunden, und du darfst ändern, was du willst.',
		'Continue as %s' => 'Weiter als %s',
		'Account' => 'Konto',
		'Switch account' => 'Konto wechseln',
		'All accounts and what they may do' => 'Alle Konten und was sie dürfen',
		'Reset the example' => 'Beispiel zurücksetzen',
		'What was changed is thrown away.' => 'Was geändert wurde, geht verloren.',
		'Deutsch' => 'Deutsch',
		'Language' => 'Sprache',
		'Dark' => 'Dunkel',
		'Light' => 'Hell',
		'High contrast' => 'Hoher Kontrast',
		'Colours' => 'Farben',
		'Dark, high contrast' => 'Dunkel, hoher Kontrast',
		'Skip to main content' => 'Zum Inhalt springen',
		'Page not found' => 'Seite nicht gefunden',
		'There is nothing at this address, or this account may not see it.' => 'Unter dieser Adresse gibt es nichts, oder dieses Konto darf es nicht sehen.',
		'This is not allowed' => 'Das ist nicht erlaubt',
		'This account may not open the page.' => 'Dieses Konto darf die Seite nicht öffnen.',
		'Something went wrong' => 'Da ist etwas schiefgegangen',
		'The error is written to the window in which the preview runs.' => 'Der Fehler steht in dem Fenster, in dem die Vorschau läuft.',
		'To the start page' => 'Zur Startseite',
		'This page needs JavaScript.' => 'Diese Seite braucht JavaScript.',
	];

	public static function say(string $language, string $text, string ...$values): string {
		$said = $language === 'de' ? self::GERMAN[$text] ?? $text : $text;
		return $values === [] ? $said : vsprintf($said, $values);
	}
}
