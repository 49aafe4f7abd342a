<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Addendum;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Minutes\Label;
use OCA\Verband\Meeting\Minutes\Line;
use OCA\Verband\Meeting\Minutes\TextBlocks;
use OCA\Verband\Meeting\Minutes\Version;
use OCA\Verband\Meeting\Minutes\Wording;

/** An addendum as one Markdown text that can lie beside the minutes it belongs to, or be their end. */
final class AddendumDocument {
	public function __construct(
		private readonly Access $access,
		private readonly PersonMapper $persons,
		private readonly TextBlocks $texts,
		private readonly Wording $words,
	) {
	}

	/** @return array<string, string> by version; none for those who have nothing to read in it */
	public function records(DatedMeeting $dated, Addendum $addendum): array {
		$records = [];
		foreach (Version::cases() as $version) {
			$body = $this->body($addendum, $version);
			if ($body !== []) {
				$records[$version->value] = implode("\n\n", [...$this->head($dated, $addendum, $version), ...$body]) . "\n";
			}
		}
		return $records;
	}

	/** @return list<string> its heading and its text; none for who has nothing to read in it */
	public function body(Addendum $addendum, Version $version): array {
		$text = $this->texts->of($addendum->text, $version);
		return $text === [] ? [] : ['## ' . $this->words->addendum($addendum->number, $addendum->at), ...$text];
	}

	/** @return list<string> */
	private function head(DatedMeeting $dated, Addendum $addendum, Version $version): array {
		$body = ($this->access->gliederungen()[$dated->meeting->getGliederungId()] ?? null)?->getName() ?? '';
		$author = $addendum->personId === null ? null : $this->persons->find($addendum->personId);
		$facts = [
			[Label::Body, Line::plain($body)],
			[Label::Day, $this->words->day($dated->start)],
			[Label::AddedOn, $this->words->day($addendum->at)],
			// who wrote it is told to the body alone
			[Label::AddedBy, $version === Version::Open ? '' : Line::plain($author?->getName() ?? Persons::FORMER)],
		];
		return [
			'# ' . Line::plain($this->words->addendumTo($addendum->number, $dated)),
			'**' . Line::plain($dated->title) . '**',
			'*' . $this->words->label($version === Version::Full ? Label::Full : Label::Open) . '*',
			implode("\n", array_map(fn (array $fact): string => Line::fact($this->words->label($fact[0]), $fact[1]), array_filter(
				$facts, static fn (array $fact): bool => $fact[1] !== '',
			))),
		];
	}
}
