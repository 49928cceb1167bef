import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  Forbidden,
  InvalidInput,
  limits,
  type Member,
  normalizeNewlines,
  type PostAddress,
  RateLimited,
} from '#kernel';
import { Database, type Reader, Statement, type Transaction } from '#platform';
import { type Draft, fingerprintOf, type Refusal, Screening, type Verdict } from '#screening';
import {
  type MarkdownDocument,
  type MentionedMember,
  parseMarkdown,
  type RenderedText,
  render,
} from '../markdown/renderer.js';
import { titlesOf } from '../screening/html-text.js';
import { ScreeningFacts } from '../screening/screening-facts.js';
import type { ContentKind } from '../thread/thread.js';
import type { FoundMention } from './post.events.js';

/** A text as it is stored and shown. */
export interface ReadText extends RenderedText {
  readonly markdown: string;
  readonly mentions: readonly FoundMention[];
  /** What it is found by when its author publishes the same again; null where it is too short for that. */
  readonly fingerprint: Buffer | null;
}

/** A text ready to be stored, with what screening says of it. */
export interface Composed extends ReadText {
  readonly verdict: Exclude<Verdict, { answer: 'refuse' }>;
}

export interface Composition {
  readonly kind: ContentKind | 'REPLY';
  /** The course that it is written in; null outside of all. */
  readonly courseId: string | null;
  /** False for a draft, which nobody else reads yet. */
  readonly publishing: boolean;
  readonly title: string | null;
  readonly markdown: string;
  /** Further texts that are published with it, to be screened as well. */
  readonly beside?: readonly string[];
  /** The post itself, where it is stored already: of what it shares with others, it is not one. */
  readonly address?: PostAddress;
  /** The post that is edited: what its text mentioned before stays bound to the same members. */
  readonly edited?: PostAddress;
}

/** A mention is bound to the member, not to the letters: an edited post's own mentions come before today's handles. */
const RESOLVE = new Statement(`
  select distinct on (handle) handle, id from (
    select n.handle, n.member_id as id, 0 as later from mention n
    where n.thread_id = $2::uuid and n.number = $3::integer and n.handle = any($1::text[]) and n.member_id is not null
    union all
    select m.handle, m.id, 1 from member m where m.handle = any($1::text[])
  ) known order by handle, later`);

/** Turns what was typed into what is stored: parsed once, mentions resolved, rendered and sanitised, screened. */
@Injectable()
export class Composer {
  constructor(
    private readonly database: Database,
    private readonly screening: Screening,
    private readonly facts: ScreeningFacts,
  ) {}

  /**
   * Reads a text and judges it: what is published by all phases, with what is known of its author; a draft by whether it can be kept. What can be
   * refused without reading it is.
   * @throws InvalidInput, Forbidden, RateLimited with the message of the phase that refuses the text
   */
  async compose(tx: Transaction, author: Member, composition: Composition): Promise<Composed> {
    const { kind, title, courseId, edited, publishing, address } = composition;
    const markdown = normalizeNewlines(composition.markdown);
    const attempt = { kind, markdown, edit: edited !== undefined };
    const publication = { authorId: author.memberId, courseId, edit: attempt.edit, address };
    const known = publishing ? await this.facts.read(tx, publication) : null;
    allowed(
      known ? this.screening.screenAttempt(attempt, known.author) : this.screening.screenUnpublishedAttempt(attempt),
    );
    const text = await this.read(tx, markdown, edited);
    const draft: Draft = {
      ...attempt,
      ...text,
      title,
      beside: [...(composition.beside ?? []), ...titlesOf(text.html)],
      links: this.facts.linksOf(text.html),
      handles: text.mentions.map(({ handle }) => handle),
    };
    const verdict = known
      ? this.screening.screen(draft, await this.facts.withRepeats(tx, known.author, publication, text), known.place)
      : this.screening.screenUnpublished(draft);
    return { ...text, fingerprint: publishing ? text.fingerprint : null, verdict: allowed(verdict) };
  }

  /**
   * Reads a text without judging it.
   * @param edited the post that it is a text of: what that mentioned before stays bound to the same members
   */
  async read(reader: Reader, typed: string, edited?: PostAddress): Promise<ReadText> {
    const markdown = normalizeNewlines(typed);
    const document = parseMarkdown(markdown, 'input.bodyMarkdown');
    const handles = document.handles.slice(0, limits.mentionsPerText);
    const members = await resolve(reader, handles, edited);
    const rendered = renderText(markdown, document, members, 'input.bodyMarkdown');
    const mentions = handles.map((handle) => ({ handle, memberId: members.get(handle)?.id ?? null }));
    return { ...rendered, markdown, mentions, fingerprint: fingerprintOf(rendered.text) };
  }

  /** The HTML that storing this text would give, for a preview. @throws InvalidInput where it would be refused as too much markup or too many footnotes */
  async preview(typed: string): Promise<string> {
    const markdown = normalizeNewlines(typed);
    const document = parseMarkdown(markdown, 'markdown');
    const handles = document.handles.slice(0, limits.mentionsPerText);
    return renderText(markdown, document, await resolve(this.database, handles), 'markdown').html;
  }
}

/** @throws what refuses a text */
function allowed(verdict: Verdict | null): Exclude<Verdict, Refusal> {
  if (verdict?.answer === 'refuse') throw errorOf(verdict);
  return verdict ?? { answer: 'allow' };
}

function errorOf({ path, message, retryAfter }: Refusal): Error {
  if (retryAfter !== undefined) return new RateLimited(message, retryAfter);
  return path === null ? new Forbidden(message) : InvalidInput.at(path, message);
}

async function resolve(reader: Reader, handles: readonly string[], edited?: PostAddress) {
  if (handles.length === 0) return new Map<string, MentionedMember>();
  const rows = await reader.rows<MentionedMember>(RESOLVE, [handles, edited?.threadId ?? null, edited?.number ?? null]);
  return new Map(rows.map((row) => [row.handle, row]));
}

/**
 * Footnote ids are prefixed by what the text is, so that a preview equals what is stored, and two posts on a page differ.
 * @param path where the text came from, for the error
 */
function renderText(
  markdown: string,
  document: MarkdownDocument,
  members: ReadonlyMap<string, MentionedMember>,
  path: string,
): RenderedText {
  const idPrefix = createHash('sha1').update(markdown).digest('hex').slice(0, 10);
  const rendered = render(document, { idPrefix, members });
  if (rendered.html.length > limits.htmlCharacters) {
    throw InvalidInput.at(
      path,
      `With its markup this comes to more than ${limits.htmlCharacters.toLocaleString('en')} characters. Use fewer footnotes, links and mentions.`,
    );
  }
  return rendered;
}
