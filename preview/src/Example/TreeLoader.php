<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Gliederung\GliederungMapper;
use OCA\Verband\Gliederung\Pattern;
use OCA\Verband\Preview\Example\Plan\Data;
use OCA\Verband\Preview\Example\Plan\Places;
use RuntimeException;

/**
 * The tree. A Gliederung that an earlier example left keeps its id, and with it the groups named after it.
 */
final class TreeLoader {
	public function __construct(
		private readonly GliederungMapper $gliederungen,
	) {
	}

	/**
	 * An association that somebody has entered is never overwritten.
	 * @throws RuntimeException
	 */
	public function assertNoneButExample(): void {
		$top = array_filter($this->gliederungen->all(), static fn (Gliederung $one): bool => $one->getParentId() === null);
		foreach ($top as $one) {
			if (!$one->isExample()) {
				throw new RuntimeException('There is an association of your own: ' . $one->getName());
			}
		}
	}

	/** @return array<string, int> ids by code, parents first */
	public function load(): array {
		$old = [];
		foreach ($this->gliederungen->all() as $one) {
			$old[$one->getCode()] = $one;
		}
		$places = new Places(Data::gliederungen());
		$ids = [];
		foreach (Data::gliederungen() as $code => [$kind, $parent, $name, $shortName]) {
			$isNew = !isset($old[$code]);
			$one = $old[$code] ?? new Gliederung();
			unset($old[$code]);
			$number = count($ids);
			$one->setParentId($parent === null ? null : $ids[$parent]);
			$one->setKind($kind);
			$one->setCode($code);
			$one->setName($name);
			$one->setShortName($shortName);
			$one->setColor(Palette::color($number));
			$one->setPattern($this->pattern($number));
			$one->setPlace($places->seat($code)['place']);
			$one->setStop($places->seat($code)['stop']);
			$one->setMemberGroup(AccountLoader::memberGroup($code, $kind));
			$one->setExample(true);
			$one->setRevision($isNew ? 1 : $one->getRevision() + 1);
			$ids[$code] = (int)($isNew ? $this->gliederungen->insert($one) : $this->gliederungen->update($one))->getId();
		}
		array_map($this->gliederungen->delete(...), array_values($old));
		return $ids;
	}

	/** @param array<string, ?int> $persons ids by code */
	public function setContacts(array $persons): void {
		foreach ($this->gliederungen->all() as $one) {
			$one->setContactPersonId($persons[$one->getCode()] ?? null);
			$this->gliederungen->update($one);
		}
	}

	private function pattern(int $number): string {
		$patterns = Pattern::cases();
		return $patterns[$number % count($patterns)]->value;
	}
}
