import { Controller, Param } from '@nestjs/common';
import { EditReplyDocument } from '../generated/documents.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { type Addressed, findAddressed } from './addressed.js';
import { renderPreview } from './reply.controller.js';
import { ReplyEditPage } from './reply-edit.page.js';

const AT = 'threads/:threadId/replies/:number/edit';

@Controller()
export class ReplyEditController {
  @Page(AT)
  async ask(
    @Visiting() visit: Visit,
    @Param('threadId') threadId: string,
    @Param('number') number: string,
  ): Promise<string> {
    const found = await this.find(visit, threadId, number);
    return this.show(visit, found, { text: found.text.bodyMarkdown ?? '', revision: found.text.revision });
  }

  @Form(AT)
  async save(
    @Visiting() visit: Visit,
    @Param('threadId') threadId: string,
    @Param('number') number: string,
  ): Promise<string> {
    const { form } = visit;
    const found = await this.find(visit, threadId, number);
    const text = form.text('bodyMarkdown');
    const revision = Number(form.text('ifRevision')) || found.text.revision;
    if (form.text('act') === 'preview') {
      const preview = await renderPreview(visit, text);
      const shown = preview instanceof Error ? { problem: preview } : { preview };
      return this.show(visit, found, { text, revision, ...shown });
    }
    const input = {
      id: found.text.id,
      bodyMarkdown: text,
      reason: form.optional('reason'),
      ifRevision: revision,
      idempotencyKey: form.optional('idempotencyKey'),
    };
    const { data, problem } = await visit.send(EditReplyDocument, { input });
    if (problem) {
      // Sent again, it takes the place of what it was changed to meanwhile, which now stands beside it.
      const now = problem.code === 'CONFLICT' ? found.text.revision : revision;
      return this.show(visit, found, { text, revision: now, problem });
    }
    const waits = (data.updateReply.reply?.heldBecause.length ?? 0) > 0;
    const [path, query] = found.path.split('#') as [string, string];
    return visit.seeOther(`${path}&done=${waits ? 'reply-edit-held' : 'reply-edited'}#${query}`);
  }

  private async find(visit: Visit, threadId: string, number: string): Promise<Addressed> {
    const found = await findAddressed(visit, threadId, number);
    if (found.number === 0 || !found.text.viewerCan.edit) throw new NoSuchPage();
    return found;
  }

  private show(
    visit: Visit,
    found: Addressed,
    given: { text: string; revision: number; preview?: string; problem?: Problem },
  ): string {
    const page = <ReplyEditPage found={found} {...given} />;
    const { problem } = given;
    const status = problem?.code === 'CONFLICT' ? 409 : problem ? 422 : 200;
    return visit.page({ title: visit.t('discussion.editHeading') }, page, status);
  }
}
