<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingKind;
use OCA\Verband\Meeting\Resolution\Execution;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\Result;
use OCA\Verband\Meeting\Sitting\Lane;
use OCA\Verband\Meeting\Sitting\SpeechRules;
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

	/** @param string $day YYYY-MM-DD */
	public function date(string $day): string {
		return implode('.', array_reverse(explode('-', $day)));
	}

	public function state(MinutesState $state): string {
		return match ($state) {
			MinutesState::Draft => $this->l->t('Draft'),
			MinutesState::Correction => $this->l->t('Being corrected'),
			MinutesState::Approval => $this->l->t('Waiting for approval'),
			MinutesState::Approved => $this->l->t('Approved'),
			MinutesState::Published => $this->l->t('Published'),
		};
	}

	/** @param int $time seconds since 1970 */
	public function approved(int $time): string {
		return $this->l->t('Approved on %s.', [$this->day($time)]);
	}

	public function toApprove(DatedMeeting $dated): string {
		return $this->l->t('To be approved: %s', [$this->kind($dated->meeting->kind()) . ', ' . $this->day($dated->start)]);
	}

	public function register(): string {
		return $this->l->t('Register of resolutions');
	}

	/** @param int $time seconds since 1970 */
	public function asOf(int $time): string {
		return $this->l->t('As of %s', [$this->day($time)]);
	}

	public function execution(Resolution $resolution): string {
		if (!in_array($resolution->result(), [Result::Adopted, Result::Referred], true)) {
			return $this->result($resolution);
		}
		return match ($resolution->execution()) {
			Execution::Open => $this->l->t('open'),
			Execution::InWork => $this->l->t('in work'),
			Execution::Done => $this->l->t('done'),
			Execution::Obsolete => $this->l->t('obsolete'),
		};
	}

	/** @return list<string> the head of the register as a table */
	public function registerColumns(): array {
		return [
			$this->l->t('Number'), $this->l->t('Body'), $this->l->t('Date'), $this->l->t('Title'), $this->l->t('Motion'), $this->l->t('Moved by'),
			$this->l->t('Text'), $this->l->t('Result'), $this->l->t('To be forwarded to'), $this->l->t('In favour'), $this->l->t('Against'),
			$this->l->t('Abstained'), $this->l->t('Responsible'), $this->l->t('To be done by'), $this->l->t('Execution'), $this->l->t('Evidence'),
			$this->l->t('Topic'),
		];
	}

	/** @param int $at seconds since 1970 */
	public function addendum(int $number, int $at): string {
		return $this->l->t('Addendum %1$s, %2$s', [(string)$number, $this->day($at)]);
	}

	public function addendumTo(int $number, DatedMeeting $dated): string {
		return $this->l->t('Addendum %1$s: %2$s', [(string)$number, $this->kind($dated->meeting->kind()) . ', ' . $this->day($dated->start)]);
	}

	/** How the file of an addendum ends, after what its minutes are called. */
	public function addendumFile(int $number): string {
		return $this->l->t('addendum %s', [(string)$number]);
	}

	/** How a file of minutes ends. */
	public function file(Version $version, int $number): string {
		return $version === Version::Full ? $this->l->t('minutes %s', [(string)$number]) : $this->l->t('minutes %s open to the association', [(string)$number]);
	}

	/** The numbers at the foot of a page, filled in by whoever makes the pages. */
	public function pages(): string {
		return $this->l->t('Page %1$s of %2$s', ['{PAGE_NUM}', '{PAGE_COUNT}']);
	}

	/** @param int $time seconds since 1970 */
	public function time(int $time): string {
		return $this->l->t('%s h', [$this->clock->local($time)->format('H:i')]);
	}

	public function present(int $count): string {
		return $this->l->n('%n person was there.', '%n people were there.', $count);
	}

	/** @param ?string $due YYYY-MM-DD */
	public function task(string $title, string $who, ?string $due): string {
		$until = $due === null ? '' : $this->l->t('by %s', [$this->date($due)]);
		$more = implode(', ', array_filter([$who, $until], static fn (string $part): bool => $part !== ''));
		return $more === '' ? $title : "$title ($more)";
	}

	public function vote(Resolution $resolution): string {
		$counts = [$resolution->getVotesYes(), $resolution->getVotesNo(), $resolution->getVotesAbstained()];
		if ($resolution->isUnanimous()) {
			return $this->l->t('unanimously');
		}
		return $counts === [null, null, null] ? '' : $this->l->t('%1$s in favour, %2$s against', [(string)(int)$counts[0], (string)(int)$counts[1]])
			. ', ' . $this->l->n('%n abstention', '%n abstentions', (int)$counts[2]);
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

	/** As the body calls it. */
	public function lane(Lane $lane, SpeechRules $rules): string {
		return match ($lane) {
			Lane::Quoted => $rules->quotedName === '' ? $this->l->t('quoted') : $rules->quotedName,
			Lane::Open => $rules->openName === '' ? $this->l->t('open to all') : $rules->openName,
			Lane::Unspecified => $this->l->t('no answer'),
		};
	}

	/** A label of the document, English source. */
	public function label(Label $label): string {
		return match ($label) {
			Label::Body => $this->l->t('Body'),
			Label::Day => $this->l->t('Date'),
			Label::Place => $this->l->t('Place'),
			Label::Beginning => $this->l->t('Beginning'),
			Label::End => $this->l->t('End'),
			Label::Present => $this->l->t('Present'),
			Label::Excused => $this->l->t('Excused'),
			Label::Missing => $this->l->t('Missing'),
			Label::Guests => $this->l->t('Guests'),
			Label::Item => $this->l->t('Item'),
			Label::Resolution => $this->l->t('Resolution'),
			Label::Motion => $this->l->t('Motion'),
			Label::Mover => $this->l->t('Moved by'),
			Label::ForwardedTo => $this->l->t('To be forwarded to'),
			Label::Responsible => $this->l->t('Responsible'),
			Label::Due => $this->l->t('To be done by'),
			Label::Task => $this->l->t('Task'),
			Label::Internal => $this->l->t('Internal'),
			Label::Open => $this->l->t('Version open to the association'),
			Label::Full => $this->l->t('Internal version'),
			Label::NotApproved => $this->l->t('These minutes are not approved yet.'),
			Label::Chairing => $this->l->t('Chairing the meeting'),
			Label::Writing => $this->l->t('Taking the minutes'),
			Label::Hash => $this->l->t('Checksum (SHA-256) of the text of this version'),
			Label::Accountability => $this->l->t('Not yet carried out'),
			Label::Resolutions => $this->l->t('Resolutions'),
			Label::Tasks => $this->l->t('Tasks'),
			Label::Nothing => $this->l->t('Nothing noted.'),
			Label::AddedOn => $this->l->t('Added on'),
			Label::AddedBy => $this->l->t('Added by'),
			Label::Addenda => $this->l->t('Addenda'),
			Label::AddendaExplained => $this->l->t('Written after the minutes were approved. The minutes above are what was approved; each addendum is also filed beside them.'),
			Label::Shares => $this->l->t('Shares of what was said'),
			Label::SharesExplained => $this->l->t('The share of each list in the contributions and in the time.'),
			Label::SharesAndPlacesExplained => $this->l->t('The share of each list in the contributions, in the time and in the places in the room.'),
			Label::NothingOfFew => $this->l->t('Of fewer than three people nothing is told, and nobody’s name is kept.'),
			Label::MoreWasSaid => $this->l->t('Something was said that is not in it.'),
			Label::WholeSitting => $this->l->t('All of the sitting'),
			Label::OtherItems => $this->l->t('All other items'),
			Label::WithoutItem => $this->l->t('Without an item'),
			Label::PartOfSitting => $this->l->t('Part of the sitting'),
			Label::SpeakersList => $this->l->t('List'),
			Label::Contributions => $this->l->t('Contributions'),
			Label::SpokenTime => $this->l->t('Time'),
			Label::Places => $this->l->t('Places'),
			Label::NothingOpen => $this->l->t('Nothing is open: all resolutions are carried out, all tasks are done.'),
		};
	}
}
