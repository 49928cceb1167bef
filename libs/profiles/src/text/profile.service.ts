import { Injectable } from '@nestjs/common';
import { Clock, handleTyped, InvalidInput, type Member, writtenLine, writtenText } from '#kernel';
import { claimHandle, handleProblem, type NameAudience } from '#members';
import { Attempts, Idempotency, Statement, type Transaction } from '#platform';
import { ProfileStore } from './profile.store.js';
import { showsText } from './profile-state.js';
import { standIn } from './profile-text.js';
import { ProfileWriting, type WrittenProfile } from './profile-writing.service.js';

/** What a member changes about themselves; absent: as it is, null or empty: removed, where it can be. */
export interface ProfileChange {
  readonly handle?: string | null;
  readonly displayName?: string | null;
  readonly bioMarkdown?: string | null;
  readonly affiliation?: string | null;
  readonly nameAudience?: NameAudience | null;
  readonly idempotencyKey?: string | null;
}

const SET_NAMING = new Statement(
  'profiles/set-naming',
  { memberId: 'uuid', handle: 'text | null', nameAudience: 'name_audience | null' },
  `
  update member set handle = coalesce(:handle, handle), name_audience = coalesce(:nameAudience, name_audience) where id = :memberId
  and (handle <> :handle or name_audience <> :nameAudience) returning id`,
);

@Injectable()
export class ProfileService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly attempts: Attempts,
    private readonly store: ProfileStore,
    private readonly writing: ProfileWriting,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes the member's own profile. A former handle stays theirs: nobody else gets it, they may take it again. What they say of themselves is
   * screened: others may be shown it later.
   *
   * @throws InvalidInput for a handle that is malformed, somebody else's or like it, or reads as something banned, and for a text that comes to too much or that screening
   * refuses; Forbidden for whoever is suspended; Unavailable or RateLimited while too much is being rendered; RateLimited for too many changes
   */
  async update(member: Member, input: ProfileChange): Promise<void> {
    if (writesText(input)) await this.attempts.consume('profile:member', member.memberId);
    await this.idempotency.once(member, 'updateProfile', input, async (tx) => {
      await this.change(tx, member, input);
      return member.memberId;
    });
  }

  private async change(tx: Transaction, member: Member, input: ProfileChange): Promise<void> {
    const { memberId } = member;
    const handle = input.handle == null ? null : handleTyped(input.handle);
    if (handle !== null) {
      const problem = handleProblem(handle);
      if (problem) throw InvalidInput.at('input.handle', problem);
      await claimHandle(tx, handle, memberId, this.clock.now());
      // Which they have, they keep, whatever was banned since.
      if (handle !== member.handle) await this.writing.requireHandle(tx, memberId, handle);
    }
    const { nameAudience } = input;
    const naming = handle !== null || nameAudience != null;
    const named = naming && (await tx.row(SET_NAMING.with({ memberId, handle, nameAudience }))) !== null;
    if (!writesText(input) && handle === null) return;
    const profile = await this.store.load(tx, memberId, this.clock.now());
    // A handle that stands in place of the name follows its change.
    if (!showsText(profile)) await this.store.show(tx, memberId, standIn(profile.handle));
    if (writesText(input)) await this.writing.write(tx, profile, written(profile.own, input), { alone: !named });
  }
}

function writesText({ displayName, bioMarkdown, affiliation }: ProfileChange): boolean {
  return displayName != null || bioMarkdown !== undefined || affiliation !== undefined;
}

function written(own: WrittenProfile, { displayName, bioMarkdown, affiliation }: ProfileChange): WrittenProfile {
  return {
    displayName: displayName?.trim() ?? own.displayName,
    bioMarkdown: bioMarkdown === undefined ? own.bioMarkdown : writtenText(bioMarkdown),
    affiliation: affiliation === undefined ? own.affiliation : writtenLine(affiliation),
  };
}
