import { Controller } from '@nestjs/common';
import {
  AdminHandlesDocument,
  AdminJobsDocument,
  AdminMailDocument,
  AdminOverviewDocument,
  AdminWaitingDocument,
  RetryFailedJobsDocument,
} from '../generated/documents.js';
import { askAllowed } from '../page/allowed.js';
import type { Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { HandlesPage } from './handles.page.js';
import { JobsPage } from './jobs.page.js';
import { MailPage } from './mail.page.js';
import { OverviewPage } from './overview.page.js';

/** The installation's office: how it is, and what waits. */
@Controller('admin')
export class AdminController {
  @Page('', { unkept: true })
  async overview(@Visiting() visit: Visit): Promise<string> {
    const found = await askAllowed(visit, AdminOverviewDocument);
    const waiting = await askAllowed(visit, AdminWaitingDocument);
    return visit.page({ title: visit.t('admin.title') }, <OverviewPage found={found} waiting={waiting} />);
  }

  @Page('handles', { unkept: true })
  async handles(@Visiting() visit: Visit): Promise<string> {
    const found = await askAllowed(visit, AdminHandlesDocument, {
      after: visit.query.get('after') || null,
      afterAccount: visit.query.get('afterAccount') || null,
    });
    return visit.page({ title: visit.t('admin.handles') }, <HandlesPage found={found} />);
  }

  @Page('mail', { unkept: true })
  async mail(@Visiting() visit: Visit): Promise<string> {
    const found = await askAllowed(visit, AdminMailDocument, { after: visit.query.get('after') || null });
    return visit.page({ title: visit.t('admin.mail') }, <MailPage found={found} />);
  }

  @Page('jobs', { unkept: true })
  async jobs(@Visiting() visit: Visit): Promise<string> {
    return this.answerJobs(visit);
  }

  @Form('jobs', { unkept: true })
  async retry(@Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    const input = { ids: form.all('id'), idempotencyKey: form.optional('idempotencyKey') };
    const { data, problem } = await visit.send(RetryFailedJobsDocument, { input });
    if (problem) return this.answerJobs(visit, problem);
    return visit.seeOther(`/admin/jobs?done=${data.retryFailedJobs.retriedIds.length > 0 ? 'retried' : 'gone'}`);
  }

  private async answerJobs(visit: Visit, problem?: Problem): Promise<string> {
    const found = await askAllowed(visit, AdminJobsDocument, { after: visit.query.get('after') || null });
    const page = <JobsPage found={found} problem={problem} />;
    return visit.page({ title: visit.t('admin.jobs') }, page, problem ? 422 : 200);
  }
}
