/**
 * That something may have changed, never what: a thread, what a member may see, what a member was told, or the queue of moderators. `all` stands
 * for more than can be said.
 */
export interface Hint {
  readonly kind: 'thread' | 'member' | 'notices' | 'queue' | 'all';
  /** Of the thread or the member; of `queue` the thread that an item is about. */
  readonly id: string;
}

export const EVERYTHING: Hint = { kind: 'all', id: '' };

const HINT = /^(thread|member|notices|queue)((?: [\da-f-]{36})+)$/;

/** What triggers say of one or several (migration 80); what is none is left out, since others may notify, too. */
export function readHints(text: string): Hint[] {
  if (text === 'all') return [EVERYTHING];
  const [, kind, ids = ''] = HINT.exec(text) ?? [];
  return kind === undefined
    ? []
    : ids
        .trim()
        .split(' ')
        .map((id) => ({ kind: kind as Hint['kind'], id }));
}

/** The same in as few messages as there may be. */
export function writeHints(hints: readonly Hint[], most: number): string[] {
  const written: string[] = [];
  for (const [kind, alike] of Map.groupBy(hints, (hint) => hint.kind)) {
    if (kind === 'all') written.push('all');
    else {
      for (let at = 0; at < alike.length; at += most) {
        const ids = alike.slice(at, at + most).map(({ id }) => id);
        written.push([kind, ...ids].join(' '));
      }
    }
  }
  return written;
}
