<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework;

use Closure;
use DomainException;
use OCA\Verband\Preview\Http\Adoption;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\Http\JSONResponse;
use OCP\AppFramework\Http\Response;
use OCP\IRequest;

abstract class Controller {
	/** @var string */
	protected $appName;

	/** @var IRequest */
	protected $request;

	/** @var array<string, Closure> */
	private array $responders = [];

	/** @param string $appName */
	public function __construct($appName, IRequest $request) {
		$this->appName = $appName;
		$this->request = $request;
		$this->registerResponder('json', static function (mixed $data): Response {
			if (!$data instanceof DataResponse) {
				return new JSONResponse($data);
			}
			return Adoption::carry($data, new JSONResponse($data->getData(), $data->getStatus()));
		});
	}

	/**
	 * @param string $format
	 * @return void
	 */
	protected function registerResponder($format, Closure $responder) {
		$this->responders[$format] = $responder;
	}

	/**
	 * @param mixed $response
	 * @param string $format
	 * @return Response
	 */
	public function buildResponse($response, $format = 'json') {
		$responder = $this->responders[$format] ?? throw new DomainException('No responder for the format ' . $format);
		return $responder($response);
	}
}
