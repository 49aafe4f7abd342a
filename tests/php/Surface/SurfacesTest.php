<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Surface;

require_once __DIR__ . '/../../../preview/stubs/surfaces.php';

use OCA\Verband\Calendar\EventService;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\Minutes\MinutesMapper;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Minutes\RecordMapper;
use OCA\Verband\Meeting\Minutes\Version;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\ResolutionService;
use OCA\Verband\Meeting\Task\Task;
use OCA\Verband\Meeting\Task\TaskService;
use OCA\Verband\Notification\Notifier;
use OCA\Verband\Platform\Activities;
use OCA\Verband\Platform\Input;
use OCA\Verband\Preview\Notifications\Manager;
use OCA\Verband\Surface\ActivityProvider;
use OCA\Verband\Surface\DeskWidget;
use OCA\Verband\Surface\EventSearchProvider;
use OCA\Verband\Surface\MeetingSearchProvider;
use OCA\Verband\Surface\ReferenceProvider;
use OCA\Verband\Surface\ResolutionSearchProvider;
use OCA\Verband\Surface\SearchProvider;
use OCA\Verband\Surface\Words;
use OCA\Verband\Tests\Meeting\MeetingTestCase;
use OCP\Activity\Exceptions\UnknownActivityException;
use OCP\Search\ISearchQuery;

/** The server's search, dashboard, activities and previews: each reader sees what is theirs, and nobody what is internal. */
final class SurfacesTest extends MeetingTestCase {
	private const CANARY = 'KANARIENVOGEL';
	private const WORD = 'Plakataktion';

	private DatedMeeting $sitting;
	/** @var list<array{string, int, list<string>}> */
	private array $told = [];

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$told = &$this->told;
		$this->container->set(Activities::class, new class($told) implements Activities {
			/** @param list<array{string, int, list<string>}> $told */
			public function __construct(
				private array &$told,
			) {
			}

			#[\Override]
			public function tell(string $subject, int $objectId, iterable $uids, ?string $author): void {
				$this->told[] = [$subject, $objectId, array_values([...$uids])];
			}
		});
		$this->sitting = $this->meeting(['title' => self::WORD . ' besprechen']);
	}

	public function testNobodyFindsWhatIsNotTheirs(): void {
		$this->event(['title' => self::WORD . ' offen']);
		$this->event(['title' => self::WORD . ' nur für uns', 'audience' => 'own']);
		$this->event(['title' => self::WORD . ' Entwurf', 'status' => 'draft']);
		self::assertCount(4, $this->found(EventSearchProvider::class, 'chair'));
		self::assertCount(3, $this->found(EventSearchProvider::class, 'member'));
		self::assertCount(2, $this->found(EventSearchProvider::class, 'other'));
		foreach (['guest', 'admin'] as $uid) {
			self::assertSame([], $this->found(EventSearchProvider::class, $uid));
			self::assertSame([], $this->found(MeetingSearchProvider::class, $uid));
			self::assertSame([], $this->widget($uid));
		}
	}

	public function testASeriesIsFoundOnceAndTermsAreBounded(): void {
		$this->event(['title' => self::WORD . ' jede Woche', 'rrule' => 'FREQ=WEEKLY;COUNT=30']);
		self::assertCount(2, $this->found(EventSearchProvider::class, 'member'), 'the series and the sitting');
		foreach (['', ' ', 'P', '%', str_repeat('ä', 101), "\xff\xff"] as $term) {
			foreach ([EventSearchProvider::class, MeetingSearchProvider::class, ResolutionSearchProvider::class] as $provider) {
				self::assertSame([], $this->found($provider, 'chair', $term));
			}
		}
		self::assertSame([], $this->found(MeetingSearchProvider::class, 'chair', '%%'), 'no wildcard from outside');
		foreach (range(1, 30) as $i) {
			$this->event(['title' => self::WORD . " $i"]);
		}
		self::assertCount(25, $this->found(EventSearchProvider::class, 'member', self::WORD, 5000));
		self::assertCount(3, $this->found(EventSearchProvider::class, 'member', self::WORD, 3));
	}

	public function testWhatPublishedMinutesSayIsFoundOnceTheyArePublished(): void {
		$this->record('Der Bericht der Kassenprüfung', 'Der Bericht und ' . self::CANARY);
		$this->minutes(MinutesState::Approved);
		self::assertSame([], $this->found(MeetingSearchProvider::class, 'member', 'Kassenprüfung'));
		$this->minutes(MinutesState::Published);
		self::assertSame([self::WORD . ' besprechen'], $this->found(MeetingSearchProvider::class, 'member', 'Kassenprüfung'));
		self::assertSame([], $this->found(MeetingSearchProvider::class, 'chair', self::CANARY), 'not even for the board');
	}

	public function testInternalStringsShowInNoneOfThem(): void {
		$this->close();
		$internal = ['title' => self::CANARY, 'internal' => true];
		$this->resolve($internal + ['text' => self::CANARY]);
		$this->resolve(['title' => self::WORD]);
		$task = $this->task($internal + ['personId' => $this->id('writer')]);
		$this->record('offen', self::CANARY);
		$this->minutes(MinutesState::Published);
		$texts = [];
		foreach (['chair', 'writer', 'member', 'other', 'guest', 'admin'] as $uid) {
			foreach ([EventSearchProvider::class, MeetingSearchProvider::class, ResolutionSearchProvider::class] as $provider) {
				array_push($texts, ...$this->found($provider, $uid, self::CANARY), ...$this->found($provider, $uid));
			}
			$texts[] = json_encode($this->widget($uid), JSON_THROW_ON_ERROR);
			$this->actAs($uid);
			foreach (['events/' . $this->sitting->meeting->getEventId(), 'meetings/' . $this->sitting->id(), 'meetings/' . $this->sitting->id() . '/minutes'] as $path) {
				$reference = $this->get(ReferenceProvider::class)->resolveReference($this->url($path));
				$texts[] = $reference?->getTitle() . $reference?->getDescription();
			}
			foreach ($this->told as [$subject, $id]) {
				$texts[] = json_encode($this->activity($subject, $id, $uid), JSON_THROW_ON_ERROR);
			}
			foreach ($this->get(Manager::class)->of($uid) as $notification) {
				$texts[] = json_encode($notification->getSubjectParameters(), JSON_THROW_ON_ERROR)
					. $this->get(Notifier::class)->prepare(clone $notification, 'de')->getParsedSubject();
			}
		}
		self::assertStringNotContainsString(self::CANARY, implode("\n", $texts));
		self::assertStringContainsString(self::WORD, implode("\n", $texts), 'what is open shows');
		self::assertCount(1, $this->get(Manager::class)->of('writer'), 'that there is a task is told');
		self::assertSame([Activities::RESOLVED], array_column($this->told, 0), 'of what is internal no activity is written');
		self::assertNotNull($task->getId());
	}

	public function testTheWidgetShowsTasksThenMeetings(): void {
		$this->task(['title' => 'später', 'due' => '2027-01-01', 'personId' => $this->id('writer')]);
		$this->task(['title' => 'bald', 'due' => '2026-06-10', 'personId' => $this->id('writer')]);
		$this->task(['title' => 'von anderen']);
		$shown = $this->widget('writer');
		self::assertSame(['bald', 'später', self::WORD . ' besprechen'], array_column($shown, 'title'));
		self::assertStringContainsString('10. Juni', $shown[0]->subtitle);
		self::assertStringEndsWith('/meetings/' . $this->sitting->id(), $shown[2]->link);
		self::assertSame(['bald'], array_column($this->widget('writer', 1), 'title'));
		$this->actAs('guest');
		self::assertFalse($this->get(DeskWidget::class)->isEnabled());
	}

	public function testPreviewsAreEachReadersOwn(): void {
		$event = $this->event(['title' => self::WORD, 'audience' => 'own']);
		$provider = $this->get(ReferenceProvider::class);
		$address = $this->url('events/' . $event);
		self::assertTrue($provider->matchReference($address));
		self::assertTrue($provider->matchReference(str_replace('/index.php/', '/', $address) . '?date=2026-06-01'));
		foreach (['https://example.org/apps/verband/events/1', $this->url('events/'), $this->url('events/1/edit'), $this->url('terms'), $address . str_repeat('a', 600), 'events/1'] as $other) {
			self::assertFalse($provider->matchReference($other), $other);
		}
		$this->actAs('member');
		self::assertSame(self::WORD, $provider->resolveReference($address)?->getTitle());
		$key = $provider->getCacheKey($address);
		$this->actAs('other');
		self::assertNull($provider->resolveReference($address));
		self::assertNotSame($key, $provider->getCacheKey($address), 'nobody is served what was made for others');
		self::assertNull($provider->resolveReference($this->url('events/99999')));
		self::assertNull($provider->resolveReference($this->url('meetings/' . $this->sitting->id() . '/minutes')), 'nothing of minutes before they are published');
	}

	public function testActivitiesAreReadWithTheRightsOfToday(): void {
		$resolution = $this->resolve(['title' => self::WORD]);
		$task = $this->task(['title' => 'Plakate holen', 'personId' => $this->id('writer')]);
		self::assertSame([[Activities::RESOLVED, $resolution->getId(), ['writer']], [Activities::TASK_GIVEN, $task->getId(), ['writer']]], $this->told);
		self::assertStringContainsString(self::WORD, (string)json_encode($this->activity(Activities::RESOLVED, $resolution->getId(), 'writer')));
		self::assertStringContainsString('Plakate holen', (string)json_encode($this->activity(Activities::TASK_GIVEN, $task->getId(), 'writer')));
		self::assertNull($this->activity(Activities::RESOLVED, $resolution->getId(), 'member'), 'the sitting is not over');
		self::assertNull($this->activity(Activities::TASK_GIVEN, $task->getId(), 'other'));
		self::assertNull($this->activity('something-else', 1, 'writer'));
		$this->expectException(UnknownActivityException::class);
		$this->get(ActivityProvider::class)->parse('de', new ActivityEvent(Activities::RESOLVED, $resolution->getId(), 'writer', 'files'));
	}

	public function testWhoIsGivenATaskHearsOfItOnce(): void {
		$own = $this->task(['personId' => $this->id('chair')]);
		self::assertSame([], $this->get(Manager::class)->people(), 'who takes one on knows');
		$task = $this->task(['personId' => $this->id('writer'), 'title' => 'Plakate holen']);
		$this->get(TaskService::class)->update($task->getId(), '*', new Input(['title' => 'Plakate abholen']), static fn (): array => []);
		$all = $this->get(Manager::class)->of('writer');
		self::assertCount(1, $all);
		$read = $this->get(Notifier::class)->prepare(clone $all[0], 'de');
		self::assertSame('Eine Aufgabe für dich: Plakate abholen', $read->getParsedSubject());

		$this->get(TaskService::class)->delete($task->getId(), '*', static fn (): array => []);
		self::assertNotNull($own->getId());
		$this->expectException(\OCP\Notification\AlreadyProcessedException::class);
		$this->get(Notifier::class)->prepare(clone $all[0], 'de');
	}

	/**
	 * @param class-string<SearchProvider> $provider
	 * @return list<string> titles
	 */
	private function found(string $provider, string $uid, string $term = self::WORD, int $limit = 50): array {
		$this->actAs($uid);
		$query = new class($term, $limit) implements ISearchQuery {
			public function __construct(
				private readonly string $term,
				private readonly int $limit,
			) {
			}

			public function getTerm(): string {
				return $this->term;
			}

			public function getLimit(): int {
				return $this->limit;
			}
		};
		return array_column($this->get($provider)->search($this->user($uid), $query)->entries, 'title');
	}

	/** @return list<\OCP\Dashboard\Model\WidgetItem> */
	private function widget(string $uid, int $limit = 7): array {
		return $this->get(DeskWidget::class)->getItemsV2($uid, null, $limit)->items;
	}

	/** @return ?array<string, mixed> null where it is not to be shown */
	private function activity(string $subject, int $id, string $uid): ?array {
		$event = new ActivityEvent($subject, $id, $uid);
		try {
			$this->get(ActivityProvider::class)->parse('de', $event);
			return $event->said;
		} catch (UnknownActivityException) {
			return null;
		}
	}

	private function url(string $path): string {
		return $this->get(Words::class)->base() . $path;
	}

	/** @param array<string, mixed> $fields */
	private function event(array $fields): int {
		$this->actAs('chair');
		$fields += ['start' => '2026-06-20', 'allDay' => true];
		return $this->get(EventService::class)->create($this->get(Access::class)->viewer(), 21, $fields)->getId();
	}

	/** @param array<string, mixed> $fields */
	private function resolve(array $fields): Resolution {
		$this->actAs('chair');
		return $this->get(ResolutionService::class)->create($this->sitting->id(), new Input($fields + ['text' => 'x', 'result' => 'adopted']));
	}

	/** @param array<string, mixed> $fields */
	private function task(array $fields): Task {
		$this->actAs('chair');
		return $this->get(TaskService::class)->create(new Input($fields + ['meetingId' => $this->sitting->id(), 'title' => 'Aufgabe']));
	}

	private function record(string $open, string $full): void {
		$this->get(RecordMapper::class)->add($this->sitting->id(), Version::Open, $open);
		$this->get(RecordMapper::class)->add($this->sitting->id(), Version::Full, $full);
	}

	private function minutes(MinutesState $state): void {
		$id = $this->sitting->id();
		$this->get(MinutesMapper::class)->ensure($id);
		$minutes = $this->get(MinutesMapper::class)->of($id);
		$revision = $minutes->getRevision();
		$minutes->setState($state->value);
		$minutes->setRevision($revision + 1);
		self::assertTrue($this->get(MinutesMapper::class)->replace($minutes, $revision));
	}

	private function close(): void {
		$meeting = $this->sitting->meeting;
		$meeting->setState(MeetingState::Closed->value);
		$this->get(MeetingMapper::class)->update($meeting);
	}

	private function id(string $uid): int {
		return (int)$this->get(Persons::class)->ensureForUid($uid)->getId();
	}
}
