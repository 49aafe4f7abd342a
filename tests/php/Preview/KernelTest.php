<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Preview;

use OCA\Verband\Preview\Database\Connection;
use OCA\Verband\Preview\Host;
use OCA\Verband\Preview\Http\Kernel;
use OCA\Verband\Preview\Http\Reply;
use OCA\Verband\Preview\Http\Request;
use OCA\Verband\Preview\Shell\Session;
use OCA\Verband\Tests\DatabaseTestCase;

/** The host answers as the server does where the app or a hostile client would notice. */
final class KernelTest extends DatabaseTestCase {
	private const API = '/ocs/v2.php/apps/verband/api/v1/';

	/**
	 * @param array<string, string> $headers
	 * @param array<string, string> $cookies
	 */
	private function ask(string $method, string $uri, ?string $uid = null, array $headers = [], string $body = '', array $cookies = []): Reply {
		$server = ['REQUEST_METHOD' => $method, 'REQUEST_URI' => $uri, 'HTTP_HOST' => 'localhost', 'HTTP_ACCEPT' => 'application/json'];
		foreach ($headers as $name => $value) {
			$server[$name === 'Content-Type' ? 'CONTENT_TYPE' : 'HTTP_' . strtoupper(strtr($name, '-', '_'))] = $value;
		}
		if ($uid !== null) {
			$this->user($uid);
			$server['HTTP_AUTHORIZATION'] = 'Basic ' . base64_encode($uid . ':preview');
		}
		parse_str((string)parse_url($uri, PHP_URL_QUERY), $query);
		$form = str_contains($headers['Content-Type'] ?? '', 'x-www-form-urlencoded') ? self::fields($body) : [];
		$container = Host::over($this->get(Connection::class), $this->queries);
		$container->set(Request::class, new Request($query, $form, $cookies, $server, [], $body));
		return $container->get(Kernel::class)->handle();
	}

	/** @return array<string, mixed> */
	private static function fields(string $body): array {
		parse_str($body, $fields);
		return $fields;
	}

	public function testNobodyGets401InTheEnvelope(): void {
		$reply = $this->ask('GET', self::API . 'gliederungen', null, ['OCS-APIRequest' => 'true']);

		self::assertSame(401, $reply->status);
		self::assertSame(997, json_decode($reply->body, true)['ocs']['meta']['statuscode']);
	}

	public function testAWrongPasswordIsNobody(): void {
		$reply = $this->ask('GET', self::API . 'gliederungen', null, ['OCS-APIRequest' => 'true', 'Authorization' => 'Basic ' . base64_encode('admin:wrong')]);

		self::assertSame(401, $reply->status);
	}

	public function testAWriteWithoutHeaderAndTokenIsRefusedWhateverItsBody(): void {
		foreach (['application/json', 'text/plain', 'application/x-www-form-urlencoded'] as $type) {
			$reply = $this->ask('POST', self::API . 'gliederungen', 'anna', ['Content-Type' => $type], '{"name": "x"}');

			self::assertSame(412, $reply->status, $type);
		}
	}

	public function testE1WhoGuessesFeedsIsStopped(): void {
		$guess = fn (int $number): Reply => $this->ask('GET', '/index.php/apps/verband/feed/' . str_pad((string)$number, 32, 'a') . '.ics');

		for ($number = 0; $number < 60; $number++) {
			self::assertSame(404, $guess($number)->status);
		}
		self::assertSame(429, $guess(60)->status);
	}

	public function testTheTokenOfAnotherAccountDoesNotHelp(): void {
		$this->user('anna', ['admin']);
		$this->user('bert');
		$cookies = [Session::COOKIE => Session::cookieFor('anna')];
		$foreign = Session::token(new Request([], [], [Session::COOKIE => Session::cookieFor('bert')], []));
		$own = Session::token(new Request([], [], $cookies, []));

		self::assertSame(412, $this->ask('GET', self::API . 'gliederungen', null, ['requesttoken' => $foreign], '', $cookies)->status);
		self::assertSame(200, $this->ask('GET', self::API . 'gliederungen', null, ['requesttoken' => $own], '', $cookies)->status);
	}

	public function testAForgedCookieIsNobody(): void {
		$this->user('admin', ['admin']);
		$reply = $this->ask('GET', self::API . 'gliederungen', null, ['OCS-APIRequest' => 'true'], '', [Session::COOKIE => 'admin.' . str_repeat('0', 64)]);

		self::assertSame(401, $reply->status);
	}

	public function testAddressesThatDoNotExist(): void {
		self::assertSame(404, $this->ask('GET', self::API . 'nothing', 'anna', ['OCS-APIRequest' => 'true'])->status);
		self::assertSame(405, $this->ask('PATCH', self::API . 'gliederungen', 'anna', ['OCS-APIRequest' => 'true'])->status);
	}

	public function testJsonThatIsNoneIsSaidToBe(): void {
		$this->user('anna', ['admin']);
		$reply = $this->ask('POST', self::API . 'gliederungen', 'anna', ['OCS-APIRequest' => 'true', 'Content-Type' => 'application/json'], '{"name": ');

		self::assertSame([400, 'not-text'], [$reply->status, json_decode($reply->body, true)['ocs']['data']['error']]);
	}

	public function testNotModifiedHasNoBody(): void {
		$this->user('anna', ['admin']);
		$first = $this->ask('GET', self::API . 'gliederungen', 'anna', ['OCS-APIRequest' => 'true']);
		$second = $this->ask('GET', self::API . 'gliederungen', 'anna', ['OCS-APIRequest' => 'true', 'If-None-Match' => $first->headers['ETag']]);

		self::assertSame(200, $first->status);
		self::assertSame([304, ''], [$second->status, $second->body]);
	}

	public function testPagesSendNobodyToThePickerAndBack(): void {
		$reply = $this->ask('GET', '/index.php/apps/verband/calendar', null, ['Accept' => 'text/html']);

		self::assertSame([303, '/preview/accounts?to=%2Findex.php%2Fapps%2Fverband%2Fcalendar'], [$reply->status, $reply->headers['Location']]);
	}

	public function testThePickerLeavesTheHostForNobody(): void {
		$this->user('anna');
		$token = Session::token(new Request([], [], [], []));
		foreach (['https://evil.example/', '//evil.example', '/\\evil.example', "/a\r\nSet-Cookie: x"] as $to) {
			$body = http_build_query(['value' => 'anna', 'to' => $to, 'requesttoken' => $token]);
			$reply = $this->ask('POST', '/preview/account', null, ['Content-Type' => 'application/x-www-form-urlencoded'], $body);

			self::assertSame([303, '/index.php/apps/verband/'], [$reply->status, $reply->headers['Location']], $to);
		}
	}

	public function testNoScriptRunsButThePagesOwn(): void {
		$reply = $this->ask('GET', '/index.php/apps/verband/', 'anna', ['Accept' => 'text/html']);

		self::assertSame(200, $reply->status, $reply->body);
		self::assertMatchesRegularExpression("/script-src 'nonce-[0-9a-f]{32}';/", $reply->headers['Content-Security-Policy']);
		self::assertStringNotContainsString('unsafe-eval', $reply->headers['Content-Security-Policy']);
	}
}
