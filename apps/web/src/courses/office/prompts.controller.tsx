import { Controller, Param } from '@nestjs/common';
import {
  CreatePromptDocument,
  DeletePromptDocument,
  type EditedPromptFragment,
  OfficePageDocument,
  OfficePromptPageDocument,
  ReorderPromptsDocument,
  UpdatePromptDocument,
} from '../../generated/documents.js';
import { NoSuchPage, type Problem } from '../../page/problem.js';
import { Form, Page, Visiting } from '../../page/route.js';
import type { Visit } from '../../page/visit.js';
import { managed } from './office-frame.js';
import { PromptFormPage } from './prompt-form.page.js';
import { comparePrompt, readPrompt } from './prompt-input.js';
import { OfficePromptsPage } from './prompts.page.js';
import { compareStale } from './stale.js';

const homeOf = (slug: string) => `/courses/${encodeURIComponent(slug)}/office`;

/** The prompts of a course, for those who set them. */
@Controller('courses/:slug/office')
export class OfficePromptsController {
  @Page('', { unkept: true })
  async list(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return this.showList(visit, slug);
  }

  @Form('order', { unkept: true })
  async order(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const { form } = visit;
    const promptIds = form.all('prompt').slice(0, 1_000);
    const [up, down] = [promptIds.indexOf(form.text('up')), promptIds.indexOf(form.text('down'))];
    const at = up > 0 ? up - 1 : down;
    const [one, other] = [promptIds[at], promptIds[at + 1]];
    if (one && other) promptIds.splice(at, 2, other, one);
    const input = { courseId: form.text('courseId'), promptIds, idempotencyKey: form.optional('idempotencyKey') };
    const { problem } = await visit.send(ReorderPromptsDocument, { input });
    return problem ? this.showList(visit, slug, problem) : visit.seeOther(`${homeOf(slug)}?done=moved`);
  }

  @Page('new-prompt', { unkept: true })
  async askForNew(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return this.showForm(visit, slug);
  }

  @Form('new-prompt', { unkept: true })
  async create(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const { course } = await this.find(visit, slug);
    const { input, problem: typing } = readPrompt(visit.form, course.timeZone, visit.t);
    if (typing) return this.showForm(visit, slug, undefined, typing);
    const { problem } = await visit.send(CreatePromptDocument, { input: { ...input, courseId: course.id } });
    return problem ? this.showForm(visit, slug, undefined, problem) : visit.seeOther(`${homeOf(slug)}?done=prompt`);
  }

  @Page('prompts/:id', { unkept: true })
  async askToEdit(@Visiting() visit: Visit, @Param('slug') slug: string, @Param('id') id: string): Promise<string> {
    return this.showForm(visit, slug, id);
  }

  @Form('prompts/:id', { unkept: true })
  async edit(@Visiting() visit: Visit, @Param('slug') slug: string, @Param('id') id: string): Promise<string> {
    const { course, prompt } = await this.findPrompt(visit, slug, id);
    const { input, problem: typing } = readPrompt(visit.form, course.timeZone, visit.t, prompt);
    if (typing) return this.showForm(visit, slug, id, typing);
    const { problem } = await visit.send(UpdatePromptDocument, {
      input: { ...input, promptId: id, settingsVersion: visit.form.optional('settingsVersion') },
    });
    return problem ? this.showForm(visit, slug, id, problem) : visit.seeOther(`${homeOf(slug)}?done=prompt`);
  }

  @Form('prompts/:id/delete', { unkept: true })
  async delete(@Visiting() visit: Visit, @Param('slug') slug: string, @Param('id') id: string): Promise<string> {
    await this.findPrompt(visit, slug, id);
    const { problem } = await visit.send(DeletePromptDocument, { input: { promptId: id } });
    return problem ? this.showList(visit, slug, problem) : visit.seeOther(`${homeOf(slug)}?done=deleted`);
  }

  private async find(visit: Visit, slug: string) {
    const found = await visit.ask(OfficePageDocument, { slug });
    return { found, course: managed(found.course) };
  }

  private async findPrompt(visit: Visit, slug: string, id: string) {
    const found = await visit.ask(OfficePromptPageDocument, { slug, id });
    const course = managed(found.course);
    const { prompt } = found;
    if (prompt?.course.id !== course.id) throw new NoSuchPage();
    return { frame: found, course, prompt: prompt as EditedPromptFragment };
  }

  private async showList(visit: Visit, slug: string, problem?: Problem): Promise<string> {
    const { found, course } = await this.find(visit, slug);
    const title = visit.t('courseOffice.title', { course: course.title });
    const page = <OfficePromptsPage found={found} course={course} problem={problem} />;
    return visit.page({ title }, page, problem ? 422 : 200);
  }

  private async showForm(visit: Visit, slug: string, id?: string, problem?: Problem): Promise<string> {
    const asked = id === undefined ? await this.find(visit, slug) : await this.findPrompt(visit, slug, id);
    const frame = 'found' in asked ? asked.found : asked.frame;
    const prompt = 'prompt' in asked ? asked.prompt : undefined;
    const title = visit.t(prompt ? 'courseOffice.editPrompt' : 'courseOffice.newPrompt');
    const told =
      problem && prompt ? compareStale(problem, comparePrompt(visit, prompt, asked.course.timeZone), visit.t) : problem;
    const page = { frame, course: asked.course, prompt, typed: problem !== undefined, problem: told };
    return visit.page({ title }, <PromptFormPage {...page} />, problem ? 422 : 200);
  }
}
