<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/** Reads a programme as the browser has taken it apart, and trusts none of it. */
final class ProgrammeInput {
	private const MAX_CHAPTERS = 500;
	private const MAX_TEXT = 1_000_000;
	private const MAX_ANCHORS = 50_000;
	private const RESULTS = ['', 'adopted', 'rejected', 'referred'];

	/** @throws Problem with the field's name */
	public static function head(Input $input): string {
		$head = $input->has('head') ? new Input($input->object('head'), 'head.') : new Input([]);
		$read = [
			'code' => $head->string('code', 40),
			'movers' => $head->string('movers', 1000),
			'forward' => $head->string('forward', 1000),
			'result' => $head->string('result', 16),
			'referredTo' => $head->string('referredTo', 255),
		];
		if (!in_array($read['result'], self::RESULTS, true)) {
			throw $head->problem(ErrorCode::Invalid, 'result');
		}
		if ($read['result'] === 'referred' && $read['referredTo'] === '') {
			throw $head->problem(ErrorCode::Required, 'referredTo');
		}
		return json_encode($read, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
	}

	/**
	 * @return list<Chapter> not stored yet, of no programme yet
	 * @throws Problem
	 */
	public static function chapters(Input $input): array {
		$left = ['text' => self::MAX_TEXT, 'anchors' => self::MAX_ANCHORS];
		$chapters = [];
		foreach ($input->inputs('chapters', self::MAX_CHAPTERS) as $position => $item) {
			$chapter = self::chapter($item, $left);
			$chapter->setPosition($position);
			$left['text'] -= strlen((string)$chapter->getText());
			$left['anchors'] -= count($chapter->anchorList());
			$chapters[] = $chapter;
		}
		return $chapters === [] ? throw $input->problem(ErrorCode::Required, 'chapters') : $chapters;
	}

	/** @param array{text: int, anchors: int} $left what may still come */
	private static function chapter(Input $item, array $left): Chapter {
		$chapter = new Chapter();
		$chapter->setTitle($item->string('title', 500));
		$chapter->setBold($item->bool('bold'));
		$chapter->setFirstLine($item->nullableInt('line'));
		// as it is: the anchors count its characters
		$text = $item->raw('text', max(0, $left['text']));
		if (!mb_check_encoding($text, 'UTF-8') || preg_match('/[\x00-\x08\x0b-\x1f\x7f]/', $text) === 1) {
			throw $item->problem(ErrorCode::NotText, 'text');
		}
		$chapter->setText($text);
		$chapter->setAnchors(json_encode(self::anchors($item, self::length($text), max(0, $left['anchors'])), JSON_THROW_ON_ERROR));
		return $chapter;
	}

	/**
	 * Each within the text, none before the one before it.
	 * @return list<array{line: int, at: int, hyphen?: true}>
	 */
	private static function anchors(Input $item, int $length, int $max): array {
		$anchors = [];
		$last = ['line' => -1, 'at' => 0];
		foreach ($item->inputs('anchors', $max) as $anchor) {
			$read = ['line' => $anchor->int('line'), 'at' => $anchor->int('at')];
			if ($read['line'] <= $last['line'] || $read['at'] < $last['at'] || $read['at'] > $length) {
				throw $anchor->problem(ErrorCode::Invalid, 'at');
			}
			$anchors[] = $read + ($anchor->has('hyphen') && $anchor->bool('hyphen') ? ['hyphen' => true] : []);
			$last = $read;
		}
		return $anchors;
	}

	/** As the browser counts, in units of UTF-16. */
	private static function length(string $text): int {
		return intdiv(strlen(mb_convert_encoding($text, 'UTF-16LE', 'UTF-8')), 2);
	}
}
