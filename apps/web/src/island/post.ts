import { waitOf } from '../language/wait.js';
import type { EditorWords } from '../writing/editor-words.js';
import { forgetKept } from './kept.js';
import { spell } from './spell.js';

/** What became of a form that a script sent. */
export interface Posted {
  /** The page or the piece that was answered, where the server did what it was asked. */
  readonly done?: Document;
  /** Where it led. */
  readonly url: string;
  readonly status: number;
  /** Whether the form led to another page. */
  readonly moved?: boolean;
  /** Why not, in words. */
  readonly reason?: string;
  /** What was answered where it did not. */
  readonly refusal?: Document;
}

/** Sends what stands in a form, as the form itself would. A session that has ended is begun again in place. */
export async function post(
  form: HTMLFormElement,
  to: string,
  words: EditorWords,
  more: Readonly<Record<string, string>> = {},
  { quiet = false } = {},
): Promise<Posted> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !(name in more)) body.append(name, value);
  for (const [name, value] of Object.entries(more)) body.append(name, value);
  let response: Response;
  try {
    response = await fetch(to, { method: 'POST', body, headers: { accept: 'text/html' } });
  } catch {
    return { url: to, status: 0, reason: words.offline };
  }
  const answer = new DOMParser().parseFromString(await response.text().catch(() => ''), 'text/html');
  const { status, url } = response;
  if (response.ok) return { done: answer, url, status, moved: response.redirected };
  if (status === 401 || isSomebodyGone(answer)) {
    forgetKept();
    if (quiet) return { url, status, reason: words.signInTitle };
    const { signInAgain } = await import('./sign-in.js');
    if (await signInAgain(words)) return post(form, to, words, more);
    return { url, status, reason: words.signInTitle };
  }
  return { url, status, refusal: answer, reason: reasonOf(status, response.headers.get('retry-after'), answer, words) };
}

/** Whether the answer is a visitor's, though this page is a member's: they have signed out, or were. */
function isSomebodyGone(answer: Document): boolean {
  if (answer.querySelector('[data-code=UNAUTHENTICATED]')) return true;
  return answer.documentElement.dataset.visitor !== undefined;
}

/** Why something was not done, in words: as the answer says it, or as its status does. */
export function reasonOf(
  status: number,
  retryAfter: string | null,
  answer: Document,
  words: Pick<EditorWords, 'tooMuch' | 'wait' | 'busy' | 'failed'>,
): string {
  if (status === 429) {
    const [unit, count] = waitOf(Number(retryAfter) || 60);
    return words.tooMuch.replace('{wait}', spell(words.wait[unit], count));
  }
  const told = answer.querySelector('.field-problem, main .problem li, main .problem p')?.textContent;
  if (told) return told;
  if (status >= 500) return words.busy;
  // A page of errors says it below its heading.
  return answer.querySelector('main > h1 + p')?.textContent ?? words.failed;
}
