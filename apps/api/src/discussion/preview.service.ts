import { Injectable } from '@nestjs/common';
import { Composer } from '#discussion';
import { limits, QueryTooComplex } from '#kernel';
import type { RequestContext } from '../graphql/context.js';

/** What one operation has had rendered so far. */
interface Rendered {
  characters: number;
  htmlCharacters: number;
  long: boolean;
  readonly texts: Map<string, Promise<string>>;
}

/** Renders texts for whoever writes them: in one operation each of them once, and no more of them than one text may be. */
@Injectable()
export class PreviewService {
  private readonly operations = new WeakMap<RequestContext, Rendered>();

  constructor(private readonly composer: Composer) {}

  /** @throws QueryTooComplex for what is more than that, and what `Composer.preview` throws */
  async render(context: RequestContext, markdown: string): Promise<string> {
    const rendered = this.operations.get(context) ?? {
      characters: 0,
      htmlCharacters: 0,
      long: false,
      texts: new Map(),
    };
    this.operations.set(context, rendered);
    const html = await (rendered.texts.get(markdown) ?? this.begin(context, rendered, markdown));
    rendered.htmlCharacters += html.length;
    if (rendered.htmlCharacters > limits.htmlCharacters) {
      throw new QueryTooComplex(
        `An operation has ${limits.htmlCharacters.toLocaleString('en')} characters of HTML rendered at most. Ask for each text once, and for others in requests of their own.`,
      );
    }
    return html;
  }

  private begin(context: RequestContext, rendered: Rendered, markdown: string): Promise<string> {
    const long = markdown.length >= limits.rendering.characters;
    if (long && rendered.long) {
      throw new QueryTooComplex(
        `An operation has one text of ${limits.rendering.characters.toLocaleString('en')} characters or more rendered. Send a request for each.`,
      );
    }
    rendered.long ||= long;
    rendered.characters += markdown.length;
    // In UTF-16 units, of which the longest text can have twice as many as characters.
    if (rendered.characters > 2 * limits.bodyCharacters) {
      throw new QueryTooComplex(
        `An operation has ${limits.bodyCharacters.toLocaleString('en')} characters rendered at most. Send several requests.`,
      );
    }
    const html = this.composer.preview(context.member(), markdown);
    rendered.texts.set(markdown, html);
    return html;
  }
}
