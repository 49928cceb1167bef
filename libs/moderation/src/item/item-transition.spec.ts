import type { PostAddress } from '#kernel';
import { type Database, Statement, type Transaction } from '#platform';
import { buildWorld } from '../../../../test/factories/world.js';
import { withDatabase } from '../../../../test/support/connected-database.js';
import { ItemStore } from './item.store.js';
import {
  type ItemEvent,
  isWaiting,
  mergeFormer,
  type QueueItem,
  type StoredItemState,
  stateWaiting,
  transition,
} from './item-transition.js';
import type { HeldBecause } from './moderation-item.js';

const STATES = Object.keys(stateWaiting) as StoredItemState[];
const [MONDAY, TUESDAY, FRIDAY] = ['05', '06', '09'].map((day) => new Date(`2026-10-${day}T09:00:00.000Z`)) as [
  Date,
  Date,
  Date,
];
const SOMEBODY = '00000000-0000-4000-8000-000000000001';
const UNCLAIMED = { claimedBy: null, claimedUntil: null };
const because = (revision: number): HeldBecause => ({ rule: 'Banned phrase', matched: ['win now'], revision });
const TEN = Array.from({ length: 10 }, (_, at) => because(at + 1));

/** Every item as far as transitions tell them apart; it waits since Tuesday. */
function items(claimedBy: string): QueueItem[] {
  const claims = [UNCLAIMED, { claimedBy, claimedUntil: FRIDAY }];
  return STATES.flatMap((state) =>
    [0, 2].flatMap((openReports) =>
      [[], TEN].flatMap((held) =>
        [1, 3].flatMap((contentRevision) =>
          claims.map((claim) => ({ state, openReports, held, contentRevision, waitingSince: TUESDAY, ...claim })),
        ),
      ),
    ),
  );
}

const decided = { kind: 'DECIDED', revision: 2, at: FRIDAY } as const;
const former = {
  state: 'CLOSED',
  contentRevision: 2,
  openReports: 0,
  held: [because(1)],
  waitingSince: MONDAY,
} as const;
const nothing = { appealSince: null, textWaits: false };
const events = {
  held: { kind: 'HELD', revision: 2, held: [because(2)], at: FRIDAY },
  reported: { kind: 'REPORTED', revision: 2, at: FRIDAY },
  settled: { kind: 'SETTLED' },
  claimed: { kind: 'CLAIMED', by: SOMEBODY, until: FRIDAY },
  released: { kind: 'RELEASED' },
  decided: { ...decided, textWaits: false },
  'decided while a text waits': { ...decided, textWaits: true },
  'given another revision': { kind: 'REVISION_CHANGED', revision: 2 },
  appealed: { kind: 'APPEALED', at: FRIDAY },
  'resolved on appeal': { kind: 'APPEAL_RESOLVED', ...nothing },
  'resolved while a text waits': { kind: 'APPEAL_RESOLVED', appealSince: null, textWaits: true },
  'resolved while another appeal waits': { kind: 'APPEAL_RESOLVED', appealSince: MONDAY, textWaits: true },
  'undone to CLOSED': { kind: 'DECISION_UNDONE', former, ...nothing },
  'undone to CLOSED, and an appeal waits': { kind: 'DECISION_UNDONE', former, appealSince: MONDAY, textWaits: false },
  'undone to DECIDED': { kind: 'DECISION_UNDONE', former: { ...former, state: 'DECIDED' }, ...nothing },
  'undone to OPEN': { kind: 'DECISION_UNDONE', former: { ...former, state: 'OPEN' }, ...nothing },
  'undone to OPEN, and a text waits': {
    ...{ kind: 'DECISION_UNDONE', former: { ...former, state: 'OPEN' } },
    ...{ appealSince: null, textWaits: true },
  },
  'undone to OPEN with reports': {
    ...{ kind: 'DECISION_UNDONE', former: { ...former, state: 'OPEN', openReports: 1 } },
    ...nothing,
  },
  'undone to APPEALED': { kind: 'DECISION_UNDONE', former: { ...former, state: 'APPEALED' }, ...nothing },
  'undone to APPEALED, and an appeal waits': {
    ...{ kind: 'DECISION_UNDONE', former: { ...former, state: 'APPEALED' } },
    ...{ appealSince: MONDAY, textWaits: false },
  },
  'undone below another': { kind: 'EARLIER_DECISION_UNDONE', textWaits: false },
  'undone below another, and a text waits': { kind: 'EARLIER_DECISION_UNDONE', textWaits: true },
} as const satisfies Record<string, ItemEvent>;
type Name = keyof typeof events;

/** The states after each, from no item and from each state, held once and unreported; – where it is refused. */
const TABLE: Record<Name, string> = {
  //                                        none    OPEN     APPEALED DECIDED  CLOSED
  held: '                                   OPEN    OPEN     APPEALED OPEN     OPEN',
  reported: '                               OPEN    OPEN     APPEALED OPEN     OPEN',
  settled: '                                –       CLOSED   APPEALED DECIDED  CLOSED',
  claimed: '                                –       OPEN     APPEALED –        –',
  released: '                               –       OPEN     APPEALED DECIDED  CLOSED',
  decided: '                                DECIDED DECIDED  DECIDED  DECIDED  DECIDED',
  'decided while a text waits': '           –       OPEN     APPEALED OPEN     OPEN',
  'given another revision': '               –       OPEN     APPEALED DECIDED  CLOSED',
  appealed: '                               –       APPEALED APPEALED APPEALED APPEALED',
  'resolved on appeal': '                   –       OPEN     CLOSED   CLOSED   CLOSED',
  'resolved while a text waits': '          –       OPEN     OPEN     OPEN     OPEN',
  'resolved while another appeal waits': '  –       OPEN     APPEALED APPEALED APPEALED',
  'undone to CLOSED': '                     –       CLOSED   CLOSED   CLOSED   CLOSED',
  'undone to CLOSED, and an appeal waits': ' –      CLOSED   APPEALED CLOSED   CLOSED',
  'undone to DECIDED': '                    –       DECIDED  DECIDED  DECIDED  DECIDED',
  'undone to OPEN': '                       –       OPEN     CLOSED   CLOSED   CLOSED',
  'undone to OPEN, and a text waits': '     –       OPEN     OPEN     OPEN     OPEN',
  'undone to OPEN with reports': '          –       OPEN     OPEN     OPEN     OPEN',
  'undone to APPEALED': '                   –       OPEN     CLOSED   CLOSED   CLOSED',
  'undone to APPEALED, and an appeal waits': ' –    OPEN     APPEALED APPEALED APPEALED',
  'undone below another': '                 –       OPEN     APPEALED DECIDED  CLOSED',
  'undone below another, and a text waits': ' –     OPEN     APPEALED OPEN     OPEN',
};

const CLEAR = new Statement('test/clear-items', {}, 'delete from moderation_item');
const PUT = new Statement(
  'test/put-item',
  {
    threadId: 'uuid',
    state: 'moderation_state',
    contentRevision: 'integer',
    openReports: 'integer',
    held: 'jsonb',
    waitingSince: 'timestamptz',
    claimedBy: 'uuid | null',
    claimedUntil: 'timestamptz | null',
  },
  `
  insert into moderation_item (thread_id, number, state, content_revision, open_reports, held, waiting_since, created_at,
    claimed_by, claimed_until)
  values (:threadId, 0, :state, :contentRevision, :openReports, :held, :waitingSince, :waitingSince, :claimedBy, :claimedUntil)`,
);

const plain = (state: StoredItemState): QueueItem => ({ ...former, state, waitingSince: TUESDAY, ...UNCLAIMED });
const all = items(SOMEBODY);
const names = Object.keys(events) as Name[];
const pairs = all.flatMap((item) => names.map((name) => ({ name, item, next: transition(item, events[name]) })));

describe('an item of the queue', () => {
  it.each(names)('goes from each state to another when it is %s', (name) => {
    const outcomes = [null, ...STATES.map(plain)].map((item) => transition(item, events[name])?.state ?? '–');
    expect(outcomes).toEqual(TABLE[name].trim().split(/\s+/));
  });

  it('stays in the queue while reports of it are open', () => {
    const reported = pairs.filter(({ item, next }) => next?.openReports && (isWaiting(item) || item.openReports === 0));
    expect(reported.filter(({ next }) => !isWaiting(next as QueueItem))).toEqual([]);
    expect(reported.length).toBeGreaterThan(names.length);
  });

  it('begins to wait when it comes back, and else waits as long as it has', () => {
    for (const { name, item, next } of pairs) {
      const came = ['held', 'reported', 'decided while a text waits'].includes(name);
      if (came) expect(next?.waitingSince).toBe(isWaiting(item) ? TUESDAY : FRIDAY);
      if (name === 'appealed') expect(next?.waitingSince).toBe(item.state === 'OPEN' ? TUESDAY : FRIDAY);
      if (name === 'resolved while another appeal waits' && item.state !== 'OPEN')
        expect(next?.waitingSince).toBe(MONDAY);
      if (name.startsWith('undone to')) expect(next?.waitingSince).toEqual(MONDAY);
    }
    const later = { ...events['undone to OPEN'], former: { ...former, waitingSince: FRIDAY.toISOString() } };
    expect(STATES.map((state) => transition(plain(state), later)?.waitingSince)).toEqual([
      TUESDAY,
      FRIDAY,
      FRIDAY,
      FRIDAY,
    ]);
  });

  it('is nobody’s once it is decided, appealed or closed', () => {
    const ends: Name[] = ['released', 'decided while a text waits', 'appealed', 'resolved while another appeal waits'];
    for (const { name, item, next } of pairs) {
      const changed = next && next.state !== item.state && (next.state !== 'OPEN' || name.startsWith('undone to'));
      if (changed || (ends.includes(name) && next !== item)) expect(next).toMatchObject(UNCLAIMED);
    }
  });

  it('keeps of a text that is tried again and again the last ten reasons', () => {
    const waits = { ...plain('OPEN'), held: TEN };
    expect(transition(waits, events.held)?.held).toEqual([...TEN.slice(1), because(2)]);
    expect(transition({ ...waits, state: 'CLOSED' }, events.held)?.held).toEqual([because(2)]);
  });

  it('has, where a decision is undone, what is new since then together with what was there', () => {
    const came = { ...plain('OPEN'), openReports: 2, held: [because(3)], contentRevision: 3, claimedBy: SOMEBODY };
    const before = { ...former, openReports: 1 };
    expect(transition(came, { kind: 'DECISION_UNDONE', former: before, ...nothing })).toEqual({
      ...came,
      openReports: 3,
      held: [because(1), because(3)],
      waitingSince: MONDAY,
    });
    const decidedSince = { ...came, state: 'DECIDED', openReports: 0 } as const;
    expect(transition(decidedSince, { kind: 'DECISION_UNDONE', former: before, ...nothing })).toEqual({
      ...before,
      state: 'OPEN',
      contentRevision: 3,
      ...UNCLAIMED,
    });
  });
});

describe('what an item was before two decisions', () => {
  it('waits where it did before either of them, for an appeal rather than for anything else', () => {
    const merged = (first: StoredItemState, second: StoredItemState) =>
      mergeFormer({ ...former, state: first }, { ...former, state: second }).state;
    for (const state of STATES) {
      expect([state, merged('APPEALED', state), merged(state, 'APPEALED')]).toEqual([state, 'APPEALED', 'APPEALED']);
      expect([state, merged('CLOSED', state)]).toEqual([state, isWaiting({ state }) ? state : 'CLOSED']);
    }
    expect([merged('OPEN', 'DECIDED'), merged('DECIDED', 'OPEN')]).toEqual(['OPEN', 'OPEN']);
  });

  it('has the reports and reasons of both, since the first that waited', () => {
    const first = { ...former, openReports: 1 };
    const second = {
      ...former,
      state: 'OPEN',
      contentRevision: 3,
      openReports: 2,
      held: TEN,
      waitingSince: FRIDAY,
    } as const;
    const both = { contentRevision: 3, openReports: 3, held: [because(1), ...TEN] };
    expect(mergeFormer(first, second)).toEqual({ ...both, state: 'OPEN', waitingSince: FRIDAY });
    expect(mergeFormer({ ...first, state: 'OPEN' }, second)).toMatchObject({ ...both, waitingSince: MONDAY });
    expect(mergeFormer(former, former).held).toEqual(former.held);
  });
});

describe('what is stored of an item', () => {
  const store = new ItemStore();
  let database: Database;
  let address: PostAddress;
  let claimer: string;
  let handle: string;

  withDatabase(async (connected) => {
    const world = await buildWorld(connected, { members: [{}], subjects: [{ author: 0 }] });
    database = connected;
    address = { threadId: world.threads[0]!, number: 0 };
    ({ id: claimer, handle } = world.members[0]!);
  });

  async function put(tx: Transaction, item: QueueItem | null): Promise<void> {
    await tx.rows(CLEAR);
    if (!item) return;
    await tx.rows(PUT.with({ ...item, threadId: address.threadId, held: JSON.stringify(item.held) }));
  }

  async function happen(tx: Transaction, event: ItemEvent): Promise<void> {
    if (event.kind === 'REPORTED') return store.reported(tx, address, null, event.revision, event.at);
    if (event.kind === 'HELD') return store.held(tx, address, null, event.revision, event.held, event.at);
    if (event.kind === 'SETTLED') return store.settled(tx, address);
    const item = await store.lock(tx, address);
    await (item ? store.apply(tx, address, item, event) : store.create(tx, address, null, event));
  }

  it.each(names)('is what becomes of it when it is %s', async (name) => {
    const event: ItemEvent = name === 'claimed' ? { ...events.claimed, by: claimer } : events[name];
    await database.transaction(async (tx) => {
      for (const item of [null, ...items(claimer)]) {
        await put(tx, item);
        await happen(tx, event);
        const stored = await store.lock(tx, address);
        const next = transition(item, event) ?? item;
        expect({ item, stored }).toEqual({
          item,
          stored: next && { ...next, claimedByHandle: next.claimedBy && handle },
        });
      }
    });
  });
});
