import { checkText, limits } from '#kernel';
import { buildWorld, type World } from '../../factories/world.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { findExecutable } from '../../support/executable-html.js';
import { LONG } from '../../support/num-runs.js';
import { WorldClient } from '../../support/world-client.js';
import { xssStrings } from '../../support/xss-corpus.js';

/** Operations of one request: as many as the limit of root fields lets through. */
/** Half of what one request may ask, as everything honest stays below. */
const BATCH = limits.query.rootFields / 2;

/** Where a text goes, and what comes back of it. */
interface Way {
  readonly what: string;
  readonly most: number;
  readonly multiline: boolean;
  /** The mutation's input, and what to read of its payload. */
  readonly mutation: string;
  readonly type: string;
  readonly payload: string;
  input(text: string): object;
  /** Everything in the payload that a page puts in as HTML. */
  html(payload: Json): string[];
  /** What was stored as plain text; undefined where nothing is. */
  plain?(payload: Json): string;
}

const [ANA] = [0];

describe(`${xssStrings.length} attacks collected by others`, () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let threadId: string;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, { members: [{}], subjects: [{ author: ANA, audience: 'MEMBERS' }] });
    people = new WorldClient(api, world);
    threadId = world.id(0);
  });
  afterAll(() => api.close());

  const reply: Way = {
    what: 'a reply',
    most: limits.bodyCharacters,
    multiline: true,
    mutation: 'createReply',
    type: 'CreateReplyInput',
    payload: 'reply { bodyHtml bodyMarkdown }',
    input: (bodyMarkdown) => ({ threadId, bodyMarkdown }),
    html: ({ reply }) => [reply.bodyHtml],
  };
  const ways: Way[] = [
    {
      what: 'the body of a reflection',
      most: limits.bodyCharacters,
      multiline: true,
      mutation: 'createReflection',
      type: 'CreateReflectionInput',
      payload: 'reflection { bodyHtml excerpt }',
      input: (bodyMarkdown) => ({ title: 'A title', bodyMarkdown, publish: true }),
      html: ({ reflection }) => [reflection.bodyHtml],
    },
    {
      what: 'the title of a reflection',
      most: limits.titleCharacters,
      multiline: false,
      mutation: 'createReflection',
      type: 'CreateReflectionInput',
      payload: 'reflection { title slug bodyHtml }',
      input: (title) => ({ title, bodyMarkdown: 'A text.', publish: true }),
      html: ({ reflection }) => [reflection.bodyHtml],
      plain: ({ reflection }) => reflection.title,
    },
    reply,
    {
      what: 'a profile’s text',
      most: limits.bioCharacters,
      multiline: true,
      mutation: 'updateProfile',
      type: 'UpdateProfileInput',
      payload: 'viewer { user { bioHtml } }',
      input: (bioMarkdown) => ({ bioMarkdown }),
      html: ({ viewer }) => [viewer.user.bioHtml ?? ''],
    },
    {
      what: 'a profile’s name',
      most: limits.displayNameCharacters,
      multiline: false,
      mutation: 'updateProfile',
      type: 'UpdateProfileInput',
      payload: 'viewer { user { displayName } }',
      input: (displayName) => ({ displayName }),
      html: () => [],
      plain: ({ viewer }) => viewer.user.displayName,
    },
  ];

  // All are rendered alike, and plain texts escaped alike: in a reply each is tried, elsewhere every third.
  it.each(ways)('leave nothing executable in $what', async (way) => {
    const problems: string[] = [];
    let stored = 0;
    const tried =
      way === reply || LONG ? xssStrings : xssStrings.filter((_text, at) => at % 3 === ways.indexOf(way) % 3);
    for (let from = 0; from < tried.length; from += BATCH) {
      const texts = tried.slice(from, from + BATCH);
      for (const [at, result] of (await sendAll(way, texts)).entries()) {
        const text = JSON.stringify(texts[at]);
        const { length: faults } = checkText(texts[at]!, { max: way.most, multiline: way.multiline });
        if (typeof result === 'string') {
          if (result !== 'BAD_USER_INPUT') problems.push(`${text}: ${result}`);
          if (faults === 0 && way.plain) problems.push(`refused: ${text}`);
          continue;
        }
        stored += 1;
        if (faults > 0) problems.push(`taken: ${text}`);
        problems.push(
          ...way
            .html(result)
            .flatMap(findExecutable)
            .map((found) => `${text}: ${found}`),
        );
        if (way.plain && way.plain(result).trim() !== texts[at]!.trim()) problems.push(`changed: ${text}`);
      }
    }
    expect(problems).toEqual([]);
    // Refused are those that are too long, have control characters, or line breaks where none may be, or show nothing.
    expect(stored).toBeGreaterThan(tried.length * 0.6);
  });

  it('look the same in a preview as when they are stored', async () => {
    const different: string[] = [];
    const tried = LONG ? xssStrings : xssStrings.filter((_text, at) => at % 3 === 0);
    for (let from = 0; from < tried.length; from += BATCH) {
      const texts = tried.slice(from, from + BATCH);
      const stored = (await sendAll(reply, texts)).flatMap((result, at) =>
        typeof result === 'string' ? [] : [{ at, html: result.reply.bodyHtml }],
      );
      const variables = stored.map(({ at }) => `$t${at}: String!`).join(', ');
      const fields = stored.map(({ at }) => `m${at}: renderMarkdown(markdown: $t${at})`).join(' ');
      const values = Object.fromEntries(stored.map(({ at }) => [`t${at}`, texts[at]]));
      const shown = await people.ok(ANA, `query (${variables}) { ${fields} }`, values);
      different.push(...stored.filter(({ at, html }) => shown[`m${at}`] !== html).map(({ at }) => texts[at]!));
    }
    expect(different).toEqual([]);
  });

  /**
   * The payload for each text, or the code of the error. One refused text takes the answers of a whole request with it:
   * then each half is sent by itself.
   */
  async function sendAll(way: Way, texts: readonly string[]): Promise<Array<Json | string>> {
    const { mutation, type, payload, input } = way;
    const variables = texts.map((_, at) => `$i${at}: ${type}!`).join(', ');
    const fields = texts.map((_, at) => `m${at}: ${mutation}(input: $i${at}) { ${payload} }`).join(' ');
    const inputs = Object.fromEntries(texts.map((text, at) => [`i${at}`, input(text)]));
    const { data, errors } = await people.as(ANA, `mutation (${variables}) { ${fields} }`, inputs);
    if (!errors) return texts.map((_, at) => data[`m${at}`]);
    if (texts.length === 1) return [errors[0]!.extensions.code];
    const half = Math.ceil(texts.length / 2);
    return [...(await sendAll(way, texts.slice(0, half))), ...(await sendAll(way, texts.slice(half)))];
  }
});
