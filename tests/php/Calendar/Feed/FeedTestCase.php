<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Feed;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\Feed\Feed;
use OCA\Verband\Calendar\Feed\FeedService;
use OCA\Verband\Calendar\Feed\Subscription;
use OCA\Verband\Controller\FeedController;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Input;
use OCA\Verband\Preview\Http\Request;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use OCP\AppFramework\Http\Response;
use OCP\IRequest;
use OCP\IUserManager;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Reader;

/** An association with boards of 21 and 1, and short ways to events and feeds. */
abstract class FeedTestCase extends AssociationTestCase {
	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->office('board21', 21, OfficeRole::Chair);
		$this->office('land', 1, OfficeRole::Chair);
		$this->user('elsewhere', ['g31']);
	}

	/** @param array<string, mixed> $fields */
	protected function event(string $title, array $fields = [], int $host = 21): Event {
		$everywhere = new Viewer('setup', null, [1], [1], [1, 2, 21, 22, 31], [], [1], ['frauen']);
		$status = $fields['status'] ?? 'published';
		$fields = ['title' => $title, 'status' => $status === 'cancelled' ? 'published' : $status] + $fields
			+ ['start' => '2026-06-10T19:00:00+02:00', 'end' => '2026-06-10T21:00:00+02:00', 'audience' => 'public'];
		$event = $this->get(EventService::class)->create($everywhere, $host, $fields);
		if ($status === 'cancelled') {
			$this->get(EventService::class)->update($everywhere, $event->getId(), '*', ['status' => 'cancelled'], static fn (): array => []);
		}
		return $event;
	}

	protected function viewer(string $uid): Viewer {
		return $this->get(Access::class)->viewerFor($uid);
	}

	/**
	 * @param array<string, mixed> $fields
	 * @return array{Feed, string} with its token
	 */
	protected function feed(string $uid, array $fields = ['kind' => 'personal']): array {
		$made = $this->get(FeedService::class)->create($this->viewer($uid), new Input($fields));
		$this->get(Access::class)->forget();
		return $made;
	}

	/** @param array<string, string> $headers */
	protected function ask(string $token, array $headers = []): Response {
		$server = ['REQUEST_METHOD' => 'GET', 'REQUEST_URI' => '/'];
		foreach ($headers as $name => $value) {
			$server['HTTP_' . strtoupper(strtr($name, '-', '_'))] = $value;
		}
		$request = new Request([], [], [], $server);
		$request->setRouteParameters(['token' => $token]);
		$this->container->set(IRequest::class, $request);
		$this->container->forget(FeedController::class);
		$this->get(Access::class)->forget();
		return $this->container->get(FeedController::class)->show();
	}

	/** @return list<string> what the feed holds, by title */
	protected function titles(string $token): array {
		$response = $this->ask($token);
		self::assertSame(200, $response->getStatus());
		$titles = array_map(static fn ($event): string => (string)$event->SUMMARY, $this->parse((string)$response->render())->select('VEVENT'));
		sort($titles);
		return array_values($titles);
	}

	/** The public feed of the whole association. */
	protected function publicText(): string {
		[$feed] = $this->feed('land', ['kind' => 'public']);
		return $this->get(Subscription::class)->text($feed, null);
	}

	protected function parse(string $text): VCalendar {
		$calendar = Reader::read($text);
		self::assertInstanceOf(VCalendar::class, $calendar);
		return $calendar;
	}

	protected function deleteAccount(string $uid): void {
		$user = $this->get(IUserManager::class)->get($uid);
		self::assertNotNull($user);
		$user->delete();
		$this->get(Access::class)->forget();
	}
}
