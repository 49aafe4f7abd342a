<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Csv\CsvFile;
use OCA\Verband\Gliederung\Csv\CsvImport;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class ImportController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly CsvImport $import,
	) {
		parent::__construct($appName, $request);
	}

	/** 200 with what the file would change, and what is wrong with it; writes nothing; 400, 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/import/preview')]
	public function preview(): DataResponse {
		$this->access->assertAdmin();
		return new DataResponse($this->import->preview($this->file(new Input($this->body()))));
	}

	/** 200; 400, 403, 404, 409 plan-changed */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/import/apply')]
	public function apply(): DataResponse {
		$this->access->assertAdmin();
		$input = new Input($this->body());
		$plan = $input->string('plan', 64, required: true);
		return new DataResponse($this->import->apply($this->file($input), $plan));
	}

	/** @return string the bytes of the file, of whatever encoding */
	private function file(Input $input): string {
		$base64 = $input->raw('csv', intdiv(CsvFile::MAX_BYTES * 4, 3) + 8, ErrorCode::CsvTooLarge);
		$bytes = base64_decode($base64, true);
		return $bytes === false ? throw Problem::invalid(ErrorCode::Invalid, 'csv') : $bytes;
	}
}
