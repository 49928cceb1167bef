import { Controller } from '@nestjs/common';
import { LogCourseDocument, LogPageDocument, LogVerificationDocument } from '../generated/documents.js';
import { askAllowed } from '../page/allowed.js';
import { NoSuchPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { LogPage } from './log.page.js';
import { VerifyPage } from './verify.page.js';

/** The log, for whoever moderates anything, each as far as they do. */
@Controller('admin/log')
export class LogController {
  @Page('', { unkept: true })
  async show(@Visiting() visit: Visit): Promise<string> {
    const { query } = visit;
    const filter = { who: given(query, 'who'), target: given(query, 'target'), course: given(query, 'course') };
    const course = filter.course === null ? null : await this.findCourse(visit, filter.course);
    const found = await askAllowed(visit, LogPageDocument, {
      who: filter.who,
      target: filter.target,
      course,
      after: query.get('after') || null,
    });
    return visit.page({ title: visit.t('admin.log') }, <LogPage found={found} filter={filter} />);
  }

  @Page('verify', { unkept: true })
  async verify(@Visiting() visit: Visit): Promise<string> {
    const asked = visit.query.get('after') ?? '';
    const after = /^\d{1,9}$/.test(asked) ? Number(asked) : 0;
    const found = await askAllowed(visit, LogVerificationDocument, { after });
    return visit.page({ title: visit.t('admin.verifyTitle') }, <VerifyPage found={found} after={after} />);
  }

  /** @throws NoSuchPage where the viewer sees no such course */
  private async findCourse(visit: Visit, slug: string): Promise<string> {
    const { course } = await visit.ask(LogCourseDocument, { slug });
    if (!course) throw new NoSuchPage();
    return course.id;
  }
}

function given(query: URLSearchParams, name: string): string | null {
  return query.get(name)?.trim().slice(0, 100) || null;
}
