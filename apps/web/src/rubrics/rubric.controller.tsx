import { Controller, Param } from '@nestjs/common';
import {
  NewRubricPageDocument,
  type NewRubricPageQuery,
  RubricPageDocument,
  type RubricPageQuery,
  RubricPreviewDocument,
  type RubricPreviewQuery,
  RubricsPageDocument,
  type WholeRubricFragment,
  WriteRubricDocument,
} from '../generated/documents.js';
import { NoSuchPage, Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { RubricPage } from './rubric.page.js';
import { RubricEditPage } from './rubric-edit.page.js';
import { changeRows, inputOf, NEW_RUBRIC, readRubric, rubricOf, versionOf, type WrittenRubric } from './rubric-form.js';
import { RubricsPage } from './rubrics.page.js';

interface Edited {
  readonly problem?: Problem | undefined;
  readonly preview?: RubricPreviewQuery['rubricPreview'] | undefined;
  /** Whether somebody else wrote another version, or other words, since it was opened. */
  readonly stale?: boolean | undefined;
}

/** What case studies are rated by: read by everybody, written by those whom the schema lets. */
@Controller('rubrics')
export class RubricController {
  @Page('')
  async list(@Visiting() visit: Visit): Promise<string> {
    const found = await visit.ask(RubricsPageDocument);
    const head = { title: visit.t('rubrics.title'), canonical: '/rubrics' };
    return visit.page(head, <RubricsPage found={found} />);
  }

  @Page('new', { unkept: true })
  async begin(@Visiting() visit: Visit): Promise<string> {
    return this.answerNew(visit, NEW_RUBRIC);
  }

  @Form('new', { unkept: true })
  async create(@Visiting() visit: Visit): Promise<string> {
    return this.write(visit, 'NEW', (rubric, edited) => this.answerNew(visit, rubric, edited));
  }

  @Page(':id')
  async show(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    const found = await visit.ask(RubricPageDocument, { id });
    if (!found.rubric) throw new NoSuchPage();
    return visit.page({ title: found.rubric.title }, <RubricPage found={found} rubric={found.rubric} />);
  }

  @Page(':id/edit', { unkept: true })
  async edit(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    const found = await this.findOwn(visit, id);
    return this.answerEdit(visit, found, rubricOf(found.rubric));
  }

  @Form(':id/edit', { unkept: true })
  async change(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    const found = await this.findCurrent(visit, id);
    const opened = visit.form.text('opened');
    const answer = async (rubric: WrittenRubric, edited: Edited = {}) =>
      this.answerEdit(visit, found, rubric, edited, edited.stale ? undefined : opened);
    // Whoever adds a row saves nothing yet.
    const isStale = opened !== versionOf(found.rubric) && !/^(?:add|remove|up)\./.test(visit.form.text('do'));
    if (!isStale) return this.write(visit, 'REWORDED', answer);
    const message = visit.t('rubrics.changedMeanwhile');
    const problem = new Problem({ message, extensions: { code: 'CONFLICT' } });
    return answer(readRubric(visit.form), { problem, stale: true });
  }

  /** Writes it where that is what the page is for; anything else is shown first, and written once it is agreed to as it is. */
  private async write(
    visit: Visit,
    usual: 'NEW' | 'REWORDED',
    answer: (rubric: WrittenRubric, edited?: Edited) => Promise<string>,
  ): Promise<string> {
    const { form } = visit;
    const written = readRubric(form);
    const changed = changeRows(written, form.text('do'));
    if (changed) return answer(changed);
    const input = { title: written.title, criteria: inputOf(written) };
    const asked = await visit.send(RubricPreviewDocument, { input });
    if (asked.problem) return answer(written, { problem: atTitles(asked.problem) });
    const preview = asked.data.rubricPreview;
    const isAgreed = form.text('do') === `save.${preview.outcome}.${preview.current?.id ?? ''}`;
    if (preview.outcome !== usual && !isAgreed) return answer(written, { preview });
    const { data, problem } = await visit.send(WriteRubricDocument, {
      input: { ...input, idempotencyKey: form.optional('idempotencyKey') },
    });
    if (problem) return answer(written, { problem: atTitles(problem) });
    return visit.seeOther(`/rubrics/${data.createRubric.rubric?.id}?done=written`);
  }

  private async answerNew(visit: Visit, rubric: WrittenRubric, edited: Edited = {}): Promise<string> {
    const found = await visit.ask(NewRubricPageDocument);
    if (!found.viewer?.canWriteRubrics) throw new NoSuchPage();
    return this.answer(visit, found, { rubric, title: visit.t('rubrics.newTitle'), action: '/rubrics/new' }, edited);
  }

  private answerEdit(
    visit: Visit,
    found: RubricPageQuery & { readonly rubric: WholeRubricFragment },
    rubric: WrittenRubric,
    edited: Edited = {},
    opened = versionOf(found.rubric),
  ): Promise<string> {
    const title = visit.t('rubrics.editTitle', { rubric: found.rubric.title });
    const page = { rubric, title, action: `/rubrics/${found.rubric.id}/edit`, opened };
    return this.answer(visit, found, page, edited);
  }

  private async answer(
    visit: Visit,
    frame: NewRubricPageQuery,
    more: {
      readonly rubric: WrittenRubric;
      readonly title: string;
      readonly action: string;
      readonly opened?: string;
    },
    { problem, preview, stale }: Edited,
  ): Promise<string> {
    const page = <RubricEditPage frame={frame} {...more} problem={problem} preview={preview} stale={stale} />;
    return visit.page({ title: more.title }, page, problem ? 422 : 200);
  }

  /** The version that is current now, for whoever may change it, also where it was opened before that. */
  private async findCurrent(visit: Visit, id: string) {
    const { rubricVersions } = await visit.ask(RubricPageDocument, { id });
    return this.findOwn(visit, rubricVersions.find(({ current }) => current)?.id ?? id);
  }

  /** @throws NoSuchPage where there is no such version, it is not the current one, or not this viewer's to change */
  private async findOwn(visit: Visit, id: string) {
    const found = await visit.ask(RubricPageDocument, { id });
    const { rubric } = found;
    if (!rubric?.viewerCanChange) throw new NoSuchPage();
    return { ...found, rubric };
  }
}

/** Keys are made here: what is wrong with one is wrong with the title that it was made from. */
function atTitles(problem: Problem): Problem {
  return problem.withFields([...problem.fields].map(([path, message]) => [path.replace(/\.key$/, '.title'), message]));
}
