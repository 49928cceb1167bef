import { limits } from '#kernel';
import { codeOf } from '../../support/api.js';
import { CAPTIONS, photo } from '../../support/media-client.js';
import { hasRedis } from '../edge/own-redis.js';
import { type ApiNode, type NodesMember, SeveralNodes, until } from './several-nodes.js';

if (!hasRedis && process.env.CI_TOOLS === 'required') throw new Error('Redis is missing, and .ci/run tests it.');

/** Pairs of a write and the read after it, each of the two on another node. */
const PAIRS = 1_000;
const MEMBERS = 20;
const THREADS = 10;
/** Milliseconds that the replica is behind all the time: enough to miss what was written before each read, and little enough to be read from. */
const LAG = limits.database.replicaLag / 4;

const ME = '{ viewer { user { handle } } }';
const READ =
  'query ($id: ID!, $number: Int!) { thread(id: $id) { replyCount reply(number: $number) { id bodyMarkdown } } }';
const COUNT = 'query ($id: ID!) { thread(id: $id) { replyCount } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken } }';
const REFRESH =
  'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken refreshToken } }';

(hasRedis ? describe : describe.skip)('two nodes, a worker, a Redis, a primary and a replica that lags', () => {
  let site: SeveralNodes;
  let [one, other]: readonly ApiNode[] = [] as unknown as readonly [ApiNode, ApiNode];
  let admin: NodesMember;
  const members: NodesMember[] = [];
  const threads: string[] = [];

  beforeAll(async () => {
    site = await SeveralNodes.start(LAG);
    [one, other] = site.nodes;
    admin = await one!.signUp('wren');
    for (let at = 0; at < MEMBERS; at++) members.push(await site.nodes[at % 2]!.signUp(`member-${at}`));
    for (let at = 0; at < THREADS; at++) threads.push(await threadOf(members[at] as NodesMember));
    // Visitors read from the replica, which knows of the last of them only after a while.
    await until(async () => (await one!.ok(COUNT, { id: threads.at(-1) })).thread !== null);
  });
  afterAll(() => site?.stop());

  const threadOf = async (author: NodesMember): Promise<string> => {
    const input = { title: `Of ${author.handle}`, bodyMarkdown: 'To be answered.', audience: 'PUBLIC', publish: true };
    const fields = 'reflection { thread { id } }';
    return (await one!.mutate('createReflection', input, fields, author.token)).reflection.thread.id;
  };
  const nodeAt = (turn: number) => site.nodes[turn % 2] as ApiNode;
  const reply = async (node: ApiNode, member: NodesMember, bodyMarkdown: string, threadId = threads[0]) =>
    (await node.mutate('createReply', { threadId, bodyMarkdown }, 'reply { id number }', member.token)).reply;

  it('show every member what they have just written on the other node, while visitors read from the replica', async () => {
    const stale: string[] = [];
    let [turn, behind] = [0, 0];
    const write = async (member: NodesMember, at: number) => {
      const threadId = threads[at % THREADS] as string;
      let written = { id: '', number: 0, text: '' };
      for (let own = 0; own < PAIRS / MEMBERS; own++) {
        const [writing, reading] = [nodeAt(at + own), nodeAt(at + own + 1)];
        // More texts than these are refused, so that most pairs are an edit and what it makes of one.
        if (own % 3 === 0) {
          const text = `${member.handle} comes to ${own}`;
          written = { text, ...(await reply(writing, member, text, threadId)) };
        } else {
          written.text += `, and to ${own}`;
          const input = { id: written.id, bodyMarkdown: written.text };
          await writing.mutate('updateReply', input, 'reply { id }', member.token);
        }
        const { id, number, text } = written;
        const { thread } = await reading.ok(READ, { id: threadId, number }, member.token);
        if (thread?.reply?.id !== id || thread.reply.bodyMarkdown !== text || thread.replyCount < number)
          stale.push(text);
        turn += 1;
        if (own % 9 === 0 && (await reading.ok(COUNT, { id: threadId })).thread.replyCount < number) behind += 1;
      }
    };
    await Promise.all(members.map(write));
    expect([turn, stale]).toEqual([PAIRS, []]);
    // Otherwise there was nothing that could have been missed.
    expect(behind).toBeGreaterThan(0);
  });

  it('read for visitors from the primary once the replica is too far behind', async () => {
    await site.onReplica('select pg_wal_replay_pause()');
    const member = await one!.signUp('patient');
    await reply(one!, member, 'While the replica stands still.');
    for (const node of site.nodes) await node.untilDegraded('replica');
    const { number } = await reply(one!, member, 'And once more.');
    for (const node of site.nodes) {
      expect((await node.ok(COUNT, { id: threads[0] })).thread.replyCount).toBeGreaterThanOrEqual(number);
    }
    await site.onReplica('select pg_wal_replay_resume()');
    for (const node of site.nodes) await node.untilDegraded();
  });

  it('know the same sessions, and end them for each other at once', async () => {
    const member = await one!.signUp('traveller');
    expect((await other!.ok(ME, {}, member.token)).viewer.user.handle).toBe('traveller');
    const { refreshSession } = await other!.ok(REFRESH, { input: { refreshToken: member.refreshToken } });
    const token = refreshSession.accessToken as string;
    expect(refreshSession.refreshToken).not.toBe(member.refreshToken);
    expect((await one!.ok(ME, {}, token)).viewer.user.handle).toBe('traveller');
    // The other node has replaced it already.
    const late = await one!.ok(REFRESH, { input: { refreshToken: member.refreshToken } });
    expect(late.refreshSession.refreshToken).toBeNull();
    await other!.ok('mutation { signOut { viewer { isAdmin } } }', {}, token);
    for (const node of site.nodes) {
      expect(codeOf((await node.send(ME, {}, token)).answer)).toBe('UNAUTHENTICATED');
      const { answer } = await node.send(REFRESH, { input: { refreshToken: refreshSession.refreshToken } });
      expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    }
  });

  it('suspend for each other from the next request on', async () => {
    const member = await other!.signUp('suspended');
    await reply(other!, member, 'Before.');
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const decision = { userId: member.id, action: 'SUSPEND', until, reason: 'A day to think.' };
    await one!.mutate('decide', decision, 'decision { id }', admin.token);
    for (const node of site.nodes) {
      const input = { threadId: threads[0], bodyMarkdown: 'After.' };
      const { answer } = await node.send(
        'mutation ($input: CreateReplyInput!) { createReply(input: $input) { reply { id } } }',
        { input },
        member.token,
      );
      expect(codeOf(answer)).toBe('FORBIDDEN');
    }
  });

  it('serve images that the other one took in', async () => {
    const [member] = members as [NodesMember];
    const file = await photo(640, 480);
    const announced = await one!.mutate(
      'createMediaUpload',
      { bytes: file.length, ...CAPTIONS },
      'media { id } uploadUrl',
      member.token,
    );
    const { pathname, search } = new URL(announced.uploadUrl);
    const sent = await fetch(other!.origin + pathname + search, { method: 'PUT', body: new Uint8Array(file) });
    const { media } = (await sent.json()) as { media: { variants: Array<{ url: string }> } };
    expect([sent.status, media.variants.length]).toEqual([200, 2]);
    for (const { url } of media.variants) {
      const address = new URL(url);
      const image = await fetch(one!.origin + address.pathname + address.search);
      expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/webp']);
    }
  });

  it('have what follows from a write done once by whichever worker there is, also after one was killed', async () => {
    const [writer, watcher] = [await one!.signUp('writer'), await other!.signUp('watcher')];
    const threadId = await threadOf(writer);
    await one!.mutate('setWatchLevel', { threadId, level: 'WATCHING' }, 'thread { id }', watcher.token);
    // Whether its subject is told, too, depends on who comes first: a worker, or whoever watches it.
    const told = async () =>
      (
        await one!.ok('{ viewer { notifications { nodes { kind content { id } } } } }', {}, watcher.token)
      ).viewer.notifications.nodes.filter(
        ({ kind, content }: { kind: string; content: { id: string } }) =>
          kind === 'THREAD_ACTIVITY' && content.id !== threadId,
      ).length;
    await site.startWorker();
    await reply(other!, writer, 'With two workers.', threadId);
    await until(async () => (await told()) >= 1);
    await site.killWorkers();
    await reply(other!, writer, 'Without a worker.', threadId);
    expect(await told()).toBe(1);
    await site.startWorker();
    await until(async () => (await told()) >= 2);
    await reply(one!, writer, 'With one worker.', threadId);
    await until(async () => (await told()) >= 3);
    expect(await told()).toBe(3);
  });

  describe('with limits', () => {
    const attempt = async (node: ApiNode, handle: string) =>
      codeOf(
        (await node.send(SIGN_IN, { input: { emailOrHandle: handle, password: 'a wrong one of course' } })).answer,
      );
    /** Tries passwords at both nodes in turn, until one refuses; then the other one has to, too. */
    const triesUntilRefused = async (handle: string) => {
      let tries = 0;
      while ((await attempt(nodeAt(tries), handle)) !== 'RATE_LIMITED') tries += 1;
      for (const node of site.nodes) expect(await attempt(node, handle)).toBe('RATE_LIMITED');
      return tries;
    };
    const left = async (node: ApiNode, token: string) =>
      Number((await node.send(ME, {}, token)).headers.get('ratelimit-remaining'));

    it('count together what a member asks and what somebody tries', async () => {
      const { token } = await one!.signUp('counted');
      const before = await left(one!, token);
      for (let turn = 1; turn <= 6; turn++) expect(await left(nodeAt(turn), token)).toBeLessThanOrEqual(before - turn);
      expect(await triesUntilRefused('member-1')).toBe(limits.attempts['signIn:account'].most);
    });

    it('go on without Redis, which health tells, count attempts together all the same, and find it again', async () => {
      await site.redis.stop();
      for (const node of site.nodes) await node.untilDegraded('redis');
      const member = await one!.signUp('steady');
      for (const node of site.nodes) await reply(node, member, `Without Redis, at ${node.origin}.`);
      expect(await triesUntilRefused('member-3')).toBe(limits.attempts['signIn:account'].most);
      site.redis = await site.redis.replaced();
      for (const node of site.nodes) await node.untilDegraded();
      expect(await triesUntilRefused('member-5')).toBe(limits.attempts['signIn:account'].most);
    });
  });
});
