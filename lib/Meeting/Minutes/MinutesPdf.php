<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Markdown;
use OCA\Verband\Platform\Pdf;

/** Minutes on paper, made from their Markdown and from nothing else: what is in the one is in the other. */
final class MinutesPdf {
	public function __construct(
		private readonly Access $access,
		private readonly Markdown $markdown,
		private readonly Pdf $pdf,
		private readonly Wording $words,
		private readonly Clock $clock,
	) {
	}

	/** The same minutes give the same bytes, once they are approved. */
	public function render(DatedMeeting $dated, Minutes $minutes, Version $version, string $text): string {
		$body = $this->access->gliederungen()[$dated->meeting->getGliederungId()] ?? null;
		$title = $this->words->kind($dated->meeting->kind()) . ', ' . $this->words->day($dated->start);
		$state = $this->words->state($minutes->state());
		return $this->pdf->render(
			$this->page($title, $this->html($text) . $this->end($minutes, $version, $text)),
			$title,
			implode(' · ', array_filter([$body?->getName() ?? '', $title, $minutes->state()->isLocked() ? '' : $state])),
			$this->words->pages(),
			$minutes->getApprovedAt() ?? $this->clock->now()->getTimestamp(),
		);
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
			. '<p>' . self::text($this->words->label(Label::Hash)) . ':<br><span class="hash">' . hash('sha256', $text) . '</span></p></div>';
	}

	private function page(string $title, string $body): string {
		return '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>' . self::text($title) . '</title><style>'
			. PaperStyle::CSS . '</style></head><body>' . $body . '</body></html>';
	}

	private static function text(string $text): string {
		return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
	}
}
