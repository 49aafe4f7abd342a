<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Minutes;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Minutes\Missed\Missed;
use OCA\Verband\Meeting\PersonRole;
use OCA\Verband\Meeting\Resolution\ResolutionService;
use OCA\Verband\Notification\Notifier;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Letter;
use OCA\Verband\Platform\Post;
use OCP\Notification\IManager;

/** C4: "Fehltest du?" */
final class MissedTest extends MinutesTestCase {
	private Post $post;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->post = new class() implements Post {
			/** @var list<array{string, string, array<string, string>, string}> */
			public array $sent = [];

			#[\Override]
			public function notify(string $uid, string $subject, array $parameters, string $objectType, int $objectId, string $link): void {
				$this->sent[] = [$uid, $subject, $parameters, $link];
			}

			#[\Override]
			public function mail(Letter $letter): bool {
				return true;
			}
		};
		$this->container->set(Post::class, $this->post);
		$this->office('ill', 21, OfficeRole::Board);
		$this->user('gone', ['g21']);
		$this->office('gone', 21, OfficeRole::Board, until: '2026-05-10');
		$this->attended('chair', 'present');
		$this->attended('writer', 'missing');
		$this->attended('ill', 'excused');
		$this->attended('gone', 'missing');
		$this->attended('other', 'missing', PersonRole::Guest);
		$this->actAs('chair');
		foreach ([false, true] as $internal) {
			$this->get(ResolutionService::class)->create($this->sitting->id(), new Input(['title' => self::CANARY, 'internal' => $internal]));
		}
	}

	public function testWhoWasNotThereIsToldOnceAndOnlyWhatIsTheirs(): void {
		$this->step(MinutesState::Correction);
		self::assertSame(0, $this->tell());

		$this->step(MinutesState::Approval);
		self::assertSame(2, $this->tell());
		self::assertSame(0, $this->tell());
		$this->step(MinutesState::Approved);
		self::assertSame(0, $this->tell(), 'who left the board before reads nothing yet');
		$this->step(MinutesState::Published);
		self::assertSame(1, $this->tell());
		self::assertSame(0, $this->tell());

		$told = array_column($this->post->sent, null, 0);
		ksort($told);
		self::assertSame(['gone', 'ill', 'writer'], array_keys($told));
		self::assertSame(['1', '2', '2'], array_map(static fn (array $one): string => $one[2]['resolutions'], array_values($told)));
		self::assertStringEndsWith('/meetings/' . $this->sitting->id() . '/minutes', $told['ill'][3]);
		self::assertStringNotContainsString(self::CANARY, json_encode($this->post->sent, JSON_THROW_ON_ERROR));
	}

	public function testItReadsAsASentence(): void {
		$notification = $this->get(IManager::class)->createNotification();
		$notification->setApp('verband')->setUser('ill')->setDateTime(new \DateTime())->setObject('minutes', '1')
			->setSubject(Post::MISSED, ['title' => 'Vorstandssitzung', 'day' => '2026-05-20', 'resolutions' => '2', 'link' => 'https://example.org/x']);

		$read = $this->get(Notifier::class)->prepare($notification, 'de');

		self::assertStringStartsWith('Protokoll zum Nachlesen: Vorstandssitzung, 20. Mai 2026', $read->getParsedSubject());
		self::assertSame('Es wurden 2 Beschlüsse gefasst.', $read->getParsedMessage());
	}

	private function tell(): int {
		$this->get(Access::class)->forget();
		return $this->get(Missed::class)->tell($this->sitting->id());
	}
}
