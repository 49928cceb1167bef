import { Controller, Param } from '@nestjs/common';
import { ReplyGraphCourseDocument, ReplyGraphPageDocument } from '../generated/documents.js';
import { NoSuchPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { ReplyGraphPage } from './reply-graph.page.js';

/** Who replies to whom in a course, for those who moderate it. */
@Controller('courses/:slug/replies')
export class ReplyGraphController {
  @Page('', { unkept: true })
  async show(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const found = await visit.ask(ReplyGraphCourseDocument, { slug });
    const { course } = found;
    if (!course?.viewerCan.seeParticipation) throw new NoSuchPage();
    const { replyGraph } = await visit.ask(ReplyGraphPageDocument, { courseId: course.id });
    const title = `${visit.t('participation.graph')} · ${course.title}`;
    const from = visit.query.get('apart') ?? '';
    const apartFrom = /^\d{1,5}$/.test(from) ? Number(from) : 0;
    return visit.page({ title }, <ReplyGraphPage {...{ found, course, graph: replyGraph, apartFrom }} />);
  }
}
