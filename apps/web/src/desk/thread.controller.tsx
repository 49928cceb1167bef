import { Controller, Param } from '@nestjs/common';
import { isId } from '#kernel';
import { DecideDocument, DeskThreadDocument } from '../generated/documents.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { askDesk, enterDesk } from './door.js';
import { THREAD_ACTIONS, ThreadPage } from './thread.page.js';

/** What is decided about a thread as a whole. */
@Controller()
export class DeskThreadController {
  @Page('desk/threads/:id', { unkept: true })
  async show(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    if (visit.memberId === null) return visit.seeSignIn();
    return showThread(visit, id);
  }

  @Form('desk/threads/:id/decide', { unkept: true })
  async decide(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    await enterDesk(visit);
    if (!isId(id)) throw new NoSuchPage();
    const { form } = visit;
    const action = THREAD_ACTIONS.find((one) => one === form.text('action'));
    if (!action) throw new NoSuchPage();
    const reason = form.optional('reason') ?? form.text('given');
    const input = { threadId: id, action, reason, idempotencyKey: form.optional('idempotencyKey') };
    const { data, problem } = await visit.send(DecideDocument, { input });
    if (problem) return showThread(visit, id, problem);
    const decision = data.decide.decision?.id;
    return visit.seeOther(`/desk/threads/${id}?done=${action}${decision ? `&decision=${decision}` : ''}`);
  }
}

/** @throws NoSuchPage where it is not theirs to moderate */
async function showThread(visit: Visit, id: string, problem?: Problem): Promise<string> {
  await enterDesk(visit);
  if (!isId(id)) throw new NoSuchPage();
  const found = await askDesk(visit, DeskThreadDocument, { id });
  const { thread } = found;
  if (!thread?.subject.viewerCan.moderate) throw new NoSuchPage();
  const page = <ThreadPage found={found} thread={thread} problem={problem} />;
  return visit.page({ title: visit.t('desk.threadTitle') }, page, problem ? 422 : 200);
}
