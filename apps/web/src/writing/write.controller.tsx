import { randomUUID } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { Unauthenticated } from '#kernel';
import {
  CreateReflectionDocument,
  type CreateReflectionInput,
  PreviewDocument,
  WritePageDocument,
} from '../generated/documents.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { addedPicture } from './added-picture.js';
import { atPictures, describePictures, keptPictures, sentPictures } from './described-pictures.js';
import { askedAt, isShort } from './short.js';
import { WritePage } from './write.page.js';
import { type Act, actOf, asInput, atFields, blank, isSentAgain, typed, type Written } from './written.js';

interface Shown {
  readonly written?: Written;
  readonly act?: Act;
  readonly problem?: Problem | undefined;
  /** A picture that has just arrived. */
  readonly added?: string | undefined;
}

/** A new reflection. */
@Controller()
export class WriteController {
  @Page('write')
  async begin(@Visiting() visit: Visit): Promise<string> {
    if (visit.memberId === null) return visit.seeSignIn();
    return this.show(visit, {});
  }

  @Form('write', { files: true })
  async send(@Visiting() visit: Visit): Promise<string> {
    if (visit.memberId === null) throw new Unauthenticated();
    const written = typed(visit.form);
    const act = actOf(visit.form);
    const added = await addedPicture(visit);
    if (added) return this.show(visit, { written, added: added.id, problem: added.problem });
    if (act === 'preview' || act === 'find') return this.show(visit, { written, act });
    const refused = await describePictures(visit, []);
    if (refused) return this.show(visit, { written, problem: refused });
    const publish = act === 'publish' || act === 'anyway';
    const input = { ...asInput(written), mediaIds: keptPictures(visit), publish };
    let { data, problem } = await create(visit, { ...input, ...(act === 'publish' && { refuseShort: true }) });
    const short = isShort(problem);
    if (short) ({ data, problem } = await create(visit, { ...input, publish: false }));
    if (problem) return this.show(visit, { written, problem });
    const id = data?.createReflection.reflection?.id;
    if (!id) return visit.seeOther('/drafts');
    if (short) return visit.seeOther(askedAt(id));
    return visit.seeOther(publish ? `/reflections/${id}?done=published` : `/reflections/${id}/edit?done=saved`);
  }

  private async show(visit: Visit, { written, act, problem, added }: Shown): Promise<string> {
    const promptId = written ? written.promptId : visit.query.get('prompt');
    const find = written?.find ?? '';
    const found = await visit.ask(WritePageDocument, {
      promptId: promptId ?? '',
      hasPrompt: !!promptId,
      find,
      finds: act === 'find' && find !== '',
    });
    if (!written && promptId && !found.prompt) throw new NoSuchPage();
    const wanted = visit.query.get('course');
    const course = found.viewer?.courses.nodes.find(({ id, slug }) => id === wanted || slug === wanted);
    const shown = written ?? blank(course, found.prompt);
    const preview = act === 'preview' ? await visit.send(PreviewDocument, { markdown: shown.bodyMarkdown }) : undefined;
    const wrong = problem ?? preview?.problem;
    const page = (
      <WritePage
        found={found}
        written={shown}
        problem={wrong && atFields(atPictures(visit, wrong))}
        preview={preview?.data?.renderMarkdown}
        pictures={sentPictures(visit, found.viewer?.unattachedMedia ?? [], added)}
      />
    );
    return visit.page({ title: visit.t('writing.newTitle') }, page, wrong ? 422 : 200);
  }
}

/** Stores it, as another one where this form was sent before with something else in it. */
async function create(visit: Visit, input: CreateReflectionInput) {
  const made = await visit.send(CreateReflectionDocument, { input });
  if (!isSentAgain(made.problem)) return made;
  return visit.send(CreateReflectionDocument, { input: { ...input, idempotencyKey: randomUUID() } });
}
