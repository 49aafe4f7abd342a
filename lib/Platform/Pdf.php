<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use Dompdf\Adapter\CPDF;
use Dompdf\Dompdf;
use Dompdf\Options;

/**
 * HTML of our own making as a PDF with page numbers. It fetches nothing, runs nothing, and the same HTML with the same
 * date gives the same bytes.
 */
final class Pdf {
	private const MARGIN = 62;
	private const FOOT = 40;
	private const SMALL = 8;
	private const GREY = [0.35, 0.35, 0.35];

	/**
	 * @param string $html a whole document
	 * @param string $foot what stands at the left of every page's foot
	 * @param string $pages "Seite {PAGE_NUM} von {PAGE_COUNT}", in the document's language
	 * @param int $time seconds since 1970, when it was made
	 */
	public function render(string $html, string $title, string $foot, string $pages, int $time): string {
		Libraries::load();
		$dompdf = new Dompdf(self::options());
		$dompdf->loadHtml($html, 'UTF-8');
		$dompdf->setPaper('A4');
		$dompdf->render();
		$canvas = $dompdf->getCanvas();
		assert($canvas instanceof CPDF);
		$font = $dompdf->getFontMetrics()->getFont('DejaVu Sans');
		$height = $canvas->get_height() - self::FOOT;
		$width = $dompdf->getFontMetrics()->getTextWidth(strtr($pages, ['{PAGE_NUM}' => '99', '{PAGE_COUNT}' => '99']), $font, self::SMALL);
		$canvas->page_text(self::MARGIN, $height, mb_strimwidth($foot, 0, 80, '…'), $font, self::SMALL, self::GREY);
		$canvas->page_text($canvas->get_width() - self::MARGIN - $width, $height, $pages, $font, self::SMALL, self::GREY);
		$date = 'D:' . gmdate('YmdHis', $time) . "+00'00'";
		foreach (['Title' => $title, 'CreationDate' => $date, 'ModDate' => $date] as $name => $value) {
			$canvas->add_info($name, $value);
		}
		$canvas->get_cpdf()->fileIdentifier = md5($html . $date);
		return (string)$dompdf->output();
	}

	private static function options(): Options {
		$options = new Options();
		$temporary = sys_get_temp_dir();
		// what is read of a font is kept for the next PDF, in a folder that nobody else writes to
		$owner = function_exists('posix_geteuid') ? posix_geteuid() : getmyuid();
		$cache = $temporary . '/verband-fonts-' . $owner;
		if (!is_dir($cache)) {
			@mkdir($cache, 0700);
		}
		$options->setTempDir($temporary);
		$options->setFontCache(is_writable($cache) && fileowner($cache) === $owner && (fileperms($cache) & 0o022) === 0 ? $cache : $temporary);
		$options->setChroot([$options->getRootDir() . '/lib']);
		$options->setAllowedProtocols([]);
		$options->setIsRemoteEnabled(false);
		$options->setIsPhpEnabled(false);
		$options->setIsJavascriptEnabled(false);
		$options->setIsFontSubsettingEnabled(true);
		$options->setDefaultFont('DejaVu Sans');
		return $options;
	}
}
