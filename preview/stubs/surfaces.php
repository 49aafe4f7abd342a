<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// What lib/Surface/ and lib/Platform/NextcloudActivities.php use of the server, for the analyser and their own tests.

namespace OCP\Search {
	use OCP\IUser;

	interface ISearchQuery {
		public function getTerm(): string;

		public function getLimit(): int;
	}
	interface IProvider {
		public function getId(): string;

		public function getName(): string;

		/** @param array<string, mixed> $routeParameters */
		public function getOrder(string $route, array $routeParameters): ?int;

		public function search(IUser $user, ISearchQuery $query): SearchResult;
	}
	class SearchResultEntry {
		public function __construct(
			public readonly string $thumbnailUrl,
			public readonly string $title,
			public readonly string $subline,
			public readonly string $resourceUrl,
			public readonly string $icon = '',
			public readonly bool $rounded = false,
		) {
		}
	}
	final class SearchResult {
		/** @param list<SearchResultEntry> $entries */
		private function __construct(
			public readonly string $name,
			public readonly array $entries,
		) {
		}

		/** @param list<SearchResultEntry> $entries */
		public static function complete(string $name, array $entries): self {
			return new self($name, $entries);
		}
	}
}

namespace OCP\Dashboard\Model {
	final class WidgetItem {
		public function __construct(
			public readonly string $title = '',
			public readonly string $subtitle = '',
			public readonly string $link = '',
			public readonly string $iconUrl = '',
			public readonly string $sinceId = '',
			public readonly string $overlayIconUrl = '',
		) {
		}
	}
	class WidgetItems {
		/** @param list<WidgetItem> $items */
		public function __construct(
			public readonly array $items = [],
			public readonly string $emptyContentMessage = '',
			public readonly string $halfEmptyContentMessage = '',
		) {
		}
	}
}

namespace OCP\Dashboard {
	use OCP\Dashboard\Model\WidgetItems;

	interface IWidget {
		public function getId(): string;

		public function getTitle(): string;

		public function getOrder(): int;

		public function getIconClass(): string;

		public function getUrl(): ?string;

		public function load(): void;
	}
	interface IAPIWidgetV2 extends IWidget {
		public function getItemsV2(string $userId, ?string $since = null, int $limit = 7): WidgetItems;
	}
	interface IIconWidget extends IWidget {
		public function getIconUrl(): string;
	}
	interface IConditionalWidget extends IWidget {
		public function isEnabled(): bool;
	}
}

namespace OCP\Collaboration\Reference {
	interface IReference {
		public function getTitle(): string;

		public function getDescription(): ?string;

		public function getUrl(): string;
	}
	class Reference implements IReference {
		private string $title = '';
		private ?string $description = null;
		private string $url = '';

		public function __construct(
			private readonly string $reference,
		) {
		}

		public function getId(): string {
			return $this->reference;
		}

		public function setTitle(string $title): void {
			$this->title = $title;
		}

		public function getTitle(): string {
			return $this->title;
		}

		public function setDescription(?string $description): void {
			$this->description = $description;
		}

		public function getDescription(): ?string {
			return $this->description;
		}

		public function setUrl(?string $url): void {
			$this->url = (string)$url;
		}

		public function getUrl(): string {
			return $this->url;
		}

		public function setImageUrl(?string $imageUrl): void {
		}
	}
	interface IDiscoverableReferenceProvider {
		public function getId(): string;

		public function getTitle(): string;

		public function getOrder(): int;

		public function getIconUrl(): string;

		public function matchReference(string $referenceText): bool;

		public function resolveReference(string $referenceText): ?IReference;

		public function getCachePrefix(string $referenceId): string;

		public function getCacheKey(string $referenceId): ?string;
	}
	abstract class ADiscoverableReferenceProvider implements IDiscoverableReferenceProvider {
	}
	interface ISearchableReferenceProvider extends IDiscoverableReferenceProvider {
		/** @return list<string> */
		public function getSupportedSearchProviderIds(): array;
	}
}

namespace OCP\Activity {
	interface IEvent {
		public function setApp(string $app): self;

		public function setType(string $type): self;

		public function setAffectedUser(string $affectedUser): self;

		public function setAuthor(string $author): self;

		public function setTimestamp(int $timestamp): self;

		/** @param array<string, mixed> $parameters */
		public function setSubject(string $subject, array $parameters = []): self;

		public function setObject(string $objectType, int $objectId, string $objectName = ''): self;

		public function setParsedSubject(string $subject): self;

		/** @param array<string, array<string, string>> $parameters */
		public function setRichSubject(string $subject, array $parameters = []): self;

		public function setParsedMessage(string $message): self;

		public function setIcon(string $icon): self;

		public function setLink(string $link): self;

		public function getApp(): string;

		public function getSubject(): string;

		public function getObjectId(): int;

		public function getAffectedUser(): string;
	}
	interface IProvider {
		/** @param string $language */
		public function parse($language, IEvent $event, ?IEvent $previousEvent = null);
	}
	interface IManager {
		public function generateEvent(): IEvent;

		public function publish(IEvent $event): void;
	}
	abstract class ActivitySettings {
		abstract public function getIdentifier();

		abstract public function getName();

		abstract public function getGroupIdentifier();

		abstract public function getGroupName();

		abstract public function getPriority();

		public function canChangeNotification() {
			return true;
		}

		public function isDefaultEnabledMail() {
			return false;
		}

		public function isDefaultEnabledNotification() {
			return false;
		}
	}
}

namespace OCP\Activity\Exceptions {
	class UnknownActivityException extends \InvalidArgumentException {
	}
}
