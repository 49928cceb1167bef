import { Controller, Param } from '@nestjs/common';
import { postId } from '#kernel';
import {
  MarkReadDocument,
  MarkUnreadDocument,
  NewestReplyDocument,
  ReactDocument,
  WatchDocument,
  type WatchLevel,
} from '../generated/documents.js';
import { ownPath } from '../page/form.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { REACTIONS } from './reactions.js';

const LEVELS: readonly WatchLevel[] = ['WATCHING', 'TRACKING', 'NORMAL', 'MUTED'];

/** What the buttons of a thread do: each is one press, and nothing is lost where it fails. */
@Controller()
export class ThreadActController {
  @Form('threads/:threadId/act')
  async act(@Visiting() visit: Visit, @Param('threadId') threadId: string): Promise<string> {
    const to = ownPath(visit.form.text('to'));
    const { problem, anchor } = await this.perform(visit, threadId);
    if (problem) throw problem;
    // A script stays where it is: it needs no page. A redirect would not tell it that this was done.
    if (visit.form.flag('stay')) return visit.nothing();
    return visit.seeOther(to.split('#')[0] + anchor);
  }

  private async perform(visit: Visit, threadId: string): Promise<{ problem?: Problem | undefined; anchor: string }> {
    const { form } = visit;
    if (form.flag('react')) {
      const [, number = '', kind, turn] = /^(\d{1,9}) ([A-Z]+) (on|off)$/.exec(form.text('react')) ?? [];
      const reaction = REACTIONS.find((one) => one === kind);
      if (!reaction) throw new NoSuchPage();
      const contentId = postId({ threadId, number: Number(number) });
      const { problem } = await visit.send(ReactDocument, { input: { contentId, reaction, on: turn === 'on' } });
      return { problem, anchor: number === '0' ? '' : `#r${number}` };
    }
    if (form.flag('watch')) {
      const chosen = form.text('watch');
      const level = LEVELS.find((one) => one === chosen) ?? null;
      // `NONE` takes the choice back.
      if (level === null && chosen !== 'NONE') throw new NoSuchPage();
      const { problem } = await visit.send(WatchDocument, { input: { threadId, level } });
      return { problem, anchor: '' };
    }
    if (form.flag('unread')) {
      const fromNumber = Number(form.text('unread')) || 1;
      const { problem } = await visit.send(MarkUnreadDocument, { input: { threadId, fromNumber } });
      return { problem, anchor: `#r${fromNumber}` };
    }
    const read = form.text('read');
    const input =
      read === 'all'
        ? { upToNumber: await newest(visit, threadId), alsoKeptUnread: true }
        : { numbers: numbersIn(read) };
    const { data, problem } = await visit.send(MarkReadDocument, { input: { threadId, ...input } });
    // A script shows how many are left, of which some are kept unread.
    const left = data?.markThreadRead.thread?.viewerUnreadCount;
    if (left !== undefined) void visit.reply.header('x-unread', left);
    return { problem, anchor: '#replies' };
  }
}

async function newest(visit: Visit, id: string): Promise<number> {
  const { thread } = await visit.ask(NewestReplyDocument, { id });
  if (!thread) throw new NoSuchPage();
  return thread.replies.nodes[0]?.number ?? 0;
}

function numbersIn(list: string): number[] {
  return list.split(',').map(Number).filter(Number.isInteger).slice(0, 1_000);
}
