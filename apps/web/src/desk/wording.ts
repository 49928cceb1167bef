import type {
  DeskPersonFragment,
  DeskPlaceFragment,
  DeskSubjectFragment,
  JudgedDecisionFragment,
} from '../generated/documents.js';
import type { Translate } from '../language/index.js';
import { shownName } from '../ui/person.js';

/** Text of somebody's within a sentence, whichever way it is written. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** What an item is about, such as “Reply by Zofia in “The goose””. */
export function titleOf(
  content: DeskPlaceFragment & { readonly __typename: string; readonly author?: DeskPersonFragment | null },
  t: Translate,
): string {
  return t('desk.of', {
    kind: content.__typename,
    who: apart(content.author ? shownName(content.author) : t('desk.gone')),
    title: apart(subjectOf(content).title),
  });
}

export function profileTitleOf(user: DeskPersonFragment, t: Translate): string {
  return t('desk.ofProfile', { who: apart(shownName(user)) });
}

/** What a text is, or stands under. */
export function subjectOf(content: DeskPlaceFragment): DeskSubjectFragment {
  return 'number' in content ? content.thread.subject : content;
}

/** The page on which a text stands. */
export function pathOf(content: DeskPlaceFragment): string {
  const subject = subjectOf(content);
  const page = subject.__typename === 'CaseStudy' ? `/case-studies/${subject.slug}` : `/reflections/${subject.id}`;
  return 'number' in content ? `${page}?reply=${content.number}#r${content.number}` : page;
}

const OF_THREADS: ReadonlySet<string> = new Set(['LOCK', 'UNLOCK', 'PIN', 'UNPIN']);

/** Where at the desk is looked at what a decision is about; null for a suspension. */
export function deskPathOf({ action, content, aboutProfile, user }: JudgedDecisionFragment): string | null {
  // What stands above a thread has the thread's id.
  if (content) return OF_THREADS.has(action) ? `/desk/threads/${content.id}` : `/desk/${content.id}`;
  return aboutProfile && user ? `/desk/member.${user.id}` : null;
}
