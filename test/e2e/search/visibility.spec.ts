import fc from 'fast-check';
import { postId, type Viewer } from '#kernel';
import { isReplySeen, isSubjectSeen, isThreadSeen, type SubjectFacts } from '#visibility';
import { type KnownThread, readFacts } from '../../factories/facts.js';
import { buildWorld, type World, type WorldDescription } from '../../factories/world.js';
import { worldArbitrary } from '../../factories/world-arbitrary.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

/** A word that stands in one place of a world only, or in several, and to whom it is there to be read. */
interface Planted {
  readonly word: string;
  /** The ids of what it stands in, as far as the viewer may read it there. */
  readableBy(viewer: Viewer): string[];
}

/** Searches in one operation: as many as half of what an operation may cost. */
const AT_ONCE = 4;
const HIT = '{ totalCount nodes { snippetHtml hit { ... on Content { id } } } }';

/** Words with a digit are taken for no other words, so that nothing is found by likeness. */
const planted = (world: number, place: string) => `x${world}${place}`;

describe('search, for every viewer of generated worlds', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  /** Gives each text of a world a word of its own, and all of them one in common. */
  async function plant(world: World, at: number): Promise<void> {
    const sql = (text: string) => api.db.pool.query(text, [world.threads]);
    const common = planted(at, 'c');
    await sql(`update reflection r set title = '${common} ${planted(at, 't')}' || array_position($1::uuid[], thread_id)
      from thread t where t.id = r.thread_id and t.status <> 'REMOVED' and t.id = any($1::uuid[])`);
    await sql(`update case_study s set title = '${common} ${planted(at, 't')}' || array_position($1::uuid[], thread_id),
        goal = '${planted(at, 'g')}' || array_position($1::uuid[], thread_id),
        outcome = '${planted(at, 'o')}' || array_position($1::uuid[], thread_id),
        strategy_text = jsonb_build_object('goal', '${planted(at, 'g')}' || array_position($1::uuid[], thread_id),
          'outcome', '${planted(at, 'o')}' || array_position($1::uuid[], thread_id))
      from thread t where t.id = s.thread_id and t.status <> 'REMOVED' and t.id = any($1::uuid[])`);
    await sql(`update post set text = '${common} ' || case when number = 0 then '${planted(at, 'b')}' || array_position($1::uuid[], thread_id)
      else '${planted(at, 'r')}' || array_position($1::uuid[], thread_id) || 'n' || number end where thread_id = any($1::uuid[])`);
  }

  /** Where each word may be read, said by the rules' twins in code. */
  function expectations(threads: readonly KnownThread[], at: number): Planted[] {
    const kept = threads.map(({ subject }) => subject.status !== 'REMOVED');
    const seen = (subject: SubjectFacts, index: number) => (viewer: Viewer) =>
      !!kept[index] && isSubjectSeen(viewer, subject);
    const open = (subject: SubjectFacts, index: number) => (viewer: Viewer) =>
      !!kept[index] && isThreadSeen(viewer, subject);
    const one = (word: string, id: string, by: (viewer: Viewer) => boolean): Planted => ({
      word,
      readableBy: (viewer) => (by(viewer) ? [id] : []),
    });
    const words = threads.flatMap(({ id, subject, replies }, index) => [
      one(`${planted(at, 't')}${index + 1}`, id, seen(subject, index)),
      one(`${planted(at, 'b')}${index + 1}`, id, open(subject, index)),
      ...(subject.kind === 'CASE_STUDY'
        ? [
            one(`${planted(at, 'g')}${index + 1}`, id, seen(subject, index)),
            one(`${planted(at, 'o')}${index + 1}`, id, open(subject, index)),
          ]
        : []),
      ...replies.map((reply) =>
        one(
          `${planted(at, 'r')}${index + 1}n${reply.number}`,
          postId({ threadId: id, number: reply.number }),
          (viewer) => isReplySeen(viewer, subject, reply),
        ),
      ),
    ]);
    const everything = (viewer: Viewer) => [
      ...threads.filter(({ subject }, index) => seen(subject, index)(viewer)).map(({ id }) => id),
      ...threads.flatMap(({ id, subject, replies }) =>
        replies
          .filter((reply) => isReplySeen(viewer, subject, reply))
          .map(({ number }) => postId({ threadId: id, number })),
      ),
    ];
    // What is left out by a word that one may not read would tell that it is there.
    const withoutOutcome = threads.flatMap(({ id, subject }, index) =>
      subject.kind === 'CASE_STUDY'
        ? [
            {
              word: `${planted(at, 'c')} -${planted(at, 'o')}${index + 1}`,
              readableBy: (viewer: Viewer) =>
                everything(viewer).filter((found) => found !== id || !open(subject, index)(viewer)),
            },
          ]
        : [],
    );
    return [...words, ...withoutOutcome, { word: planted(at, 'c'), readableBy: everything }];
  }

  async function searchAll(people: WorldClient, member: number | null, words: readonly string[]): Promise<Json[]> {
    const found: Json[] = [];
    for (let from = 0; from < words.length; from += AT_ONCE) {
      const asked = words.slice(from, from + AT_ONCE);
      const fields = asked.map((word, at) => `s${at}: search(query: ${JSON.stringify(word)}, first: 30) ${HIT}`);
      const data = await people.ok(member, `{ ${fields.join(' ')} }`);
      found.push(...asked.map((_, at) => data[`s${at}`]));
    }
    return found;
  }

  it('finds every text that they may read, by everything that they may read in it, and nothing else', async () => {
    let worlds = 0;
    const tally = { found: 0, hidden: 0 };
    await fc.assert(
      fc.asyncProperty(worldArbitrary({ subjects: 7, replies: 14 }), async (description: WorldDescription) => {
        const at = worlds++;
        const world = await buildWorld(api.db, description);
        await plant(world, at);
        const people = new WorldClient(api, world);
        const places = expectations(await readFacts(api.db, world.threads, world.now), at);
        for (const member of [null, ...world.members.keys()]) {
          const viewer = await world.viewer(member, api.clock.now());
          const found = await searchAll(
            people,
            member,
            places.map(({ word }) => word),
          );
          for (const [index, { word, readableBy }] of places.entries()) {
            const expected = readableBy(viewer).sort();
            const { nodes, totalCount } = found[index] as Json;
            expect({ word, ids: nodes.map(({ hit }: Json) => hit.id).sort(), totalCount }).toEqual({
              word,
              ids: expected,
              totalCount: expected.length,
            });
            tally[expected.length > 0 ? 'found' : 'hidden'] += 1;
            if (!word.includes(' ')) checkSnippets(nodes, word, places, viewer);
          }
        }
      }),
      { numRuns: 15, seed: 31 },
    );
    expect(tally.found).toBeGreaterThan(500);
    expect(tally.hidden).toBeGreaterThan(500);
  });

  /** No snippet has a word that its viewer may not read. */
  function checkSnippets(nodes: readonly Json[], word: string, places: readonly Planted[], viewer: Viewer): void {
    const unread = new Set(places.filter((place) => place.readableBy(viewer).length === 0).map((place) => place.word));
    for (const { snippetHtml } of nodes) {
      for (const shown of snippetHtml.match(/x\d+[a-z]\w*/g) ?? [])
        expect([word, unread.has(shown)]).toEqual([word, false]);
    }
  }
});
