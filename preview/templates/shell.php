<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

use OCA\Verband\Preview\Shell\Assets;
use OCA\Verband\Preview\Shell\Themes;

/**
 * @var string $language
 * @var string $locale
 * @var string $uid
 * @var string $name
 * @var string $token
 * @var string $theme
 * @var string $nonce
 * @var string $inner
 * @var string $template
 * @var bool $isAdmin
 * @var bool $isApp
 * @var list<string> $scripts
 * @var list<string> $styles
 * @var array<string, string> $inputs
 * @var Closure(string, string...): string $say
 * @var Closure(string): string $p
 */
$texts = Assets::translations($language);
?>
<!DOCTYPE html>
<html class="ng-csp" lang="<?= $p($language) ?>" data-locale="<?= $p($locale) ?>" data-admin="<?= $isAdmin ? 'true' : 'false' ?>" translate="no">
<head data-user="<?= $p($uid) ?>" data-user-displayname="<?= $p($name) ?>" data-requesttoken="<?= $p($token) ?>">
	<meta charset="utf-8">
	<title>Verband – <?= $say('Preview') ?></title>
	<meta name="csp-nonce" nonce="<?= $p($nonce) ?>">
	<meta name="viewport" content="width=device-width, initial-scale=1.0, minimum-scale=1.0">
	<meta name="theme-color" content="#00679e">
	<link rel="icon" type="image/svg+xml" href="/apps/verband/img/app-dark.svg">
<?php foreach (Themes::files($theme) as $file => $media) { ?>
	<link rel="stylesheet" href="<?= $p(Assets::shell($file)) ?>" media="<?= $p($media) ?>">
<?php } ?>
	<link rel="stylesheet" href="<?= $p(Assets::shell('shell.css')) ?>">
<?php foreach ($isApp ? $styles : [] as $style) { ?>
	<link rel="stylesheet" href="<?= $p($style) ?>">
<?php } ?>
<?php if ($isApp) { ?>
	<script nonce="<?= $p($nonce) ?>" src="<?= $p(Assets::shell('shell.js')) ?>"></script>
<?php if ($texts !== null) { ?>
	<script nonce="<?= $p($nonce) ?>" defer src="<?= $p($texts) ?>"></script>
<?php } ?>
<?php foreach ($scripts as $script) { ?>
	<script nonce="<?= $p($nonce) ?>" <?= str_contains($script, '.mjs') ? 'type="module" ' : '' ?>defer src="<?= $p($script) ?>"></script>
<?php } ?>
<?php } ?>
</head>
<body dir="ltr" id="<?= $isApp ? 'body-user' : 'body-login' ?>" data-theme-<?= $p($theme) ?> data-themes="<?= $p($theme) ?>">
	<noscript><?= $say('This page needs JavaScript.') ?></noscript>
<?php foreach ($inputs as $id => $value) { ?>
	<input type="hidden" id="<?= $p($id) ?>" value="<?= $p($value) ?>">
<?php } ?>
	<div id="skip-actions"></div>
<?php include __DIR__ . '/header.php'; ?>
<?php if ($isApp) { ?>
	<div id="content" class="app-verband">
		<?= $inner ?>

	</div>
<?php } else { ?>
	<main class="preview-page"><?= $inner ?></main>
<?php } ?>
</body>
</html>
