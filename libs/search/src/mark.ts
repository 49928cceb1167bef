import { searchedKindNames } from './searched-kind.js';

/*
 * Marks are lexemes that no text gives, since `#` is no part of a word: the index holds them beside the words (the
 * migration lists them), so that one look-up answers for words, reach and filters at once.
 * This builds the part of a query that asks for them. See docs/decisions/0020.
 */

function mark(name: string, id?: string): string {
  const suffix =
    id === undefined ? '' : Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64').replace(/=+$/, '');
  return `'#${name}${suffix}'`;
}

const any = (marks: readonly string[]) => `(${marks.join(' | ')})`;

export interface ViewerReach {
  readonly memberId: string | null;
  readonly isAdmin: boolean;
  readonly isCurator: boolean;
  readonly courses: readonly string[];
  readonly instructs: readonly string[];
}

/** Where something that the viewer sees can be at all; null where that is everywhere. */
export function reachMarks({ memberId, isAdmin, isCurator, courses, instructs }: ViewerReach): string | null {
  if (isAdmin) return null;
  if (memberId === null) return mark('1');
  return any([
    mark('1'),
    mark('2'),
    mark('0', memberId),
    ...courses.map((id) => mark('3', id)),
    ...instructs.map((id) => mark('4', id)),
    ...(isCurator ? [mark('4')] : []),
  ]);
}

export interface MarkFilter {
  /** By the letters that entries are marked with. */
  readonly kinds: readonly string[];
  readonly courseId: string | null;
  /** Groups of tags, of each of which one must be carried. */
  readonly tags: ReadonlyArray<readonly string[]>;
  readonly since: Date | null;
  readonly until: Date | null;
}

/** Those of subjects, and replies. */
const ALL_KINDS = searchedKindNames.length + 1;

/** Text search queries, all of which every entry fits that the viewer may see and the filter leaves in. */
export function marksFor(viewer: ViewerReach & { readonly now: Date }, filter: MarkFilter): string[] {
  const { kinds, courseId, tags, since, until } = filter;
  return [
    reachMarks(viewer),
    kinds.length < ALL_KINDS ? any(kinds.map((kind) => mark(`k${kind}`))) : null,
    courseId === null ? null : mark('c', courseId),
    ...tags.map((group) => any(group.map((id) => mark('t', id)))),
    since || until ? any(monthsBetween(since ?? EARLIEST, until ?? inAYear(viewer.now))) : null,
  ].filter((part) => part !== null);
}

/** Before anything that anybody could have written here, or brought along. */
const EARLIEST = new Date('1990-01-01T00:00:00Z');

function inAYear(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear() + 1, 11, 31));
}

/** Whole years as years, what is left of others as months. The moments themselves are compared as well: these only say where to look. */
function monthsBetween(from: Date, to: Date): string[] {
  const [first, last] = [from > EARLIEST ? from : EARLIEST, to].map(
    (moment) => moment.getUTCFullYear() * 12 + moment.getUTCMonth(),
  ) as [number, number];
  const found: string[] = [];
  for (let month = first; month <= Math.min(last, first + MOST_MONTHS); ) {
    const [year, inYear] = [Math.floor(month / 12), month % 12];
    if (inYear === 0 && month + 11 <= last) {
      found.push(mark(`y${year}`));
      month += 12;
    } else {
      found.push(mark(`m${year}${String(inYear + 1).padStart(2, '0')}`));
      month += 1;
    }
  }
  return found.length > 0 ? found : [mark('m')];
}

/** Two hundred years: further ahead nothing can have been written. */
const MOST_MONTHS = 2_400;
