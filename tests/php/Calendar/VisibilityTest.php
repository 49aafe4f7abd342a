<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar;

use DateTimeImmutable;
use OCA\Verband\Calendar\Audience;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\Hosting;
use OCA\Verband\Calendar\OccurrenceFilter;
use OCA\Verband\Calendar\OccurrenceQuery;
use OCA\Verband\Calendar\Visibility;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use OCP\IGroupManager;
use OCP\IUserManager;
use PHPUnit\Framework\Attributes\DataProvider;

/** Who sees which event: the rule, the same rule in SQL, and what the service says, held against one another. */
final class VisibilityTest extends AssociationTestCase {
	/** @var array<string, Event> */
	private array $events = [];

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->user('bystander', ['frauen']);
		$this->user('inside', ['g21', 'frauen']);
		$this->office('board21', 21, OfficeRole::Chair);
		$this->office('board22', 22, OfficeRole::Board);
		$this->office('bezirk', 2, OfficeRole::Chair);
		$this->office('staff', 1, OfficeRole::Staff);
		$this->office('land', 1, OfficeRole::Chair);
		$this->office('delegate', 22, OfficeRole::Delegate);
		$this->office('past', 21, OfficeRole::Chair, '2020-01-01', '2026-05-31');
		$this->user('elsewhere', ['g31']);
		foreach ([1, 2, 21, 22, 31] as $host) {
			foreach (Audience::cases() as $audience) {
				foreach (EventStatus::cases() as $status) {
					$this->event($host, $audience, $status);
				}
			}
		}
		$this->event(21, Audience::Own, EventStatus::Published, coHost: 31);
		$this->event(21, Audience::Bezirk, EventStatus::Published, coHost: 31);
		$this->event(21, Audience::Own, EventStatus::Draft, coHost: 22);
		$this->event(21, Audience::Own, EventStatus::Published, coHost: 31, accepted: false);
	}

	public static function people(): iterable {
		foreach (['guest', 'bystander', 'admin', 'member', 'inside', 'elsewhere', 'board21', 'board22', 'bezirk', 'staff', 'land', 'delegate', 'past'] as $uid) {
			yield $uid => [$uid];
		}
	}

	#[DataProvider('people')]
	public function testRuleQueryAndServiceAgree(string $uid): void {
		$viewer = $this->get(Access::class)->viewerFor($uid);

		$byRule = array_filter($this->events, static fn (Event $event): bool => (new Visibility())->sees(
			$viewer, EventStatus::from($event->getStatus()), Audience::from($event->getAudience()), $event->getProtectedGroup(), $event->hosts(),
		));
		$byService = array_filter($this->events, fn (Event $event): bool => $this->finds($viewer, $event->getId()));

		self::assertSame(array_keys($byRule), $this->queried($viewer));
		self::assertSame(array_keys($byRule), array_keys($byService));
	}

	/** What each sees of the events of 21 (Bezirk 2) in words, so that a wrong rule cannot agree with itself. */
	public function testInWords(): void {
		$of21 = fn (string $uid): array => array_values(array_filter(
			$this->queried($this->get(Access::class)->viewerFor($uid)),
			static fn (string $name): bool => preg_match('/^21 \w+ (published|draft)$/', $name) === 1,
		));

		self::assertSame([], $of21('guest'));
		self::assertSame([], $of21('bystander'));
		self::assertSame([], $of21('admin'));
		self::assertSame(['21 public published', '21 members published', '21 bezirk published', '21 own published'], $of21('member'));
		self::assertSame([], $of21('past'), 'an office that ended and no group: a guest');
		self::assertSame(['21 public published', '21 members published'], $of21('elsewhere'));
		self::assertSame(['21 public published', '21 members published', '21 bezirk published'], $of21('delegate'));
		self::assertSame(['21 public published', '21 members published'], $of21('land'));
		self::assertCount(10, $of21('board21'), 'a board sees all that it hosts');
	}

	public function testTheProtectedGroupSeesWhatIsProtected(): void {
		self::assertContains('21 protected published', $this->queried($this->get(Access::class)->viewerFor('inside')));
		self::assertNotContains('21 protected published', $this->queried($this->get(Access::class)->viewerFor('land')));
	}

	public function testA3WhoLeavesTheGroupSeesNothingAtTheNextRequest(): void {
		self::assertNotSame([], $this->queried($this->get(Access::class)->viewerFor('member')));

		$member = $this->get(IUserManager::class)->get('member');
		self::assertNotNull($member);
		$this->get(IGroupManager::class)->get('g21')?->removeUser($member);
		$this->get(Access::class)->forget();

		$viewer = $this->get(Access::class)->viewerFor('member');
		self::assertSame([], $this->queried($viewer));
		self::assertFalse($this->finds($viewer, $this->events['21 public published']->getId()));
	}

	public function testTheNumberOfStatementsDoesNotGrowWithEvents(): void {
		$viewer = $this->get(Access::class)->viewerFor('member');
		$this->queried($viewer);
		$this->queries->reset();
		$this->queried($viewer);
		$before = $this->queries->count();
		for ($number = 0; $number < 60; $number++) {
			$this->event(22, Audience::Members, EventStatus::Published, name: "more $number");
		}
		$this->queries->reset();
		$this->queried($viewer);

		self::assertSame($before, $this->queries->count());
		self::assertSame(2, $before);
	}

	private function event(int $host, Audience $audience, EventStatus $status, ?int $coHost = null, bool $accepted = true, ?string $name = null): void {
		$everywhere = new Viewer('setup', null, [1], [1], [1, 2, 21, 22, 31], [], [1], ['frauen']);
		$name ??= "$host {$audience->value} {$status->value}" . ($coHost === null ? '' : " with $coHost" . ($accepted ? '' : ' asked'));
		$fields = ['title' => $name, 'start' => '2026-06-10', 'allDay' => true, 'audience' => $audience->value,
			'status' => $status === EventStatus::Cancelled ? 'published' : $status->value]
			+ ($audience === Audience::Protected ? ['protectedGroup' => 'frauen'] : []);
		$service = $this->get(EventService::class);
		$event = $service->create($everywhere, $host, $fields);
		if ($coHost !== null) {
			$this->get(Hosting::class)->add($everywhere, $event->getId(), $coHost, $accepted);
		}
		if ($status === EventStatus::Cancelled) {
			$service->update($everywhere, $event->getId(), '*', ['status' => 'cancelled'], static fn (): array => []);
		}
		$this->events[$name] = $service->find($everywhere, $event->getId());
	}

	private function finds(Viewer $viewer, int $id): bool {
		try {
			$this->get(EventService::class)->find($viewer, $id);
			return true;
		} catch (Problem $problem) {
			self::assertSame(404, $problem->status);
			return false;
		}
	}

	/** @return list<string> titles */
	private function queried(Viewer $viewer): array {
		$filter = new OccurrenceFilter(new DateTimeImmutable('2026-06-01'), new DateTimeImmutable('2026-07-01'));
		$rows = $this->get(OccurrenceQuery::class)->find($filter, $viewer, $this->get(Access::class)->tree());
		return array_map(static fn (array $row): string => (string)$row['event_title'], $rows);
	}
}
