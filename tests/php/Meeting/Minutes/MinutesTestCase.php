<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Minutes;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\Answer;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\Minutes\Minutes;
use OCA\Verband\Meeting\Minutes\MinutesMapper;
use OCA\Verband\Meeting\Minutes\MinutesPresenter;
use OCA\Verband\Meeting\Minutes\MinutesService;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Minutes\MinutesTexts;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\PersonRole;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Shelf;
use OCA\Verband\Preview\Platform\FolderShelf;
use OCA\Verband\Tests\Meeting\MeetingTestCase;

/** A sitting of 21's board that is over, with one item of its own; files go into a folder of the test's. */
abstract class MinutesTestCase extends MeetingTestCase {
	protected const CANARY = 'KANARIENVOGEL';

	protected DatedMeeting $sitting;
	protected AgendaItem $item;
	protected string $folder = '';

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->folder = sys_get_temp_dir() . '/shelf' . getmypid() . '-' . $this->name();
		$this->container->register(Shelf::class, fn (): Shelf => new FolderShelf($this->folder));
		$this->sitting = $this->meeting(['start' => '2026-05-20T18:30:00+02:00', 'end' => '2026-05-20T20:30:00+02:00']);
		$this->item = $this->item('Haushalt');
	}

	#[\Override]
	protected function tearDown(): void {
		foreach (glob($this->folder . '/*/*') ?: [] as $file) {
			unlink($file);
		}
		array_map(rmdir(...), [...glob($this->folder . '/*') ?: [], ...is_dir($this->folder) ? [$this->folder] : []]);
	}

	protected function item(string $title, bool $internal = false, string $standing = '', ?DatedMeeting $of = null): AgendaItem {
		$meeting = ($of ?? $this->sitting)->id();
		$item = new AgendaItem();
		$item->setGliederungId(21);
		$item->setMeetingId($meeting);
		$item->setPosition(count($this->get(AgendaItemMapper::class)->ofMeeting($meeting)) + 1);
		$item->setTitle($title);
		$item->setInternal($internal);
		$item->setStanding($standing);
		$item->setState('scheduled');
		$item->setRevision(1);
		return $this->get(AgendaItemMapper::class)->insert($item);
	}

	protected function rename(string $title): void {
		$this->item->setTitle($title);
		$this->get(AgendaItemMapper::class)->update($this->item);
	}

	protected function write(string $text, ?AgendaItem $item = null, string $ifMatch = '*'): void {
		$present = $this->get(MinutesPresenter::class)->text(...);
		$this->get(MinutesTexts::class)->write((int)($item ?? $this->item)->getId(), $ifMatch, new Input(['text' => $text]), $present);
	}

	/** @param array<string, mixed> $fields */
	protected function step(MinutesState $to, array $fields = [], string $ifMatch = '*'): void {
		$this->get(Access::class)->forget();
		$this->get(MinutesService::class)->step($this->sitting->id(), $ifMatch, new Input($fields + ['to' => $to->value]), $this->shown(...));
	}

	protected function bring(MinutesState $state): void {
		$this->get(Persons::class)->ensureForUid('chair');
		foreach (MinutesState::cases() as $next) {
			if ($next !== MinutesState::Draft && $this->stored()->state() !== $state) {
				$this->step($next);
			}
		}
	}

	/** How somebody's presence was noted at the end. */
	protected function attended(string $uid, string $state, PersonRole $role = PersonRole::Expected): void {
		$id = (int)$this->get(Persons::class)->ensureForUid($uid)->getId();
		$this->get(PeopleMapper::class)->put($this->sitting->id(), new MeetingPerson($id, $role, true, Answer::None, $state));
	}

	protected function stored(): Minutes {
		return $this->get(MinutesMapper::class)->of($this->sitting->id());
	}

	/** @return array<string, mixed> */
	protected function shown(): array {
		return $this->get(MinutesPresenter::class)->one($this->sitting->id());
	}
}
