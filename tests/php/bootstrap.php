<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

date_default_timezone_set('UTC');
require __DIR__ . '/../../vendor/autoload.php';
