<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework;

use Psr\Container\ContainerInterface;

interface IAppContainer extends ContainerInterface {
	/** @return string */
	public function getAppName();
}
