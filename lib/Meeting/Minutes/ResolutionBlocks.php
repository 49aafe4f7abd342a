<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Person;
use OCA\Verband\Meeting\Resolution\Resolution;

/** A resolution in Markdown, as minutes and the register print it. */
final class ResolutionBlocks {
	public function __construct(
		private readonly Access $access,
		private readonly Wording $words,
	) {
	}

	/**
	 * Its heading, the head of the motion, what was resolved, and how.
	 * @param array<int, Person> $persons by id, whoever is responsible among them
	 * @return list<string>
	 */
	public function of(Resolution $one, Version $version, array $persons): array {
		return array_values(array_filter([
			'### ' . $this->words->label(Label::Resolution) . ' ' . Line::plain($this->number($one)) . ': ' . Line::plain($one->getTitle()),
			$this->head($one),
			Line::quote($this->text($one->words('text'), $version)),
			'**' . implode(', ', array_filter([Line::plain($this->words->result($one)), $this->words->vote($one)], self::isSaid(...))) . '**',
			$this->execution($one, $version, $persons),
		], self::isSaid(...)));
	}

	public function number(Resolution $one): string {
		return $one->number(($this->access->gliederungen()[$one->getGliederungId()] ?? null)?->getShortName() ?? '');
	}

	private function text(string $text, Version $version): string {
		if ($version === Version::Open) {
			return Nested::headings(Passages::open($text));
		}
		return implode("\n\n", array_map(fn (array $part): string => ($part['internal'] ? '**' . $this->words->label(Label::Internal) . "**\n\n" : '')
			. Nested::headings($part['text']), Passages::split($text)));
	}

	private function head(Resolution $one): string {
		return $this->facts([
			[Label::Motion, $one->words('motionCode')],
			[Label::Mover, $one->words('mover')],
			[Label::ForwardedTo, $one->words('forwardedTo')],
		]);
	}

	/** @param array<int, Person> $persons */
	private function execution(Resolution $one, Version $version, array $persons): string {
		$responsible = $one->getResponsibleId() === null || $version === Version::Open ? '' : ($persons[$one->getResponsibleId()] ?? null)?->getName() ?? '';
		return $this->facts([
			[Label::Responsible, $responsible],
			[Label::Due, $one->getDue() === null ? '' : $this->words->date($one->getDue())],
		]);
	}

	/** @param list<array{Label, string}> $facts */
	private function facts(array $facts): string {
		$said = array_filter($facts, static fn (array $fact): bool => $fact[1] !== '');
		return implode("\n", array_map(fn (array $fact): string => $this->words->label($fact[0]) . ': ' . Line::plain($fact[1]), $said));
	}

	private static function isSaid(string $block): bool {
		return $block !== '';
	}
}
