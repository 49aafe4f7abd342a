<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

/** One VEVENT of a stored text by its content lines, folded as they are (RFC 5545 §3.1): far cheaper than to parse it. */
final class VeventLines {
	private const BEGIN = "\r\nBEGIN:VEVENT\r\n";
	private const END = "\r\nEND:VEVENT";

	/**
	 * @param string $recurrenceId '' for the master
	 * @param list<array{string, string}> $properties names and lines
	 * @param list<array{string, string}> $parts names and texts of the components in it
	 */
	private function __construct(
		public readonly string $recurrenceId,
		public readonly array $properties,
		public readonly array $parts,
	) {
	}

	/**
	 * @return array{string, list<self>} what comes before the first VEVENT, and each of them
	 */
	public static function of(string $text): array {
		$parts = explode(self::BEGIN, $text);
		$head = array_shift($parts) . "\r\n";
		return [$head, array_map(static fn (string $part): self => self::read(explode(self::END, "\r\n" . $part, 2)[0] . "\r\n"), $parts)];
	}

	/** A content line folded at 75 octets, never within a character. */
	public static function fold(string $line): string {
		$lines = [];
		while (strlen($line) > 74) {
			$part = mb_strcut($line, 0, 74, 'UTF-8');
			$lines[] = $part;
			$line = substr($line, strlen($part));
		}
		$lines[] = $line;
		return implode("\r\n ", $lines) . "\r\n";
	}

	public static function unfold(string $line): string {
		return str_replace(["\r\n ", "\r\n\t"], '', rtrim($line, "\r\n"));
	}

	private static function read(string $body): self {
		preg_match_all('/^([A-Z0-9-]++)[^\r\n]*+\r\n(?:[ \t][^\r\n]*+\r\n)*+/m', $body, $lines, PREG_SET_ORDER);
		[$id, $properties, $parts, $within] = ['', [], [], []];
		foreach ($lines as [$line, $name]) {
			if ($name === 'BEGIN') {
				$within[] = [self::value($line), ''];
			}
			if ($within === []) {
				$properties[] = [$name, $line];
				$id = $name === 'RECURRENCE-ID' ? self::value($line) : $id;
				continue;
			}
			$within[0][1] .= $line;
			if ($name === 'END') {
				array_push($parts, ...(count($within) === 1 ? [$within[0]] : []));
				array_pop($within);
			}
		}
		return new self($id, $properties, $parts);
	}

	private static function value(string $line): string {
		return (string)substr((string)strrchr(self::unfold($line), ':'), 1);
	}
}
