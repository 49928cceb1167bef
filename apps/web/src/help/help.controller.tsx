import { Controller, Param } from '@nestjs/common';
import { HelpPageDocument } from '../generated/documents.js';
import { NoSuchPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { HelpPage, TOPICS, type Topic, TopicPage } from './help.page.js';

/** How this place works, in the words of whoever uses it. */
@Controller('help')
export class HelpController {
  @Page('')
  async list(@Visiting() visit: Visit): Promise<string> {
    const frame = await visit.ask(HelpPageDocument);
    const head = { title: visit.t('help.title'), description: visit.t('help.lead'), canonical: '/help' };
    return visit.page(head, <HelpPage frame={frame} />);
  }

  @Page(':topic')
  async show(@Visiting() visit: Visit, @Param('topic') name: string): Promise<string> {
    if (!Object.hasOwn(TOPICS, name)) throw new NoSuchPage();
    const topic = name as Topic;
    const frame = await visit.ask(HelpPageDocument);
    const { t } = visit;
    const head = { title: t(`help.${topic}`), description: t(`help.${topic}Lead`), canonical: `/help/${topic}` };
    return visit.page(head, <TopicPage frame={frame} topic={topic} />);
  }
}
