<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * @var int $status
 * @var Closure(string, string...): string $say
 */
[$title, $text] = match (true) {
	$status === 404, $status === 405 => ['Page not found', 'There is nothing at this address, or this account may not see it.'],
	$status < 500 => ['This is not allowed', 'This account may not open the page.'],
	default => ['Something went wrong', 'The error is written to the window in which the preview runs.'],
};
?>
<h1><?= $say($title) ?></h1>
<p><?= $say($text) ?></p>
<p><a class="preview-button" href="/index.php/apps/verband/"><?= $say('To the start page') ?></a></p>
