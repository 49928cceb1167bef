import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from '#kernel';
import { MediaRemoval } from '#media';
import { Database, MediaStore } from '#platform';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json } from '../../support/api.js';
import { CAPTIONS, MEDIA, MediaClient, photo } from '../../support/media-client.js';
import { WorldClient } from '../../support/world-client.js';

const DAY = 24 * 60 * 60 * 1000;
const CREATE = `mutation($input: CreateReflectionInput!) { createReflection(input: $input) { reflection { id media { ${MEDIA} } } } }`;
const UPDATE =
  'mutation($input: UpdateReflectionInput!) { updateReflection(input: $input) { reflection { id media { id } } } }';
const PUBLISH =
  'mutation($input: PublishReflectionInput!) { publishReflection(input: $input) { reflection { id status } } }';
const CAPTION = `mutation($input: UpdateMediaInput!) { updateMedia(input: $input) { media { ${MEDIA} } } }`;
const REMOVE = 'mutation($input: RemoveMediaInput!) { removeMedia(input: $input) { mediaId } }';

describe('images of a text', () => {
  let client: MediaClient;
  let people: WorldClient;
  let world: World;
  let image: Buffer;

  beforeAll(async () => {
    client = await MediaClient.start();
    image = await photo(40, 30);
    world = await buildWorld(client.api.db, {
      now: client.api.clock.now(),
      members: [{}, {}, { isAdmin: true }],
      subjects: [{ kind: 'CASE_STUDY', author: 0, audience: 'PUBLIC' }],
    });
    people = new WorldClient(client.api, world);
  });
  afterAll(() => client?.close());

  const upload = (member: number, more: object = CAPTIONS) => client.upload(people.token(member), image, more);
  const text = (more: object) => ({
    input: { title: 'A goose', bodyMarkdown: 'It said that it returned it.', ...more },
  });
  const create = async (member: number, more: object): Promise<Json> =>
    (await people.ok(member, CREATE, text(more))).createReflection.reflection;
  const problems = async (member: number, document: string, variables: object) => {
    const { errors } = await people.as(member, document, variables);
    return (errors?.[0]?.extensions.fields ?? []).map(({ path, message }: Json) => `${path}: ${message}`);
  };

  it('stand in the order that is given, and those that are left out can be used again', async () => {
    const [a, b, c] = [await upload(0), await upload(0), await upload(0)];
    const draft = await create(0, { mediaIds: [b, a] });
    expect(draft.media.map(({ id }: Json) => id)).toEqual([b, a]);
    const changed = await people.ok(0, UPDATE, { input: { id: draft.id, mediaIds: [c, b] } });
    expect(changed.updateReflection.reflection.media).toEqual([{ id: c }, { id: b }]);
    const kept = await people.ok(0, UPDATE, { input: { id: draft.id, title: 'Another goose' } });
    expect(kept.updateReflection.reflection.media).toEqual([{ id: c }, { id: b }]);
    expect((await create(0, { mediaIds: [a] })).media).toHaveLength(1);
  });

  it('are one’s own, there, and of no other text; each that is not is named, and nothing is stored', async () => {
    const [used, others] = [await upload(0), await upload(1)];
    await create(0, { mediaIds: [used] });
    const { id: awaiting } = await client.announce(people.token(0), image.length);
    const good = await upload(0);
    const given = [good, used, others, awaiting, 'no-id', good];
    const count = async () =>
      (await client.api.app.get(Database).pool.query('select count(*) from thread')).rows[0].count;
    const before = await count();
    expect(await problems(0, CREATE, text({ mediaIds: given }))).toEqual([
      expect.stringMatching(/^input.mediaIds.1: This image belongs to another text/),
      expect.stringMatching(/^input.mediaIds.2: You have no such image/),
      expect.stringMatching(/^input.mediaIds.3: The file of this image has not arrived/),
      expect.stringMatching(/^input.mediaIds.4: You have no such image/),
      expect.stringMatching(/^input.mediaIds.5: This image is in the list already/),
    ]);
    const many = Array.from({ length: limits.media.perText + 1 }, () => good);
    expect(await problems(0, CREATE, text({ mediaIds: many }))).toEqual([
      expect.stringMatching(/^input.mediaIds: .*at most 20/),
    ]);
    expect(await count()).toBe(before);
  });

  it('need an alternative text or the mark of being decorative, a credit and a licence before they are published', async () => {
    const bare = await upload(0, {});
    const whole = await upload(0);
    const missing = 'Image 2 needs an alternative text, or the mark that it is decorative, and a credit, and a licence';
    expect(await problems(0, CREATE, text({ mediaIds: [whole, bare], publish: true }))).toEqual([
      expect.stringContaining(`input.mediaIds.1: ${missing}`),
    ]);
    const draft = await create(0, { mediaIds: [whole, bare] });
    expect(await problems(0, PUBLISH, { input: { id: draft.id } })).toEqual([
      expect.stringContaining(`input.id: ${missing}`),
    ]);
    const caption = async (input: object) =>
      (await people.ok(0, CAPTION, { input: { id: bare, ...input } })).updateMedia.media;
    await caption({ credit: 'Mina' });
    await caption({ licence: 'CC0', altText: ' ' });
    expect(await problems(0, PUBLISH, { input: { id: draft.id } })).toEqual([
      expect.stringMatching(/needs an alternative text, or[^,]*before/),
    ]);
    expect(await caption({ decorative: true })).toMatchObject({
      altText: '',
      decorative: true,
      credit: 'Mina',
      licence: 'CC0',
    });
    await people.ok(0, PUBLISH, { input: { id: draft.id } });
    for (const emptied of [{ credit: null }, { licence: '' }, { decorative: false }]) {
      expect(codeOf(await people.as(0, CAPTION, { input: { id: bare, ...emptied } }))).toBe('BAD_USER_INPUT');
    }
    const late = await upload(0, {});
    expect(await problems(0, UPDATE, { input: { id: draft.id, mediaIds: [late] } })).toEqual([
      expect.stringMatching(/^input.mediaIds.0/),
    ]);
  });

  it('are changed and removed by whoever may edit the text, and by nobody else', async () => {
    const loose = await upload(0);
    const own = await upload(0);
    const reflection = await create(0, { mediaIds: [own], publish: true, audience: 'PUBLIC' });
    const shared = await upload(0);
    await people.ok(
      0,
      'mutation($input: UpdateCaseStudyInput!) { updateCaseStudy(input: $input) { caseStudy { id } } }',
      {
        input: { id: world.id(0), mediaIds: [shared] },
      },
    );
    const outcome = async (member: number, id: string) =>
      codeOf(await people.as(member, CAPTION, { input: { id, showsOutcome: false } }));
    expect([await outcome(1, loose), await outcome(2, loose), await outcome(0, loose)]).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'ok',
    ]);
    expect([await outcome(1, own), await outcome(2, own), await outcome(0, own)]).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'ok',
    ]);
    expect([await outcome(1, shared), await outcome(2, shared), await outcome(0, shared)]).toEqual([
      'FORBIDDEN',
      'ok',
      'ok',
    ]);
    const { errors } = await people.as(1, REMOVE, { input: { id: own } });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(errors?.[0]?.message).toMatch(/^Only whoever may change the text can change or remove its images\./);
    expect(await people.ok(0, REMOVE, { input: { id: own } })).toEqual({ removeMedia: { mediaId: own } });
    const { reflection: after } = await people.ok(1, 'query($id: ID!) { reflection(id: $id) { media { id } } }', {
      id: reflection.id,
    });
    expect(after.media).toEqual([]);
    expect(codeOf(await people.as(0, CAPTION, { input: { id: own, credit: 'x' } }))).toBe('NOT_FOUND');
  });

  it('go with their files when nobody needs them any more, and stray files too', async () => {
    const removal = client.api.app.get(MediaRemoval, { strict: false });
    const store = client.api.app.get(MediaStore);
    const files = () =>
      readdirSync(join(client.folder, 'media'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.webp'),
      );
    const attached = await upload(0);
    const draft = await create(0, { mediaIds: [attached] });
    const loose = await upload(0);
    const { id: awaiting } = await client.announce(people.token(0), image.length);
    const exists = async (ids: string[]) =>
      (
        await client.api.app
          .get(Database)
          .pool.query('select id from media where id = any($1) order by array_position($1, id)', [ids])
      ).rows.map(({ id }) => id);
    const all = [attached, loose, awaiting];
    await removal.removeExpired();
    expect(await exists(all)).toEqual(all);
    client.api.clock.advance(DAY + 10 * 60_000);
    await removal.removeExpired();
    expect(await exists(all)).toEqual([attached, loose]);
    client.api.clock.advance(6 * DAY);
    await removal.removeExpired();
    await removal.removeExpired();
    expect(await exists(all)).toEqual([attached]);
    expect(files().some((name) => name.includes(loose))).toBe(false);

    const kept = files().filter((name) => name.includes(attached));
    const [first] = kept as [string];
    const other = first.replace(/[0-9a-f]{16}-/, '0123456789abcdef-');
    const ownerless = first.replaceAll(attached, '01890000-0000-7000-8000-000000000000');
    for (const key of [other, ownerless]) await store.put(key, Buffer.from('stray'), 'image/webp');
    await removal.removeStrayFiles();
    expect(files().filter((name) => [other, ownerless].includes(name))).toEqual([]);
    expect(files().filter((name) => name.includes(attached))).toEqual(kept);
    expect(draft.media).toHaveLength(1);
  });

  it('are bounded in number while they belong to no text', async () => {
    for (let made = 0; made < limits.media.unattached; made++) await client.announce(people.token(2), 100);
    const again = await people.as(
      2,
      'mutation($input: CreateMediaUploadInput!) { createMediaUpload(input: $input) { uploadUrl } }',
      {
        input: { bytes: 100 },
      },
    );
    expect([codeOf(again), again.errors![0]!.message]).toEqual(['CONFLICT', expect.stringContaining('Attach some')]);
  });
});
