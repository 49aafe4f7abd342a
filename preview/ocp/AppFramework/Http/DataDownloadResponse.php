<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework\Http;

use OCP\AppFramework\Http;

class DataDownloadResponse extends Response {
	/** @var string */
	protected $data;

	/** @param array<string, mixed> $headers */
	public function __construct(string $data, string $filename, string $contentType, int $status = Http::STATUS_OK, array $headers = []) {
		parent::__construct($status, $headers);
		$this->data = $data;
		$plain = strtr($filename, ['"' => '\\"', "\r" => '', "\n" => '']);
		$this->addHeader('Content-Disposition', 'attachment; filename="' . $plain . '"');
		$this->addHeader('Content-Type', $contentType);
	}

	/**
	 * @param string $data
	 * @return void
	 */
	public function setData($data) {
		$this->data = $data;
	}

	/** @return string */
	public function render() {
		return $this->data;
	}
}
