<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework\Bootstrap;

use OCP\AppFramework\IAppContainer;

interface IBootContext {
	public function getAppContainer(): IAppContainer;

	/** @return mixed */
	public function injectFn(callable $fn);
}
