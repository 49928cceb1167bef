/** Whose page this is; empty for a visitor's. */
const { member = '', visitor } = document.documentElement.dataset;

/** Whether the page says who is here: one about an error, or without a connection, may not know. */
const isCertain = member !== '' || visitor !== undefined;

/** Whose page was opened last in this browser. Which member that is, is no secret; the session's cookies no script can read. */
const latest = () => /(?:^|; )member=([^;]*)/.exec(document.cookie)?.[1] ?? '';

/** Sees to it that the way back to a page of somebody who has signed out since shows nothing of it. */
export function refuseFormerMember(): void {
  if (!isCertain) return;
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type === 'back_forward' && latest() !== member) askAnew();
  else if (latest() !== member) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not everywhere yet
    document.cookie = member ? `member=${member}; path=/; samesite=lax` : 'member=; path=/; max-age=0; samesite=lax';
  }
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && latest() !== member) askAnew();
  });
}

function askAnew(): void {
  document.documentElement.hidden = true;
  location.reload();
}
