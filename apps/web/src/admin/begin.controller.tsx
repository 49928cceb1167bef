import { Controller } from '@nestjs/common';
import {
  BeginPageDocument,
  CreateCourseDocument,
  InstallationPageDocument,
  UpdateInstallationDocument,
} from '../generated/documents.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { BeginPage, type BeginStep } from './begin.page.js';
import { NamePage } from './name.page.js';

/** What the installation is called, and its first five minutes. */
@Controller('admin')
export class BeginController {
  @Page('name', { unkept: true })
  async showName(@Visiting() visit: Visit): Promise<string> {
    return this.answerName(visit);
  }

  @Form('name', { unkept: true })
  async giveName(@Visiting() visit: Visit): Promise<string> {
    const problem = await this.sendName(visit);
    return problem ? this.answerName(visit, problem) : visit.seeOther('/admin/name?done=named');
  }

  @Page('begin', { unkept: true })
  async begin(@Visiting() visit: Visit): Promise<string> {
    return this.answerBegin(visit);
  }

  @Form('begin/name', { unkept: true })
  async beginWithName(@Visiting() visit: Visit): Promise<string> {
    const problem = await this.sendName(visit);
    return problem ? this.answerBegin(visit, 'name', problem) : visit.seeOther('/admin/begin?done=named');
  }

  @Form('begin/course', { unkept: true })
  async beginCourse(@Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    const input = {
      title: form.text('title'),
      term: form.optional('term'),
      openToJoin: form.flag('open'),
      idempotencyKey: form.optional('idempotencyKey'),
    };
    const { problem } = await visit.send(CreateCourseDocument, { input });
    return problem ? this.answerBegin(visit, 'course', problem) : visit.seeOther('/admin/begin?done=course');
  }

  private async sendName(visit: Visit): Promise<Problem | undefined> {
    const { form } = visit;
    const input = { name: form.optional('name'), idempotencyKey: form.optional('idempotencyKey') };
    return (await visit.send(UpdateInstallationDocument, { input })).problem;
  }

  private async answerName(visit: Visit, problem?: Problem): Promise<string> {
    const found = await visit.ask(InstallationPageDocument);
    if (!found.viewer?.isAdmin) throw new NoSuchPage();
    const page = <NamePage found={found} problem={problem} />;
    return visit.page({ title: visit.t('admin.name') }, page, problem ? 422 : 200);
  }

  private async answerBegin(visit: Visit, step?: BeginStep, problem?: Problem): Promise<string> {
    const found = await visit.ask(BeginPageDocument);
    if (!found.viewer?.isAdmin) throw new NoSuchPage();
    const page = <BeginPage found={found} step={step} problem={problem} />;
    return visit.page({ title: visit.t('admin.beginTitle') }, page, problem ? 422 : 200);
  }
}
