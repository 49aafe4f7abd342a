<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal\Report;

use DateTimeImmutable;
use OCA\Verband\Goal\GoalAccess;
use OCA\Verband\Goal\GoalTerms;
use OCA\Verband\Meeting\Minutes\FileName;
use OCA\Verband\Meeting\Minutes\PaperStyle;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Markdown;
use OCA\Verband\Platform\Pdf;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Platform\QueryInput;

/**
 * What became of a term's goals by the end of a day, as a file. It is one and the same for every reader, open to the
 * association, and the same again whenever the day is asked for.
 */
final class Report {
	/** A PDF of more would keep the server busy; the other files have them all. */
	private const MOST_ON_PAPER = 600;

	public function __construct(
		private readonly GoalAccess $access,
		private readonly GoalTerms $terms,
		private readonly GoalsThen $goals,
		private readonly ReportText $text,
		private readonly ReportTable $table,
		private readonly ReportWords $words,
		private readonly Markdown $markdown,
		private readonly Pdf $pdf,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param 'csv'|'md'|'pdf' $form
	 * @param array<string, mixed> $parameters `at`, YYYY-MM-DD; today where it is not given
	 * @return array{name: string, data: string}
	 * @throws Problem not-found; bad-date, invalid for a day to come
	 */
	public function make(int $termId, string $form, array $parameters): array {
		$this->access->assertReads();
		$term = $this->terms->find($termId) ?? throw Problem::notFound();
		$day = $this->day($parameters);
		$end = (new DateTimeImmutable($day, $this->clock->zone()))->modify('+1 day')->getTimestamp();
		$goals = $this->goals->of($term, $end);
		if ($form === 'pdf' && count($goals) > self::MOST_ON_PAPER) {
			throw Problem::invalid(ErrorCode::TooLong, 'goals');
		}
		return [
			'name' => FileName::safe($this->words->title() . ' ' . $term->getName()) . ' ' . $day . '.' . $form,
			'data' => match ($form) {
				'csv' => $this->table->write($goals, $day),
				'md' => $this->text->write($term, $goals, $day),
				'pdf' => $this->paper($this->text->write($term, $goals, $day), $term->getName(), $day, $end),
			},
		];
	}

	/** @param array<string, mixed> $parameters */
	private function day(array $parameters): string {
		$day = (new QueryInput($parameters))->text('at');
		if ($day === '') {
			return $this->clock->today();
		}
		if (preg_match('/^(\d{4})-(\d\d)-(\d\d)$/D', $day, $m) !== 1 || !checkdate((int)$m[2], (int)$m[3], (int)$m[1])) {
			throw Problem::invalid(ErrorCode::BadDate, 'at');
		}
		// nobody knows yet how it will be
		return $day <= $this->clock->today() ? $day : throw Problem::invalid(ErrorCode::Invalid, 'at');
	}

	private function paper(string $text, string $term, string $day, int $end): string {
		$title = $this->words->title();
		$html = '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>' . htmlspecialchars($title, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8') . '</title><style>'
			. PaperStyle::CSS . '</style></head><body class="report">' . $this->markdown->html($text) . '</body></html>';
		return $this->pdf->render($html, $title, implode(' · ', [$title, $term, $this->words->asOf($day)]), $this->words->pages(), $end);
	}
}
