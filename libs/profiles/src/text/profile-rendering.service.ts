import { Injectable } from '@nestjs/common';
import { limits } from '#kernel';
import { htmlOf, MarkdownRenderer, type MentionedMember, type Rendering, storable, typedText } from '#markdown';
import { Statement, type Transaction } from '#platform';
import { ScreeningFacts } from '#screening';
import type { ProfileText } from './profile-text.js';

/** A profile as it is read, without markup. */
export interface ReadProfile {
  readonly bioHtml: string | null;
  readonly bio: string;
  /** The titles of the links and images of the bio. */
  readonly titles: readonly string[];
  /** The addresses on other sites, each once, in all of its parts. */
  readonly links: readonly string[];
}

const BY_HANDLES = new Statement(
  'profiles/members-by-handle',
  { handles: 'text[]' },
  'select handle, id from member where handle = any(:handles)',
);

/** Renders what a member says of themselves. Those it mentions are linked, but not notified. */
@Injectable()
export class ProfileRendering {
  constructor(
    private readonly renderer: MarkdownRenderer,
    private readonly facts: ScreeningFacts,
  ) {}

  /**
   * The bio is rendered as `renderMarkdown` previews it. Name and affiliation are plain text, read for their addresses only.
   * @throws InvalidInput for what comes to too much, Unavailable or RateLimited while too much is being rendered
   */
  async read(tx: Transaction, memberId: string, written: Omit<ProfileText, 'bioHtml'>): Promise<ReadProfile> {
    const { displayName, bioMarkdown, affiliation } = written;
    const bio = { ...typedText(bioMarkdown ?? '', 'input.bioMarkdown'), most: limits.bioHtmlCharacters };
    const plain = [
      { ...typedText(displayName, 'input.displayName'), mentions: false },
      { ...typedText(affiliation ?? '', 'input.affiliation'), mentions: false },
    ];
    const read = (await this.renderer.render(memberId, [bio, ...plain], tx)) as Rendering[];
    const [rendering] = read as [Rendering];
    const { handles } = rendering;
    const behind = handles.length ? await tx.rows<MentionedMember>(BY_HANDLES.with({ handles })) : [];
    const html = htmlOf(rendering, new Map(behind.map((mentioned) => [mentioned.handle, mentioned])));
    return {
      bioHtml: bioMarkdown === null ? null : storable(html, bio),
      bio: rendering.text,
      titles: rendering.titles,
      links: this.facts.linksOf(read),
    };
  }
}
