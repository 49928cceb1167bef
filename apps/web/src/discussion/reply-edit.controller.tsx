import { Controller, Param } from '@nestjs/common';
import { EditReplyDocument } from '../generated/documents.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { type Addressed, findAddressed } from './addressed.js';
import { renderPreview } from './reply.controller.js';
import { ReplyEditPage, type ReplyEditPageProps } from './reply-edit.page.js';

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
    const replaces = form.flag('replaces');
    // What it would replace stands beside it as it is by now: sent from there, it replaces that.
    const next = { text, revision: replaces ? found.text.revision : revision, replaces };
    if (form.text('act') === 'preview') {
      const preview = await renderPreview(visit, text);
      const shown = preview instanceof Error ? { problem: preview } : { preview };
      return this.show(visit, found, { ...next, ...shown });
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
      const current = currentRevisionOf(problem);
      if (current === null) return this.show(visit, found, { ...next, problem });
      // Sent again, it takes the place of what it was changed to meanwhile, which now stands beside it.
      const theirs = await this.find(visit, threadId, number);
      const now = Math.max(current, theirs.text.revision);
      return this.show(visit, theirs, { text, revision: now, replaces: true, problem });
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

  private show(visit: Visit, found: Addressed, given: Omit<ReplyEditPageProps, 'found'>): string {
    const page = <ReplyEditPage found={found} {...given} />;
    const { problem } = given;
    const status = problem?.code === 'CONFLICT' ? 409 : problem ? 422 : 200;
    return visit.page({ title: visit.t('discussion.editHeading') }, page, status);
  }
}

/** What it was changed to since the form was opened; null where that is not what is wrong. */
function currentRevisionOf({ code, details }: Problem): number | null {
  return code === 'CONFLICT' && typeof details.currentRevision === 'number' ? details.currentRevision : null;
}
