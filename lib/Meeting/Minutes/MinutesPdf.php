<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Minutes\Addendum\Addendum;
use OCA\Verband\Meeting\Minutes\Addendum\AddendumDocument;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Markdown;
use OCA\Verband\Platform\Pdf;

/** Minutes on paper, made from their Markdown and from nothing else: what is in the one is in the other. */
final class MinutesPdf {
	public function __construct(
		private readonly Access $access,
		private readonly AddendumDocument $addendum,
		private readonly Markdown $markdown,
		private readonly Pdf $pdf,
		private readonly Wording $words,
		private readonly Clock $clock,
	) {
	}

	/**
	 * The same minutes give the same bytes, once they are approved.
	 * @param list<Addendum> $addenda that these readers may read, to stand at the end
	 */
	public function render(DatedMeeting $dated, Minutes $minutes, Version $version, string $text, array $addenda = []): string {
		$body = $this->access->gliederungen()[$dated->meeting->getGliederungId()] ?? null;
		$title = $this->words->kind($dated->meeting->kind()) . ', ' . $this->words->day($dated->start);
		$state = $this->words->state($minutes->state());
		return $this->pdf->render(
			$this->page($title, $this->html($text) . $this->end($minutes, $version, $text) . $this->addenda($addenda, $version)),
			$title,
			implode(' · ', array_filter([$body?->getName() ?? '', $title, $minutes->state()->isLocked() ? '' : $state])),
			$this->words->pages(),
			(end($addenda) ?: null)->at ?? $minutes->getApprovedAt() ?? $this->clock->now()->getTimestamp(),
		);
	}

	/** @param string $text what was kept of it for one kind of readers */
	public function addendum(DatedMeeting $dated, Addendum $addendum, string $text): string {
		$body = $this->access->gliederungen()[$dated->meeting->getGliederungId()] ?? null;
		$title = $this->words->addendumTo($addendum->number, $dated);
		return $this->pdf->render(
			$this->page($title, $this->html($text) . '<div class="end">' . $this->hash($text) . '</div>'),
			$title,
			implode(' · ', array_filter([$body?->getName() ?? '', $title])),
			$this->words->pages(),
			$addendum->at,
		);
	}

	/** @param list<Addendum> $addenda */
	private function addenda(array $addenda, Version $version): string {
		$bodies = array_map(fn (Addendum $one): string => $this->markdown->html(implode("\n\n", $this->addendum->body($one, $version))), $addenda);
		return $bodies === [] ? '' : '<div class="addenda"><h1>' . self::text($this->words->label(Label::Addenda)) . '</h1><p>'
			. self::text($this->words->label(Label::AddendaExplained)) . '</p>' . implode('', $bodies) . '</div>';
	}

	/** What stands before the first item is the head; its facts are a table on paper. */
	private function html(string $text): string {
		[$head, $items] = [...explode('<h2>', $this->markdown->html($text), 2), ''];
		$rows = (string)preg_replace('~<li><strong>(.*?)</strong>(.*?)</li>~s', '<tr><td class="label">$1</td><td>$2</td></tr>', $head);
		$head = strtr($rows, ['<ul>' => '<table class="facts">', '</ul>' => '</table>']);
		return '<div class="head">' . $head . '</div>' . ($items === '' ? '' : '<h2>' . $items);
	}

	private function end(Minutes $minutes, Version $version, string $text): string {
		if (!$minutes->state()->isLocked() || $minutes->getApprovedAt() === null) {
			return '<p class="end">' . self::text($this->words->label(Label::NotApproved)) . '</p>';
		}
		$signatures = $version === Version::Open ? '' : '<table class="signatures"><tr><td>' . self::text($this->words->label(Label::Chairing))
			. '</td><td class="gap"></td><td>' . self::text($this->words->label(Label::Writing)) . '</td></tr></table>';
		return '<div class="end"><p>' . self::text($this->words->approved($minutes->getApprovedAt())) . '</p>' . $signatures
			. $this->hash($text) . '</div>';
	}

	private function hash(string $text): string {
		return '<p>' . self::text($this->words->label(Label::Hash)) . ':<br><span class="hash">' . hash('sha256', $text) . '</span></p>';
	}

	private function page(string $title, string $body): string {
		return '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>' . self::text($title) . '</title><style>'
			. PaperStyle::CSS . '</style></head><body>' . $body . '</body></html>';
	}

	private static function text(string $text): string {
		return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
	}
}
