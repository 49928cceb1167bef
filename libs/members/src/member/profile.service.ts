import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, normalizeHandle } from '#kernel';
import type { Transaction } from '#platform';
import { claimHandle, handleProblem } from './handle-claim.js';
import { Member } from './member.entity.js';
import type { NameAudience } from './name-audience.js';

/** What a member changes about themselves; absent: as it is, null: removed. */
export interface ProfileChanges {
  readonly handle?: string;
  readonly displayName?: string;
  /** The Markdown as it was written and the sanitised HTML that it was rendered to. */
  readonly bio?: { readonly markdown: string; readonly html: string } | null;
  readonly affiliation?: string | null;
  readonly nameAudience?: NameAudience;
}

@Injectable()
export class ProfileService {
  constructor(private readonly clock: Clock) {}

  /**
   * Changes the member's own profile. A former handle stays theirs: nobody else gets it, they may take it again.
   *
   * @throws InvalidInput for a handle that is malformed, or somebody else's or like it
   */
  async update(tx: Transaction, memberId: string, changes: ProfileChanges): Promise<void> {
    const columns: Partial<Member> = {};
    if (changes.handle !== undefined) {
      columns.handle = normalizeHandle(changes.handle.trim());
      const problem = handleProblem(columns.handle);
      if (problem) throw InvalidInput.at('input.handle', problem);
      await claimHandle(tx, columns.handle, memberId, this.clock.now());
    }
    if (changes.displayName !== undefined) columns.displayName = changes.displayName.trim();
    if (changes.bio !== undefined) {
      columns.bioMarkdown = changes.bio?.markdown ?? null;
      columns.bioHtml = changes.bio?.html ?? null;
    }
    if (changes.affiliation !== undefined) columns.affiliation = changes.affiliation?.trim() || null;
    if (changes.nameAudience !== undefined) columns.nameAudience = changes.nameAudience;
    if (Object.keys(columns).length > 0) await tx.manager.update(Member, memberId, columns);
  }
}
