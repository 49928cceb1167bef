import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Transaction } from '#platform';
import { ProfileStore, type StoredProfile } from '../text/profile.store.js';
import { isPending, type ProfileNumbers, showsText } from '../text/profile-state.js';
import { standIn } from '../text/profile-text.js';

/** What a decision was about in a profile, as JSON keeps it. `status` is that of the same decisions about content. */
export interface ProfileFacts {
  readonly status: 'VISIBLE' | 'HELD' | 'HIDDEN';
  readonly visibleRevision: number;
  readonly refusedRevision: number | null;
  readonly hidden: boolean;
}

/** What a decision has changed, in a form that can be stored: `undo` is given both. */
export interface ProfileChangeFacts {
  readonly before: ProfileFacts;
  readonly after: ProfileFacts;
}

type Numbers = Partial<Omit<ProfileNumbers, 'revision'>> & { readonly hiddenAt?: Date | null };

/**
 * What a moderator's decision does to a profile, and how it is undone. The caller has loaded the profile, has checked that the moderator may
 * decide so and that it changes something, and stores what each of these answers.
 */
@Injectable()
export class ProfileModeration {
  constructor(
    private readonly store: ProfileStore,
    private readonly clock: Clock,
  ) {}

  /** Locks the member, whose profile stays as it is until the end of the transaction. @throws NotFound */
  load(tx: Transaction, memberId: string): Promise<StoredProfile> {
    return this.store.load(tx, memberId, this.clock.now());
  }

  /** Keeps its texts for moderators. */
  keep(tx: Transaction, { memberId }: StoredProfile): Promise<void> {
    return this.store.keep(tx, memberId, this.clock.now());
  }

  /** Shows the text that waits, also where what was shown before is hidden. */
  approve(tx: Transaction, profile: StoredProfile): Promise<ProfileChangeFacts> {
    return this.change(tx, profile, { visibleRevision: profile.revision, hidden: false });
  }

  /** Shows the handle alone; a text that waits is not accepted. */
  hide(tx: Transaction, profile: StoredProfile): Promise<ProfileChangeFacts> {
    return this.change(tx, profile, { ...refusal(profile), hidden: true, hiddenAt: this.clock.now() });
  }

  /** Shows again what was hidden; a text that waits goes on waiting. */
  restore(tx: Transaction, profile: StoredProfile): Promise<ProfileChangeFacts> {
    return this.change(tx, profile, { hidden: false, hiddenAt: null });
  }

  /** The text that waits is not accepted; what is shown stays. */
  refuse(tx: Transaction, profile: StoredProfile): Promise<ProfileChangeFacts> {
    return this.change(tx, profile, refusal(profile));
  }

  /** Brings back what there was before a decision. False, and nothing is changed, where something has changed since. */
  async undo(
    tx: Transaction,
    profile: StoredProfile,
    { before, after }: { readonly before: object; readonly after: object },
  ): Promise<boolean> {
    const { visibleRevision, refusedRevision, hidden } = after as ProfileFacts;
    if (profile.visibleRevision !== visibleRevision || profile.hidden !== hidden) return false;
    if (profile.refusedRevision !== refusedRevision) return false;
    const former = before as ProfileFacts;
    // The text of before is forgotten once nothing has kept it for a decision any more.
    if (showsText(former) && !(await this.store.textOf(tx, profile.memberId, former.visibleRevision))) return false;
    await this.change(tx, profile, {
      visibleRevision: former.visibleRevision,
      refusedRevision: former.refusedRevision,
      hidden: former.hidden,
      ...(hidden && !former.hidden && { hiddenAt: null }),
    });
    return true;
  }

  private async change(tx: Transaction, profile: StoredProfile, numbers: Numbers): Promise<ProfileChangeFacts> {
    const next = { ...profile, ...numbers };
    const shown = showsText(next)
      ? await this.store.textOf(tx, profile.memberId, next.visibleRevision)
      : standIn(profile.handle);
    // The visible and the latest text are always kept.
    if (!shown) throw new Error('A profile without the text that it is to show.');
    await this.store.set(tx, next, shown);
    return { before: factsOf(profile), after: factsOf(next) };
  }
}

export function factsOf(profile: ProfileNumbers): ProfileFacts {
  const { visibleRevision, refusedRevision, hidden } = profile;
  const status = isPending(profile) ? 'HELD' : hidden ? 'HIDDEN' : 'VISIBLE';
  return { status, visibleRevision, refusedRevision, hidden };
}

function refusal(profile: StoredProfile): Numbers {
  return isPending(profile) ? { refusedRevision: profile.revision } : {};
}
