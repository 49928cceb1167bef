/** Presses a button of the thread's form, without leaving the page. Visitors have no such form. */
export async function act(name: string, value: string, keepalive = false): Promise<boolean> {
  const form = document.getElementById('thread-form') as HTMLFormElement | null;
  if (!form) return false;
  const body = new URLSearchParams([...new FormData(form)] as Array<[string, string]>);
  body.append(name, value);
  try {
    const answer = await fetch(form.action, { method: 'POST', body, keepalive, redirect: 'manual' });
    // Done, it leads back to the page: that is not followed.
    return answer.type === 'opaqueredirect';
  } catch {
    return false;
  }
}
