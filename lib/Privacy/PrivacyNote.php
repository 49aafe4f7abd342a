<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Privacy;

use OCA\Verband\Platform\PersonalData\Fate;
use OCA\Verband\Platform\PersonalData\PersonalColumn;
use OCA\Verband\Platform\PersonalData\PersonalTable;
use OCA\Verband\Platform\PersonalData\RetentionRule;
use OCP\IL10N;

/** The privacy note and the deletion concept, in Markdown, from the registry and the days that are set. */
final class PrivacyNote {
	public function __construct(
		private readonly Retention $retention,
	) {
	}

	public function markdown(IL10N $l): string {
		return implode("\n", [
			'# ' . $l->t('Privacy: what this app keeps about people'),
			'',
			...self::paragraphs(self::introduction($l)),
			'## ' . $l->t('What, what for, and for how long'),
			'',
			...$this->sections($l),
			'## ' . $l->t('When an account is deleted'),
			'',
			...self::paragraphs([$l->t('This happens at once, column by column. Names that a branch wrote into the text of an event are not found by it: please take them out there.')]),
			...$this->table($l),
			'',
			'## ' . $l->t('Copies outside this app'),
			'',
			...self::paragraphs(self::elsewhere($l)),
			'## ' . $l->t('Your rights'),
			'',
			...self::paragraphs(self::rights($l)),
		]) . "\n";
	}

	/** @return list<string> */
	private static function introduction(IL10N $l): array {
		return [
			$l->t('Belonging to a branch already says what somebody’s politics are (GDPR, Article 9). So the app keeps the least that serves, for as long as it serves.'),
			$l->t('It asks nobody’s gender, keeps no participants in events, loads nothing from other servers, and shows no person on public pages and in public links. It writes neither texts nor the keys of links into log files.'),
			$l->t('Who belongs to which branch stands in Nextcloud’s groups. The app reads them and keeps no list of members.'),
		];
	}

	/** @return list<string> */
	private static function elsewhere(IL10N $l): array {
		return [
			$l->t('Calendars that a phone has fetched stay on the phone until it fetches again or the account is taken off it. What somebody subscribed to with a link is kept by that program.'),
			$l->t('Nextcloud itself keeps log files, backups and, where they are used, activities and notifications, by its own rules.'),
			$l->t('The key of a calendar link is part of its address, since calendar programs know no other way. Web servers write this address with the key into their logs. So does Nextcloud if something is logged during the fetch, at the level “debug” in every one. These files are for administrators alone and should be kept only for a short time. If somebody else has seen your link, revoke it.'),
		];
	}

	/** @return list<string> */
	private static function rights(IL10N $l): array {
		return [
			$l->t('A copy of everything listed here is part of the export of an account (app “User migration”) and can be made by whoever runs the server.'),
			$l->t('Whoever keeps the offices of your branch can put a wrong office right. Links and reminders you can delete yourself.'),
			$l->t('Who is responsible, and whom to ask or complain to, stands in the privacy policy of the association.'),
		];
	}

	/** @return list<string> */
	private function sections(IL10N $l): array {
		$lines = [];
		foreach (Registry::tables() as $table) {
			array_push(
				$lines,
				'### ' . ($table->title)($l),
				'',
				($table->purpose)($l),
				'',
				...self::paragraphs(array_filter([implode(' ', array_filter([...$this->sentences($table, $l), $this->end($table, $l)]))])),
			);
		}
		return $lines;
	}

	/** @return list<string> */
	private function sentences(PersonalTable $table, IL10N $l): array {
		$sentences = [];
		foreach ($this->retention->rules() as $rule) {
			if (in_array($rule->id(), $table->retention, true) && $this->ends($rule)) {
				$sentences[] = $rule->sentence($l, $this->retention->days($rule));
			}
		}
		return $sentences;
	}

	private function ends(RetentionRule $rule): bool {
		return $rule->defaultDays() === null || $this->retention->days($rule) > 0;
	}

	private function end(PersonalTable $table, IL10N $l): string {
		return match (true) {
			$table->owner === null => '',
			$table->rowsGo() => $l->t('With the account it is deleted.'),
			default => $l->t('With the account the name goes.'),
		};
	}

	/**
	 * @return list<string>
	 */
	private function table(IL10N $l): array {
		$lines = ['| ' . implode(' | ', [$l->t('Table'), $l->t('Column'), $l->t('With the account'), $l->t('In your copy')]) . ' |', '|---|---|---|---|'];
		foreach (Registry::tables() as $table) {
			foreach ($table->columns as $column) {
				$lines[] = '| ' . implode(' | ', [
					'`' . $table->name . '`', '`' . $column->name . '`', self::fate($column, $l),
					$column->exported && $table->owner !== null ? $l->t('yes') : $l->t('no'),
				]) . ' |';
			}
		}
		return $lines;
	}

	private static function fate(PersonalColumn $column, IL10N $l): string {
		return match ($column->fate) {
			Fate::RowGoes => $l->t('deleted'),
			Fate::Cleared => $l->t('emptied'),
			Fate::Replaced => is_string($column->replacement) ? $l->t('becomes “%s”', [$column->replacement]) : $l->t('set'),
			Fate::Dated => $l->t('becomes the day of the deletion'),
			Fate::Kept => $column->isText ? $l->t('stays; may name people') : $l->t('stays'),
		};
	}

	/**
	 * @param array<string> $paragraphs
	 * @return list<string>
	 */
	private static function paragraphs(array $paragraphs): array {
		return array_merge([], ...array_values(array_map(static fn (string $one): array => [$one, ''], $paragraphs)));
	}
}
