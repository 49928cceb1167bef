import { Controller, Param } from '@nestjs/common';
import { Clock } from '#kernel';
import { PromptPageDocument } from '../generated/documents.js';
import { orderOf } from '../home/order.js';
import { NoSuchPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { chosenOf } from '../ui/tabs.js';
import { PROMPT_FILTERS, PROMPT_ORDERS, PromptPage } from './prompt.page.js';

const FILTERS = { all: {}, unanswered: { unansweredOnly: true }, unread: { unreadOnly: true } };

@Controller()
export class PromptController {
  constructor(private readonly clock: Clock) {}

  @Page('prompts/:id')
  async show(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    const order = chosenOf(visit.query, 'order', PROMPT_ORDERS);
    const only = chosenOf(visit.query, 'only', PROMPT_FILTERS);
    const found = await visit.ask(PromptPageDocument, {
      id,
      first: 20,
      after: visit.query.get('after') || null,
      filter: { promptId: id, ...FILTERS[only] },
      orderBy: orderOf(order),
    });
    const { prompt } = found;
    if (!prompt) throw new NoSuchPage();
    const title = visit.t('courses.promptTitle', { number: prompt.number, title: prompt.title });
    const page = { found, prompt, order, only, now: this.clock.now() };
    return visit.page({ title }, <PromptPage {...page} />);
  }
}
