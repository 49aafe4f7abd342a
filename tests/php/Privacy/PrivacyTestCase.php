<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Privacy;

use Doctrine\DBAL\Schema\Column;
use Doctrine\DBAL\Types\Types;
use OCA\Verband\Calendar\Delivery;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\Feed\FeedService;
use OCA\Verband\Calendar\Sync\PhoneWrites;
use OCA\Verband\Calendar\Sync\View;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\GliederungMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\PersonalData\Fate;
use OCA\Verband\Platform\PersonalData\PersonalColumn;
use OCA\Verband\Platform\PersonalData\PersonalTable;
use OCA\Verband\Preview\Database\Connection;
use OCA\Verband\Privacy\Registry;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;

/** Somebody with data in every table that the registry names. */
abstract class PrivacyTestCase extends AssociationTestCase {
	protected const UID = 'kanarie-7';
	protected const NAME = 'Anna Kanarienvogel';
	protected const LABEL = 'Annas Telefon';
	protected const ALARM = 'Annas Wecker';

	/** @return array<string, array<string, Column>> columns by table, without prefix */
	protected function schema(): array {
		$tables = [];
		foreach ($this->get(Connection::class)->inner()->createSchemaManager()->introspectSchema()->getTables() as $table) {
			$name = preg_replace('/^.*?(?=verband_)/', '', $table->getName());
			foreach (str_starts_with((string)$name, 'verband_') ? $table->getColumns() : [] as $column) {
				$tables[$name][$column->getName()] = $column;
			}
		}
		return $tables;
	}

	/** Somebody who did everything that leaves a trace. @return int the person's id */
	protected function somebody(): int {
		$this->user(self::UID, ['g21'], self::NAME);
		$this->office(self::UID, 21, OfficeRole::Chair);
		$this->office(self::UID, 22, OfficeRole::Deputy, '2026-09-01');
		$id = (int)$this->person(self::UID)?->getId();
		$gliederungen = $this->get(GliederungMapper::class);
		$gliederung = $gliederungen->find(22);
		self::assertNotNull($gliederung);
		$gliederung->setContactPersonId($id);
		$gliederungen->update($gliederung);
		$this->get(FeedService::class)->create($this->viewer(self::UID), new Input(['kind' => 'personal', 'label' => self::LABEL]));
		$this->phone();
		foreach (Registry::tables() as $table) {
			if ($table->owner !== null && $this->rows($table, $id) === []) {
				$this->invent($table, $id);
			}
		}
		$this->get(Access::class)->forget();
		return $id;
	}

	/** @return list<array<string, mixed>> */
	protected function rows(PersonalTable $table, int $personId): array {
		$query = $this->db->getQueryBuilder();
		return $query->select('*')->from($table->name)
			->where($query->expr()->eq((string)$table->owner, $query->createNamedParameter($personId)))->executeQuery()->fetchAll();
	}

	protected function viewer(string $uid): Viewer {
		$this->get(Access::class)->forget();
		return $this->get(Access::class)->viewerFor($uid);
	}

	/**
	 * Every text of every table of the app, and of the accounts' settings, that holds the needle; what the
	 * association wrote may name people and is left out.
	 * @return list<string> table.column
	 */
	protected function found(string $needle): array {
		$found = [];
		foreach (Registry::tables() as $table) {
			foreach ($table->columns as $column) {
				$texts[$table->name . '.' . $column->name] = $column->isText;
			}
		}
		foreach (array_map(array_keys(...), $this->schema()) + ['preview_settings' => ['uid', 'value']] as $table => $columns) {
			$query = $this->db->getQueryBuilder();
			foreach ($query->select('*')->from($table)->executeQuery()->fetchAll() as $row) {
				foreach ($columns as $column) {
					if (is_string($row[$column]) && str_contains($row[$column], $needle) && !($texts[$table . '.' . $column] ?? false)) {
						$found[] = $table . '.' . $column;
					}
				}
			}
		}
		return $found;
	}

	/** An event with an alarm from one's phone, and then another alarm. */
	private function phone(): void {
		$text = str_replace("\n", "\r\n", 'BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//phone//EN
BEGIN:VEVENT
UID:u1
DTSTAMP:20260601T100000Z
DTSTART:20260610T170000Z
SUMMARY:Sommerfest
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:' . self::ALARM . '
TRIGGER:-PT15M
END:VALARM
END:VEVENT
END:VCALENDAR
');
		$phone = $this->get(PhoneWrites::class);
		$phone->create($this->viewer(self::UID), View::board(21), 'a.ics', $text);
		$object = $this->get(ViewReader::class)->named($this->viewer(self::UID), View::board(21), ['a.ics'])[0];
		$phone->update($this->viewer(self::UID), View::board(21), $object, str_replace('PT15M', 'PT30M', $this->get(Delivery::class)->toPhone($object)));
	}

	/** A row for a table that nothing above writes to, with the name wherever the name might be. */
	private function invent(PersonalTable $table, int $personId): void {
		$query = $this->db->getQueryBuilder();
		$query->insert($table->name);
		$names = array_map(
			static fn (PersonalColumn $column): string => $column->fate !== Fate::Kept || $column->isText ? $column->name : '',
			$table->columns,
		);
		foreach ($this->schema()[$table->name] as $name => $column) {
			$value = match (true) {
				$name === $table->owner => $personId,
				$column->getType()->getName() === Types::BOOLEAN => 0,
				in_array($column->getType()->getName(), [Types::STRING, Types::TEXT], true) => in_array($name, $names, true) ? mb_substr(self::NAME, 0, $column->getLength() ?? 200) : 'x',
				default => 1,
			};
			if (!$column->getAutoincrement()) {
				$query->setValue($name, $query->createNamedParameter($value));
			}
		}
		$query->executeStatement();
	}

	/** @param array<string, mixed> $fields */
	protected function event(array $fields = [], int $host = 21): int {
		$everywhere = new Viewer('setup', null, [1], [1], [1, 2, 21, 22, 31], [], [1], ['frauen']);
		return $this->get(EventService::class)->create($everywhere, $host, $fields + [
			'title' => 'Treffen', 'start' => '2026-06-10T19:00:00+02:00', 'end' => '2026-06-10T21:00:00+02:00',
		])->getId();
	}
}
