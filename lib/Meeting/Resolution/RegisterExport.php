<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Resolution;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Csv\Cell;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\Minutes\Line;
use OCA\Verband\Meeting\Minutes\PaperStyle;
use OCA\Verband\Meeting\Minutes\Passages;
use OCA\Verband\Meeting\Minutes\ResolutionBlocks;
use OCA\Verband\Meeting\Minutes\Version;
use OCA\Verband\Meeting\Minutes\Wording;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Markdown;
use OCA\Verband\Platform\Pdf;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Platform\QueryInput;

/** The register of resolutions as a file: what the person of this request finds in it, each in the version that is theirs. */
final class RegisterExport {
	/** More than that nobody reads, and a PDF of it would keep the server busy. */
	private const MOST = ['csv' => 20_000, 'md' => 2000, 'pdf' => 500];

	public function __construct(
		private readonly MeetingAccess $access,
		private readonly Access $gliederungen,
		private readonly ResolutionQuery $query,
		private readonly ResolutionBlocks $blocks,
		private readonly PersonMapper $persons,
		private readonly Wording $words,
		private readonly Markdown $markdown,
		private readonly Pdf $pdf,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param 'csv'|'md'|'pdf' $form
	 * @param array<string, mixed> $parameters as of `GET resolutions`
	 * @throws Problem not-found, or invalid with the parameter's name
	 */
	public function make(string $form, array $parameters): string {
		$viewer = $this->access->assertSeesAny();
		$found = $this->find(['limit' => (string)ResolutionFilter::MAX_LIMIT] + $parameters, $viewer, self::MOST[$form]);
		return match ($form) {
			'csv' => $this->csv($found, $viewer),
			'md' => $this->text($found, $viewer),
			'pdf' => $this->paper($this->text($found, $viewer)),
		};
	}

	/**
	 * @param array<string, mixed> $parameters
	 * @return list<Resolution> the newest first
	 */
	private function find(array $parameters, Viewer $viewer, int $most): array {
		$found = [];
		do {
			$filter = ResolutionFilter::read($parameters, $this->clock->zone());
			$page = $this->query->find($filter, $viewer);
			$found = [...$found, ...array_slice($page, 0, $filter->limit)];
			$last = end($found);
			$more = count($page) > $filter->limit && $last !== false && count($found) < $most;
			$parameters['cursor'] = $last === false ? '' : QueryInput::writeCursor($last->getCreatedAt(), (int)$last->getId());
		} while ($more);
		return array_slice($found, 0, $most);
	}

	/** @param list<Resolution> $resolutions */
	private function text(array $resolutions, Viewer $viewer): string {
		$persons = $this->persons->findMany(array_values(array_filter(array_map(static fn (Resolution $one): ?int => $one->getResponsibleId(), $resolutions))));
		$blocks = ['# ' . $this->words->register(), $this->words->asOf($this->clock->now()->getTimestamp())];
		foreach ($resolutions as $one) {
			$day = $this->words->day($one->getCreatedAt());
			$version = $this->version($one, $viewer);
			$body = ($this->gliederungen->gliederungen()[$one->getGliederungId()] ?? null)?->getName() ?? '';
			$own = $this->blocks->of($one, $version, $persons);
			array_push($blocks, $own[0], '*' . Line::plain($body) . ', ' . $day . ' · ' . $this->words->execution($one) . '*', ...array_slice($own, 1));
		}
		return implode("\n\n", $blocks) . "\n";
	}

	private function paper(string $text): string {
		$html = '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><style>' . PaperStyle::CSS . '</style></head><body class="register">'
			. $this->markdown->html($text) . '</body></html>';
		$title = $this->words->register();
		return $this->pdf->render($html, $title, $title, $this->words->pages(), $this->clock->now()->getTimestamp());
	}

	/** @param list<Resolution> $resolutions */
	private function csv(array $resolutions, Viewer $viewer): string {
		$persons = $this->persons->findMany(array_values(array_filter(array_map(static fn (Resolution $one): ?int => $one->getResponsibleId(), $resolutions))));
		$rows = [$this->words->registerColumns()];
		foreach ($resolutions as $one) {
			$own = $this->version($one, $viewer) === Version::Full;
			$text = static fn (string $words): string => $own ? $words : Passages::open($words);
			$count = static fn (?int $votes): string => $votes === null ? '' : (string)$votes;
			$rows[] = [
				$this->blocks->number($one),
				($this->gliederungen->gliederungen()[$one->getGliederungId()] ?? null)?->getName() ?? '',
				$this->clock->local($one->getCreatedAt())->format('Y-m-d'),
				$one->getTitle(), $one->words('motionCode'), $one->words('mover'), $text($one->words('text')),
				$this->words->result($one), $one->words('forwardedTo'),
				$count($one->getVotesYes()), $count($one->getVotesNo()), $count($one->getVotesAbstained()),
				$own && $one->getResponsibleId() !== null ? ($persons[$one->getResponsibleId()] ?? null)?->getName() ?? '' : '',
				(string)$one->getDue(), $this->words->execution($one), $text($one->words('evidence')), $one->words('topic'),
			];
		}
		$lines = array_map(static fn (array $row): string => implode(';', array_map(Cell::write(...), $row)), $rows);
		// spreadsheets take it for UTF-8 by its first mark
		return "\u{FEFF}" . implode("\r\n", $lines) . "\r\n";
	}

	private function version(Resolution $one, Viewer $viewer): Version {
		return in_array($one->getGliederungId(), $viewer->boardIds, true) ? Version::Full : Version::Open;
	}
}
