import { Controller, Param } from '@nestjs/common';
import {
  ChangePictureDocument,
  PicturesPageDocument,
  RemovePictureDocument,
  UpdateCaseStudyDocument,
} from '../generated/documents.js';
import { receivePicture } from '../page/pictures.js';
import { type Problem, problemOf } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { atLackingFields } from '../writing/lacking.js';
import { requireEditable, signedIn } from './editable.js';
import { PicturesPage, type PicturesPageProps } from './pictures.page.js';

/** The pictures of a case study. */
@Controller('case-studies/:slug/pictures')
export class PicturesController {
  @Page('')
  async list(@Param('slug') slug: string, @Visiting() visit: Visit): Promise<string> {
    const elsewhere = signedIn(visit);
    if (elsewhere !== null) return elsewhere;
    return this.show(visit, { found: await this.find(visit, slug) });
  }

  /** One of its pictures: what is said about it, its place, whether it belongs here at all. */
  @Form('')
  async change(@Param('slug') slug: string, @Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    const found = await this.find(visit, slug);
    const { caseStudy } = found;
    const id = form.text('picture');
    const verb = form.text('do') || 'save';
    const problem = await this.work(visit, found, verb, id);
    if (problem) return this.show(visit, { found: await this.find(visit, slug), problem });
    const done = verb === 'attach' ? 'attached' : verb === 'remove' ? 'removed' : 'saved';
    return visit.seeOther(`/case-studies/${caseStudy.slug}/pictures?done=${done}`);
  }

  /** A new one, put behind the others. Where that fails it waits among those that belong to no text. */
  @Form('new', { files: true })
  async add(@Param('slug') slug: string, @Visiting() visit: Visit): Promise<string> {
    const { caseStudy } = await this.find(visit, slug);
    const received = await receivePicture(visit);
    let problem = received ? received.problem : problemOf([['file', visit.t('editing.fault_file')]]);
    if (received?.id) {
      const ids = [...caseStudy.media.map((picture) => picture.id), received.id];
      const refused = await this.order(visit, caseStudy.id, ids, `${visit.form.text('idempotencyKey')}-attach`);
      problem = refused && atPicture(refused, received.id);
    }
    if (problem) return this.show(visit, { found: await this.find(visit, slug), problem });
    return visit.seeOther(`/case-studies/${caseStudy.slug}/pictures?done=attached`);
  }

  private async work(visit: Visit, found: Found, verb: string, id: string): Promise<Problem | undefined> {
    const idempotencyKey = visit.form.text('idempotencyKey');
    if (verb === 'remove') {
      return (await visit.send(RemovePictureDocument, { input: { id, idempotencyKey } })).problem;
    }
    const { caseStudy } = found;
    const before = caseStudy.media.map((picture) => picture.id);
    if (verb === 'up') return this.order(visit, caseStudy.id, movedUp(before, id), `${idempotencyKey}-up`);
    const said = await this.say(visit, id, idempotencyKey);
    if (said || verb !== 'attach' || before.includes(id)) return said;
    const problem = await this.order(visit, caseStudy.id, [...before, id], `${idempotencyKey}-attach`);
    return problem && atPicture(problem, id);
  }

  private async say(visit: Visit, id: string, idempotencyKey: string): Promise<Problem | undefined> {
    const { form } = visit;
    const input = {
      id,
      altText: form.optional(`altText-${id}`),
      decorative: form.flag(`decorative-${id}`),
      credit: form.optional(`credit-${id}`),
      licence: form.optional(`licence-${id}`),
      showsOutcome: form.flag(`showsOutcome-${id}`),
      idempotencyKey,
    };
    const { problem } = await visit.send(ChangePictureDocument, { input });
    const known = ['altText', 'credit', 'licence'];
    return (
      problem &&
      atLackingFields(problem, visit, (_image, name) => name).movedTo(
        (path) => `${known.includes(path) ? path : 'picture'}-${id}`,
      )
    );
  }

  private async order(
    visit: Visit,
    id: string,
    mediaIds: readonly string[],
    idempotencyKey: string,
  ): Promise<Problem | undefined> {
    const input = { id, mediaIds: [...mediaIds], idempotencyKey };
    const { problem } = await visit.send(UpdateCaseStudyDocument, { input });
    return problem && atLackingFields(problem, visit, (image, name) => `${name}-${mediaIds[image - 1]}`);
  }

  private show(visit: Visit, props: PicturesPageProps): string {
    const title = visit.t('editing.picturesOf', { title: props.found.caseStudy.title });
    return visit.page({ title }, <PicturesPage {...props} />, props.problem ? 422 : 200);
  }

  private async find(visit: Visit, slug: string): Promise<Found> {
    const found = await visit.ask(PicturesPageDocument, { slug });
    return { ...found, caseStudy: requireEditable(visit, found.caseStudy) };
  }
}

type Found = PicturesPageProps['found'];

/** What is wrong with no field of a picture is said of the picture that it was about. */
function atPicture(problem: Problem, id: string): Problem {
  return problem.movedTo((path) => (/^(?:altText|credit|licence)-/.test(path) ? path : `picture-${id}`));
}

function movedUp(ids: readonly string[], id: string): string[] {
  const at = ids.indexOf(id);
  if (at < 1) return [...ids];
  const moved = ids.filter((one) => one !== id);
  moved.splice(at - 1, 0, id);
  return moved;
}
