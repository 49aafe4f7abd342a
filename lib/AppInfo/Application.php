<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\AppInfo;

use OCA\Verband\Calendar\EventRemoval;
use OCA\Verband\Calendar\Notice\ChangeTold;
use OCA\Verband\Calendar\Notice\EventNotifier;
use OCA\Verband\Calendar\OccurrencesMoved;
use OCA\Verband\Call\CallCircle;
use OCA\Verband\Call\CallFollower;
use OCA\Verband\Call\GroupListener;
use OCA\Verband\Call\TalkListener;
use OCA\Verband\Gliederung\AssociationSetupCheck;
use OCA\Verband\Gliederung\ServerSetupCheck;
use OCA\Verband\Goal\EvidenceHolder;
use OCA\Verband\Goal\Feedback\FeedbackFollower;
use OCA\Verband\Meeting\Circle;
use OCA\Verband\Meeting\DateFollower;
use OCA\Verband\Meeting\EventHolder;
use OCA\Verband\Meeting\Invitation\GuestsOfMoved;
use OCA\Verband\Notification\Notifier;
use OCA\Verband\Platform\Activities;
use OCA\Verband\Platform\CallRooms;
use OCA\Verband\Platform\Documents;
use OCA\Verband\Platform\NextcloudActivities;
use OCA\Verband\Platform\NextcloudDocuments;
use OCA\Verband\Platform\NextcloudPost;
use OCA\Verband\Platform\NextcloudShelf;
use OCA\Verband\Platform\Post;
use OCA\Verband\Platform\ProblemMiddleware;
use OCA\Verband\Platform\Shelf;
use OCA\Verband\Platform\TalkRooms;
use OCA\Verband\Privacy\DataMigrator;
use OCA\Verband\Privacy\GroupLeftListener;
use OCA\Verband\Privacy\UserDeletedListener;
use OCA\Verband\Surface\DeskWidget;
use OCA\Verband\Surface\EventSearchProvider;
use OCA\Verband\Surface\MeetingSearchProvider;
use OCA\Verband\Surface\ReferenceProvider;
use OCA\Verband\Surface\ResolutionSearchProvider;
use OCP\AppFramework\App;
use OCP\AppFramework\Bootstrap\IBootContext;
use OCP\AppFramework\Bootstrap\IBootstrap;
use OCP\AppFramework\Bootstrap\IRegistrationContext;
use OCP\Group\Events\UserAddedEvent;
use OCP\Group\Events\UserRemovedEvent;
use OCP\User\Events\UserDeletedEvent;

final class Application extends App implements IBootstrap {
	public const APP_ID = 'verband';

	public function __construct() {
		parent::__construct(self::APP_ID);
	}

	#[\Override]
	public function register(IRegistrationContext $context): void {
		$context->registerServiceAlias(CallRooms::class, TalkRooms::class);
		$context->registerServiceAlias(Circle::class, CallCircle::class);
		$context->registerServiceAlias(Documents::class, NextcloudDocuments::class);
		$context->registerServiceAlias(Shelf::class, NextcloudShelf::class);
		$context->registerServiceAlias(Post::class, NextcloudPost::class);
		$context->registerServiceAlias(Activities::class, NextcloudActivities::class);
		$context->registerNotifierService(Notifier::class);
		foreach ([EventSearchProvider::class, MeetingSearchProvider::class, ResolutionSearchProvider::class] as $provider) {
			$context->registerSearchProvider($provider);
		}
		$context->registerDashboardWidget(DeskWidget::class);
		$context->registerReferenceProvider(ReferenceProvider::class);
		$context->registerMiddleware(ProblemMiddleware::class);
		$context->registerSetupCheck(AssociationSetupCheck::class);
		$context->registerSetupCheck(ServerSetupCheck::class);
		$context->registerNotifierService(EventNotifier::class);
		$context->registerEventListener(EventRemoval::class, EventHolder::class);
		$context->registerEventListener(EventRemoval::class, EvidenceHolder::class);
		$context->registerEventListener(OccurrencesMoved::class, DateFollower::class);
		$context->registerEventListener(ChangeTold::class, GuestsOfMoved::class);
		$context->registerEventListener(OccurrencesMoved::class, CallFollower::class);
		$context->registerEventListener(OccurrencesMoved::class, FeedbackFollower::class);
		$context->registerEventListener(TalkListener::EVENT, TalkListener::class);
		$context->registerEventListener(UserAddedEvent::class, GroupListener::class);
		$context->registerEventListener(UserDeletedEvent::class, UserDeletedListener::class);
		$context->registerEventListener(UserRemovedEvent::class, GroupLeftListener::class);
		$context->registerUserMigrator(DataMigrator::class);
	}

	#[\Override]
	public function boot(IBootContext $context): void {
	}
}
