import { ReplyFormDocument, type ReplyFormQuery } from '../generated/documents.js';
import { NoSuchPage, WithdrawnPage } from '../page/problem.js';
import type { Visit } from '../page/visit.js';

type Subject = NonNullable<ReplyFormQuery['thread']>['subject'];
type Reply = NonNullable<NonNullable<ReplyFormQuery['thread']>['reply']>;

/** A text by its address: a reply, or with number 0 what its thread is about. */
export interface Addressed {
  readonly frame: ReplyFormQuery;
  readonly threadId: string;
  readonly number: number;
  readonly text: Subject | Reply;
  /** What the thread is called, and its page. */
  readonly subject: { readonly title: string; readonly path: string; readonly kind: Subject['__typename'] };
  /** Where the text itself stands. */
  readonly path: string;
}

/** Finds a text of a thread. @throws NoSuchPage, WithdrawnPage */
export async function findAddressed(visit: Visit, threadId: string, given: string): Promise<Addressed> {
  if (!/^(?:0|[1-9]\d{0,8})$/.test(given)) throw new NoSuchPage();
  const number = Number(given);
  const frame = await visit.ask(ReplyFormDocument, { id: threadId, number, isReply: number > 0 });
  const { thread } = frame;
  if (!thread) throw new NoSuchPage();
  const text = number === 0 ? thread.subject : thread.reply;
  if (!text) throw new NoSuchPage();
  if (text.status === 'REMOVED') throw new WithdrawnPage();
  const path = pathOf(thread.subject);
  return {
    frame,
    threadId,
    number,
    text,
    subject: { title: thread.subject.title, path, kind: thread.subject.__typename },
    path: number === 0 ? path : `${path}?reply=${number}#r${number}`,
  };
}

/** The page of what a thread is about. */
export function pathOf(subject: { readonly __typename: string; readonly id: string; readonly slug?: string }): string {
  return subject.__typename === 'CaseStudy' ? `/case-studies/${subject.slug}` : `/reflections/${subject.id}`;
}
