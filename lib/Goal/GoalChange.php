<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/** What a request wants changed of a goal: checked field by field, absent fields left as they are. */
final class GoalChange {
	private const MAX_TEXT = 20_000;
	private const MAX_PLACES = 20;
	private const MAX_PARTNERS = 60;
	private const MAX_RHYTHM = 400;
	/** Where the responsible board reports: it changes nothing else */
	private const REPORTED = ['nextSteps'];

	/** @param array<string, mixed> $values checked, by the entity's property */
	private function __construct(
		public readonly array $values,
	) {
	}

	/** @throws Problem with the field's name */
	public static function read(Input $input): self {
		$readers = [
			'title' => static fn (): string => $input->string('title', 255, required: true),
			'quote' => static fn (): string => $input->string('quote', self::MAX_TEXT, multiline: true),
			'lines' => static fn (): string => self::lines($input),
			'kind' => static fn (): string => $input->enum('kind', GoalKind::class)->value,
			'gliederungId' => static fn (): int => $input->int('gliederungId'),
			'due' => static fn (): ?string => $input->nullableDate('due'),
			'dueMilestoneId' => static fn (): ?int => $input->nullableInt('dueMilestoneId'),
			'responsibleId' => static fn (): ?int => $input->nullableInt('responsibleId'),
			'parentId' => static fn (): ?int => $input->nullableInt('parentId'),
			'rhythmDays' => static fn (): ?int => self::rhythm($input),
			'partners' => static fn (): string => self::partners($input),
			'nextSteps' => static fn (): string => $input->string('nextSteps', self::MAX_TEXT, multiline: true),
			'finalNote' => static fn (): string => $input->string('finalNote', self::MAX_TEXT, multiline: true),
		];
		$values = array_map(
			static fn (\Closure $read): mixed => $read(),
			array_filter($readers, $input->has(...), ARRAY_FILTER_USE_KEY),
		);
		if (isset($values['lines'])) {
			$values['places'] = $values['lines'];
			unset($values['lines']);
		}
		return new self($values);
	}

	public function apply(Goal $goal): void {
		foreach ($this->values as $property => $value) {
			$goal->{'set' . ucfirst($property)}($value);
		}
		if (array_key_exists('due', $this->values) && $this->values['due'] !== null && !array_key_exists('dueMilestoneId', $this->values)) {
			$goal->setDueMilestoneId(null);
		}
	}

	/** Is it all the responsible board's to say? */
	public function isReport(): bool {
		return array_diff(array_keys($this->values), self::REPORTED) === [];
	}

	/** A term that is over is told about once more, and not changed. */
	public function isFinalNote(): bool {
		return array_keys($this->values) === ['finalNote'];
	}

	/** @return list<string> what is noted in the history */
	public function noted(Goal $before): array {
		$old = clone $before;
		$this->apply($old);
		return array_values(array_filter(
			array_keys($this->values),
			static fn (string $property): bool => $before->{'get' . ucfirst($property)}() !== $old->{'get' . ucfirst($property)}(),
		));
	}

	private static function lines(Input $input): string {
		$places = [];
		foreach ($input->list('lines', self::MAX_PLACES) as $place) {
			if (!is_array($place) || !array_is_list($place) || count($place) !== 2 || !is_int($place[0]) || !is_int($place[1])
				|| $place[0] < 0 || $place[1] < $place[0] || $place[1] > 99_999) {
				throw $input->problem(ErrorCode::Invalid, 'lines');
			}
			$places[] = $place;
		}
		return json_encode($places, JSON_THROW_ON_ERROR);
	}

	private static function rhythm(Input $input): ?int {
		$days = $input->nullableInt('rhythmDays');
		if ($days !== null && ($days < 1 || $days > self::MAX_RHYTHM)) {
			throw $input->problem(ErrorCode::Invalid, 'rhythmDays');
		}
		return $days;
	}

	private static function partners(Input $input): string {
		return json_encode(array_map(static fn (Input $partner): array => [
			'gliederungId' => $partner->nullableInt('gliederungId'),
			'name' => $partner->string('name', 200, required: $partner->nullableInt('gliederungId') === null),
		], $input->inputs('partners', self::MAX_PARTNERS)), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
	}
}
