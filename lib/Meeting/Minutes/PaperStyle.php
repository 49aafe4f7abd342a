<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

/** How minutes, the register of resolutions and the report on goals look on paper. */
final class PaperStyle {
	public const CSS = <<<'CSS'
		@page { margin: 22mm 22mm 24mm 22mm; }
		body { font-family: 'DejaVu Serif', serif; font-size: 9.5pt; line-height: 1.45; color: #111; }
		h1, h2, h3, h4, h5, h6, .head strong, th, .end { font-family: 'DejaVu Sans', sans-serif; }
		h1 { font-size: 16pt; line-height: 1.25; margin: 0 0 3mm; }
		h2 { font-size: 11.5pt; line-height: 1.3; margin: 8mm 0 2mm; page-break-after: avoid; }
		h3 { font-size: 9.5pt; margin: 5mm 0 1.5mm; page-break-after: avoid; }
		h4, h5, h6 { font-size: 9.5pt; margin: 4mm 0 1mm; page-break-after: avoid; }
		p { margin: 0 0 2.5mm; orphans: 2; widows: 2; }
		ul, ol { margin: 0 0 2.5mm; padding-left: 6mm; }
		li { margin-bottom: 0.8mm; }
		li p { margin: 0; }
		a { color: #111; text-decoration: underline; }
		blockquote { margin: 0 0 2.5mm; padding: 0.5mm 0 0.1mm 4mm; border-left: 1.2pt solid #555; }
		pre, code { font-family: 'DejaVu Sans Mono', monospace; font-size: 8.5pt; }
		pre { white-space: pre-wrap; }
		table { border-collapse: collapse; width: 100%; margin: 0 0 3mm; }
		th, td { border: 0.5pt solid #888; padding: 1mm 2mm; text-align: left; vertical-align: top; font-size: 8.5pt; }
		.head { margin-bottom: 6mm; padding-bottom: 4mm; border-bottom: 0.8pt solid #111; }
		.head p { margin-bottom: 1.5mm; }
		.facts { margin: 4mm 0 0; }
		.facts td { border: 0; padding: 0 0 1.2mm; font-size: 9.5pt; line-height: 1.35; }
		.facts td.label { width: 32mm; font-family: 'DejaVu Sans', sans-serif; font-size: 8.5pt; color: #444; }
		.end { margin-top: 12mm; padding-top: 3mm; border-top: 0.8pt solid #111; font-size: 8.5pt; page-break-inside: avoid; }
		.addenda { page-break-before: always; }
		.hash { font-family: 'DejaVu Sans Mono', monospace; font-size: 7.5pt; }
		.signatures { margin: 14mm 0 6mm; }
		.signatures td { border: 0; border-top: 0.5pt solid #111; padding: 1mm 0 0; width: 45%; }
		.signatures td.gap { border: 0; width: 10%; }
		.register h3 { margin-top: 6mm; }
		.report h1, .report h4, .report td, .report blockquote { word-wrap: break-word; }
		.report h2 { font-size: 13pt; margin-top: 9mm; padding-bottom: 1mm; border-bottom: 0.8pt solid #111; }
		.report h3 { font-size: 11pt; margin-top: 7mm; }
		.report h4 { margin-top: 5mm; }
		.report ul { page-break-inside: avoid; }
		.report table { width: auto; }
		CSS;
}
