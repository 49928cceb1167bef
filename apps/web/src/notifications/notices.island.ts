import { mount } from '../island/mount.js';

/** Whoever follows a notice has read it: its form is sent on the way, as they would have sent it. */
mount('notifications/notices', (place) => {
  const follow = (event: MouseEvent) => {
    if (event.button > 1) return;
    const row = (event.target as Element).closest('a[data-follow]')?.closest('li');
    const form = row?.querySelector<HTMLFormElement>('form[data-read]');
    if (!row || !form) return;
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    void fetch(form.action, { method: 'POST', body, keepalive: true, redirect: 'manual' }).catch(() => undefined);
    form.remove();
    row.querySelector('.new')?.remove();
    row.classList.remove('is-unread');
  };
  place.addEventListener('click', follow);
  // The middle button opens a tab of its own.
  place.addEventListener('auxclick', follow);
});
