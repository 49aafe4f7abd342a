<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

/** What stands before a fact in minutes. */
enum Label {
	case Body;
	case Day;
	case Place;
	case Beginning;
	case End;
	case Present;
	case Excused;
	case Missing;
	case Guests;
	case Item;
	case Resolution;
	case Motion;
	case Mover;
	case ForwardedTo;
	case Responsible;
	case Due;
	case Task;
	case Internal;
	case Open;
	case Full;
	case NotApproved;
	case Chairing;
	case Writing;
	case Hash;
	case Accountability;
	case Resolutions;
	case Tasks;
	case NothingOpen;
	case Nothing;
	case AddedOn;
	case AddedBy;
	case Addenda;
	case AddendaExplained;
	case Shares;
	case SharesExplained;
	case SharesAndPlacesExplained;
	case NothingOfFew;
	case MoreWasSaid;
	case WholeSitting;
	case OtherItems;
	case WithoutItem;
	case PartOfSitting;
	case SpeakersList;
	case Contributions;
	case SpokenTime;
	case Places;
}
