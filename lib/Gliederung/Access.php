<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Services\IAppConfig;
use OCP\IGroupManager;
use OCP\IUserManager;
use OCP\IUserSession;

/**
 * The only place that says yes or no. What is invisible to a person answers 404, as if it were not there; what is
 * visible and not theirs to do answers 403. Asked anew in every request and remembered for no longer.
 */
final class Access {
	public const DEFAULT_ADMIN_GROUP = 'verband-admin';

	/** @var array<string, Viewer> by uid */
	private array $viewers = [];
	/** @var ?array<int, Gliederung> */
	private ?array $gliederungen = null;
	/** @var ?array<int, array{parentId: ?int, kind: GliederungKind, memberGroup: ?string}> */
	private ?array $nodes = null;
	private ?Tree $tree = null;

	public function __construct(
		private readonly GliederungMapper $gliederungMapper,
		private readonly OfficeMapper $offices,
		private readonly IUserSession $session,
		private readonly IUserManager $users,
		private readonly IGroupManager $groups,
		private readonly OwnGroups $ownGroups,
		private readonly IAppConfig $config,
		private readonly Clock $clock,
	) {
	}

	/** The person of this request; a guest without uid if nobody is signed in. */
	public function viewer(): Viewer {
		return $this->viewerFor($this->session->getUser()?->getUID());
	}

	/** At most two queries of our own for the first, one for each further account. */
	public function viewerFor(?string $uid): Viewer {
		return $uid === null ? new Viewer(null) : $this->viewers[$uid] ??= $this->find($uid);
	}

	public function tree(): Tree {
		return $this->tree ??= new Tree($this->nodes());
	}

	/** @return array<int, Gliederung> by id, brothers and sisters in the order in which they are shown */
	public function gliederungen(): array {
		if ($this->gliederungen === null) {
			$this->gliederungen = [];
			foreach ($this->gliederungMapper->all() as $one) {
				$this->gliederungen[(int)$one->getId()] = $one;
			}
		}
		return $this->gliederungen;
	}

	/** After a change of tree, offices or settings: what was found out before holds no longer. */
	public function forget(): void {
		$this->viewers = [];
		$this->gliederungen = null;
		$this->nodes = null;
		$this->tree = null;
	}

	/**
	 * Inside a transaction: the tree as it is, and nobody else changes its shape until the transaction ends.
	 */
	public function lockTree(): void {
		$this->gliederungMapper->lock($this->tree()->landesverband() ?? 0);
		$this->forget();
	}

	/** @throws Problem 404 for everybody else, association admins included */
	public function assertMember(): Viewer {
		$viewer = $this->viewer();
		return $viewer->isMember() ? $viewer : throw Problem::notFound();
	}

	/**
	 * Members see the whole tree, and so do admins, who may be no members.
	 * @throws Problem 404 for a guest
	 */
	public function assertSeesTree(): Viewer {
		$viewer = $this->viewer();
		return $viewer->isMember() || $viewer->isAdmin ? $viewer : throw Problem::notFound();
	}

	/** @throws Problem 404 for a guest, 403 for a member */
	public function assertAdmin(): Viewer {
		$viewer = $this->assertSeesTree();
		return $viewer->isAdmin ? $viewer : throw Problem::forbidden();
	}

	/** @throws Problem 404 for a guest or where there is no such Gliederung, 403 for who does not write for it */
	public function assertWritesFor(int $gliederungId): Viewer {
		$viewer = $this->assertSees($gliederungId);
		return $viewer->writesFor($gliederungId) ? $viewer : throw Problem::forbidden();
	}

	/** @throws Problem 404 for a guest, 403 for who writes for no Gliederung */
	public function assertWritesForAny(): Viewer {
		$viewer = $this->assertSeesTree();
		return $viewer->boardIds !== [] || $viewer->helpedIds !== [] ? $viewer : throw Problem::forbidden();
	}

	/** @throws Problem 404 for a guest or where there is no such Gliederung, 403 for who does not keep its offices */
	public function assertManagesOffices(int $gliederungId): Viewer {
		$viewer = $this->assertSees($gliederungId);
		return $this->managesOffices($viewer, $gliederungId) ? $viewer : throw Problem::forbidden();
	}

	/**
	 * After an election the board itself says who follows it.
	 * @throws Problem 404 for a guest or where there is no such Gliederung, 403 for who is not on its board
	 */
	public function assertReportsBoard(int $gliederungId): Viewer {
		$viewer = $this->assertSees($gliederungId);
		return in_array($gliederungId, $viewer->boardIds, true) ? $viewer : throw Problem::forbidden();
	}

	/**
	 * A board does not confirm itself: admins do, and the boards above (Bezirk, Landesverband).
	 */
	public function managesOffices(Viewer $viewer, int $gliederungId): bool {
		if ($viewer->isAdmin) {
			return true;
		}
		$above = array_slice($this->tree()->upwards($gliederungId), 1);
		return array_intersect($above, $viewer->boardIds) !== [];
	}

	/**
	 * Does the person keep the offices of any Gliederung? Those may look for persons and accounts.
	 * @throws Problem 404 for a guest, 403 for who keeps none
	 */
	public function assertManagesAnyOffices(): Viewer {
		$viewer = $this->assertSeesTree();
		foreach ($viewer->isAdmin ? [] : $this->tree()->ids() as $id) {
			if ($this->managesOffices($viewer, $id)) {
				return $viewer;
			}
		}
		return $viewer->isAdmin ? $viewer : throw Problem::forbidden();
	}

	/**
	 * Terms of the Landesverband are the Landesvorstand's, those of others also their own board's.
	 * @throws Problem 404 for a guest or where there is no such Gliederung, 403 for who may not
	 */
	public function assertManagesTerms(int $gliederungId): Viewer {
		$viewer = $this->assertSees($gliederungId);
		$may = $gliederungId === $this->tree()->landesverband()
			? $viewer->isAdmin || $viewer->isLandesvorstand
			: $this->managesOffices($viewer, $gliederungId) || in_array($gliederungId, $viewer->boardIds, true);
		return $may ? $viewer : throw Problem::forbidden();
	}

	private function assertSees(int $gliederungId): Viewer {
		$viewer = $this->assertSeesTree();
		return $this->tree()->has($gliederungId) ? $viewer : throw Problem::notFound();
	}

	/** @return array<int, array{parentId: ?int, kind: GliederungKind, memberGroup: ?string}> */
	private function nodes(): array {
		return $this->nodes ??= $this->gliederungMapper->nodes();
	}

	private function find(string $uid): Viewer {
		$user = $this->users->get($uid);
		if ($user === null || !$user->isEnabled()) {
			return new Viewer($uid);
		}
		$groups = array_values(array_map(strval(...), $this->groups->getUserGroupIds($user)));
		$adminGroup = $this->config->getAppValueString('admin_group', self::DEFAULT_ADMIN_GROUP);
		$held = $this->offices->heldBy($user->getUID(), $this->clock->today());
		$membership = new Membership($this->tree(), $this->nodes(), $this->config->getAppValueBool('bezirk_helps'));
		return $membership->viewer(
			$uid,
			$held['personId'],
			$this->ownGroups->believed($groups),
			$held['offices'],
			in_array($adminGroup, $groups, true) || $this->groups->isAdmin($uid),
		);
	}
}
