import type { OnApplicationShutdown } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { InvalidInput, limits, RateLimited } from '#kernel';
import { type Config, FairQueue, type LineLimits, type Transaction } from '#platform';
import { RenderThread, TooHeavy } from './render-thread.js';
import {
  areQuick,
  htmlOf,
  type RenderedPart,
  type Rendering,
  renderText,
  type TooManyReferences,
  type TypedText,
} from './rendering.js';

const { rendering: bounds } = limits;
/** The window of one member's characters, in seconds. */
const WINDOW = 60;

/** Some of everything that a text can have. */
const SAMPLE: TypedText = {
  markdown:
    '# A desk\n\nA *quiet* [morning](https://example.org "by then"), says @ana; `a < b`, ~~no~~ **yes**.[^1]\n\n- one\n- [x] two\n\n> Said.\n\n|a|b|\n|-|-|\n|*c*|d|\n\n[^1]: A note.\n\n',
  idPrefix: 'sample',
  path: 'sample',
  mentions: true,
};

/**
 * Everything that turns Markdown into HTML asks here. What takes a moment is done at once; what is long, or has a large table, by a
 * thread of its own, in turn with what other members have sent. See docs/decisions/0028.
 */
export class MarkdownRenderer implements OnApplicationShutdown {
  private readonly characters = new RateLimiterMemory({ points: bounds.perMinute, duration: WINDOW });

  constructor(
    private readonly config: Config,
    private readonly thread = new RenderThread(),
    private readonly line = lineOfTexts(),
  ) {}

  /** Gets ready to render before anybody waits for it: the first texts take five times as long as later ones, here and in the thread. */
  async open(): Promise<void> {
    for (let times = 0; times < 20; times++) renderText(SAMPLE);
    // Whoever has a long text would find out again.
    await this.thread.open({ ...SAMPLE, markdown: SAMPLE.markdown.repeat(100) }).catch(() => undefined);
  }

  /**
   * @param memberId whose turn it takes
   * @param tx what is open, if something is: it is not kept open while a thread is waited for (`Transaction.outside`)
   * @throws InvalidInput at the path of a text that is too much, Unavailable where too much is being rendered, RateLimited where it is this member's
   */
  async render(memberId: string, texts: readonly TypedText[], tx?: Transaction): Promise<Rendering[]> {
    const work = () => this.renderInThread(memberId, texts);
    const renderings = areQuick(texts) ? texts.map(renderText) : await (tx ? tx.outside(nameOf(texts), work) : work());
    return renderings.map((rendering, at) => accepted(rendering, texts[at] as TypedText));
  }

  /** Renders texts that mention nobody. */
  async renderPlain(memberId: string, texts: readonly TypedText[], tx?: Transaction): Promise<RenderedPart[]> {
    const renderings = await this.render(memberId, texts, tx);
    return renderings.map((rendering, at) => renderedPart(rendering, texts[at] as TypedText));
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.close();
  }

  private async renderInThread(
    memberId: string,
    texts: readonly TypedText[],
  ): Promise<Array<Rendering | TooManyReferences>> {
    await this.requireRoom(memberId);
    return this.line.pass(memberId, async () => {
      try {
        const renderings = await this.thread.render(texts);
        await this.spend(memberId, lengthOf(texts) + sum(renderings.map(lengthOfHtml)));
        return renderings;
      } catch (error) {
        if (!(error instanceof TooHeavy)) throw error;
        await this.spend(memberId, bounds.perMinute / 4);
        throw tooHeavy(texts);
      }
    });
  }

  /** @throws RateLimited for a member whose texts of the last minute were too much in all */
  private async requireRoom(memberId: string): Promise<void> {
    const spent = this.config.rateLimits ? await this.characters.get(memberId) : null;
    if (!spent || spent.consumedPoints < bounds.perMinute) return;
    const seconds = Math.max(1, Math.ceil(spent.msBeforeNext / 1000));
    throw new RateLimited(
      `Your texts of the last minute came to more than ${bounds.perMinute.toLocaleString('en')} characters with their markup. Wait ${seconds} s, then go on.`,
      seconds,
    );
  }

  private async spend(memberId: string, characters: number): Promise<void> {
    await this.characters.consume(memberId, characters).catch((refusal: unknown) => {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
    });
  }
}

/** Where texts wait for the thread. */
export function lineOfTexts(other: Partial<LineLimits> = {}): FairQueue {
  return new FairQueue({ ...bounds, atOnce: bounds.threads, ...other }, tooManyOfOne);
}

function tooManyOfOne(most: number): RateLimited {
  return new RateLimited(
    `${most} long texts of yours are waiting to be rendered already. Wait until they are, then send this one again.`,
    limits.retryAfter.busy,
  );
}

/** What is stored of a text that mentions nobody. @throws InvalidInput where it is too much */
export function renderedPart(rendering: Rendering, typed: TypedText): RenderedPart {
  const { text, links, titles } = rendering;
  return { html: storable(htmlOf(rendering, new Map()), typed), text, links, titles };
}

/** @throws InvalidInput for HTML that is more than is stored of one text */
export function storable(html: string, { path, mentions, most = limits.htmlCharacters }: TypedText): string {
  if (html.length <= most) return html;
  throw InvalidInput.at(
    path,
    `With its markup this comes to more than ${most.toLocaleString('en')} characters. Use fewer ${mentions ? 'footnotes, links and mentions' : 'footnotes and links'}.`,
  );
}

function accepted(rendering: Rendering | TooManyReferences, { path }: TypedText): Rendering {
  if ('pieces' in rendering) return rendering;
  const [most, found] = [limits.references, rendering.references].map((number) => number.toLocaleString('en'));
  throw InvalidInput.at(path, `A text has ${most} references to footnotes at most; this has ${found}. Use fewer.`);
}

/** It is not known which of them it was: each of several is said to be. */
function tooHeavy(texts: readonly TypedText[]): InvalidInput {
  const message =
    'This takes too long to render. Use smaller tables, and fewer brackets, links and emphases inside one another, or send it in parts.';
  return new InvalidInput(texts.map(({ path }) => ({ path, message })));
}

/** The texts themselves: a digest of them would have to be made in each round. */
function nameOf(texts: readonly TypedText[]): string {
  return JSON.stringify(texts.map(({ idPrefix, markdown, mentions }) => [idPrefix, markdown, mentions]));
}

function lengthOf(texts: readonly TypedText[]): number {
  return sum(texts.map(({ markdown }) => markdown.length));
}

function lengthOfHtml(rendering: Rendering | TooManyReferences): number {
  return 'pieces' in rendering ? sum(rendering.pieces.map((piece) => piece.length)) : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
