import { Controller, Param } from '@nestjs/common';
import { Clock } from '#kernel';
import {
  CreateCaseStudyDocument,
  type CreateCaseStudyInput,
  EditCaseStudyPageDocument,
  NewCaseStudyPageDocument,
  PreviewOfCaseStudyDocument,
  PublishCaseStudyDocument,
  RemoveCaseStudyDocument,
  type TextOfCaseStudyFragment,
  UpdateCaseStudyDocument,
} from '../generated/documents.js';
import type { Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { requireEditable, signedIn } from './editable.js';
import { filedTags } from './filed-tags.js';
import { merge, withParts } from './merge.js';
import { RENDERED_FIELDS, type Rendered } from './preview.js';
import { TextPage, type TextPageProps } from './text.page.js';
import {
  blank,
  changesOf,
  faultsOf,
  isBlank,
  Marks,
  PARTS,
  type Part,
  stored,
  typed,
  type Written,
} from './written-text.js';

/** A new case study, and the text of one. */
@Controller('case-studies')
export class TextController {
  constructor(private readonly clock: Clock) {}

  @Page('new')
  async begin(@Visiting() visit: Visit): Promise<string> {
    const elsewhere = signedIn(visit);
    if (elsewhere !== null) return elsewhere;
    return this.showNew(visit, blank());
  }

  @Form('new')
  async create(@Visiting() visit: Visit): Promise<string> {
    const written = typed(visit.form);
    const [verb = 'save', , at] = visit.form.text('do').split('.');
    if (verb === 'add' || verb === 'remove') return this.showNew(visit, withRows(written, verb, Number(at)));
    if (verb === 'preview') return this.showNew(visit, written, { rendered: await render(visit, written) });
    const whole = withoutBlanks(written);
    const publish = verb === 'publish';
    const input = { ...changesOf(whole, PARTS), publish, idempotencyKey: visit.form.text('idempotencyKey') };
    const sent = await visit.send(CreateCaseStudyDocument, { input: input as CreateCaseStudyInput });
    if (sent.problem) return this.showNew(visit, whole, { problem: placed(visit, sent.problem, whole) });
    const slug = sent.data.createCaseStudy.caseStudy?.slug;
    return visit.seeOther(publish ? `/case-studies/${slug}?done=published` : `/case-studies/${slug}/edit?done=begun`);
  }

  @Page(':slug/edit')
  async edit(@Param('slug') slug: string, @Visiting() visit: Visit): Promise<string> {
    const elsewhere = signedIn(visit);
    if (elsewhere !== null) return elsewhere;
    const { frame, caseStudy } = await this.find(visit, slug);
    const written = stored(caseStudy);
    const { revision } = caseStudy;
    return this.show(visit, { frame, caseStudy, written, marks: Marks.of(written), revision });
  }

  @Form(':slug/edit')
  async save(@Param('slug') slug: string, @Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    const { frame, caseStudy } = await this.find(visit, slug);
    const now = stored(caseStudy);
    // What was said to be taken from the other side stands there already.
    const take = form.all('take') as Part[];
    const mine = ordered(withParts(typed(form), now, take), now.tags);
    const marks = Marks.read(form.text('marks'));
    const revision = Number(form.text('revision')) || caseStudy.revision;
    // Once both sides have been shown beside each other, they are until one of them is saved.
    const contested = PARTS.filter((part) => form.all('contested').includes(part) && !take.includes(part));
    const conflict = contested.length > 0 ? { contested, taken: [], theirs: now } : undefined;
    const opened = { frame, caseStudy, marks, revision, conflict };
    const [verb = 'save', , at] = form.text('do').split('.');
    if (verb === 'add' || verb === 'remove')
      return this.show(visit, { ...opened, written: withRows(mine, verb, Number(at)) });
    if (verb === 'preview') return this.show(visit, { ...opened, written: mine, rendered: await render(visit, mine) });
    const written = withoutBlanks(mine);
    const changed = PARTS.filter((part) => marks.differs(written, part) && !take.includes(part));
    const saved = await this.store(visit, caseStudy.id, revision, written, changed, verb === 'publish');
    if ('slug' in saved) return visit.seeOther(saved.to);
    if (saved.problem.code !== 'CONFLICT')
      return this.show(visit, { ...opened, written, problem: placed(visit, saved.problem, written) });
    return this.showConflict(visit, slug, written, marks, saved.problem);
  }

  @Form(':slug/remove')
  async remove(@Param('slug') slug: string, @Visiting() visit: Visit): Promise<string> {
    const { frame, caseStudy } = await this.find(visit, slug);
    const { id } = caseStudy;
    const ifRevision = Number(visit.form.text('revision')) || null;
    const input = { id, ifRevision, idempotencyKey: visit.form.text('idempotencyKey') };
    const { problem } = await visit.send(RemoveCaseStudyDocument, { input });
    if (!problem) return visit.seeOther('/case-studies?done=withdrawn');
    const written = stored(caseStudy);
    const marks = Marks.of(written);
    return this.show(visit, { frame, caseStudy, written, marks, revision: caseStudy.revision, problem });
  }

  /** Changes and then publishes, each once however often it is sent. */
  private async store(
    visit: Visit,
    id: string,
    ifRevision: number,
    written: Written,
    changed: readonly Part[],
    publish: boolean,
  ): Promise<{ slug: string; to: string } | { problem: Problem }> {
    const idempotencyKey = visit.form.text('idempotencyKey');
    let slug: string | undefined;
    let waits = false;
    const changes = changesOf(written, changed);
    if (Object.keys(changes).length > 0) {
      const reason = visit.form.optional('reason');
      const input = { id, ifRevision, reason, idempotencyKey, ...changes };
      const { data, problem } = await visit.send(UpdateCaseStudyDocument, { input });
      if (problem) return { problem };
      slug = data.updateCaseStudy.caseStudy?.slug;
      waits = (data.updateCaseStudy.caseStudy?.heldBecause.length ?? 0) > 0;
    }
    if (publish) {
      const input = {
        id,
        ifRevision: changed.length > 0 ? null : ifRevision,
        idempotencyKey: `${idempotencyKey}-publish`,
      };
      const { data, problem } = await visit.send(PublishCaseStudyDocument, { input });
      if (problem) return { problem };
      slug = data.publishCaseStudy.caseStudy?.slug;
    }
    const at = slug ?? id;
    return {
      slug: at,
      to: `/case-studies/${at}${publish ? '?done=published' : `/edit?done=${waits ? 'waits' : 'saved'}`}`,
    };
  }

  /** Brings both sides together: what only one has changed is settled, the rest is shown beside each other. */
  private async showConflict(
    visit: Visit,
    slug: string,
    mine: Written,
    marks: Marks,
    problem: Problem,
  ): Promise<string> {
    const { frame, caseStudy } = await this.find(visit, slug);
    const theirs = stored(caseStudy);
    const merged = merge(marks, mine, theirs);
    const { revision } = caseStudy;
    const { written } = merged;
    const said = Object.assign(problem.withFields(problem.fields), { message: visit.t('editing.changedMeanwhile') });
    const shown = { frame, caseStudy, written, marks: Marks.of(theirs), revision, problem: said };
    const { contested, taken } = merged;
    return this.show(visit, { ...shown, conflict: { contested, taken, theirs } });
  }

  private async find(visit: Visit, slug: string) {
    const { caseStudy, ...frame } = await visit.ask(EditCaseStudyPageDocument, { slug });
    return { frame, caseStudy: requireEditable(visit, caseStudy) as TextOfCaseStudyFragment };
  }

  private async show(visit: Visit, given: Omit<TextPageProps, 'tags'>): Promise<string> {
    const props = { ...given, tags: await filedTags(visit, this.clock.now()) };
    const { title = '' } = props.caseStudy ?? {};
    const name = visit.t('editing.editing', { title });
    return visit.page({ title: name }, <TextPage {...props} />, props.problem ? 422 : 200);
  }

  private async showNew(visit: Visit, written: Written, more: Partial<TextPageProps> = {}): Promise<string> {
    const frame = await visit.ask(NewCaseStudyPageDocument);
    const tags = await filedTags(visit, this.clock.now());
    const page = <TextPage frame={frame} tags={tags} written={written} marks={Marks.of(blank())} {...more} />;
    return visit.page({ title: visit.t('editing.newTitle') }, page, more.problem ? 422 : 200);
  }
}

function withRows(written: Written, verb: 'add' | 'remove', at: number): Written {
  const { sources } = written;
  const empty = { title: '', url: '', credit: '', licence: '' };
  return { ...written, sources: verb === 'add' ? [...sources, empty] : sources.filter((_row, place) => place !== at) };
}

function withoutBlanks(written: Written): Written {
  return { ...written, sources: written.sources.filter((source) => !isBlank(source)) };
}

/** Tags in the order that they had; new ones behind. */
function ordered(written: Written, before: readonly string[]): Written {
  const place = (tag: string) => (before.includes(tag) ? before.indexOf(tag) : before.length);
  return { ...written, tags: [...written.tags].sort((a, b) => place(a) - place(b)) };
}

/** Where the form says what the schema says, and in its own words where the form of a field is wrong. */
function placed({ t }: Visit, problem: Problem, written: Written): Problem {
  const faults = faultsOf(written);
  const said = (path: string, message: string) => {
    const fault = faults.get(path) ?? 'empty';
    return fault === 'empty' ? message : t(`editing.fault_${fault}`);
  };
  const known = new Set<string>([...PARTS, 'reason']);
  const place = (path: string) => {
    if (known.has(path) || path.startsWith('sources.')) return path;
    if (path.startsWith('tags')) return 'tags';
    return path === 'id' || path.startsWith('mediaIds') ? 'pictures' : path;
  };
  const pictures = [...problem.fields].flatMap(([path, message]) => (place(path) === 'pictures' ? [message] : []));
  // They have a page of their own: all that is wrong with them is said here.
  const moved = problem.withFields(
    [...problem.movedTo(place).fields].map(([path, message]) => [
      path,
      path === 'pictures' ? pictures.join(' ') : said(path, message),
    ]),
  );
  const isReused = problem.code === 'CONFLICT' && problem.details.currentRevision === undefined;
  return isReused ? Object.assign(moved, { message: t('editing.savedBefore') }) : moved;
}

async function render(visit: Visit, { texts }: Written): Promise<Rendered> {
  const rendered = new Map<string, string>();
  // One after the other: an operation has one long text rendered.
  for (const [field] of RENDERED_FIELDS) {
    if (texts[field].trim() === '') continue;
    const { data, problem } = await visit.send(PreviewOfCaseStudyDocument, { markdown: texts[field] });
    rendered.set(field, problem ? '' : data.renderMarkdown);
  }
  return rendered;
}
