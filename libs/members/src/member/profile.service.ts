import { Injectable } from '@nestjs/common';
import { Clock, handleTyped, InvalidInput, isBlank, limits, type Member, writtenLine } from '#kernel';
import { htmlOf, MarkdownRenderer, type MentionedMember, type Rendering, storable, typedText } from '#markdown';
import { Database, Idempotency, Statement, type Transaction } from '#platform';
import { claimHandle, handleProblem } from './handle-claim.js';
import { Member as MemberEntity } from './member.entity.js';
import type { NameAudience } from './name-audience.js';

/** What a member changes about themselves; absent: as it is, null or empty: removed, where it can be. */
export interface ProfileChange {
  readonly handle?: string | null;
  readonly displayName?: string | null;
  readonly bioMarkdown?: string | null;
  readonly affiliation?: string | null;
  readonly nameAudience?: NameAudience | null;
  readonly idempotencyKey?: string | null;
}

/** The Markdown as it was written and the sanitised HTML that it was rendered to. */
interface Bio {
  readonly markdown: string | null;
  readonly html: string | null;
}

const BY_HANDLES = new Statement(
  'members/members-by-handle',
  { handles: 'text[]' },
  'select handle, id from member where handle = any(:handles)',
);

@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly renderer: MarkdownRenderer,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes the member's own profile. A former handle stays theirs: nobody else gets it, they may take it again.
   *
   * @throws InvalidInput for a handle that is malformed, or somebody else's or like it, and for a text that comes to too much;
   * Unavailable or RateLimited while too much is being rendered
   */
  async update(member: Member, input: ProfileChange): Promise<void> {
    const bio = await this.bioOf(member, input.bioMarkdown);
    await this.idempotency.once(member, 'updateProfile', input, async (tx) => {
      await this.change(tx, member.memberId, input, bio);
      return member.memberId;
    });
  }

  private async change(tx: Transaction, memberId: string, input: ProfileChange, bio: Bio | undefined): Promise<void> {
    const columns: Partial<MemberEntity> = {};
    if (input.handle != null) {
      columns.handle = handleTyped(input.handle);
      const problem = handleProblem(columns.handle);
      if (problem) throw InvalidInput.at('input.handle', problem);
      await claimHandle(tx, columns.handle, memberId, this.clock.now());
    }
    if (input.displayName != null) columns.displayName = input.displayName.trim();
    if (bio) {
      columns.bioMarkdown = bio.markdown;
      columns.bioHtml = bio.html;
    }
    if (input.affiliation !== undefined) columns.affiliation = writtenLine(input.affiliation);
    if (input.nameAudience != null) columns.nameAudience = input.nameAudience;
    if (Object.keys(columns).length > 0) await tx.manager.update(MemberEntity, memberId, columns);
  }

  /** Rendered as `renderMarkdown` previews it. Those it mentions are linked, but not notified. */
  private async bioOf({ memberId }: Member, typed: string | null | undefined): Promise<Bio | undefined> {
    if (typed === undefined) return undefined;
    if (typed === null || isBlank(typed)) return { markdown: null, html: null };
    const text = { ...typedText(typed, 'input.bioMarkdown'), most: limits.bioHtmlCharacters };
    const [rendering] = (await this.renderer.render(memberId, [text])) as [Rendering];
    const behind = rendering.handles.length
      ? await this.database.rows<MentionedMember>(BY_HANDLES.with({ handles: rendering.handles }))
      : [];
    const html = htmlOf(rendering, new Map(behind.map((mentioned) => [mentioned.handle, mentioned])));
    return { markdown: text.markdown, html: storable(html, text) };
  }
}
