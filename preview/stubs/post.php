<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// What lib/ uses of the server's mail, for the analyser alone: never loaded.

namespace OCP\Mail {
	interface IAttachment {
	}

	interface IEMailTemplate {
		/** @return void */
		public function setSubject(string $subject);

		/** @return void */
		public function addHeader();

		/** @return void */
		public function addHeading(string $title, string|bool $plainTitle = '');

		/** @return void */
		public function addBodyText(string $text, string|bool $plainText = '');

		/** @return void */
		public function addBodyListItem(string $text, string $metaInfo = '', string $icon = '', string|bool $plainText = '');

		/** @return void */
		public function addBodyButton(string $text, string $url, string|bool $plainText = '');

		/** @return void */
		public function addFooter(string $text = '', ?string $lang = null);
	}

	interface IMessage {
		/** @param array<string, string> $recipients */
		public function setTo(array $recipients): self;

		public function useTemplate(IEMailTemplate $emailTemplate): self;

		public function attach(IAttachment $attachment): self;

		public function setAutoSubmitted(string $value): self;
	}

	interface IMailer {
		public function createMessage(): IMessage;

		/**
		 * @param ?string $data
		 * @param ?string $filename
		 * @param ?string $contentType
		 */
		public function createAttachment($data = null, $filename = null, $contentType = null): IAttachment;

		public function createEMailTemplate(string $emailId): IEMailTemplate;

		/** @return list<string> who could not be reached */
		public function send(IMessage $message): array;

		public function validateMailAddress(string $email): bool;
	}
}
