import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { limits } from '#kernel';
import { MediaRemoval } from '#media';
import { buildWorld, type SubjectDescription, type World } from '../../factories/world.js';
import type { Json } from '../../support/api.js';
import { MEDIA, MediaClient, photo } from '../../support/media-client.js';
import { sql } from '../../support/sql.js';
import { WorldClient } from '../../support/world-client.js';

const HOUR = 60 * 60 * 1000;
const HANG = `
  update media set thread_id = $2, position = 1, expires_at = null, shows_outcome = $3, alt_text = 'A goose', credit = 'Mina', licence = 'CC0' where id = $1`;
const SUBJECT = `query($id: ID!, $slug: String!) { reflection(id: $id) { id media { ${MEDIA} } } caseStudy(slug: $slug) { id outcomeShown media { ${MEDIA} } } }`;

describe('where images are', () => {
  let client: MediaClient;
  let people: WorldClient;
  let world: World;
  let image: Buffer;

  beforeAll(async () => {
    client = await MediaClient.start();
    image = await photo(400, 300);
  });
  afterAll(() => client?.close());

  /** Uploads an image of a member's and hangs it on a subject. */
  async function hang(author: number, subject: number, showsOutcome: boolean): Promise<string> {
    const id = await client.upload(people.token(author), image);
    await client.api.db.rows(sql(HANG, [id, world.threads[subject], showsOutcome]));
    return id;
  }
  const plain = (id: string) => `http://x/media/${id}/2048.webp`;
  async function imagesOf(
    member: number | null,
    subject: number,
  ): Promise<{ seen: boolean; outcome: boolean; media: Json[] }> {
    const { reflection, caseStudy } = await people.ok(member, SUBJECT, {
      id: world.id(subject),
      slug: world.id(subject),
    });
    const found = reflection ?? caseStudy;
    return { seen: found !== null, outcome: caseStudy?.outcomeShown ?? found !== null, media: found?.media ?? [] };
  }

  it('is told to whom they are shown, unsigned where a visitor sees them and only there, for viewers of every kind', async () => {
    const now = client.api.clock.now();
    const soon = new Date(now.getTime() + HOUR);
    const subjects: SubjectDescription[] = [];
    for (const kind of ['REFLECTION', 'CASE_STUDY'] as const) {
      for (const audience of ['PUBLIC', 'MEMBERS'] as const) {
        for (const status of ['DRAFT', 'HELD', 'VISIBLE', 'HIDDEN'] as const)
          subjects.push({ kind, audience, status, author: 0 });
      }
    }
    for (const audience of ['PUBLIC', 'MEMBERS'] as const) {
      subjects.push({ kind: 'CASE_STUDY', audience, author: 0, blindUntil: soon, disclosedTo: [2] });
    }
    const blind = subjects.length - 2;
    subjects.push({ author: 0, audience: 'PUBLIC', discusses: [blind] }, { author: 0, course: 0, audience: 'COURSE' });
    world = await buildWorld(client.api.db, {
      now,
      members: [{}, {}, {}, { isCurator: true }, { isAdmin: true }, {}],
      courses: [{}],
      enrolments: [
        { member: 0, course: 0 },
        { member: 5, course: 0 },
      ],
      subjects,
    });
    people = new WorldClient(client.api, world);
    const ids: Array<{ telling: string; harmless: string }> = [];
    for (const at of subjects.keys())
      ids.push({ telling: await hang(0, at, true), harmless: await hang(0, at, false) });
    const unknown = (await client.get(plain('01890000-0000-7000-8000-000000000000'))).payload;

    let given = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...subjects.keys()),
        fc.constantFrom(null, 0, 1, 2, 3, 4, 5),
        async (subject, member) => {
          const visitor = await imagesOf(null, subject);
          const { seen, outcome, media } = await imagesOf(member, subject);
          const { telling, harmless } = ids[subject]!;
          const expected = [...(seen && outcome ? [telling] : []), ...(seen ? [harmless] : [])];
          expect(media.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
          for (const { id, url, variants } of media) {
            const open = id === telling ? visitor.seen && visitor.outcome : visitor.seen;
            expect(new URL(url).search === '').toBe(open);
            for (const address of [url, variants[0].url]) {
              const { statusCode, headers } = await client.get(address);
              expect([statusCode, headers['cache-control']!.split(',')[0]]).toEqual([200, open ? 'public' : 'private']);
            }
            const { statusCode, payload } = await client.get(plain(id));
            if (!open) expect([statusCode, payload]).toEqual([404, unknown]);
            given++;
          }
        },
      ),
      {
        numRuns: 35,
        seed: 3,
        examples: [blind, blind + 2].flatMap((at) =>
          [null, 0, 1, 2, 4].map((who) => [at, who] as [number, number | null]),
        ),
      },
    );
    expect(given).toBeGreaterThan(20);
  });

  it('are opened to a visitor when blind rating ends, and gone at once with their text', async () => {
    const now = client.api.clock.now();
    world = await buildWorld(client.api.db, {
      now,
      members: [{}],
      subjects: [{ kind: 'CASE_STUDY', audience: 'PUBLIC', author: 0, blindUntil: new Date(now.getTime() + HOUR) }],
    });
    people = new WorldClient(client.api, world);
    const id = await hang(0, 0, true);
    expect((await client.get(plain(id))).statusCode).toBe(404);
    const own = (await imagesOf(0, 0)).media[0]!.url;
    expect((await client.get(own)).statusCode).toBe(200);
    client.api.clock.advance(HOUR);
    expect((await client.get(plain(id))).statusCode).toBe(200);
    const fresh = (await imagesOf(0, 0)).media[0]!.url;
    expect(fresh).toBe(plain(id).replace('http://x', new URL(fresh).origin));
    await people.ok(
      0,
      'mutation($input: RemoveContentInput!) { removeCaseStudy(input: $input) { caseStudy { id } } }',
      {
        input: { id: world.id(0) },
      },
    );
    expect((await client.get(plain(id))).statusCode).toBe(404);
    expect((await imagesOf(0, 0)).media).toEqual([]);
    const files = () => readdirSync(join(client.folder, 'media'), { recursive: true, encoding: 'utf8' });
    expect(files().filter((name) => name.includes(id) && name.endsWith('.webp'))).toHaveLength(2);
    await client.api.app.get(MediaRemoval, { strict: false }).removeExpired();
    expect(files().filter((name) => name.includes(id))).toEqual([]);
  });

  it('says how long they may be kept, answers what is known already, and lets them do nothing', async () => {
    world = await buildWorld(client.api.db, {
      now: client.api.clock.now(),
      members: [{}],
      subjects: [
        { author: 0, audience: 'PUBLIC' },
        { author: 0, audience: 'MEMBERS' },
      ],
    });
    people = new WorldClient(client.api, world);
    const [open, closed] = [await hang(0, 0, true), await hang(0, 1, true)];
    const everybodys = await client.get(plain(open));
    expect(everybodys.headers).toMatchObject({
      'cache-control': `public, max-age=${limits.media.publicSeconds}`,
      'content-type': 'image/webp',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const etag = String(everybodys.headers.etag);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { statusCode, rawPayload, headers } = await client.get(plain(open), { 'if-none-match': known });
      expect([statusCode, rawPayload.length, headers.etag]).toEqual([304, 0, etag]);
    }
    expect((await client.get(plain(open), { 'if-none-match': '"other"' })).statusCode).toBe(200);
    expect((await client.get(plain(closed), { 'if-none-match': '*' })).statusCode).toBe(404);
    const head = await client.get(plain(open), {}, 'HEAD');
    expect([head.statusCode, head.rawPayload.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(String(everybodys.rawPayload.length));

    // Not at the very moment at which signed addresses change.
    client.api.clock.advance(1_000);
    const { url } = (await imagesOf(0, 1)).media[0]!;
    const signed = await client.get(url);
    const left = Number(/^private, max-age=(\d+)$/.exec(String(signed.headers['cache-control']))![1]);
    expect(left * 1000).toBeGreaterThanOrEqual(limits.media.signedAddress);
    expect(left * 1000).toBeLessThanOrEqual(2 * limits.media.signedAddress);
    expect(signed.headers['cross-origin-resource-policy']).toBe('same-site');
    client.api.clock.advance(60_000);
    expect((await imagesOf(0, 1)).media[0]!.url).toBe(url);
    for (const wrong of [
      url.replace(closed, open),
      url.replace(/until=\d+/, (until: string) => `${until}0`),
      url.replace(/&key=.*/, ''),
      url.replace(/key=(.)/, (_found: string, first: string) => `key=${first === '_' ? '-' : '_'}`),
      url.replace(/key=(.*)/, 'key=$1&key=$1'),
    ]) {
      const answer = await client.get(wrong);
      expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    }
    client.api.clock.advance(left * 1000);
    expect((await client.get(url)).statusCode).toBe(403);
    for (const nothing of ['999.webp', '2048.png', '..%2f2048.webp', '2048.webp%00']) {
      expect((await client.get(`http://x/media/${open}/${nothing}`)).statusCode).toBe(404);
    }
  });

  it('are read with their texts, not by a statement for each', async () => {
    const list = (fields: string) => () => people.ok(0, `{ reflections(first: 10) { nodes { id ${fields} } } }`);
    const without = await client.api.statements.during(list(''));
    expect(await client.api.statements.during(list(`media { ${MEDIA} }`))).toHaveLength(without.length);
  });
});
