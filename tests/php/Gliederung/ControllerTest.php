<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Controller\CheckController;
use OCA\Verband\Controller\ExportController;
use OCA\Verband\Controller\GliederungController;
use OCA\Verband\Controller\ImportController;
use OCA\Verband\Controller\MeController;
use OCA\Verband\Controller\OfficeController;
use OCA\Verband\Controller\PersonController;
use OCA\Verband\Controller\SettingsController;
use OCA\Verband\Controller\TermController;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Preview\Http\Request;
use OCA\Verband\Tests\Contract\Schema;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

/** Answers as they leave: by contract, with ETag, and the same for what is hidden as for what is not there. */
final class ControllerTest extends AssociationTestCase {
	public function testEveryAnswerIsWhatTheContractSays(): void {
		$this->office('anna', 21, OfficeRole::Chair);
		$this->actAs('admin');

		$this->assertFits('Me', $this->call(MeController::class, 'me'));
		$created = $this->call(GliederungController::class, 'create', body: [
			'parentId' => 2, 'kind' => 'unterbezirk', 'code' => 'neu', 'name' => 'Neu', 'contactPersonId' => $this->person('anna')?->getId(),
		]);
		$this->assertFits('Gliederung', $created, 201);
		$office = $this->call(OfficeController::class, 'create', 21, ['name' => 'Ben', 'role' => 'chair']);
		$this->assertFits('Office', $office, 201);
		$term = $this->call(TermController::class, 'create', body: [
			'name' => 'Amtszeit', 'start' => '2026-01-01', 'end' => '2026-12-31', 'milestones' => [['kind' => 'other', 'name' => 'X', 'date' => '2026-05-05']],
		]);
		$this->assertFits('Term', $term, 201);
		$this->assertFits('Settings', $this->call(SettingsController::class, 'show'));
		$this->assertFits('CheckReport', $this->call(CheckController::class, 'show'));
		$this->assertFits('CheckReport', $this->call(CheckController::class, 'reconcile'));
		$this->assertFits('GliederungDetail', $this->call(GliederungController::class, 'show', 21));
		foreach (['Gliederung' => [GliederungController::class, []], 'Term' => [TermController::class, []], 'PersonFound' => [PersonController::class, ['search' => 'an']]] as $schema => [$class, $body]) {
			$list = $this->call($class, 'index', body: $body)->getData();
			self::assertNotSame([], $list);
			array_map(fn (array $one) => $this->assertFits($schema, new DataResponse($one)), $list);
		}
		$this->actAs('member');
		$this->assertFits('Me', $this->call(MeController::class, 'me'));
		$this->assertFits('GliederungDetail', $this->call(GliederungController::class, 'show', 21));
	}

	public function testAGuestIsToldOfNothing(): void {
		$this->actAs('guest');

		$me = $this->call(MeController::class, 'me');

		$this->assertFits('Me', $me);
		self::assertSame([null, false, false, false, [], [], [], []], array_map(static fn (string $key): mixed => $me->getData()[$key], [
			'personId', 'isMember', 'isAdmin', 'isLandesvorstand', 'gliederungIds', 'ownIds', 'boardIds', 'kinds',
		]));
	}

	public function testA1GuestsMeetOneAnswerForEveryAct(): void {
		$office = (int)$this->office('anna', 21, OfficeRole::Chair)->getId();
		$this->actAs('guest');

		foreach ($this->acts([21, 99, 0], [$office, 99, 0]) as $name => $act) {
			self::assertSame([404, ['error' => 'not-found']], $this->problemOf($act), $name);
		}
	}

	public function testA1MembersMay403AndWhatIsAbsentIs404(): void {
		$office = (int)$this->office('anna', 21, OfficeRole::Chair)->getId();
		$this->actAs('member');

		foreach ($this->acts([21], [$office]) as $name => $act) {
			self::assertSame([403, ['error' => 'forbidden']], $this->problemOf($act), $name);
		}
		foreach ([[GliederungController::class, 'update'], [GliederungController::class, 'destroy'], [GliederungController::class, 'show'],
			[OfficeController::class, 'create'], [OfficeController::class, 'update'], [OfficeController::class, 'destroy'], [TermController::class, 'update']] as [$class, $method]) {
			self::assertSame([404, ['error' => 'not-found']], $this->problemOf(fn () => $this->call($class, $method, 99)), $class . $method);
		}
	}

	public function testWritesAskForIfMatchAndAnswerWithTheNewEtag(): void {
		$this->actAs('admin');
		$update = fn (array $headers): DataResponse => $this->call(GliederungController::class, 'update', 21, ['stop' => 'Markt'], $headers);

		self::assertSame([428, ['error' => 'precondition-required']], $this->problemOf(fn () => $update([])));
		$answer = $update(['If-Match' => '"1"']);
		self::assertSame(['"2"', '"2"'], [$answer->getHeaders()['ETag'], $answer->getData()['etag']]);
		$stale = $this->problemOf(fn () => $update(['If-Match' => '"1"']));
		self::assertSame(412, $stale[0]);
		self::assertSame([], (new Schema())->problems($stale[1], 'Error'));
		$detail = $this->call(GliederungController::class, 'show', 21)->getHeaders()['ETag'];
		self::assertSame('"3"', $update(['If-Match' => $detail])->getData()['etag']);
		self::assertSame('"4"', $update(['If-Match' => 'W/"3-gzip"'])->getData()['etag']);
	}

	public function testA2TheIdIsThePathsWhateverTheBodySays(): void {
		$this->actAs('admin');

		$this->call(GliederungController::class, 'update', 21, ['id' => 22, 'name' => 'Neu'], ['If-Match' => '*']);

		$names = array_column($this->call(GliederungController::class, 'index')->getData(), 'name', 'id');
		self::assertSame(['Neu', 'Name 22'], [$names[21], $names[22]]);
	}

	public function testB1JsonThatCannotBeDecodedIsNoEmptyBody(): void {
		$this->actAs('admin');
		foreach (['{"stop":"\ud800"}', '{"stop": bad'] as $json) {
			$server = ['REQUEST_METHOD' => 'PUT', 'REQUEST_URI' => '/', 'CONTENT_TYPE' => 'application/json', 'HTTP_IF_MATCH' => '*'];
			$request = new Request([], [], [], $server, [], $json);
			$request->setRouteParameters(['id' => '21']);
			$this->container->set(IRequest::class, $request);
			$this->container->forget(GliederungController::class);

			$found = $this->problemOf(fn () => $this->container->get(GliederungController::class)->update());

			self::assertSame([400, ['error' => 'not-text']], $found);
		}
	}

	public function testWhatIsKnownAlreadyIsNotSentAgain(): void {
		$this->actAs('member');
		foreach (['index' => null, 'show' => 21] as $method => $id) {
			$first = $this->call(GliederungController::class, $method, $id);
			$known = ['If-None-Match' => $first->getHeaders()['ETag']];

			self::assertSame(304, $this->call(GliederungController::class, $method, $id, [], $known)->getStatus());

			$this->office('zoe-' . $method, 21, OfficeRole::Chair);
			self::assertSame(200, $this->call(GliederungController::class, $method, $id, [], $known)->getStatus());
		}
	}

	public function testImportOverHttp(): void {
		$this->actAs('admin');
		$csv = base64_encode("code;name\nc21;\"=1\"\n");

		$plan = $this->call(ImportController::class, 'preview', body: ['csv' => $csv]);
		$this->assertFits('ImportPlan', $plan);
		$this->assertFits('ImportResult', $this->call(ImportController::class, 'apply', body: ['csv' => $csv, 'plan' => $plan->getData()['plan']]));
		$this->assertFits('ImportPlan', $this->call(ImportController::class, 'preview', body: ['csv' => base64_encode("code;x\n;")]));
		foreach ([[[], 'required'], [['csv' => 5], 'invalid'], [['csv' => '*'], 'invalid'], [['csv' => ''], 'csv-header'], [['csv' => str_repeat('A', 2_700_000)], 'csv-too-large']] as [$body, $code]) {
			$found = $this->problemOf(fn () => $this->call(ImportController::class, 'preview', body: $body));
			self::assertSame([400, ['error' => $code, 'field' => 'csv']], $found);
		}
	}

	public function testExportIsForAdmins(): void {
		foreach (['guest' => 404, 'member' => 403, 'admin' => 200] as $uid => $status) {
			$this->actAs($uid);
			$this->container->forget(ExportController::class);
			$answer = $this->container->get(ExportController::class)->gliederungen();
			self::assertSame($status, $answer->getStatus());
		}
		self::assertSame('attachment; filename="gliederungen.csv"', $answer->getHeaders()['Content-Disposition']);
		self::assertStringContainsString('"c21"', $answer->render());
	}

	public function testF3ASearchIsTextOfTwoToAHundredLetters(): void {
		$this->actAs('admin');
		foreach ([[[], 'required'], [['search' => 'a'], 'invalid'], [['search' => ['an']], 'invalid'], [['search' => str_repeat('ä', 101)], 'too-long'], [['search' => "a\0b"], 'not-text']] as [$query, $code]) {
			$found = $this->problemOf(fn () => $this->call(PersonController::class, 'index', body: $query));
			self::assertSame([400, ['error' => $code, 'field' => 'search']], $found);
		}
	}

	/**
	 * Every act that is for admins or those who keep offices.
	 * @param list<int> $gliederungen
	 * @param list<int> $offices
	 * @return iterable<string, \Closure(): mixed>
	 */
	private function acts(array $gliederungen, array $offices): iterable {
		foreach ($gliederungen as $id) {
			yield "PUT gliederungen/$id" => fn () => $this->call(GliederungController::class, 'update', $id);
			yield "DELETE gliederungen/$id" => fn () => $this->call(GliederungController::class, 'destroy', $id);
			yield "POST gliederungen/$id/offices" => fn () => $this->call(OfficeController::class, 'create', $id);
		}
		foreach ($offices as $id) {
			yield "PUT offices/$id" => fn () => $this->call(OfficeController::class, 'update', $id);
			yield "DELETE offices/$id" => fn () => $this->call(OfficeController::class, 'destroy', $id);
		}
		yield 'POST gliederungen' => fn () => $this->call(GliederungController::class, 'create');
		yield 'GET persons' => fn () => $this->call(PersonController::class, 'index');
		yield 'POST terms' => fn () => $this->call(TermController::class, 'create', body: ['gliederungId' => 21]);
		yield 'POST import/preview' => fn () => $this->call(ImportController::class, 'preview');
		yield 'POST import/apply' => fn () => $this->call(ImportController::class, 'apply');
		yield 'GET settings' => fn () => $this->call(SettingsController::class, 'show');
		yield 'PUT settings' => fn () => $this->call(SettingsController::class, 'update');
		yield 'GET check' => fn () => $this->call(CheckController::class, 'show');
		yield 'POST check/reconcile' => fn () => $this->call(CheckController::class, 'reconcile');
	}

	/**
	 * @param class-string $class
	 * @param array<string, mixed> $body
	 * @param array<string, string> $headers
	 */
	private function call(string $class, string $method, ?int $id = null, array $body = [], array $headers = []): DataResponse {
		$server = ['REQUEST_METHOD' => 'POST', 'REQUEST_URI' => '/', 'CONTENT_TYPE' => 'application/json'];
		foreach ($headers as $name => $value) {
			$server['HTTP_' . strtoupper(strtr($name, '-', '_'))] = $value;
		}
		$request = new Request([], [], [], $server, [], json_encode($body, JSON_THROW_ON_ERROR));
		$request->setRouteParameters($id === null ? [] : ['id' => (string)$id]);
		$this->container->set(IRequest::class, $request);
		$this->container->forget($class);
		return $this->container->get($class)->$method();
	}

	private function assertFits(string $schema, DataResponse $answer, int $status = 200): void {
		self::assertSame($status, $answer->getStatus());
		self::assertSame([], (new Schema())->problems($answer->getData(), $schema));
	}

	/**
	 * @param \Closure(): mixed $act
	 * @return array{int, array<string, mixed>}
	 */
	private function problemOf(\Closure $act): array {
		try {
			$act();
		} catch (Problem $problem) {
			return [$problem->status, $problem->toArray()];
		}
		return [0, []];
	}
}
