<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Goal;

use OCA\Verband\Controller\SuggestionController;
use OCA\Verband\Goal\GoalMapper;
use OCA\Verband\Goal\Suggestion;
use OCA\Verband\Goal\SuggestionMapper;
use OCA\Verband\Goal\SuggestionPresenter;
use OCA\Verband\Goal\SuggestionService;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Letter;
use OCA\Verband\Platform\Post;
use OCA\Verband\Platform\QueryInput;
use OCA\Verband\Tests\Contract\CallsControllers;

/** C1 l.9, 30: any member suggests, by name or by nobody; who is asked answers, and the submitter hears of each step. */
final class SuggestionServiceTest extends GoalTestCase {
	use CallsControllers;

	public function testOneByNameIsSeenByAllButItsNameOnlyByWhoIsAsked(): void {
		$this->actAs('member');
		$suggestion = $this->suggest(['text' => 'Mehr Busse', 'about' => 'Anreise']);

		self::assertSame(['received', true, 'member', '2026-06-29', false], $this->pick($suggestion, 'state', 'mine', 'person', 'due', 'late'));
		$this->actAs('chair');
		self::assertSame([false, null, false], $this->pick($suggestion, 'mine', 'person', 'can'));
		$this->actAs('lv');
		self::assertSame(['member', true], $this->pick($suggestion, 'person', 'can'));
		foreach (['guest', 'admin', null] as $nobody) {
			$this->actAs($nobody);
			$this->assertRefused(404, 'not-found', fn () => $this->get(SuggestionService::class)->find((int)$suggestion->getId()));
			$this->assertRefused(404, 'not-found', fn () => $this->suggest());
			$this->assertRefused(404, 'not-found', fn () => $this->get(SuggestionService::class)->byReceipt(new Input([])));
		}
	}

	public function testOneByNobodyKeepsAHashAndTheDay(): void {
		$this->actAs('member');
		[$suggestion, $receipt] = $this->get(SuggestionService::class)->create(new Input(['text' => 'Kritik', 'anonymous' => true, 'hidden' => true]));
		$id = (int)$suggestion->getId();

		self::assertMatchesRegularExpression('/^[0-9a-f]{32}$/', (string)$receipt);
		$stored = $this->get(SuggestionMapper::class)->find($id);
		self::assertSame([null, hash('sha256', (string)$receipt), 0], [$stored?->getPersonId(), $stored?->getReceiptHash(), (int)$stored?->getCreatedAt() % 86400]);
		$this->assertRefused(404, 'not-found', fn () => $this->get(SuggestionService::class)->find($id));
		self::assertSame($id, $this->get(SuggestionService::class)->byReceipt(new Input(['receipt' => $receipt]))->getId());
		$this->assertRefused(404, 'not-found', fn () => $this->get(SuggestionService::class)->byReceipt(new Input(['receipt' => str_repeat('0', 32)])));
		$this->actAs('lv');
		self::assertSame([null, true, true], $this->pick($suggestion, 'person', 'anonymous', 'hidden'));
	}

	public function testWhatIsHiddenIsItsOwnersAndTheBoards(): void {
		$this->actAs('member');
		$hidden = $this->suggest(['hidden' => true]);
		$this->suggest(['text' => 'Offen']);
		$listed = fn (): int => count($this->get(SuggestionPresenter::class)->page(new QueryInput([]))['suggestions']);

		self::assertSame(2, $listed());
		$this->actAs('chair');
		self::assertSame(1, $listed());
		$this->assertRefused(404, 'not-found', fn () => $this->answer($hidden, ['state' => 'seen']));
		$this->actAs('lv');
		self::assertSame(2, $listed());
	}

	public function testEverybodyCountsOnce(): void {
		$this->actAs('member');
		$id = (int)$this->suggest()->getId();
		$this->get(SuggestionService::class)->support($id, true);
		$this->get(SuggestionService::class)->support($id, true);
		$this->actAs('chair');
		$suggestion = $this->get(SuggestionService::class)->support($id, true);

		self::assertSame([2, true], $this->pick($suggestion, 'support', 'supported'));
		self::assertSame([1, false], $this->pick($this->get(SuggestionService::class)->support($id, false), 'support', 'supported'));
	}

	public function testItIsAnsweredInTimeOrLate(): void {
		$this->actAs('member');
		$suggestion = $this->suggest();
		$this->at('2026-07-05T10:00:00+02:00');
		self::assertSame([true], $this->pick($suggestion, 'late'));
		$this->assertRefused(403, 'forbidden', fn () => $this->answer($suggestion, ['state' => 'seen']));

		$this->actAs('lv');
		$this->assertRefused(400, 'required (answer)', fn () => $this->answer($suggestion, ['state' => 'declined']));
		$told = $this->listen();
		$this->answer($suggestion, ['state' => 'seen']);
		$answered = $this->answer($suggestion, ['state' => 'answered', 'answer' => 'Machen wir.']);

		self::assertSame(['answered', 'Machen wir.', false], $this->pick($answered, 'state', 'answer', 'late'));
		self::assertSame(['received', 'seen', 'answered'], array_column($this->get(SuggestionPresenter::class)->one($answered)['steps'], 'state'));
		self::assertSame([['member', 'seen'], ['member', 'answered']], $told->getArrayCopy());
	}

	public function testItBecomesATopicOrAGoalOnce(): void {
		$this->actAs('member');
		$topic = $this->suggest(['text' => "Mehr Busse\nAuch abends."]);
		$wish = $this->suggest(['text' => 'Ein Leitfaden']);
		$this->actAs('lv');
		$topic = $this->answer($topic, ['state' => 'agenda']);
		$again = $this->answer($topic, ['state' => 'agenda', 'answer' => 'Im Juni.']);
		$wish = $this->answer($wish, ['state' => 'goal', 'title' => 'Leitfaden schreiben']);

		$item = $this->get(AgendaItemMapper::class)->find((int)$topic->getAgendaItemId());
		self::assertSame(['Mehr Busse', 1, $topic->getAgendaItemId()], [$item?->getTitle(), $item?->getGliederungId(), $again->getAgendaItemId()]);
		self::assertSame('Leitfaden schreiben', $this->get(GoalMapper::class)->find((int)$wish->getGoalId())?->getTitle());
		$this->actAs('member');
		$own = $this->suggest(['gliederungId' => 21]);
		$this->actAs('chair');
		$this->assertRefused(403, 'forbidden', fn () => $this->answer($own, ['state' => 'goal']));
		self::assertSame('received', $this->get(SuggestionMapper::class)->find((int)$own->getId())?->getState());
	}

	public function testNobodyMakesMoreThanADayHolds(): void {
		$this->actAs('member');
		for ($i = 0; $i < 20; $i++) {
			$this->suggest();
		}
		$this->assertRefused(400, 'too-long (suggestions)', fn () => $this->suggest());
		$this->at('2026-06-03T10:00:00+02:00');
		self::assertNotNull($this->suggest()->getId());
		$this->assertRefused(400, 'required (text)', fn () => $this->suggest(['text' => ' ']));
		$this->assertRefused(400, 'unknown-gliederung (gliederungId)', fn () => $this->suggest(['gliederungId' => 99]));
	}

	public function testEveryAnswerIsWhatTheContractSays(): void {
		$made = $this->call(SuggestionController::class, 'create', null, ['text' => 'Mehr Busse', 'anonymous' => true]);
		$id = $made->getData()['suggestion']['id'];

		$this->assertFits('SuggestionMade', $made, 201);
		$this->assertFits('Suggestion', $this->call(SuggestionController::class, 'show', $id));
		$this->assertFits('Suggestions', $this->call(SuggestionController::class, 'index'));
		$this->assertFits('Suggestion', $this->call(SuggestionController::class, 'support', $id, ['support' => true]));
		$this->assertFits('Suggestion', $this->call(SuggestionController::class, 'receipt', null, ['receipt' => $made->getData()['receipt']]));
		$this->assertFits('Suggestion', $this->call(SuggestionController::class, 'update', $id, ['state' => 'seen'], ['If-Match' => '"1"']));
		self::assertSame([428, ['error' => 'precondition-required']], $this->problemOf(fn () => $this->call(SuggestionController::class, 'update', $id)));
		self::assertSame(412, $this->problemOf(fn () => $this->call(SuggestionController::class, 'update', $id, [], ['If-Match' => '"1"']))[0]);
	}

	/** @param array<string, mixed> $fields */
	private function suggest(array $fields = []): Suggestion {
		return $this->get(SuggestionService::class)->create(new Input($fields + ['text' => 'Mehr Busse']))[0];
	}

	/** @param array<string, mixed> $fields */
	private function answer(Suggestion $suggestion, array $fields): Suggestion {
		return $this->get(SuggestionService::class)->answer((int)$suggestion->getId(), '*', new Input($fields), $this->get(SuggestionPresenter::class)->one(...));
	}

	/** @return list<mixed> of what the acting person is shown: names of people, what they may */
	private function pick(Suggestion $suggestion, string ...$fields): array {
		$shown = $this->get(SuggestionPresenter::class)->one($suggestion);
		$shown['person'] = $shown['person']['name'] ?? null;
		$shown['can'] = $shown['can']['answer'];
		return array_map(static fn (string $field): mixed => $shown[$field], array_values($fields));
	}

	/** @return \ArrayObject<int, array{string, string}> who hears what from now on */
	private function listen(): \ArrayObject {
		$told = new \ArrayObject();
		$this->container->set(Post::class, new class($told) implements Post {
			/** @param \ArrayObject<int, array{string, string}> $told */
			public function __construct(
				private readonly \ArrayObject $told,
			) {
			}

			#[\Override]
			public function notify(string $uid, string $subject, array $parameters, string $objectType, int $objectId, string $link): void {
				$this->told->append([$uid, $parameters['state']]);
			}

			#[\Override]
			public function mail(Letter $letter): bool {
				return false;
			}
		});
		$this->container->forget(SuggestionService::class);
		$this->container->forget(SuggestionPresenter::class);
		return $told;
	}
}
