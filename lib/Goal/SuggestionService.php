<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use Closure;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\TopicService;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Post;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Services\IAppConfig;
use OCP\IDBConnection;
use OCP\IURLGenerator;

/**
 * Suggestions from members. Any member makes one, by name or by nobody; the board that is asked answers, and whoever
 * suggested it hears of each step. Of one by nobody only a receipt's hash is kept, and the day.
 */
final class SuggestionService {
	use TTransactional;

	public const SETTING = 'suggestion_days';
	public const DEFAULT_DAYS = 28;
	private const DAY = 86400;
	private const MAX_A_DAY = 20;

	public function __construct(
		private readonly Access $access,
		private readonly SuggestionMapper $suggestions,
		private readonly SuggestionSteps $steps,
		private readonly TopicService $topics,
		private readonly GoalService $goals,
		private readonly Persons $persons,
		private readonly Post $post,
		private readonly IURLGenerator $urls,
		private readonly IAppConfig $config,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/** @throws Problem not-found */
	public function find(int $id): Suggestion {
		$viewer = $this->access->assertMember();
		$suggestion = $this->suggestions->find($id);
		return $suggestion !== null && $this->sees($viewer, $suggestion) ? $suggestion : throw Problem::notFound();
	}

	/** The one whose receipt somebody holds. @throws Problem not-found */
	public function byReceipt(Input $input): Suggestion {
		$this->access->assertMember();
		return $this->suggestions->byReceipt(hash('sha256', $input->string('receipt', 64))) ?? throw Problem::notFound();
	}

	/**
	 * @return array{Suggestion, ?string} with the receipt of one that is by nobody: told once, kept nowhere
	 * @throws Problem
	 */
	public function create(Input $input): array {
		$viewer = $this->access->assertMember();
		$now = $this->clock->now()->getTimestamp();
		$anonymous = $input->has('anonymous') && $input->bool('anonymous');
		$suggestion = new Suggestion();
		$suggestion->setGliederungId($this->body($input));
		$suggestion->setAbout($input->string('about', 255));
		$suggestion->setText($input->string('text', 10_000, required: true, multiline: true));
		$suggestion->setHidden($input->has('hidden') && $input->bool('hidden'));
		$suggestion->setState(SuggestionState::Received->value);
		// of one by nobody not even the hour is kept
		$suggestion->setCreatedAt($anonymous ? $now - $now % self::DAY : $now);
		$suggestion->setDueAt($suggestion->getCreatedAt() + max(1, $this->config->getAppValueInt(self::SETTING, self::DEFAULT_DAYS)) * self::DAY);
		$suggestion->setRevision(1);
		$receipt = $anonymous ? bin2hex(random_bytes(16)) : null;
		if ($receipt !== null) {
			$suggestion->setReceiptHash(hash('sha256', $receipt));
		} else {
			$suggestion->setPersonId($this->submitter($viewer, $now));
		}
		return [$this->atomic(function () use ($suggestion): Suggestion {
			$suggestion = $this->suggestions->insert($suggestion);
			$this->steps->add((int)$suggestion->getId(), SuggestionState::Received, $suggestion->getCreatedAt());
			return $suggestion;
		}, $this->db), $receipt];
	}

	/** @throws Problem not-found */
	public function support(int $id, bool $supports): Suggestion {
		$suggestion = $this->find($id);
		$personId = (int)$this->persons->ensureForUid((string)$this->access->viewer()->uid)->getId();
		$this->access->forget();
		$supports ? $this->steps->support($id, $personId) : $this->steps->withdraw($id, $personId);
		return $suggestion;
	}

	/**
	 * The board that is asked says what became of it: a topic of its own agenda, a goal, or an answer.
	 * @param ?string $ifMatch asked for after the rights
	 * @param Closure(Suggestion): array<string, mixed> $present
	 * @throws Problem
	 */
	public function answer(int $id, ?string $ifMatch, Input $input, Closure $present): Suggestion {
		$suggestion = $this->find($id);
		if (!$this->answers($suggestion)) {
			throw Problem::forbidden();
		}
		if (!Etag::names($ifMatch ?? throw Problem::preconditionRequired(), $suggestion->getRevision())) {
			throw Problem::conflict($present($suggestion));
		}
		$from = $suggestion->state();
		$state = $input->has('state') ? $input->enum('state', SuggestionState::class) : $from;
		$suggestion->setAnswer($input->has('answer') ? $input->string('answer', 10_000, multiline: true) : (string)$suggestion->getAnswer());
		if ($state->needsAnswer() && (string)$suggestion->getAnswer() === '') {
			throw Problem::invalid(ErrorCode::Required, 'answer');
		}
		if ($input->has('hidden')) {
			$suggestion->setHidden($input->bool('hidden'));
		}
		$suggestion->setState($state->value);
		$this->write($suggestion, $from, $input, $present);
		if ($state !== $from) {
			$this->tell($suggestion);
		}
		return $suggestion;
	}

	public function sees(Viewer $viewer, Suggestion $suggestion): bool {
		return !$suggestion->isHidden() || $this->answers($suggestion)
			|| ($viewer->personId !== null && $suggestion->getPersonId() === $viewer->personId);
	}

	public function answers(Suggestion $suggestion): bool {
		return in_array($suggestion->getGliederungId(), $this->access->viewer()->boardIds, true);
	}

	/** @param Closure(Suggestion): array<string, mixed> $present */
	private function write(Suggestion $suggestion, SuggestionState $from, Input $input, Closure $present): void {
		$id = (int)$suggestion->getId();
		$this->atomic(function () use ($suggestion, $from, $input, $present, $id): void {
			$this->suggestions->swap($id, $suggestion->getRevision(), $present);
			$suggestion->setRevision($suggestion->getRevision() + 1);
			$this->follow($suggestion, $input);
			$this->suggestions->update($suggestion);
			if ($suggestion->state() !== $from) {
				$this->steps->add($id, $suggestion->state(), $this->clock->now()->getTimestamp());
			}
		}, $this->db);
	}

	/** What it becomes, the first time that it does. */
	private function follow(Suggestion $suggestion, Input $input): void {
		$title = $input->has('title') ? $input->string('title', 200, required: true) : $suggestion->headline();
		if ($suggestion->state() === SuggestionState::Agenda && $suggestion->getAgendaItemId() === null) {
			$item = $this->topics->propose($suggestion->getGliederungId(), new Input(['title' => $title, 'note' => $suggestion->getText()]));
			$suggestion->setAgendaItemId((int)$item->getId());
		}
		if ($suggestion->state() === SuggestionState::Goal && $suggestion->getGoalId() === null) {
			$goal = $this->goals->create(new Input(['title' => $title, 'quote' => $suggestion->getText()]));
			$suggestion->setGoalId((int)$goal->getId());
		}
	}

	private function tell(Suggestion $suggestion): void {
		$uid = $suggestion->getPersonId() === null ? null : $this->persons->uidOf($suggestion->getPersonId());
		if ($uid !== null) {
			$link = rtrim($this->urls->linkToRouteAbsolute('verband.page.index'), '/') . '/suggestions#suggestion-' . $suggestion->getId();
			$this->post->notify($uid, Post::SUGGESTION_MOVED, ['state' => $suggestion->state()->value], 'suggestion', (int)$suggestion->getId(), $link);
		}
	}

	private function body(Input $input): int {
		$id = $input->nullableInt('gliederungId') ?? (int)$this->access->tree()->landesverband();
		return $this->access->tree()->has($id) ? $id : throw Problem::invalid(ErrorCode::UnknownGliederung, 'gliederungId');
	}

	/** @throws Problem too-long: nobody makes more than so many a day */
	private function submitter(Viewer $viewer, int $now): int {
		$personId = (int)$this->persons->ensureForUid((string)$viewer->uid)->getId();
		$this->access->forget();
		if ($this->suggestions->countOf($personId, $now - self::DAY) >= self::MAX_A_DAY) {
			throw Problem::invalid(ErrorCode::TooLong, 'suggestions');
		}
		return $personId;
	}
}
