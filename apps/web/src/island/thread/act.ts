/** What became of a button of the thread's form: `unanswered` where nothing came back. */
export type Acted = 'done' | 'refused' | 'unanswered';

/** Presses a button of the thread's form, without leaving the page. Visitors have no such form. */
export async function act(
  name: string,
  value: string,
  { keepalive = false, told = (_headers: Headers): void => undefined } = {},
): Promise<Acted> {
  const form = threadForm();
  if (!form) return 'refused';
  const body = new URLSearchParams([...new FormData(form)] as Array<[string, string]>);
  body.append(name, value);
  body.append('stay', '1');
  try {
    const answer = await fetch(form.action, { method: 'POST', body, keepalive });
    if (answer.status === 204) told(answer.headers);
    return answer.status === 204 ? 'done' : answer.status === 502 || answer.status === 504 ? 'unanswered' : 'refused';
  } catch {
    return 'unanswered';
  }
}

export function threadForm(): HTMLFormElement | null {
  return document.getElementById('thread-form') as HTMLFormElement | null;
}
