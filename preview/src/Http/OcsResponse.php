<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Http;

use JsonSerializable;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\Http\Response;
use OCP\AppFramework\OCSController;
use XMLWriter;

/** The envelope of /ocs/v2.php: what the controller said, with its status once more in the meta part. */
final class OcsResponse extends Response {
	private const BODILESS = [Http::STATUS_NO_CONTENT, Http::STATUS_NOT_MODIFIED];

	private readonly mixed $data;
	private readonly int $ocsStatus;

	public function __construct(
		DataResponse $response,
		private readonly string $format,
		private readonly string $message = '',
	) {
		$this->ocsStatus = $response->getStatus();
		parent::__construct(self::httpStatus($this->ocsStatus));
		$this->addHeader('Content-Type', 'application/' . ($format === 'json' ? 'json' : 'xml') . '; charset=utf-8');
		$this->data = $response->getData();
		Adoption::carry($response, $this);
	}

	/** An answer of the platform itself. */
	public static function failure(int $ocsStatus, string $message, ?string $format): self {
		return new self(new DataResponse([], $ocsStatus), $format ?? 'xml', $message);
	}

	#[\Override]
	public function render() {
		if (in_array($this->getStatus(), self::BODILESS, true)) {
			return '';
		}
		$isFine = $this->ocsStatus >= 200 && $this->ocsStatus < 300;
		$meta = ['status' => $isFine ? 'ok' : 'failure', 'statuscode' => $this->ocsStatus, 'message' => $isFine ? 'OK' : $this->message];
		$envelope = ['ocs' => ['meta' => $meta, 'data' => $this->data]];
		return $this->format === 'json' ? json_encode($envelope, JSON_HEX_TAG | JSON_THROW_ON_ERROR) : $this->xml($envelope);
	}

	private static function httpStatus(int $ocsStatus): int {
		return match (true) {
			$ocsStatus === OCSController::RESPOND_UNAUTHORISED => Http::STATUS_UNAUTHORIZED,
			$ocsStatus === OCSController::RESPOND_NOT_FOUND => Http::STATUS_NOT_FOUND,
			in_array($ocsStatus, [OCSController::RESPOND_SERVER_ERROR, OCSController::RESPOND_UNKNOWN_ERROR], true) => Http::STATUS_INTERNAL_SERVER_ERROR,
			$ocsStatus < 200 || $ocsStatus > 600 => Http::STATUS_BAD_REQUEST,
			default => $ocsStatus,
		};
	}

	/** @param array<mixed> $envelope */
	private function xml(array $envelope): string {
		$writer = new XMLWriter();
		$writer->openMemory();
		$writer->setIndent(true);
		$writer->startDocument();
		$this->elements($writer, $envelope);
		$writer->endDocument();
		return $writer->outputMemory();
	}

	/** @param array<mixed> $values */
	private function elements(XMLWriter $writer, array $values): void {
		foreach ($values as $name => $value) {
			$plain = $value instanceof JsonSerializable ? $value->jsonSerialize() : $value;
			$element = is_int($name) ? 'element' : $name;
			if (is_array($plain) || $plain instanceof \stdClass) {
				$writer->startElement($element);
				$this->elements($writer, (array)$plain);
				$writer->endElement();
			} else {
				$writer->writeElement($element, $plain === null ? null : (string)$plain);
			}
		}
	}
}
