<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Contract;

use OCA\Verband\Calendar\Audience;
use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\Feed\FeedKind;
use OCA\Verband\Gliederung\Election\ReportState;
use OCA\Verband\Gliederung\GliederungKind;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Pattern;
use OCA\Verband\Goal\EvidenceKind;
use OCA\Verband\Goal\GoalKind;
use OCA\Verband\Goal\GoalState;
use OCA\Verband\Goal\SuggestionState;
use OCA\Verband\Meeting\Answer;
use OCA\Verband\Meeting\ItemState;
use OCA\Verband\Meeting\MeetingKind;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Resolution\Execution;
use OCA\Verband\Meeting\Resolution\Majority;
use OCA\Verband\Meeting\Resolution\Result;
use OCA\Verband\Meeting\Standing;
use OCA\Verband\Platform\ErrorCode;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** openapi.json is written by hand; this holds it and the code to one another. */
final class OpenApiTest extends TestCase {
	private const ROOT = '/ocs/v2.php/apps/verband';

	/** @return array<string, mixed> */
	private static function contract(): array {
		return json_decode((string)file_get_contents(__DIR__ . '/../../../openapi.json'), true, flags: JSON_THROW_ON_ERROR);
	}

	public function testTheRoutesAreThoseOfTheContract(): void {
		$written = [];
		foreach (self::contract()['paths'] as $path => $methods) {
			foreach (array_keys($methods) as $method) {
				$written[] = strtoupper($method) . ' ' . $path;
			}
		}
		$routed = array_map(static fn (array $route): string => $route[0], self::routes());
		sort($written);
		sort($routed);

		self::assertSame($written, $routed);
	}

	public function testEveryRouteIsForAccountsThatAreNoServerAdmins(): void {
		foreach (self::routes() as [$route, $method]) {
			self::assertNotSame([], $method->getAttributes(NoAdminRequired::class), $route);
		}
	}

	public function testEveryIdInARouteIsDigits(): void {
		foreach (self::routes() as [$route, , $attribute]) {
			preg_match_all('/\{(\w+)\}/', $attribute->getUrl(), $names);
			foreach ($names[1] as $name) {
				self::assertSame('\d+', $attribute->getRequirements()[$name] ?? null, $route);
			}
		}
	}

	public static function enums(): iterable {
		yield 'Error' => [ErrorCode::class, ['Error', 'properties', 'error', 'enum']];
		yield 'EventKind' => [EventKind::class, ['EventKind', 'enum']];
		yield 'EventStatus' => [EventStatus::class, ['EventStatus', 'enum']];
		yield 'Audience' => [Audience::class, ['Audience', 'enum']];
		yield 'FeedKind' => [FeedKind::class, ['FeedKind', 'enum']];
		yield 'GliederungKind' => [GliederungKind::class, ['GliederungKind', 'enum']];
		yield 'OfficeRole' => [OfficeRole::class, ['OfficeRole', 'enum']];
		yield 'ItemState' => [ItemState::class, ['ItemState', 'enum']];
		yield 'MeetingAnswer' => [Answer::class, ['MeetingAnswer', 'enum']];
		yield 'MeetingKind' => [MeetingKind::class, ['MeetingKind', 'enum']];
		yield 'MeetingState' => [MeetingState::class, ['MeetingState', 'enum']];
		yield 'Standing' => [Standing::class, ['Standing', 'enum']];
		yield 'BoardReportState' => [ReportState::class, ['BoardReportState', 'enum']];
		yield 'ResolutionExecution' => [Execution::class, ['ResolutionExecution', 'enum']];
		yield 'ResolutionMajority' => [Majority::class, ['ResolutionMajority', 'enum']];
		yield 'ResolutionResult' => [Result::class, ['ResolutionResult', 'enum']];
		yield 'MinutesState' => [MinutesState::class, ['MinutesState', 'enum']];
		yield 'GoalKind' => [GoalKind::class, ['GoalKind', 'enum']];
		yield 'GoalState' => [GoalState::class, ['GoalState', 'enum']];
		yield 'EvidenceKind' => [EvidenceKind::class, ['EvidenceKind', 'enum']];
		yield 'SuggestionState' => [SuggestionState::class, ['SuggestionState', 'enum']];
		yield 'Pattern' => [Pattern::class, ['Pattern', 'enum']];
	}

	/**
	 * @param class-string<\BackedEnum> $enum
	 * @param list<string> $path
	 */
	#[DataProvider('enums')]
	public function testClosedSetsAreTheSame(string $enum, array $path): void {
		$schema = self::contract()['components']['schemas'];
		foreach ($path as $key) {
			$schema = $schema[$key];
		}

		self::assertEqualsCanonicalizing($schema, array_column($enum::cases(), 'value'));
	}

	/** @return list<array{string, \ReflectionMethod, ApiRoute}> */
	private static function routes(): array {
		$routes = [];
		foreach (glob(__DIR__ . '/../../../lib/Controller/*Controller.php') ?: [] as $file) {
			$class = new \ReflectionClass('OCA\\Verband\\Controller\\' . basename($file, '.php'));
			foreach ($class->getMethods(\ReflectionMethod::IS_PUBLIC) as $method) {
				foreach ($method->getAttributes(ApiRoute::class) as $attribute) {
					$route = $attribute->newInstance();
					$routes[] = [$route->getVerb() . ' ' . self::ROOT . $route->getUrl(), $method, $route];
				}
			}
		}
		return $routes;
	}
}
