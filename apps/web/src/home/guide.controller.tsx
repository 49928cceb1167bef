import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller } from '@nestjs/common';
import { GuideDocument } from '../generated/documents.js';
import { Frame } from '../page/frame.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { Prose } from '../ui/text.js';

const FILE = join(process.cwd(), 'docs', 'moderation.md');

/** What instructors do by the API until there are pages for it: the guide of the repository, which is English, as a page. */
@Controller()
export class GuideController {
  @Page('guide')
  async show(@Visiting() visit: Visit): Promise<string> {
    // What members alone may have rendered, visitors are asked to sign in for.
    if (visit.memberId === null) return visit.seeOther('/sign-in?to=%2Fguide');
    const markdown = (await readFile(FILE, 'utf8')).replace(/^# .*\n/, '');
    const found = await visit.ask(GuideDocument, { markdown });
    const title = visit.t('frame.guideTitle');
    return visit.page(
      { title },
      <Frame frame={found}>
        <h1>{title}</h1>
        <p class="lead">{visit.t('frame.guideLead')}</p>
        <Prose html={found.renderMarkdown} lang="en" class="prose guide" />
      </Frame>,
    );
  }
}
