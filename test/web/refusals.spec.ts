import { checkIncomingText, checkText } from '#kernel';
import * as en from '../../apps/web/src/language/en/index.js';
import * as es from '../../apps/web/src/language/es/index.js';
import { type Translate, translator } from '../../apps/web/src/language/index.js';
import { FILE_WORDS, SENTENCES } from '../../apps/web/src/language/sentences.js';
import { findSentence, tellRefusal } from '../../apps/web/src/page/refusal.js';
import { OTHERS, UNKNOWN } from '../../libs/platform/src/media/file-kind.js';
import { sentencesIn } from './refusal-sentences.js';

/** Where sentences stand that no page meets: tools that have none yet, what programs are told, and what is no refusal. */
const NOT_ON_PAGES = [
  ...['apps/api/src/participation', 'libs/participation', 'libs/visibility', 'libs/cases/src/rubric'],
  ...['libs/tags/src/governance', 'libs/tags/src/tag/'],
  ...['apps/api/src/tags/tag.input', 'libs/members/src/member/admins'],
  // Pages say what a decision is about by where its form stands, and close no thread.
  'libs/moderation/src/decision/thread-decision',
  // Pages ask then, instead of refusing.
  'libs/reflections/src/enough-words',
  // Documents are the pages' own, and fit.
  ...['plans', 'shape', 'repeats', 'measure', 'selection-measurer', 'expense', 'introspection', 'validation-rules'].map(
    (file) => `apps/api/src/graphql/${file}.ts`,
  ),
  ...['document-bounds', 'scalar'].map((file) => `apps/api/src/graphql/${file}.ts`),
  'apps/api/src/graphql/schema',
  // Who keeps it running reads these.
  ...[
    'libs/platform/src/backup',
    'libs/platform/src/config',
    'libs/embedded-postgres',
    'libs/platform/src/process',
    'libs/members/src/member/demo-',
  ],
  ...['application-role', 'guarded-pool', 'migrat', 'owner-connection', 'schema-session'].map(
    (file) => `libs/platform/src/database/${file}`,
  ),
  // Who writes a statement reads these.
  ...['named-parameters', 'sql-tokens', 'statement'].map((file) => `libs/platform/src/database/${file}`),
  ...['http/health', 'http/readiness', 'traffic/metrics.recorder', 'http/rest-viewer', 'http/client-error'].map(
    (file) => `apps/api/src/${file}`,
  ),
  'apps/api/src/main.ts',
  // Who upgrades reads how far it has come.
  'libs/reflections/src/former-length.backfill.ts',
  'libs/search/src/plain-texts.ts',
  'libs/members/src/member/email-key.backfill.ts',
  // Admins retry jobs over the API, and clients of the API follow threads.
  ...['libs/jobs', 'libs/platform/src/jobs', 'apps/api/src/traffic/job-gauges'],
  'apps/api/src/discussion/changes.model',
  // Streams and sockets tell programs; pages ask as before where there is none.
  'apps/api/src/live',
  // Notices have words of their own on pages.
  'libs/notifications/src/notification/wording',
  'libs/members/src/mail/account-letters',
  'libs/notifications/src/mail/notification-words',
  'libs/platform/src/mail/',
  // Developers look at these.
  'apps/api/src/http/dev-mails',
];

const noImage = (what: string) =>
  `By its content this file is ${what}, whatever it is called. Send a JPEG, PNG, WebP, GIF or AVIF.`;

/** What is put together from parts, as a whole: the parts are known by nobody. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  'libs/platform/src/media/image-program.ts': [
    'This animation has 1,200 frames, and 300 are accepted. Make it smaller, then send it to a new upload address.',
    'This progressive JPEG has 9,000 × 9,000 pixels, and 36.2 million in all are accepted. Make it smaller, then send it to a new upload address.',
    'This GIF has 2,000 × 2,000 pixels in 90 frames, and 50 million in all are accepted. Make it smaller, then send it to a new upload address.',
    'This image has 20,000 × 10 pixels, and a side of 16,384 is accepted. Make it smaller, then send it to a new upload address.',
  ],
  'libs/platform/src/media/image-cleaner.ts': [noImage('a HEIC image')],
  'libs/kernel/src/text.ts': [
    ...checkText('', { multiline: true }),
    ...checkText('ab', { min: 3, multiline: true }),
    ...checkText('a\nb', { multiline: false }),
    ...checkText('a'.repeat(1_200), { max: 1_000, multiline: true }),
    ...checkText('a\u0007', { multiline: true }),
    ...checkText('a\u202eb', { multiline: false }),
    checkIncomingText('a'.repeat(5_000), 1_000) as string,
    checkText(`${'a'.repeat(1_200)}\ud83d`, { max: 1_000, multiline: true }).join(' '),
  ],
  'apps/api/src/cases/metric-file.ts': [
    ...['opens, and none closes it', 'stands within a text'].map(
      (what) =>
        `In this row a quotation mark ${what}. Put the whole text in quotation marks and double those within it. What follows was not read.`,
    ),
    ...[
      'A column is missing: unit',
      'Columns are missing: unit, on',
      'A column has no name',
      'The column “x” is not known',
    ]
      .concat('The column “on” stands here twice')
      .map(
        (what) =>
          `${what}. Begin it with a line of the names series, unit, on, value, each once and in any order; paid, provenance, baseline and note may be left out.`,
      ),
  ],
  'apps/api/src/cases/metric-row.ts': [
    'Give the day as year, month and day, such as 2026-11-23.',
    'Write a day that exists as year, month and day, such as 2026-11-23.',
    'A figure is never negative: write a number from 0 to 1,000.',
    'Write a number from 0 to 1,000, in digits, with a point before decimals and nothing between thousands.',
  ],
  'apps/api/src/graphql/coercion-problems.ts': [
    '`input.fromNumber` must be a whole number from -2147483648 to 2147483647, and is needed.',
    '`input.until` must be a moment such as 2026-11-23T09:30:00Z.',
    '`input.startedOn` must be a day of the calendar such as 2026-11-23.',
    '`input.website` must be a web address of at most 2,000 characters that begins with http:// or https://, without a user name.',
    '`input.audience` must be one of PUBLIC, MEMBERS, COURSE, PRIVATE.',
    '`input.spend` must be a number.',
    '`input` must be an object with the fields of `SignUpInput`, and is needed.',
  ],
};

/** Parts and other words in files that have refusals: none of them is one. */
const NO_REFUSAL = [
  /^By which rubric, in whatever|^What was written stays so|^Ask for 1 at once|^This document is longer than we read|^The document is not GraphQL|^Another reset was issued/,
  /^(?:A report without a reporter|The program that opens images failed|This is no name of a stored file)\.$/,
  /^Ask for `first` or for `last`|^Use `after` with `first`|^The Host header names no host/,
  /^Send at most 1 variables|^`1` has (?:not so many fields|no field)|^The variables have more|^The document was not validated/,
  /^A prefix of ids is made of|^Give the number of the revision that you started from|^There is nothing at this address/,
  /^(?:A note without an author|A profile without the text that it is to show|The decision was undone|Give decisionId or batchId: one of the two)\.$/,
  /^1 is decided one at a time|^Name either the item or|^A note on an item is read where/,
  /^Say what the decision is about: give exactly|^1 is not decided by 1|^A course is named for suspensions only|^A revision is named with content only|^Only a suspension has an end/,
  /^Search finds 1 of 1 texts|The parameters of a field's resolver have no pipes/,
];

const reader = (t: Translate) => ({ t, settings: { locale: t.language, zone: 'UTC' } });
const named = reader(Object.assign((name: string) => name, { language: 'es' as const }) as Translate);
const spanish = reader(translator('es'));
const english = reader(translator('en'));

describe('refusals on pages', () => {
  const parts = Object.keys(WHOLE);
  const sentences = [...sentencesIn('libs'), ...sentencesIn('apps/api/src')]
    .filter(({ file }) => !NOT_ON_PAGES.some((start) => file.startsWith(start)))
    .filter(({ file, sentence }) => !parts.includes(file) || findSentence(sentence, {}, named) !== undefined)
    .filter(({ sentence }) => !NO_REFUSAL.some((form) => form.test(sentence)))
    .map(({ sentence }) => sentence)
    .concat(Object.values(WHOLE).flat());

  it('have words of their own for every sentence with which the schema refuses what pages send', () => {
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences.filter((sentence) => findSentence(sentence, {}, named) === undefined)).toEqual([]);
  });

  it('have no words for what nothing says any more', () => {
    const said = new Set(sentences.map((sentence) => findSentence(sentence, {}, named)));
    expect(Object.keys(SENTENCES).filter((name) => !said.has(`refusal.${name}`))).toEqual([]);
  });

  it('say in Spanish what a file is that is no image, or no usual one', () => {
    const told = (sentence: string) => findSentence(sentence, {}, spanish) as string;
    const kinds = [...OTHERS.map(([what]) => what), UNKNOWN];
    expect(kinds.filter((what) => told(noImage(what)).includes(what))).toEqual([]);
    expect(told(noImage('an SVG drawing'))).toContain('es un dibujo SVG, se llame como se llame');
    expect(told(WHOLE['libs/platform/src/media/image-program.ts']?.[1] as string)).toMatch(
      /^Este JPEG progresivo tiene/,
    );
    const said = [...kinds, 'progressive JPEG', 'progressive PNG', 'progressive GIF'];
    expect(Object.values(FILE_WORDS).filter((words) => !said.includes(words))).toEqual([]);
  });

  it('name no field and no choice of the schema, in either language', () => {
    const all = [...Object.values(en.refusal), ...Object.values(es.refusal)].map((text) => text.replace('iPhone', ''));
    const technical = /`|\binput\.|\b[a-z]+[A-Z]\w*(?![\w}])|\b[A-Z]{2,}_[A-Z]+|idempotency|mutation|\bnull\b|\bUUID\b/;
    expect(
      all.filter((text) => technical.test(text.replace(/\{\w+(?:, plural[^}]*\{[^}]*\}[^}]*\{[^}]*\})?\}/g, ''))),
    ).toEqual([]);
  });

  it('leave nothing open of what a sentence puts in', () => {
    for (const name of Object.keys(SENTENCES) as Array<keyof typeof SENTENCES>) {
      const slots = [...SENTENCES[name].matchAll(/\{(\w+)\}/g)].flatMap(([, slot]) => [slot, `${slot}Million`]);
      const known = new Set([...slots, 'wait', 'id']);
      for (const text of [en.refusal[name], es.refusal[name]]) {
        for (const [, slot] of text.matchAll(/\{(\w+)[,}]/g))
          expect([name, slot, known.has(slot)]).toEqual([name, slot, true]);
      }
    }
  });

  it('write figures and moments as their reader does', () => {
    expect(findSentence('Keep it to 50,000 characters; this has 51,234.', {}, spanish)).toBe(
      'Que no pase de 50.000 caracteres; aquí hay 51.234.',
    );
    const until =
      'You are suspended until 2026-12-25 09:30 UTC, and may not use moderators’ tools meanwhile. You were notified why; if you think that this is wrong, appeal (appealDecision).';
    expect(findSentence(until, {}, spanish)).toContain('hasta 25 de diciembre de 2026 a las 9:30');
    expect(
      findSentence(
        'An image has at most 20,000,000 bytes. Make it smaller, as a JPEG or WebP for example.',
        {},
        english,
      ),
    ).toContain('at most 20 MB');
  });

  it.each([
    [1, 'Wait 1 second,', 'Espera 1 segundo '],
    [119, 'Wait 119 seconds,', 'Espera 119 segundos '],
    [120, 'Wait 2 minutes,', 'Espera 2 minutos '],
    [897, 'Wait 15 minutes,', 'Espera 15 minutos '],
  ])('tell a wait of %d seconds as people do', (retryAfter, inEnglish, inSpanish) => {
    const known = ['There were too many attempts. Wait 15 minutes, then try again.', 'Not known.'];
    const sentences = known.concat(
      'Too many files are being sent at once. Wait 5 seconds, then send it again.',
      'These were 120 requests within a minute; one that takes long counts as several. Wait 7 s, then go on.',
    );
    for (const message of sentences) {
      const error = { message, extensions: { code: 'RATE_LIMITED', retryAfter } };
      expect(tellRefusal(error, spanish).message).toContain(inSpanish);
      if (message !== 'Not known.') expect(tellRefusal(error, english).message).toContain(inEnglish);
    }
  });

  it('and no page counts seconds by itself', () => {
    const all = [en, es].flatMap((catalogue) =>
      Object.entries(catalogue).flatMap(([feature, texts]) =>
        Object.entries(texts).map(([name, text]) => [`${feature}.${name}`, String(text)] as const),
      ),
    );
    const counting = all.filter(([, text]) => /[#}] (?:s|seconds?|segundos?)\b/.test(text));
    expect(new Set(counting.map(([name]) => name))).toEqual(new Set(['problem.seconds']));
  });

  it('say what its code says where a sentence is not known, and in English leave what speaks to people', () => {
    const of = (message: string) => ({ message, extensions: { code: 'CONFLICT' } });
    expect(tellRefusal(of('Something new has happened.'), english).message).toBe('Something new has happened.');
    expect(tellRefusal(of('Give `somethingNew` another value.'), english).message).toBe(en.refusal.CONFLICT);
    expect(tellRefusal(of('Something new has happened.'), spanish).message).toBe(es.refusal.CONFLICT);
  });

  it('tell each field by itself, and all of them together', () => {
    const fields = [
      { path: 'input.title', message: 'Write something here; it may not be empty.' },
      { path: 'input.tags', message: 'A tag needs a letter or digit. Write it as a word.' },
    ];
    const message = fields.map((field) => field.message).join(' ');
    const told = tellRefusal({ message, extensions: { code: 'BAD_USER_INPUT', fields } }, spanish);
    expect(told).toMatchObject({
      message:
        'Escribe algo aquí: no puede quedar vacío. Una etiqueta necesita una letra o una cifra. Escríbela como una palabra.',
      extensions: {
        fields: [
          { path: 'input.title' },
          { message: 'Una etiqueta necesita una letra o una cifra. Escríbela como una palabra.' },
        ],
      },
    });
  });
});
