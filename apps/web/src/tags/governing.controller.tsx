import { Controller, Param } from '@nestjs/common';
import {
  MergeTagsDocument,
  RefuseTagDocument,
  TagEditDocument,
  type TagEditQuery,
  type TagFacet,
  TagMergePreviewDocument,
  type TagMergePreviewQuery,
  UpdateTagDocument,
} from '../generated/documents.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { TagEditPage } from './tag-edit.page.js';
import { TagMergePage } from './tag-merge.page.js';
import { TagRefusePage } from './tag-refuse.page.js';

/** Putting tags in order: for whom the schema lets. */
@Controller('tags/:slug')
export class TagGoverningController {
  @Page('edit', { unkept: true })
  async edit(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return this.answerEdit(visit, slug);
  }

  @Form('edit', { unkept: true })
  async save(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const { form } = visit;
    const input = {
      slug,
      label: form.text('label').trim(),
      facet: form.text('facet') as TagFacet,
      description: form.optional('description'),
      synonyms: linesOf(form.text('synonyms')),
      broader: linesOf(form.text('broader')),
      sameAs: linesOf(form.text('sameAs')),
      idempotencyKey: form.optional('idempotencyKey'),
    };
    const { data, problem } = await visit.send(UpdateTagDocument, { input });
    if (problem) return this.answerEdit(visit, slug, problem);
    return visit.seeOther(`/tags/${encodeURIComponent(data.updateTag.tag?.slug ?? slug)}?done=filed`);
  }

  /** Without another tag it asks for one; with one it says what would move. */
  @Page('merge', { unkept: true })
  async ask(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return this.answerMerge(visit, slug, visit.query.get('into')?.trim().slice(0, 200) ?? '');
  }

  @Form('merge', { unkept: true })
  async merge(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const { form } = visit;
    const into = form.text('into').trim();
    const input = { from: slug, into, idempotencyKey: form.optional('idempotencyKey') };
    const { data, problem } = await visit.send(MergeTagsDocument, { input });
    if (problem) return this.answerMerge(visit, slug, into, problem);
    return visit.seeOther(`/tags/${encodeURIComponent(data.mergeTags.tag?.slug ?? into)}?done=merged`);
  }

  @Page('refuse', { unkept: true })
  async askToRefuse(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return this.answerRefuse(visit, slug);
  }

  @Form('refuse', { unkept: true })
  async refuse(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const { form } = visit;
    const input = { slug, reason: form.text('reason'), idempotencyKey: form.optional('idempotencyKey') };
    const { problem } = await visit.send(RefuseTagDocument, { input });
    return problem ? this.answerRefuse(visit, slug, problem) : visit.seeOther('/tags?list=proposed&done=refused');
  }

  private async answerRefuse(visit: Visit, slug: string, problem?: Problem): Promise<string> {
    const { found, tag } = await this.find(visit, slug);
    // What is filed is changed or merged; it has no such page, but is told so where it was filed meanwhile.
    if (tag.filed && !problem) throw new NoSuchPage();
    const page = <TagRefusePage found={found} tag={tag} problem={problem} />;
    return visit.page({ title: visit.t('tags.refuseTitle', { tag: tag.label }) }, page, problem ? 422 : 200);
  }

  private async answerEdit(visit: Visit, slug: string, problem?: Problem): Promise<string> {
    const { found, tag } = await this.find(visit, slug);
    const page = <TagEditPage found={found} tag={tag} problem={problem && inLists(problem)} />;
    return visit.page({ title: visit.t('tags.editTitle', { tag: tag.label }) }, page, problem ? 422 : 200);
  }

  private async answerMerge(visit: Visit, slug: string, into: string, sent?: Problem): Promise<string> {
    const { found, tag } = await this.find(visit, slug);
    let preview: TagMergePreviewQuery['tagMergePreview'] | undefined;
    let problem = sent;
    if (into !== '' && !sent) {
      const asked = await visit.send(TagMergePreviewDocument, { from: slug, into });
      preview = asked.data?.tagMergePreview;
      problem = asked.problem;
    }
    const shown = problem && !problem.fields.has('into') ? problem.withFields([['into', problem.message]]) : problem;
    const page = <TagMergePage found={found} tag={tag} into={into} preview={preview} problem={shown} />;
    return visit.page({ title: visit.t('tags.mergeTitle', { tag: tag.label }) }, page, problem ? 422 : 200);
  }

  /** @throws NoSuchPage where there is no such tag, or it is not this viewer's to put in order */
  private async find(
    visit: Visit,
    slug: string,
  ): Promise<{ found: TagEditQuery; tag: NonNullable<TagEditQuery['tag']> }> {
    const found = await visit.ask(TagEditDocument, { slug });
    const { tag, viewer } = found;
    if (!viewer?.canGovernTags || !tag) throw new NoSuchPage();
    return { found, tag };
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What is wrong with one of the lines of a field is said of the field. */
function inLists(problem: Problem): Problem {
  return problem.withFields([...problem.fields].map(([path, message]) => [path.split('.')[0] as string, message]));
}
