<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting;

use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\MeetingPresenter;
use OCA\Verband\Meeting\MeetingService;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;

/** 21's board is `chair` (chair) and `writer` (secretary), 22's is `other`; `chair` acts. */
abstract class MeetingTestCase extends AssociationTestCase {
	protected const MEETING = [
		'kind' => 'presence', 'title' => 'Vorstandssitzung', 'start' => '2026-07-01T18:30:00+02:00', 'end' => '2026-07-01T20:30:00+02:00',
		'location' => 'Parteihaus', 'stop' => 'Hauptbahnhof', 'inviteDays' => 7,
	];

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->office('chair', 21, OfficeRole::Chair);
		$this->office('writer', 21, OfficeRole::Secretary);
		$this->office('other', 22, OfficeRole::Chair);
		$this->actAs('chair');
	}

	/** @param array<string, mixed> $fields */
	protected function meeting(array $fields = [], int $gliederungId = 21): DatedMeeting {
		return $this->get(MeetingService::class)->create($gliederungId, $fields + self::MEETING);
	}

	/** @param array<string, mixed> $fields */
	protected function change(DatedMeeting $dated, string $ifMatch, array $fields): DatedMeeting {
		return $this->get(MeetingService::class)->update($dated->id(), $ifMatch, $fields, $this->get(MeetingPresenter::class)->detail(...));
	}

	/** @return array<string, mixed> as the acting person sees it */
	protected function detail(int $id): array {
		return $this->get(MeetingPresenter::class)->detail($this->get(MeetingAccess::class)->find($id));
	}
}
