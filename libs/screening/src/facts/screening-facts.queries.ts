import { Injectable } from '@nestjs/common';
import { Clock, type PostAddress, Unauthenticated } from '#kernel';
import { onOtherSites, type PlainText } from '#markdown';
import { Config, type Reader } from '#platform';
import { toPlaceSettings } from '../settings/place-settings.js';
import type { AuthorFacts, EarlyFacts, PlaceSettings } from '../submission.js';
import { AUTHOR_FACTS, type AuthorFactsRow, REPEATED } from './author-facts.statement.js';

/** What is about to be published, and where. */
export interface Publication {
  readonly authorId: string;
  readonly courseId: string | null;
  readonly edit: boolean;
  /** The post itself, where it is stored already. */
  readonly address?: PostAddress;
}

/** What screening knows when a text is written: its author, as of this moment, and what the place has set. One statement, and one for what a long text repeats. */
@Injectable()
export class ScreeningFacts {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** The addresses on other sites that texts which are published together link to, each once. */
  linksOf(texts: ReadonlyArray<Pick<PlainText, 'links'>>): string[] {
    return onOtherSites(
      texts.flatMap(({ links }) => links),
      this.config.publicUrl,
    );
  }

  /** Before the text is read. */
  async read(
    reader: Reader,
    { authorId, courseId, edit, address }: Publication,
  ): Promise<{ author: EarlyFacts; place: PlaceSettings }> {
    const now = this.clock.now();
    const row = await reader.row<AuthorFactsRow>(
      AUTHOR_FACTS.with({ authorId, courseId, now, threadId: address?.threadId, number: address?.number, edit }),
    );
    if (!row) throw new Unauthenticated();
    const author = {
      moderates: row.moderates,
      suspended: row.suspended,
      joinedAt: row.joined_at,
      approved: row.approved,
      approvedHere: row.approved_here,
      burstSince: this.config.rateLimits ? row.burst_since : null,
      removed: row.removed,
      now,
    };
    return { author, place: toPlaceSettings(row) };
  }

  /** With whether they published the same within the window of repeats: not looked for of an edit or a short text. */
  async withRepeats(
    reader: Reader,
    author: EarlyFacts,
    { authorId, edit, address }: Publication,
    { fingerprint }: { readonly fingerprint: Buffer | null },
  ): Promise<AuthorFacts> {
    if (edit || !fingerprint) return { ...author, repeated: false };
    const row = await reader.row<{ repeated: boolean }>(
      REPEATED.with({ authorId, fingerprint, now: author.now, threadId: address?.threadId }),
    );
    return { ...author, repeated: row?.repeated ?? false };
  }
}
