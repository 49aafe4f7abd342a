<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Preview;

use OCA\Verband\Tests\DatabaseTestCase;
use OCP\AppFramework\Db\TTransactional;
use OCP\DB\Exception;

/** What the app takes for granted of a server's database layer. */
final class DatabaseTest extends DatabaseTestCase {
	use TTransactional;

	private function rows(): int {
		$query = $this->db->getQueryBuilder();
		return (int)$query->select($query->func()->count('*', 'number'))->from('preview_groups')->executeQuery()->fetchOne();
	}

	private function add(string $gid): void {
		$insert = $this->db->getQueryBuilder();
		$insert->insert('preview_groups')->values([
			'gid' => $insert->createNamedParameter($gid),
			'display_name' => $insert->createNamedParameter($gid),
		])->executeStatement();
	}

	public function testAnInnerTransactionFallsAlone(): void {
		$this->atomic(function (): void {
			$this->add('outer');
			try {
				$this->atomic(function (): void {
					$this->add('inner');
					throw new \RuntimeException('no');
				}, $this->db);
			} catch (\RuntimeException) {
				$this->add('after');
			}
		}, $this->db);

		self::assertSame(2, $this->rows());
		self::assertFalse($this->db->inTransaction());
	}

	public function testAnOuterTransactionTakesTheInnerWithIt(): void {
		try {
			$this->atomic(function (): void {
				$this->atomic(fn () => $this->add('inner'), $this->db);
				throw new \RuntimeException('no');
			}, $this->db);
		} catch (\RuntimeException) {
		}

		self::assertSame(0, $this->rows());
	}

	public function testTheReasonOfAFailure(): void {
		$this->add('a');
		try {
			$this->add('a');
			self::fail('twice the same key');
		} catch (Exception $e) {
			self::assertSame(Exception::REASON_UNIQUE_CONSTRAINT_VIOLATION, $e->getReason());
		}
	}

	public function testStatementsAreCounted(): void {
		self::assertSame(1, $this->queries->during(fn (): int => $this->rows()));
		self::assertSame(2, $this->queries->during(fn () => $this->atomic(function (): void {
			$this->add('a');
			$this->rows();
		}, $this->db)));
	}

	public function testLikeTellsCasesApartAndILikeDoesNot(): void {
		$this->add('Hannover_Mitte');
		$count = function (string $method, string $pattern): int {
			$query = $this->db->getQueryBuilder();
			$query->select('gid')->from('preview_groups')->where($query->expr()->$method('gid', $query->createNamedParameter($pattern)));
			return count($query->executeQuery()->fetchAll());
		};

		self::assertSame([0, 1, 0], [$count('like', 'hannover%'), $count('iLike', 'hannover%'), $count('like', 'Hannover' . $this->db->escapeLikeParameter('%') . '%')]);
	}
}
