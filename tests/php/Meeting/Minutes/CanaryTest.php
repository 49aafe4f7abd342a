<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Minutes;

use OCA\Verband\Calendar\Delivery;
use OCA\Verband\Calendar\EventPresenter;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\Feed\FeedService;
use OCA\Verband\Calendar\Feed\Subscription;
use OCA\Verband\Calendar\Sync\PersonalViews;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Meeting\Invitation\InvitationLetter;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\MeetingPresenter;
use OCA\Verband\Meeting\Minutes\Addendum\Addenda;
use OCA\Verband\Meeting\Minutes\MinutesFiles;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Minutes\Missed\Missed;
use OCA\Verband\Meeting\Minutes\StandingPresenter;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\PeopleService;
use OCA\Verband\Meeting\Resolution\ResolutionFilter;
use OCA\Verband\Meeting\Resolution\ResolutionList;
use OCA\Verband\Meeting\Resolution\ResolutionService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Post;
use OCA\Verband\Tests\Meeting\RecordedPost;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * C4: whatever is internal carries a canary's name; no output for somebody outside the body carries it. A new kind of
 * output gets a line in outputs().
 */
final class CanaryTest extends MinutesTestCase {
	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->write("Offen.\n\n:::intern\n" . self::CANARY . "\n:::");
		$this->write(self::CANARY, $this->item(self::CANARY, internal: true));
		foreach ([['title' => 'Beschluss', 'text' => "Wort\n:::intern\n" . self::CANARY], ['title' => self::CANARY, 'internal' => true]] as $fields) {
			$this->get(ResolutionService::class)->create($this->sitting->id(), new Input($fields));
		}
		foreach ([false, true] as $internal) {
			$this->db->insertIgnoreConflict('verband_tasks', [
				'gliederung_id' => 21, 'meeting_id' => $this->sitting->id(), 'title' => $internal ? self::CANARY : 'Aufgabe', 'internal' => $internal ? 1 : 0,
				'uid' => 'task' . (int)$internal, 'revision' => 1,
			]);
		}
		$this->bring(MinutesState::Published);
		$this->get(Addenda::class)->add($this->sitting->id(), new Input(['text' => "Nachtrag.\n:::intern\n" . self::CANARY]));
		$this->db->executeStatement("UPDATE *PREFIX*verband_meetings SET state = 'closed'");
		$this->get(Access::class)->forget();
	}

	/** @return iterable<string, array{string}> */
	public static function readers(): iterable {
		yield 'a member' => ['member'];
		yield 'the board of another body' => ['other'];
	}

	#[DataProvider('readers')]
	public function testNoOutputForOthersCarriesIt(string $uid): void {
		$this->actAs($uid);
		foreach ($this->outputs() as $name => $output) {
			self::assertStringNotContainsString(self::CANARY, $output, $name);
			self::assertNotSame('', $output, $name);
		}
	}

	/** That the test can fail: the body itself reads it everywhere. */
	public function testTheBodyReadsIt(): void {
		foreach ($this->outputs() as $name => $output) {
			if (!in_array($name, ['standing'], true)) {
				self::assertStringContainsString(self::CANARY, $output, $name);
			}
		}
	}

	/** What goes to phones, into feeds and by post is the same for everybody: nothing internal at all. */
	#[DataProvider('everybody')]
	public function testNothingThatLeavesTheHouseCarriesIt(string $uid): void {
		$this->actAs($uid);
		foreach ($this->calendars() as $name => $output) {
			self::assertStringContainsString('Vorstandssitzung', $output, $name);
			self::assertStringNotContainsString(self::CANARY, $output, $name);
		}
	}

	/** @return iterable<string, array{string}> */
	public static function everybody(): iterable {
		yield from self::readers();
		yield 'the body itself' => ['chair'];
	}

	public function testNoLetterCarriesIt(): void {
		$post = new RecordedPost();
		$this->container->set(Post::class, $post);
		$this->actAs('chair');
		$next = $this->meeting(['title' => 'Nächste Sitzung']);
		$this->item('Haushalt', of: $next);
		$this->item(self::CANARY, internal: true, of: $next);
		$this->get(PeopleService::class)->invite($next->id(), new Input(['name' => 'Zoe', 'email' => 'zoe@example.org']));
		foreach ($this->get(PeopleMapper::class)->of($next->id()) as $invited) {
			$this->get(InvitationLetter::class)->deliver($next->id(), $invited->personId);
		}
		$this->attended('writer', 'missing');
		self::assertSame(1, $this->get(Missed::class)->tell($this->sitting->id()));

		$sent = json_encode([$post->letters, $post->notices], JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
		self::assertStringContainsString('Haushalt', $sent);
		self::assertStringContainsString('zoe@example.org', $sent);
		self::assertStringNotContainsString(self::CANARY, $sent);
	}

	/** @return array<string, string> the sitting as phones and feeds have it */
	private function calendars(): array {
		$viewer = $this->get(Access::class)->viewer();
		$onPhone = '';
		foreach ($this->get(PersonalViews::class)->all($viewer) as $view) {
			foreach ($this->get(ViewReader::class)->all($viewer, $view) as $object) {
				$onPhone .= $this->get(Delivery::class)->toPhone($object);
			}
		}
		[$feed] = $this->get(FeedService::class)->create($viewer, new Input(['kind' => 'personal']));
		return [
			'phone' => $onPhone,
			'feed' => $this->get(Subscription::class)->text($feed, $viewer),
			'event' => json_encode($this->get(EventPresenter::class)->present($this->get(EventService::class)->find($viewer, $this->sitting->meeting->getEventId()), $viewer), JSON_THROW_ON_ERROR),
		];
	}

	/** @return array<string, string> all that the acting person can get of it */
	private function outputs(): array {
		$id = $this->sitting->id();
		$json = static fn (mixed $data): string => json_encode($data, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
		return [
			'minutes' => $json($this->shown()),
			'markdown' => $this->get(MinutesFiles::class)->markdown($id, 'full')['data'],
			'pdf' => self::textOf($this->get(MinutesFiles::class)->pdf($id, 'full')['data']),
			'addendum' => $this->get(MinutesFiles::class)->addendum($id, 1, 'md', 'full')['data'],
			'addendum on paper' => self::textOf($this->get(MinutesFiles::class)->addendum($id, 1, 'pdf', 'full')['data']),
			'meeting' => $json($this->get(MeetingPresenter::class)->detail($this->get(MeetingAccess::class)->find($id))),
			'resolutions' => $json($this->get(ResolutionList::class)->page(ResolutionFilter::read(['meetingId' => (string)$id], new \DateTimeZone('UTC')))),
			'search' => $json(array_column($this->get(ResolutionList::class)->page(ResolutionFilter::read(['q' => 'KANARIEN'], new \DateTimeZone('UTC')))['resolutions'], 'text')),
			'standing' => $json($this->get(StandingPresenter::class)->of($id)),
		];
	}

	/** What a PDF says: its letters are numbers of a font's glyphs, which here are code points. */
	private static function textOf(string $pdf): string {
		preg_match_all('/stream\r?\n(.*?)\r?\nendstream/s', $pdf, $streams);
		$text = '';
		foreach ($streams[1] as $stream) {
			$page = @gzuncompress($stream);
			if ($page !== false && str_contains($page, ' Tf')) {
				preg_match_all('/\[\((.*?)\)\] TJ/s', $page, $shown);
				$text .= implode("\n", $shown[1]);
			}
		}
		$plain = (string)preg_replace('/\\\\([()\\\\])/', '$1', $text);
		return str_replace("\0", '', $plain);
	}
}
