<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Csv;

/**
 * The columns of the file, by their English key; headers in German are read as well, whatever their capitals.
 */
enum CsvColumn: string {
	case Code = 'code';
	case Kind = 'kind';
	case Name = 'name';
	case ShortName = 'short_name';
	case Parent = 'parent';
	case Place = 'place';
	case Stop = 'stop';
	case MemberGroup = 'member_group';
	case Color = 'color';
	case Pattern = 'pattern';
	/** Names of today's chairs, separated by "|"; empty says nothing about them */
	case Chairs = 'chairs';

	public static function ofHeader(string $header): ?self {
		$key = mb_strtolower(trim($header));
		foreach (self::cases() as $column) {
			if ($key === $column->value || $key === mb_strtolower($column->german())) {
				return $column;
			}
		}
		return null;
	}

	public function german(): string {
		return match ($this) {
			self::Code => 'Kürzel',
			self::Kind => 'Art',
			self::Name => 'Name',
			self::ShortName => 'Kurzname',
			self::Parent => 'Gehört zu',
			self::Place => 'Ort',
			self::Stop => 'Haltestelle',
			self::MemberGroup => 'Mitgliedergruppe',
			self::Color => 'Farbe',
			self::Pattern => 'Muster',
			self::Chairs => 'Vorsitz',
		};
	}

	/** The field of the API that has the same bounds; null for what is no field of the row. */
	public function field(): ?string {
		return match ($this) {
			self::ShortName => 'shortName',
			self::MemberGroup => 'memberGroup',
			self::Parent, self::Chairs => null,
			default => $this->value,
		};
	}

	/** An empty cell of these says nothing; of the others, that there is nothing. */
	public function emptyMeansUnsaid(): bool {
		return in_array($this, [self::ShortName, self::Color, self::Pattern, self::Chairs], true);
	}
}
