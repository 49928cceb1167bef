import { moderatesAnything, type Viewer } from '#kernel';
import { type DeskCourseFragment, DeskCoursesDocument, type TypedDocumentString } from '../generated/documents.js';
import { orNoSuchPage } from '../page/allowed.js';
import { NoSuchPage, Problem } from '../page/problem.js';
import type { Given, Visit } from '../page/visit.js';
import type { DeskPlace } from './place.js';

/** What nobody but moderators knows of. */
const UNKNOWN: ReadonlySet<string> = new Set(['FORBIDDEN', 'NOT_FOUND']);

/** Who is at the desk. Whoever moderates nothing is told that there is no such page. @throws NoSuchPage, and Problem where nobody is signed in */
export async function enterDesk(visit: Visit): Promise<Viewer> {
  const viewer = await visit.site.schema.viewerOf(visit.request);
  // Their session may have ended in the middle of a reason, which the page of errors keeps.
  if (viewer.memberId === null) {
    throw new Problem({ message: visit.t('refusal.UNAUTHENTICATED'), extensions: { code: 'UNAUTHENTICATED' } });
  }
  if (!moderatesAnything(viewer)) throw new NoSuchPage();
  return viewer;
}

/** Asks for what stands on the desk: what is another's to judge does not exist there. @throws NoSuchPage, Problem */
export function askDesk<Result, Variables>(
  visit: Visit,
  document: TypedDocumentString<Result, Variables>,
  ...variables: Given<Variables>
): Promise<Result> {
  return orNoSuchPage(visit.ask(document, ...variables), UNKNOWN);
}

/** The courses that the viewer moderates: of an admin, those that there are. */
export async function deskCourses(visit: Visit, { isAdmin, instructs }: Viewer): Promise<DeskCourseFragment[]> {
  const { viewer, courses } = await askDesk(visit, DeskCoursesDocument, { isAdmin });
  // Not where they are suspended: their role stays theirs, and is not in force.
  const own = viewer?.courses?.nodes.filter(({ id }) => instructs.includes(id)) ?? [];
  return [...(courses?.nodes ?? own)];
}

/** The course that an address names; null for none. @throws NoSuchPage for one that is not theirs to moderate */
export function courseOf({ course }: Pick<DeskPlace, 'course'>, courses: readonly DeskCourseFragment[]) {
  if (course === null) return null;
  const found = courses.find(({ slug }) => slug === course);
  if (!found) throw new NoSuchPage();
  return found;
}
