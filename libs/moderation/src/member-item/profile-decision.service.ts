import { Injectable } from '@nestjs/common';
import { Clock, Conflict, isId, NotFound, newId } from '#kernel';
import { Statement, type Transaction } from '#platform';
import { factsOf, isPending, ProfileModeration, type StoredProfile } from '#profiles';
import { isReported, requireFree } from '../decision/content-decision.service.js';
import { type ContentAction, isAboutNewerText } from '../decision/decide.js';
import { AlreadyDecided, StaleDecision } from '../decision/decision.error.js';
import type { ModerationAction } from '../decision/decision.js';
import { DecisionRecorder } from '../decision/decision.recorder.js';
import type { ModerationCommand } from '../decision/moderation-command.js';
import type { Facts } from '../decision/stored-decision.js';
import type { StoredItem } from '../item/item.store.js';
import { type FormerItem, isWaiting } from '../item/item-transition.js';
import type { ProfileTarget } from './member-item.js';
import { requireProfileModerator } from './member-item.policy.js';
import { MemberItemStore } from './member-item.store.js';
import { isAboutProfile } from './profile-decisions.js';

const LAST = new Statement(
  'moderation/last-decision-about-profile',
  { memberId: 'uuid' },
  `
  select d.id, d.action, m.handle from decision d left join member m on m.id = d.moderator_id
  where d.member_id = :memberId and d.undone_at is null and ${isAboutProfile('d')}
  order by d.created_at desc, d.id desc limit 1`,
);

interface InReview {
  readonly profile: StoredProfile;
  readonly item: StoredItem | null;
}

/** Decisions about what somebody says of themselves: they conclude the item about them, unless a text still waits. */
@Injectable()
export class ProfileDecisionService {
  constructor(
    private readonly profiles: ProfileModeration,
    private readonly items: MemberItemStore,
    private readonly recorder: DecisionRecorder,
    private readonly clock: Clock,
  ) {}

  /**
   * Decides, and answers the decision's id.
   * @throws NotFound, Forbidden, Conflict
   */
  async decide(
    tx: Transaction,
    undated: ModerationCommand<ContentAction>,
    { memberId, asItem }: ProfileTarget,
    contentRevision: number | null,
  ): Promise<string> {
    const { action, moderator } = undated;
    requireProfileModerator(moderator, memberId);
    if (!isId(memberId)) throw new NotFound('member');
    const profile = await this.profiles.load(tx, memberId);
    const item = await this.items.lock(tx, memberId);
    if (asItem && !item) throw new NotFound('item');
    const at = this.clock.now();
    if (item) requireFree(item, moderator, at);
    if (item && asItem && !isWaiting(item)) throw new AlreadyDecided(await tx.row<Last>(LAST.with({ memberId })));
    if ((contentRevision ?? profile.revision) !== profile.revision) throw new StaleDecision(profile.revision);
    const problem = problemOf(action, { profile, item });
    if (problem) throw new Conflict(problem, { state: factsOf(profile).status });
    const { before, after } = await this.apply(tx, action, profile, item);
    await this.profiles.keep(tx, profile);
    const former = await this.conclude(tx, { profile, item }, action, at);
    return this.recorder.made(tx, {
      id: newId(at),
      ...undated,
      at,
      moderatorId: moderator.memberId,
      address: null,
      memberId,
      courseId: null,
      contentRevision: judgedRevision(action, { profile, item }),
      until: null,
      before,
      after,
      item: former,
      refusedEdit: action === 'DISMISS' && isPending(profile),
    });
  }

  private async apply(
    tx: Transaction,
    action: ContentAction,
    profile: StoredProfile,
    item: StoredItem | null,
  ): Promise<{ before: Facts; after: Facts }> {
    const { status } = factsOf(profile);
    switch (action) {
      case 'APPROVE':
        return asFacts(await this.profiles.approve(tx, profile));
      case 'HIDE':
        return asFacts(await this.profiles.hide(tx, profile));
      case 'RESTORE':
        return asFacts(await this.profiles.restore(tx, profile));
      case 'DISMISS':
        if (isPending(profile)) return asFacts(await this.profiles.refuse(tx, profile));
        return { before: { status, openReports: item?.openReports ?? 0 }, after: { status, openReports: 0 } };
      case 'WARN':
        return { before: { status }, after: { status } };
    }
  }

  /** Answers the item as it was, for undoing it; null where it was decided already. */
  private async conclude(
    tx: Transaction,
    { profile, item }: InReview,
    action: ContentAction,
    at: Date,
  ): Promise<FormerItem | null> {
    const { memberId, revision } = profile;
    const textWaits = isPending(profile) && (action === 'WARN' || action === 'RESTORE');
    const next = await this.items.apply(tx, memberId, item, { kind: 'DECIDED', revision, textWaits, at });
    if (item?.state === 'DECIDED' && next?.state === 'DECIDED') return null;
    const { state, contentRevision, openReports, held, waitingSince } = item ?? {
      state: 'CLOSED',
      contentRevision: revision,
      openReports: 0,
      held: [],
      waitingSince: at,
    };
    return { state, contentRevision, openReports, held, waitingSince };
  }
}

interface Last {
  id: string;
  action: ModerationAction;
  handle: string | null;
}

function asFacts({ before, after }: { before: object; after: object }): { before: Facts; after: Facts } {
  return { before: { ...before }, after: { ...after } };
}

/** Hiding a profile refuses what waits, and is about that. */
function judgedRevision(action: ContentAction, { profile, item }: InReview): number {
  const { revision, visibleRevision } = profile;
  const newer = isPending(profile) && (action === 'HIDE' || isAboutNewerText(action, { reported: isReported(item) }));
  return newer || visibleRevision === 0 ? revision : visibleRevision;
}

/** Why a decision would change nothing, or something else than was meant. */
function problemOf(action: ContentAction, { profile, item }: InReview): string | null {
  const pending = isPending(profile);
  switch (action) {
    case 'APPROVE':
      return pending
        ? null
        : 'Nothing of this profile waits, so there is nothing to approve. Dismiss the reports instead.';
    case 'HIDE':
      return profile.hidden && !pending ? 'This profile is hidden already. Restore it, or warn the member.' : null;
    case 'RESTORE':
      return restoringProblem(profile);
    case 'DISMISS':
      return pending || isReported(item)
        ? null
        : 'Nobody has reported this member, and nothing of their profile waits: nothing to dismiss.';
    case 'WARN':
      return null;
  }
}

function restoringProblem(profile: StoredProfile): string | null {
  if (!profile.hidden) return 'This profile is not hidden, so there is nothing to restore.';
  if (profile.visibleRevision > 0) return null;
  return isPending(profile)
    ? 'Others were never shown a text of this profile, so there is nothing to restore. Approve the one that waits.'
    : 'Others were never shown a text of this profile, so there is nothing to restore. Undo the decision that hid it.';
}
