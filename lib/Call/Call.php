<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Gliederung\GroupPlan;
use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_calls: what makes a series of the calendar a call. Title, times and rhythm are the event's; a room
 * of its own stays the same from one date to the next.
 *
 * @method int getGliederungId() who holds it
 * @method void setGliederungId(int $id)
 * @method int getEventId()
 * @method void setEventId(int $id)
 * @method void setAudience(string $audience)
 * @method ?int getBezirkId() whose chairs it is for, if it is for those of one Bezirk
 * @method void setBezirkId(?int $id)
 * @method int getRhythmWeeks()
 * @method void setRhythmWeeks(int $weeks)
 * @method ?string getRoomToken() of the room in Talk
 * @method void setRoomToken(?string $token)
 * @method ?string getLink() of one's own, where there is no Talk
 * @method void setLink(?string $link)
 * @method void setDialIn(?string $text)
 * @method int getLobbyMinutes() the lobby opens so long before
 * @method void setLobbyMinutes(int $minutes)
 * @method void setLobbyMode(string $mode)
 * @method int getTopicsUntil() topics are taken until so many hours before
 * @method void setTopicsUntil(int $hours)
 * @method void setTopicOrder(string $order)
 * @method ?int getComparedAt() seconds since 1970
 * @method void setComparedAt(?int $time)
 * @method int getRevision()
 * @method void setRevision(int $revision)
 */
final class Call extends Entity {
	public const COLUMNS = [
		'id', 'gliederung_id', 'event_id', 'audience', 'bezirk_id', 'rhythm_weeks', 'room_token', 'link', 'dial_in', 'lobby_minutes',
		'lobby_mode', 'topics_until', 'topic_order', 'compared_at', 'revision',
	];

	protected ?int $gliederungId = null;
	protected ?int $eventId = null;
	protected ?string $audience = null;
	protected ?int $bezirkId = null;
	protected ?int $rhythmWeeks = null;
	protected ?string $roomToken = null;
	protected ?string $link = null;
	protected ?string $dialIn = null;
	protected ?int $lobbyMinutes = null;
	protected ?string $lobbyMode = null;
	protected ?int $topicsUntil = null;
	protected ?string $topicOrder = null;
	protected ?int $comparedAt = null;
	protected ?int $revision = null;

	public function __construct() {
		foreach (['gliederungId', 'eventId', 'bezirkId', 'comparedAt', 'revision'] as $number) {
			$this->addType($number, Types::BIGINT);
		}
		foreach (['rhythmWeeks', 'lobbyMinutes', 'topicsUntil'] as $number) {
			$this->addType($number, Types::INTEGER);
		}
	}

	public function audience(): CallAudience {
		return CallAudience::from((string)$this->audience);
	}

	/** The group, kept in line with the offices, of those it is for. */
	public function group(): string {
		return match ($this->audience()) {
			CallAudience::Chairs => GroupPlan::CHAIRS,
			CallAudience::Bezirk => GroupPlan::chairs((int)$this->bezirkId),
			CallAudience::Board => GroupPlan::LANDESVORSTAND,
		};
	}

	/** Is it for chairs, all or those of a Bezirk? */
	public function isOfChairs(): bool {
		return $this->audience() !== CallAudience::Board;
	}

	public function getDialIn(): string {
		return (string)$this->dialIn;
	}

	public function lobbyMode(): LobbyMode {
		return LobbyMode::from((string)$this->lobbyMode);
	}

	public function topicOrder(): TopicOrder {
		return TopicOrder::from((string)$this->topicOrder);
	}
}
