import { Controller, Param } from '@nestjs/common';
import { parsePostId, postId } from '#kernel';
import { RenderPreviewDocument, SendReplyDocument } from '../generated/documents.js';
import { ownPath } from '../page/form.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { type Addressed, findAddressed } from './addressed.js';
import { ReplyPage } from './reply.page.js';
import { ReplyForm } from './reply-form.js';

@Controller()
export class ReplyController {
  /** The address of a text by its number: leads to where it stands. */
  @Page('threads/:threadId/replies/:number')
  async find(
    @Visiting() visit: Visit,
    @Param('threadId') threadId: string,
    @Param('number') number: string,
  ): Promise<string> {
    return visit.seeOther((await findAddressed(visit, threadId, number)).path);
  }

  /** The form alone, for a script that puts it below what is answered. */
  @Page('threads/:threadId/replies/:number/form')
  async form(
    @Visiting() visit: Visit,
    @Param('threadId') threadId: string,
    @Param('number') number: string,
  ): Promise<string> {
    const found = await findAddressed(visit, threadId, number);
    if (!found.text.viewerCan.reply) throw new NoSuchPage();
    return visit.fragment(<ReplyForm {...formOf(found)} to={ownPath(visit.query.get('to'))} />);
  }

  @Form('threads/:threadId/replies')
  async send(@Visiting() visit: Visit, @Param('threadId') threadId: string): Promise<string> {
    const { form } = visit;
    if (form.flag('preview')) return this.show(visit, threadId);
    const input = {
      threadId,
      parentId: form.optional('parentId') ?? parentOf(threadId, form.text('parentNumber')),
      inReplyToRevision: revisionIn(form.text('inReplyToRevision')),
      bodyMarkdown: form.text('bodyMarkdown'),
      idempotencyKey: form.optional('idempotencyKey'),
    };
    let { data, problem } = await visit.send(SendReplyDocument, { input });
    const to = ownPath(form.text('to'));
    if (problem?.details.firstResult !== undefined) {
      // The answer was lost, and the text changed since.
      const before = await findSent(visit, threadId, problem.details.firstResult);
      if (before?.text.bodyMarkdown?.trim() === input.bodyMarkdown.trim())
        return visit.seeOther(sentTo(to, before.number));
      if (before) return this.show(visit, threadId, undefined, before);
      ({ data, problem } = await visit.send(SendReplyDocument, {
        input: { ...input, idempotencyKey: `${input.idempotencyKey}.again` },
      }));
    }
    if (problem || !data) return this.show(visit, threadId, problem);
    const { reply } = data.createReply;
    return visit.seeOther(reply ? sentTo(to, reply.number) : to);
  }

  /** The form by itself, below what it answers: with a preview, with what was wrong, or with what it was sent as before. */
  private async show(visit: Visit, threadId: string, problem?: Problem, before?: Addressed): Promise<string> {
    const { form } = visit;
    const found = await findAddressed(visit, threadId, form.text('parentNumber') || '0');
    const text = form.text('bodyMarkdown');
    const preview = problem || before || text === '' ? null : await renderPreview(visit, text);
    const shown = preview instanceof Error ? { problem: preview } : { preview, problem };
    return visit.page(
      { title: visit.t('discussion.yourReply') },
      <ReplyPage
        found={found}
        form={{
          ...formOf(found),
          to: ownPath(form.text('to')),
          text,
          problem: shown.problem?.fields.get('bodyMarkdown'),
          isAnother: before !== undefined,
        }}
        before={before}
        {...shown}
      />,
      shown.problem ? 422 : before ? 409 : 200,
    );
  }
}

function formOf({ threadId, number, text }: Addressed) {
  return {
    threadId,
    parent: number === 0 ? undefined : { id: text.id, number },
    answering: text.author,
    revision: text.revision,
  };
}

/** A text as it would be shown; what the schema refuses it for, where it does. */
export async function renderPreview(visit: Visit, markdown: string): Promise<string | Problem> {
  const { data, problem } = await visit.send(RenderPreviewDocument, { markdown });
  return problem ?? data.renderMarkdown;
}

/** What a key was used for first; null where it is gone since, or was something else. */
async function findSent(visit: Visit, threadId: string, first: unknown): Promise<Addressed | null> {
  const address = parsePostId(String(first));
  if (!address) return null;
  return findAddressed(visit, threadId, String(address.number)).catch(() => null);
}

/** The page that one wrote on, at the reply that was sent. */
function sentTo(to: string, number: number): string {
  const [path = '/', query = ''] = (to.split('#')[0] as string).split('?');
  const parameters = new URLSearchParams(query);
  parameters.delete('answer');
  parameters.set('sent', String(number));
  return `${path}?${parameters}#r${number}`;
}

/** A form that was made without a connection knows what it answers by its number. */
function parentOf(threadId: string, number: string): string | null {
  return /^[1-9]\d{0,8}$/.test(number) ? postId({ threadId, number: Number(number) }) : null;
}

function revisionIn(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
