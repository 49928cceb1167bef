import { randomUUID } from 'node:crypto';
import type { Audience, EditPageQuery, WritePageQuery, WritingPromptFragment } from '../generated/documents.js';
import type { FormFields } from '../page/form.js';
import type { Problem } from '../page/problem.js';

export const AUDIENCES = ['PRIVATE', 'COURSE', 'MEMBERS', 'PUBLIC'] as const satisfies readonly Audience[];

/** What a button of the form does. */
export type Act = 'save' | 'publish' | 'anyway' | 'preview' | 'find' | 'keep' | 'both';
const ACTS: readonly Act[] = ['save', 'publish', 'anyway', 'preview', 'find', 'keep', 'both'];

/** A reflection as it stands in its form: as it is stored, or as it was typed. */
export interface Written {
  readonly title: string;
  readonly bodyMarkdown: string;
  readonly audience: Audience;
  readonly courseId: string | null;
  readonly promptId: string | null;
  /** As typed: names with commas between. */
  readonly tags: string;
  readonly caseStudies: ReadonlyArray<{ readonly id: string; readonly title: string }>;
  /** Words to find further case studies by. */
  readonly find: string;
  readonly reason: string;
  /** The revision that the change starts from; null for what is not stored yet. */
  readonly revision: number | null;
  readonly key: string;
}

/** What a form sent. */
export function typed(form: FormFields): Written {
  const revision = Number(form.text('ifRevision'));
  const key = form.text('idempotencyKey');
  return {
    title: form.text('title'),
    bodyMarkdown: form.text('bodyMarkdown'),
    audience: AUDIENCES.find((audience) => audience === form.text('audience')) ?? 'MEMBERS',
    courseId: form.optional('courseId'),
    promptId: form.optional('promptId'),
    tags: form.text('tags'),
    caseStudies: [...new Set(form.all('caseStudy'))]
      .slice(0, 20)
      .map((id) => ({ id, title: form.text(`named-${id}`) || id })),
    find: form.text('find').trim(),
    reason: form.text('reason'),
    revision: Number.isSafeInteger(revision) && revision > 0 ? revision : null,
    key: /^[\w-]{8,64}$/.test(key) ? key : randomUUID(),
  };
}

export function actOf(form: FormFields): Act {
  return ACTS.find((act) => act === form.text('act')) ?? 'save';
}

/** An empty form. */
export function blank(course: { id: string } | undefined, prompt: WritingPromptFragment | null | undefined): Written {
  const courseId = prompt?.course.id ?? course?.id ?? null;
  return {
    title: '',
    bodyMarkdown: '',
    audience: courseId ? 'COURSE' : 'MEMBERS',
    courseId,
    promptId: prompt?.id ?? null,
    tags: '',
    caseStudies: [],
    find: '',
    reason: '',
    revision: null,
    key: randomUUID(),
  };
}

export type Stored = NonNullable<EditPageQuery['reflection']>;

/** What is stored, with the edit that waits for approval if there is one: whoever wrote that goes on from it. */
export function stored(reflection: Stored): Written {
  const [latest] = reflection.revisions.nodes;
  return {
    title: reflection.title,
    bodyMarkdown: latest?.bodyMarkdown ?? reflection.bodyMarkdown ?? '',
    audience: reflection.audience,
    courseId: reflection.course?.id ?? null,
    promptId: reflection.prompt?.id ?? null,
    tags: reflection.tags.map(({ label }) => label).join(', '),
    caseStudies: reflection.caseStudies,
    find: '',
    reason: '',
    revision: latest?.number ?? reflection.revision,
    key: randomUUID(),
  };
}

/** Names of tags, as people separate them. */
export function tagNames(tags: string): string[] {
  const names = tags
    .split(/[,;\n\u060c\u3001\uff0c]/)
    .map((name) => name.trim().replace(/^#/, ''))
    .filter(Boolean);
  return [...new Set(names)];
}

/** What the schema is given of a new reflection. */
export function asInput(written: Written) {
  const { title, bodyMarkdown, audience, courseId, promptId, key } = written;
  return {
    title,
    bodyMarkdown,
    audience,
    ...(promptId ? { promptId } : courseId && { courseId }),
    tags: tagNames(written.tags),
    caseStudyIds: written.caseStudies.map(({ id }) => id),
    idempotencyKey: key,
  };
}

/** What changes in a stored one. What did not change is not sent: it may not be changed any more, or wait for approval. */
export function asChange(written: Written, now: Stored) {
  const before = stored(now);
  const { bodyMarkdown, audience, reason, revision, key } = written;
  const tags = tagNames(written.tags);
  const ids = written.caseStudies.map(({ id }) => id);
  const isDraft = now.status === 'DRAFT';
  return {
    id: now.id,
    ifRevision: revision,
    bodyMarkdown,
    idempotencyKey: key,
    ...(written.title !== before.title && { title: written.title }),
    ...(audience !== before.audience && { audience }),
    ...(isDraft && !now.prompt && written.courseId !== before.courseId && { courseId: written.courseId }),
    ...(`${tags}` !== `${tagNames(before.tags)}` && { tags }),
    ...(`${ids}` !== `${before.caseStudies.map(({ id }) => id)}` && { caseStudyIds: ids }),
    ...(reason.trim() && { reason: reason.trim() }),
  };
}

/** The names of the form's fields for those of the input: `tags.3` stands in `tags`. */
const FIELDS: Readonly<Record<string, string>> = {
  caseStudyIds: 'find',
  promptId: 'courseId',
  markdown: 'bodyMarkdown',
};

/** A refusal in the names of the form. */
export function atFields(problem: Problem): Problem {
  return problem.movedTo((path) => {
    const name = path.split('.')[0] as string;
    return FIELDS[name] ?? name;
  });
}

/** What a search for case studies found, beyond those that are chosen already. */
export function foundCaseStudies(found: Pick<WritePageQuery, 'search'>, chosen: Written['caseStudies']) {
  return (found.search?.nodes ?? []).flatMap(({ hit }) =>
    'organisation' in hit && !chosen.some(({ id }) => id === hit.id) ? [hit] : [],
  );
}

/** Whether the form was sent before with something else in it, and came back by the browser's Back: then it is another piece of work. */
export function isSentAgain(problem: Problem | undefined): boolean {
  return problem?.code === 'CONFLICT' && problem.details.currentRevision === undefined;
}
