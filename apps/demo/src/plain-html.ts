import { Injectable } from '@nestjs/common';
import { MarkdownRenderer } from '#discussion';

/** HTML of texts that mention nobody: a handle in a profile or in a prompt's instructions stays text. */
@Injectable()
export class PlainHtml {
  constructor(private readonly renderer: MarkdownRenderer) {}

  async of(idPrefix: string, markdown: string): Promise<string> {
    const text = { markdown, idPrefix, path: 'markdown', mentions: false };
    return (await this.renderer.renderPlain(idPrefix, [text]))[0] as string;
  }
}
