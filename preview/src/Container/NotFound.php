<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Container;

use Psr\Container\NotFoundExceptionInterface;
use RuntimeException;

final class NotFound extends RuntimeException implements NotFoundExceptionInterface {
}
