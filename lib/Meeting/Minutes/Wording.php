<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Meeting\MeetingKind;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\Result;
use OCA\Verband\Platform\Clock;
use OCP\IL10N;
use OCP\L10N\IFactory;

/**
 * The words of minutes. They are kept in the association's language, German, whoever reads them: a record says the
 * same to everybody.
 */
final class Wording {
	private const LANGUAGE = 'de';

	private readonly IL10N $l;

	public function __construct(
		IFactory $languages,
		private readonly Clock $clock,
	) {
		$this->l = $languages->get('verband', self::LANGUAGE);
	}

	public function kind(MeetingKind $kind): string {
		return match ($kind) {
			MeetingKind::Presence => $this->l->t('Minutes of the meeting'),
			MeetingKind::Phone => $this->l->t('Minutes of the telephone conference'),
			MeetingKind::Retreat => $this->l->t('Minutes of the retreat'),
			MeetingKind::Conference => $this->l->t('Minutes of the conference'),
			MeetingKind::Exchange => $this->l->t('Minutes of the talk'),
		};
	}

	/** @param int $time seconds since 1970 */
	public function day(int $time): string {
		return $this->clock->local($time)->format('d.m.Y');
	}

	/** @param int $time seconds since 1970 */
	public function time(int $time): string {
		return $this->l->t('%s h', [$this->clock->local($time)->format('H:i')]);
	}

	public function present(int $count): string {
		return $this->l->n('%n person was there.', '%n people were there.', $count);
	}

	public function vote(Resolution $resolution): string {
		$counts = [$resolution->getVotesYes(), $resolution->getVotesNo(), $resolution->getVotesAbstained()];
		if ($resolution->isUnanimous()) {
			return $this->l->t('unanimously');
		}
		return $counts === [null, null, null] ? ''
			: $this->l->t('%1$s in favour, %2$s against, %3$s abstentions', array_map(static fn (?int $count): string => (string)(int)$count, $counts));
	}

	public function result(Resolution $resolution): string {
		return match ($resolution->result()) {
			Result::Adopted => $this->l->t('adopted'),
			Result::Rejected => $this->l->t('rejected'),
			Result::Referred => $this->l->t('referred to %s', [$resolution->words('referredTo')]),
			Result::Postponed => $this->l->t('postponed'),
			Result::Withdrawn => $this->l->t('withdrawn'),
		};
	}

	/** A label of the document, English source. */
	public function label(Label $label): string {
		return match ($label) {
			Label::Place => $this->l->t('Place'),
			Label::Beginning => $this->l->t('Beginning'),
			Label::End => $this->l->t('End'),
			Label::Present => $this->l->t('Present'),
			Label::Excused => $this->l->t('Excused'),
			Label::Missing => $this->l->t('Missing'),
			Label::Item => $this->l->t('Item'),
			Label::Resolution => $this->l->t('Resolution'),
			Label::Mover => $this->l->t('Moved by'),
			Label::Internal => $this->l->t('Internal'),
			Label::Open => $this->l->t('Version open to the association'),
			Label::Full => $this->l->t('Internal version'),
		};
	}
}
