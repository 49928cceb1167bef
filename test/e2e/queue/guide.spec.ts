import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyChain } from '#audit';
import { loadConfig } from '#platform';
import { fillDemo } from '../../../apps/demo/src/fill-demo.js';
import { type Answer, type Json, startApi, type TestApi } from '../../support/api.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { FakeClock } from '../../support/fake-clock.js';
import { GuideReader, type GuideStep, readGuide } from './guide.js';

const GUIDE = 'docs/moderation.md';
const NOW = new Date('2026-11-20T10:00:00.000Z');

const handles = (rows: Json[]) => rows.map(({ user }) => user.handle);

/** What the guide says of each answer. */
const PROMISED: Readonly<Record<string, (data: Json, kept: Json) => void>> = {
  SignIn({ signIn }) {
    expect(signIn.viewer.user.handle).toBe('oduya');
    expect(signIn.viewer.courses.nodes).toEqual([
      { id: expect.any(String), slug: 'libraries-in-public', viewerRole: 'INSTRUCTOR' },
    ]);
  },
  Queue({ moderationQueue: { totalCount, counts, nodes } }) {
    expect(totalCount).toBe(12);
    expect(nodes.map(({ state, openReports }: Json) => [state, openReports])).toEqual([
      ...[['OPEN', 3], ...Array.from({ length: 9 }, () => ['OPEN', 1]), ['APPEALED', 0]],
      ['OPEN', 0],
    ]);
    expect(nodes[11].heldBecause).toHaveLength(1);
    expect(counts).toContainEqual({ state: 'OPEN', count: 11 });
  },
  Claim({ claimModerationItem: { item } }) {
    expect(item).toMatchObject({ state: 'CLAIMED', claimedBy: { handle: 'oduya' } });
    expect(item.claimedUntil).toBe(new Date(NOW.getTime() + 15 * 60_000).toISOString());
  },
  Item({ moderationItem: { contentRevision, currentRevision, text, reports, content, author } }) {
    expect([contentRevision, currentRevision]).toEqual([1, 1]);
    expect(content.bodyMarkdown).toBe(text.bodyMarkdown);
    expect(text.bodyMarkdown).toContain('has read forty-one since June');
    expect(reports.map(({ reporter }: Json) => reporter.handle).sort()).toEqual(['rafiq', 'teuila', 'zofia_w']);
    expect(content.thread.replies.nodes).toHaveLength(4);
    expect(content.thread.replies.nodes.at(-1).author.handle).toBe('priya-raman');
    expect(author).toMatchObject({ user: { handle: 'priya-raman' }, reportsUpheld: 0, suspendedUntil: null });
    expect(author.approvedPosts).toBeGreaterThan(5);
  },
  Note({ addModerationNote: { item } }) {
    expect(item.notes).toEqual([{ author: { handle: 'oduya' }, body: expect.stringContaining('ring her') }]);
  },
  Decide({ decide: { decision } }) {
    expect(decision).toMatchObject({ action: 'HIDE', content: { status: 'HIDDEN' } });
  },
  DecideMany({ decideMany: { batchId, results } }, kept) {
    expect(batchId).not.toBeNull();
    const done = { decision: { action: 'DISMISS' }, code: null, message: null };
    expect(results).toEqual([
      { itemId: kept.second, ...done },
      { itemId: kept.third, ...done },
    ]);
  },
  UndoBatch({ undoDecision: { results } }) {
    const back = { undone: true, code: null, message: null, decision: { action: 'DISMISS', undone: true } };
    expect(results).toEqual([back, back]);
  },
  Approve({ decide: { decision } }) {
    expect(decision.content).toEqual({ status: 'VISIBLE' });
  },
  UndoOne({ undoDecision: { decision } }) {
    expect(decision).toEqual({ undone: true, content: { status: 'HELD' } });
  },
  Suspend({ decide: { decision } }, kept) {
    expect(decision).toEqual({ action: 'SUSPEND', until: kept.nextWeek, user: { handle: 'priya-raman' } });
  },
  Lift({ decide: { decision } }) {
    expect(decision).toEqual({ action: 'LIFT_SUSPENSION', user: { handle: 'priya-raman' } });
  },
  Lock({ decide: { decision } }) {
    expect(decision).toEqual({ action: 'LOCK' });
  },
  Unlock({ decide: { decision } }) {
    expect(decision).toEqual({ action: 'UNLOCK' });
  },
  Appeals({ appeals: { nodes } }) {
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({
      ...{ action: 'HIDE', moderator: { handle: 'r.benavides' }, content: { author: { handle: 'marisol' } } },
      appeal: { statement: expect.stringContaining('on the door') },
    });
  },
  Resolve({ resolveAppeal: { decision } }) {
    expect(decision).toMatchObject({ undone: true, appeal: { outcome: 'OVERTURNED' }, content: { status: 'VISIBLE' } });
  },
  Settings({ screeningSettings }) {
    expect(screeningSettings).toMatchObject({ holdFirstPosts: 0, version: 1 });
    expect(screeningSettings.bannedPhrases).toContain('essays on demand');
  },
  Trial({ screeningTrial: { screened, newlyCaught, noLongerCaught, caught } }) {
    expect(screened).toBeGreaterThan(300);
    expect(newlyCaught).toBeGreaterThan(20);
    expect(newlyCaught).toBeLessThan(50);
    expect(noLongerCaught).toBe(0);
    expect(caught).toHaveLength(5);
  },
  SwitchOn({ updateScreening: { settings } }) {
    expect(settings.version).toBe(2);
    expect(settings.bannedPhrases).toContain('raffle');
    expect(settings.bannedPhrases).not.toContain('goose');
  },
  Participation({ participation: { totalCount, nodes } }) {
    expect(totalCount).toBe(nodes.length);
    expect(handles(nodes.map(({ member }: Json) => member))).toContain('ines.duarte');
    expect(nodes.some(({ missingPrompts }: Json) => missingPrompts.length > 0)).toBe(true);
    const of = (handle: string) => nodes.find(({ member }: Json) => member.user.handle === handle);
    expect(of('henrike')).toMatchObject({ repliesGiven: 0, lastActiveAt: null });
    const learners = nodes.filter(({ member }: Json) => member.role === 'LEARNER');
    const quiet = learners.filter(({ lastActiveAt }: Json) => lastActiveAt && lastActiveAt < '2026-10-30');
    expect(quiet).toEqual([of('tobias.f')]);
    expect(handles(nodes.map(({ member }: Json) => member)).slice(0, 2)).toEqual(['henrike', 'tobias.f']);
  },
  Prompts({ promptParticipation }) {
    expect(promptParticipation.map(({ prompt }: Json) => prompt.number)).toEqual([1, 2, 3, 4]);
    for (const { missing, missingMembers } of promptParticipation) {
      expect(missingMembers).toHaveLength(Math.min(missing, 20));
    }
  },
  Unanswered({ reflections: { totalCount, nodes } }) {
    expect(totalCount).toBe(nodes.length);
    expect(nodes.map(({ author }: Json) => author.handle)).toContain('lwazi');
    expect(nodes.every(({ publishedAt }: Json) => new Date(publishedAt) <= new Date('2026-11-17T10:00:00Z'))).toBe(
      true,
    );
  },
  Replies({ replyGraph: { nodes, edges, isolated } }) {
    const given = (rows: Json[], figure: string) => rows.reduce((sum, row) => sum + row[figure], 0);
    expect(given(nodes, 'given')).toBe(given(edges, 'weight'));
    expect(isolated).toEqual(
      nodes.filter((node: Json) => node.given + node.received === 0).map(({ member }: Json) => member),
    );
  },
  Log({ auditLog: { nodes } }) {
    const own = nodes.filter(({ actor }: Json) => actor?.handle === 'oduya').map(({ action }: Json) => action);
    expect(own.slice(0, 14)).toEqual([
      ...['EXPORT', 'EXPORT', 'EXPORT', 'EXPORT', 'UPDATE_SCREENING', 'RESOLVE_APPEAL'],
      ...['UNDO', 'UNLOCK', 'LOCK', 'LIFT_SUSPENSION', 'SUSPEND', 'UNDO', 'APPROVE', 'UNDO'],
    ]);
  },
};

describe('the guide to a morning’s moderation', () => {
  const steps = readGuide(GUIDE);
  const dataDir = mkdtempSync(join(tmpdir(), 'commonplace-guide-'));
  const reader = new GuideReader({ nextWeek: '2026-11-27T09:00:00.000Z' });
  const cookies: Record<string, string> = {};
  let test: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    test = await createTestDatabase();
    const config = loadConfig({
      ...{ NODE_ENV: 'test', DATABASE_URL: test.url, DATA_DIR: dataDir },
      SESSION_SECRET: 'a secret for tests only, 32 long',
    });
    await fillDemo(config, NOW);
    api = await startApi({ database: test, clock: new FakeClock(NOW), config: { dataDir } });
  });

  afterAll(async () => {
    await api?.close();
    await test?.drop();
    rmSync(dataDir, { recursive: true });
  });

  async function send(step: GuideStep): Promise<Answer> {
    const answer = await api.graphql(step.document, reader.variablesOf(step), { cookies });
    for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies[name] = value;
    }
    return answer;
  }

  it('promises something of each of its documents', () => {
    expect(steps.map(({ name }) => name)).toEqual(Object.keys(PROMISED));
  });

  it.each(steps.map((step) => [step.name, step] as const))('%s does what it says', async (name, step) => {
    if (name === 'Log') await takeTables();
    const answer = await send(step);
    reader.keep(step, answer);
    PROMISED[name]?.(answer.data, reader.kept as Json);
  });

  /** The tables stand before the log, which notes them. */
  async function takeTables(): Promise<void> {
    const addresses = readFileSync(GUIDE, 'utf8').match(/(?<=`)\/courses\/[^`]+/g) ?? [];
    expect(addresses).toHaveLength(4);
    for (const url of addresses) {
      const { statusCode, payload, headers } = await api.inject({ url, cookies });
      expect([url, statusCode, headers['content-type']]).toEqual([url, 200, expect.stringContaining('text/csv')]);
      expect(payload.split('\n').length).toBeGreaterThan(2);
    }
  }

  it('leaves a log that is whole', async () => {
    expect(await verifyChain(api.db)).toMatchObject({ broken: null });
  });
});
