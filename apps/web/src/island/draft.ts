import { isLeaving } from './kept.js';

/** What somebody has typed and not sent, as one tab keeps it. */
export interface Draft {
  readonly text: string;
  /** Further fields of the form, by name. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly at: number;
  /** The tab that wrote it. */
  readonly tab: string;
}

const PREFIX = 'draft|';
const { member } = document.documentElement.dataset;

/**
 * The name of this tab: the same after a reload, another one in a copy of the tab. It holds a lock of that name, by which other
 * tabs tell that it is still there.
 */
const tab: Promise<string> = (async () => {
  let name = read(() => sessionStorage, 'tab') ?? '';
  if (name && (await hold(name))) return name;
  name = Math.random().toString(36).slice(2);
  await hold(name);
  try {
    sessionStorage.setItem('tab', name);
  } catch {
    // Then a reload is another tab.
  }
  return name;
})();

/** Holds the lock of a tab until this page is gone; false where another tab has it. */
function hold(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (!navigator.locks) {
      resolve(true);
      return;
    }
    void navigator.locks.request(`tab|${name}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise<void>(() => undefined);
    });
  });
}

/** The tabs that are open now; null where the browser does not tell. */
async function openTabs(): Promise<ReadonlySet<string> | null> {
  if (!navigator.locks) return null;
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map(({ name }) => name?.slice('tab|'.length) ?? ''));
}

export interface FoundDrafts {
  /** What this tab wrote, or what a tab wrote that is closed: to go on from. */
  readonly own: Draft | null;
  /** What other tabs wrote here, the newest first. `open`: that tab is still there. */
  readonly others: ReadonlyArray<Draft & { readonly open: boolean }>;
}

/** The drafts of a place. A tab never writes into another one's. */
export async function findDrafts(place: string): Promise<FoundDrafts> {
  if (!member) return { own: null, others: [] };
  const [me, open] = [await tab, await openTabs()];
  const all = keys()
    .filter((key) => key.startsWith(`${PREFIX}${member}|${place}|`))
    .flatMap((key) => parse(read(() => localStorage, key)))
    .sort((a, b) => b.at - a.at);
  const mine = all.find((draft) => draft.tab === me) ?? all.find((draft) => open !== null && !open.has(draft.tab));
  const others = all
    .filter((draft) => draft !== mine && draft.text !== mine?.text)
    .map((draft) => ({ ...draft, open: open === null || open.has(draft.tab) }));
  return { own: mine ?? null, others };
}

/** The places below one for which there are drafts. */
export function placesBelow(place: string): string[] {
  const start = `${PREFIX}${member}|${place}`;
  const found = keys().filter((key) => key.startsWith(start));
  return [...new Set(found.map((key) => key.split('|')[2] as string))];
}

/** Keeps what is typed, as this tab's where no other is named; false where the browser's storage is full or forbidden. An empty text is forgotten. */
export async function keepDraft(
  place: string,
  text: string,
  fields?: Readonly<Record<string, string>>,
  as?: string,
): Promise<boolean> {
  // On its way out a page keeps what was typed: not where its member is leaving, too.
  if (!member || isLeaving()) return false;
  const me = as ?? (await tab);
  const key = `${PREFIX}${member}|${place}|${me}`;
  if (text.trim() === '') {
    remove(key);
    return true;
  }
  try {
    localStorage.setItem(key, JSON.stringify({ text, fields, at: Date.now(), tab: me } satisfies Draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a draft: this tab's where no other is named. */
export async function forgetDraft(place: string, of?: string): Promise<void> {
  remove(`${PREFIX}${member}|${place}|${of ?? (await tab)}`);
}

function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

/** Where storage is forbidden, even to name it fails. */
function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then there was nothing either.
  }
}

function parse(kept: string | null): Draft[] {
  try {
    const draft = JSON.parse(kept ?? '') as Draft;
    return typeof draft.text === 'string' ? [draft] : [];
  } catch {
    return [];
  }
}
