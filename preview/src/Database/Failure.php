<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use Doctrine\DBAL\Exception as DbalException;
use Doctrine\DBAL\Exception\ConstraintViolationException;
use Doctrine\DBAL\Exception\DeadlockException;
use Doctrine\DBAL\Exception\DriverException;
use Doctrine\DBAL\Exception\ForeignKeyConstraintViolationException;
use Doctrine\DBAL\Exception\InvalidFieldNameException;
use Doctrine\DBAL\Exception\LockWaitTimeoutException;
use Doctrine\DBAL\Exception\NotNullConstraintViolationException;
use Doctrine\DBAL\Exception\SyntaxErrorException;
use Doctrine\DBAL\Exception\TableNotFoundException;
use Doctrine\DBAL\Exception\UniqueConstraintViolationException;
use OCP\DB\Exception;

final class Failure extends Exception {
	private const REASONS = [
		ForeignKeyConstraintViolationException::class => self::REASON_FOREIGN_KEY_VIOLATION,
		NotNullConstraintViolationException::class => self::REASON_NOT_NULL_CONSTRAINT_VIOLATION,
		UniqueConstraintViolationException::class => self::REASON_UNIQUE_CONSTRAINT_VIOLATION,
		ConstraintViolationException::class => self::REASON_CONSTRAINT_VIOLATION,
		LockWaitTimeoutException::class => self::REASON_LOCK_WAIT_TIMEOUT,
		DeadlockException::class => self::REASON_DEADLOCK,
		TableNotFoundException::class => self::REASON_DATABASE_OBJECT_NOT_FOUND,
		InvalidFieldNameException::class => self::REASON_INVALID_FIELD_NAME,
		SyntaxErrorException::class => self::REASON_SYNTAX_ERROR,
		DriverException::class => self::REASON_DRIVER,
	];

	public static function of(DbalException $cause): self {
		return new self($cause->getMessage(), is_int($cause->getCode()) ? $cause->getCode() : 0, $cause);
	}

	#[\Override]
	public function getReason(): ?int {
		foreach (self::REASONS as $class => $reason) {
			if ($this->getPrevious() instanceof $class) {
				return $reason;
			}
		}
		return null;
	}
}
