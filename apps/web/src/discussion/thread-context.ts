import type { ReplyItemFragment } from '../generated/documents.js';
import { useView, type View } from '../page/context.js';
import type { ThreadPlace } from './place.js';

/** What every part of a thread on a page may look at. */
export interface ThreadOnPage {
  readonly threadId: string;
  /** The revision that what the thread is about has by now. */
  readonly subjectRevision: number;
  readonly place: ThreadPlace;
  /** The id of the form that the thread's buttons belong to; null for visitors. */
  readonly form: string | null;
  /** What the form that answers a reply comes back to. */
  readonly to: string;
  /** Whether replies stand below what they answer. */
  readonly nested: boolean;
  /** Where a reply is answered, or shows all that can be done with it, without a script. */
  addressOf(asked: 'answer' | 'more', number: number): string;
  isNew(reply: ReplyItemFragment): boolean;
}

const threads = new WeakMap<View, ThreadOnPage>();

/** Says which thread it is for all that is rendered from here on: there is one a page. */
export function putOnPage(thread: ThreadOnPage): void {
  threads.set(useView(), thread);
}

export function useThread(): ThreadOnPage {
  const thread = threads.get(useView());
  if (!thread) throw new Error('This view is not part of a thread.');
  return thread;
}
