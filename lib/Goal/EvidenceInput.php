<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/** Reads what somebody shows as evidence. */
final class EvidenceInput {
	private const MAX_TEXT = 20_000;

	public function __construct(
		private readonly EvidenceTargets $targets,
	) {
	}

	/**
	 * A row that is not stored yet, of no goal yet.
	 * @throws Problem invalid where the thing is not there, required, bad-url
	 */
	public function read(Input $input): Evidence {
		$kind = $input->enum('kind', EvidenceKind::class);
		$evidence = new Evidence();
		$evidence->setKind($kind->value);
		$label = $input->string('label', 255, required: in_array($kind, [EvidenceKind::File, EvidenceKind::Link], true));
		if ($kind->hasTarget()) {
			$id = $input->int('targetId');
			$name = $this->targets->name($kind, $id) ?? throw $input->problem(ErrorCode::Invalid, 'targetId');
			$evidence->setTargetId($id);
			$label = $label === '' ? mb_substr($name, 0, 255) : $label;
		} elseif ($kind === EvidenceKind::Finding) {
			$text = $input->string('text', self::MAX_TEXT, required: true, multiline: true);
			$evidence->setText($text);
			$label = $label === '' ? mb_substr(strtok($text, "\n") ?: $text, 0, 100) : $label;
		} else {
			$evidence->setUrl(self::url($input));
		}
		$evidence->setLabel($label);
		return $evidence;
	}

	private static function url(Input $input): string {
		$url = $input->string('url', 1000, required: true);
		if (preg_match('~^https?://[^\s"<>]+$~D', $url) !== 1) {
			throw $input->problem(ErrorCode::BadUrl, 'url');
		}
		return $url;
	}
}
