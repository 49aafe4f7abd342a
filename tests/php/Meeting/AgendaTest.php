<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting;

use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Meeting\AgendaCarryOver;
use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\AgendaPresenter;
use OCA\Verband\Meeting\AgendaService;
use OCA\Verband\Meeting\AgendaTemplates;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\ItemService;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingService;
use OCA\Verband\Meeting\TopicService;
use OCA\Verband\Platform\Documents;
use OCA\Verband\Platform\Input;

final class AgendaTest extends MeetingTestCase {
	private const STANDING = ['opening', 'approval', 'accountability', 'reports', 'motions', 'dates', 'misc'];

	public function testANewMeetingHasTheStandingItems(): void {
		$dated = $this->meeting();

		self::assertSame(self::STANDING, array_column($this->detail($dated->id())['agenda'], 'standing'));
		self::assertSame('Begrüßung und Feststellung der Beschlussfähigkeit', $this->titles($dated)[0]);
	}

	public function testANewItemComesBeforeWhatEndsASitting(): void {
		$dated = $this->meeting();

		$item = $this->add($dated, ['title' => 'Haushalt', 'note' => "Zeile\nZeile", 'minutes' => 20, 'responsibleId' => $this->person('writer')?->getId()]);

		self::assertSame([...array_slice(self::STANDING, 0, 5), '', 'dates', 'misc'], array_column($this->detail($dated->id())['agenda'], 'standing'));
		$shown = $this->get(AgendaPresenter::class)->one($item);
		self::assertSame(['Haushalt', "Zeile\nZeile", 20, 'writer', false, 'scheduled'], [$shown['title'], $shown['note'], $shown['minutes'], $shown['responsible']['name'], $shown['internal'], $shown['state']]);
	}

	public function testInternalItemsAreTheBoardsAlone(): void {
		$dated = $this->meeting();
		$item = $this->add($dated, ['title' => 'Personal', 'internal' => true]);
		self::assertContains('Personal', $this->titles($dated));

		foreach (['member' => [404, 'not-found'], 'other' => [404, 'not-found'], 'guest' => [404, 'not-found']] as $uid => $refused) {
			$this->actAs($uid);
			if ($uid !== 'guest') {
				self::assertNotContains('Personal', $this->titles($dated), $uid);
			}
			$this->assertRefused($refused[0], $refused[1], fn () => $this->edit($item, '*', ['title' => 'X']));
		}
	}

	public function testWhoHelpsABodySeesAndMakesNothingInternalOfIt(): void {
		$this->container->get(\OCP\AppFramework\Services\IAppConfig::class)->setAppValueBool('bezirk_helps', true);
		$dated = $this->meeting();
		$internal = $this->add($dated, ['title' => 'Personal', 'internal' => true]);
		$this->office('bezirk', 2, OfficeRole::Chair);
		$this->actAs('bezirk');

		$open = $this->add($dated, ['title' => 'Offen']);
		self::assertNotContains('Personal', $this->titles($dated));
		$this->assertRefused(403, 'forbidden', fn () => $this->add($dated, ['title' => 'Geheim', 'internal' => true]));
		$this->assertRefused(403, 'forbidden', fn () => $this->edit($open, '*', ['internal' => true]));
		$this->assertRefused(404, 'not-found', fn () => $this->edit($internal, '*', ['title' => 'X']));
		$ids = array_column($this->detail($dated->id())['agenda'], 'id');
		$this->order($dated, array_reverse($ids));

		$this->actAs('chair');
		self::assertSame(5, array_search('Personal', $this->titles($dated), true));
		self::assertSame('Verschiedenes', $this->titles($dated)[0]);
	}

	public function testTheOrderIsOfAllThatAreSeenAndOfNothingElse(): void {
		$dated = $this->meeting();
		$ids = array_column($this->detail($dated->id())['agenda'], 'id');
		$etag = $this->detail($dated->id())['agendaEtag'];
		$foreign = array_column($this->detail($this->meeting()->id())['agenda'], 'id');

		foreach ([[], array_slice($ids, 1), [...$ids, $ids[0]], [...array_slice($ids, 1), $foreign[0]], [...array_slice($ids, 1), (string)$ids[0]], [...array_slice($ids, 1), [1]], [...array_slice($ids, 1), $ids[1]]] as $wrong) {
			$this->assertRefused(400, 'invalid (items)', fn () => $this->order($dated, $wrong));
		}
		$this->order($dated, array_reverse($ids), $etag);
		self::assertSame(array_reverse($ids), array_column($this->detail($dated->id())['agenda'], 'id'));
		$this->assertRefused(412, 'conflict', fn () => $this->order($dated, $ids, $etag));
	}

	public function testTwoWhoEditAnItemDoNotOverwriteOneAnother(): void {
		$dated = $this->meeting();
		$item = $this->add($dated, ['title' => 'Haushalt']);

		$changed = $this->edit($item, '"1"', ['minutes' => 5]);

		self::assertSame(['Haushalt', 5, '"2"'], [$changed->getTitle(), $changed->getMinutes(), $changed->etag()]);
		$this->assertRefused(412, 'conflict', fn () => $this->edit($item, '"1"', ['title' => 'Alt']));
		$this->assertRefused(412, 'conflict', fn () => $this->remove($item, '"1"'));
		$this->remove($item, '"2"');
		self::assertNotContains('Haushalt', $this->titles($dated));
	}

	public function testEveryChangeIsHeardOnLiveScreens(): void {
		$dated = $this->meeting();
		$live = fn (): int => (int)$this->get(MeetingMapper::class)->find($dated->id())?->getLive();
		$seen = [$live()];

		$item = $this->add($dated, ['title' => 'Haushalt']);
		$seen[] = $live();
		$this->edit($item, '*', ['title' => 'Etat']);
		$seen[] = $live();
		$this->order($dated, array_column($this->detail($dated->id())['agenda'], 'id'));
		$seen[] = $live();
		$this->remove($item, '*');
		$seen[] = $live();

		self::assertSame(array_values(array_unique($seen)), $seen);
	}

	public function testWhatBelongsToTheBodyIsProposedAndTakenUp(): void {
		$this->actAs('member');
		$topic = $this->propose(['title' => 'Mehr Busse', 'note' => 'Weil.']);
		self::assertSame(['Mehr Busse'], $this->topics());
		$this->edit($topic, '*', ['title' => 'Noch mehr Busse']);
		$this->assertRefused(403, 'forbidden', fn () => $this->propose(['title' => 'X', 'internal' => true]));
		$this->assertRefused(403, 'forbidden', fn () => $this->propose(['title' => 'X'], 22));
		$this->user('second', ['g21']);
		$this->actAs('second');
		self::assertSame([], $this->topics());
		$this->assertRefused(404, 'not-found', fn () => $this->edit($topic, '*', ['title' => 'Gekapert']));

		$this->actAs('chair');
		self::assertSame(['Noch mehr Busse'], $this->topics());
		$dated = $this->meeting();
		$taken = $this->add($dated, ['topicId' => $topic->getId(), 'minutes' => 10]);

		self::assertSame(['Noch mehr Busse', 10, 'scheduled'], [$taken->getTitle(), $taken->getMinutes(), $taken->state()->value]);
		self::assertSame([], $this->topics());
		self::assertSame('member', $this->get(AgendaPresenter::class)->one($taken)['proposedBy']['name']);
		$this->assertRefused(400, 'invalid (topicId)', fn () => $this->add($dated, ['topicId' => $topic->getId()]));
		$this->actAs('member');
		$this->assertRefused(403, 'forbidden', fn () => $this->edit($taken, '*', ['title' => 'Zu spät']));
		self::assertSame([null], array_values(array_unique(array_column($this->detail($dated->id())['agenda'], 'proposedBy'))));
	}

	public function testAnItemMovesToAnotherMeetingOfTheBodyOrBackToTheStore(): void {
		$first = $this->meeting();
		$second = $this->meeting(['start' => '2026-08-01T18:00:00+02:00', 'end' => '2026-08-01T20:00:00+02:00']);
		$item = $this->add($first, ['title' => 'Haushalt']);
		$this->office('chair', 22, OfficeRole::Chair);
		$foreign = $this->meeting(gliederungId: 22);

		$this->edit($item, '*', ['meetingId' => $second->id()]);
		self::assertSame([false, 5], [in_array('Haushalt', $this->titles($first), true), array_search('Haushalt', $this->titles($second), true)]);
		$this->assertRefused(400, 'invalid (meetingId)', fn () => $this->edit($item, '*', ['meetingId' => $foreign->id()]));
		$this->edit($item, '*', ['meetingId' => null]);
		self::assertSame(['Haushalt'], $this->topics());
		$opening = $this->get(AgendaItemMapper::class)->ofMeeting($first->id())[0];
		$this->assertRefused(400, 'invalid (meetingId)', fn () => $this->edit($opening, '*', ['meetingId' => $second->id()]));
	}

	public function testWhatWasNotReachedGoesOnToTheNextMeeting(): void {
		$first = $this->meeting();
		$second = $this->meeting(['start' => '2026-08-01T18:00:00+02:00', 'end' => '2026-08-01T20:00:00+02:00']);
		$this->meeting(['start' => '2026-07-15T18:00:00+02:00', 'end' => '2026-07-15T20:00:00+02:00', 'status' => 'draft', 'kind' => 'retreat']);
		$item = $this->add($first, ['title' => 'Haushalt', 'note' => 'n', 'internal' => true]);
		$done = $this->add($first, ['title' => 'Fertig']);
		$done->setState('done');
		$this->get(AgendaItemMapper::class)->update($done);

		$carried = $this->get(AgendaCarryOver::class)->from($first);

		self::assertSame([['Haushalt', 'n', true, $item->getId(), $second->id()]], array_map(static fn (AgendaItem $one): array
			=> [$one->getTitle(), $one->getNote(), $one->isInternal(), $one->getCarriedFrom(), $one->getMeetingId()], $carried));
		self::assertSame(5, array_search('Haushalt', $this->titles($second), true));
		self::assertSame('postponed', $this->get(AgendaItemMapper::class)->find($item->getId())?->state()->value);
		self::assertSame([], $this->get(AgendaCarryOver::class)->from($first));
	}

	public function testWithoutANextMeetingItGoesBackToTheStore(): void {
		$dated = $this->meeting();
		$this->add($dated, ['title' => 'Haushalt']);

		$this->get(AgendaCarryOver::class)->from($dated);

		self::assertSame(['Haushalt'], $this->topics());
	}

	public function testAMeetingTakenAwayGivesItsTopicsBack(): void {
		$this->actAs('member');
		$topic = $this->propose(['title' => 'Mehr Busse']);
		$this->actAs('chair');
		$dated = $this->meeting();
		$this->add($dated, ['topicId' => $topic->getId()]);

		$this->get(MeetingService::class)->delete($dated->id(), '*', static fn (): array => []);

		self::assertSame(['Mehr Busse'], $this->topics());
		self::assertSame([], $this->get(AgendaItemMapper::class)->ofMeeting($dated->id()));
	}

	public function testABodyHasItsOwnTemplateByKind(): void {
		$templates = $this->get(AgendaTemplates::class);
		$shown = $templates->show(21, \OCA\Verband\Meeting\MeetingKind::Phone);
		self::assertSame(self::STANDING, array_column($shown['items'], 'standing'));
		$items = [
			['title' => 'Hallo', 'standing' => 'opening', 'minutes' => 5],
			['title' => 'Kasse', 'every' => 3, 'internal' => true],
		];
		$templates->replace(21, $shown['etag'], new Input(['kind' => 'phone', 'items' => $items]));
		$this->assertRefused(412, 'conflict', fn () => $templates->replace(21, $shown['etag'], new Input(['kind' => 'phone', 'items' => $items])));

		$seen = [];
		foreach ([1, 2, 3, 4, 5, 6, 7] as $month) {
			$seen[] = count($this->titles($this->meeting(['kind' => 'phone', 'start' => "2027-0$month-05T20:00:00+01:00", 'end' => "2027-0$month-05T21:00:00+01:00"])));
		}

		self::assertSame([2, 1, 1, 2, 1, 1, 2], $seen);
		self::assertSame(self::STANDING, array_column($this->detail($this->meeting()->id())['agenda'], 'standing'));
		$this->actAs('other');
		$this->assertRefused(403, 'forbidden', fn () => $templates->show(21, \OCA\Verband\Meeting\MeetingKind::Phone));
	}

	public function testDocumentsAreThoseThatThePersonCanRead(): void {
		$files = new class implements Documents {
			/** @var array<string, list<int>> */
			public array $readable = ['chair' => [7, 8], 'writer' => [8]];

			public function names(string $uid, array $ids): array {
				$names = [];
				foreach (array_intersect($ids, $this->readable[$uid] ?? []) as $id) {
					$names[$id] = "Datei $id";
				}
				return $names;
			}
		};
		$this->container->set(Documents::class, $files);
		$dated = $this->meeting();

		$this->assertRefused(400, 'invalid (documents)', fn () => $this->add($dated, ['title' => 'X', 'documents' => [9]]));
		$this->assertRefused(400, 'invalid (documents)', fn () => $this->add($dated, ['title' => 'X', 'documents' => ['7']]));
		$item = $this->add($dated, ['title' => 'X', 'documents' => [7, 8]]);
		$shown = fn (): array => array_column($this->get(AgendaPresenter::class)->one($item)['documents'], 'name');
		self::assertSame(['Datei 7', 'Datei 8'], $shown());

		$this->actAs('writer');
		self::assertSame(['Datei 8'], $shown());
		$item = $this->edit($item, '*', ['documents' => []]);
		self::assertSame([7], $item->documentIds());
	}

	public function testWhatHasBegunLosesNoItemAndWhatIsClosedNothing(): void {
		$dated = $this->meeting();
		$item = $this->add($dated, ['title' => 'Haushalt']);
		$this->state($dated, 'running');

		$this->assertRefused(409, 'already-started', fn () => $this->remove($item, '*'));
		$this->edit($item, '*', ['title' => 'Etat']);
		$this->add($dated, ['title' => 'Noch was']);
		$this->state($dated, 'closed');

		$this->assertRefused(409, 'closed', fn () => $this->edit($item, '*', ['title' => 'X']));
		$this->assertRefused(409, 'closed', fn () => $this->add($dated, ['title' => 'X']));
		$this->assertRefused(409, 'closed', fn () => $this->order($dated, []));
	}

	public function testWhatIsWrongIsNotStored(): void {
		$dated = $this->meeting();
		$before = $this->titles($dated);
		foreach ([['title' => ''], ['title' => str_repeat('x', 256)], ['title' => 'x', 'minutes' => -1], ['title' => 'x', 'minutes' => 1441], ['title' => 'x', 'minutes' => '5'], ['title' => 'x', 'responsibleId' => 999], ['title' => "a\0b"], ['title' => 'x', 'internal' => 1], ['title' => 'x', 'topicId' => 999]] as $fields) {
			try {
				$this->add($dated, $fields);
				self::fail(json_encode($fields, JSON_THROW_ON_ERROR));
			} catch (\OCA\Verband\Platform\Problem $problem) {
				self::assertSame(400, $problem->status);
			}
		}
		self::assertSame($before, $this->titles($dated));
	}

	private function state(DatedMeeting $dated, string $state): void {
		$dated->meeting->setState($state);
		$this->get(MeetingMapper::class)->update($dated->meeting);
	}

	/** @return list<string> as the acting person sees them */
	private function titles(DatedMeeting $dated): array {
		return array_column($this->detail($dated->id())['agenda'], 'title');
	}

	/** @return list<string> */
	private function topics(int $gliederungId = 21): array {
		return array_map(static fn (AgendaItem $item): string => $item->getTitle(), $this->get(TopicService::class)->of($gliederungId));
	}

	/** @param array<string, mixed> $fields */
	private function propose(array $fields, int $gliederungId = 21): AgendaItem {
		return $this->get(TopicService::class)->propose($gliederungId, new Input($fields));
	}

	/** @param array<string, mixed> $fields */
	private function add(DatedMeeting $dated, array $fields): AgendaItem {
		return $this->get(AgendaService::class)->add($dated->id(), new Input($fields));
	}

	/** @param array<string, mixed> $fields */
	private function edit(AgendaItem $item, string $ifMatch, array $fields): AgendaItem {
		return $this->get(ItemService::class)->update($item->getId(), $ifMatch, new Input($fields), $this->get(AgendaPresenter::class)->one(...));
	}

	private function remove(AgendaItem $item, string $ifMatch): void {
		$this->get(ItemService::class)->delete($item->getId(), $ifMatch, $this->get(AgendaPresenter::class)->one(...));
	}

	/** @param list<mixed> $ids */
	private function order(DatedMeeting $dated, array $ids, string $ifMatch = '*'): void {
		$this->get(AgendaService::class)->order($dated->id(), $ifMatch, new Input(['items' => $ids]), $this->get(AgendaPresenter::class)->agenda(...));
	}
}
