import { Injectable } from '@nestjs/common';
import { Forbidden, InvalidInput, type Member, normalizeNewlines, type PostAddress, RateLimited } from '#kernel';
import {
  handlesMeant,
  htmlOf,
  MarkdownRenderer,
  type RenderedPart,
  type RenderedText,
  type Rendering,
  renderedPart,
  storable,
  type TypedText,
  typedText,
} from '#markdown';
import { Database, type Transaction } from '#platform';
import { type Refusal, Screening, ScreeningFacts, type Submission, type Verdict } from '#screening';
import type { ContentKind } from '#visibility';
import { resolveMentions } from '../mention/resolve-mentions.js';
import type { FoundMention } from './post.events.js';

/** A text as it is stored and rendered. */
export interface ReadText extends RenderedText {
  readonly markdown: string;
  readonly mentions: readonly FoundMention[];
  /** What it is found by when its author publishes the same again; null where it is too short for that. */
  readonly fingerprint: Buffer | null;
  /** What was rendered with it, in the same order. */
  readonly parts: readonly RenderedPart[];
}

/** A text ready to be stored, with the verdict of screening on it. */
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
  /** What is published with it and is no Markdown, to be screened as well. */
  readonly accompanying?: readonly string[];
  /** Markdown of its other fields, to be rendered and screened with it. */
  readonly parts?: readonly TypedText[];
  /** The post itself where it is stored already: it is no repetition of itself. */
  readonly address?: PostAddress;
  /** The post that is edited: what its text mentioned before stays bound to the same members. */
  readonly edited?: PostAddress;
}

/** Turns what was typed into what is stored: parsed once, mentions resolved, rendered and sanitised, screened. */
@Injectable()
export class Composer {
  constructor(
    private readonly database: Database,
    private readonly screening: Screening,
    private readonly facts: ScreeningFacts,
    private readonly renderer: MarkdownRenderer,
  ) {}

  /**
   * Reads a text and screens it: one that is published by all phases, with what is known of its author; a draft by those that decide
   * whether it can be stored. What can be refused before it is read is.
   * @throws InvalidInput, Forbidden, RateLimited with the message of the phase that refuses the text
   */
  async compose(tx: Transaction, author: Member, composition: Composition): Promise<Composed> {
    const { kind, title, courseId, edited, publishing, address, parts = [] } = composition;
    const markdown = normalizeNewlines(composition.markdown);
    const attempt = { kind, markdown, edit: edited !== undefined };
    const publication = { authorId: author.memberId, courseId, edit: attempt.edit, address };
    const known = publishing ? await this.facts.read(tx, publication) : null;
    allowed(
      known ? this.screening.screenAttempt(attempt, known.author) : this.screening.screenUnpublishedAttempt(attempt),
    );
    const text = await this.read(tx, author.memberId, markdown, edited, parts);
    const all = [text, ...text.parts];
    const submission: Submission = {
      ...attempt,
      text: text.text,
      title,
      parts: text.parts.map((part, at) => ({ path: (parts[at] as TypedText).path, text: part.text })),
      accompanying: [...(composition.accompanying ?? []), ...all.flatMap(({ titles }) => titles)],
      links: this.facts.linksOf(all),
      handles: text.mentions.map(({ handle }) => handle),
    };
    const verdict = known
      ? this.screening.screen(
          submission,
          await this.facts.withRepeats(tx, known.author, publication, text),
          known.place,
        )
      : this.screening.screenUnpublished(submission);
    return { ...text, fingerprint: publishing ? text.fingerprint : null, verdict: allowed(verdict) };
  }

  /**
   * Reads a text without screening it.
   * @param memberId whose it is
   * @param edited the post that it is a text of: what that mentioned before stays bound to the same members
   * @throws InvalidInput for too much of it, Unavailable or RateLimited while too much is being rendered
   */
  async read(
    tx: Transaction,
    memberId: string,
    typed: string,
    edited?: PostAddress,
    parts: readonly TypedText[] = [],
  ): Promise<ReadText> {
    const text = typedText(typed, 'input.bodyMarkdown');
    const [rendering, ...rendered] = await this.renderer.render(memberId, [text, ...parts], tx);
    const { pieces, mentions, handles, fingerprint, ...read } = rendering as Rendering;
    const members = await resolveMentions(tx, { mentions, handles }, edited);
    return {
      ...read,
      html: storable(htmlOf({ pieces }, members), text),
      markdown: text.markdown,
      mentions: handlesMeant({ mentions }, members).map((handle) => ({
        handle,
        memberId: members.get(handle)?.id ?? null,
      })),
      fingerprint: fingerprint === null ? null : Buffer.from(fingerprint, 'hex'),
      parts: rendered.map((part, at) => renderedPart(part, parts[at] as TypedText)),
    };
  }

  /**
   * The HTML that storing this text would give, for a preview.
   * @param most characters that it may come to, where these are fewer than usual
   * @throws InvalidInput where it would be refused as too much, Unavailable or RateLimited while too much is being rendered
   */
  async preview({ memberId }: Member, typed: string, path = 'markdown', most?: number): Promise<string> {
    const text = { ...typedText(typed, path), most };
    const [rendering] = (await this.renderer.render(memberId, [text])) as [Rendering];
    return storable(htmlOf(rendering, await resolveMentions(this.database, rendering)), text);
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
