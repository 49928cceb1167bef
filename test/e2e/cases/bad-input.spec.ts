import { codeOf } from '../../support/api.js';
import { CaseStudyClient, SMALL } from '../../support/case-study-client.js';

const ANA = 1;

describe('a case study with bad input', () => {
  let people: CaseStudyClient;

  beforeAll(async () => {
    people = await CaseStudyClient.start();
  });
  afterAll(() => people.api.close());

  const cases: Array<[string, object, string]> = [
    ['an end before the beginning', { startedOn: '2025-09-02', endedOn: '2025-09-01' }, 'input.endedOn'],
    ['a currency that does not exist', { effort: { spend: 1, currency: 'EUX' } }, 'input.effort.currency'],
    ['money in no currency', { effort: { spend: 1 } }, 'input.effort.currency'],
    ['negative money', { effort: { spend: -1, currency: 'EUR' } }, 'input.effort.spend'],
    ['a negative team', { effort: { teamSize: -1 } }, 'input.effort.teamSize'],
    ['more hours than there are', { effort: { staffHours: 1_000_001 } }, 'input.effort.staffHours'],
    ['nobody served', { organisation: { name: 'L', populationServed: -5 } }, 'input.organisation.populationServed'],
    ['half a person', { organisation: { name: 'L', populationServed: 0.5 } }, 'input.organisation.populationServed'],
    ['no name', { organisation: { name: ' ' } }, 'input.organisation.name'],
    ['a name of 201 characters', { organisation: { name: 'x'.repeat(201) } }, 'input.organisation.name'],
    ['a country of one letter', { organisation: { name: 'L', country: 'X' } }, 'input.organisation.country'],
    [
      'a script as its website',
      { organisation: { name: 'L', website: 'javascript:alert(1)' } },
      'input.organisation.website',
    ],
    [
      'a website without a scheme',
      { organisation: { name: 'L', website: 'example.org' } },
      'input.organisation.website',
    ],
    [
      'a source by ftp',
      {
        sources: [
          { title: 'A', credit: 'B' },
          { title: 'A', url: 'ftp://example.org', credit: 'B' },
        ],
      },
      'input.sources.1.url',
    ],
    [
      'a source with a password',
      { sources: [{ title: 'A', url: 'https://me:secret@example.org', credit: 'B' }] },
      'input.sources.0.url',
    ],
    ['a source without a title', { sources: [{ title: '', credit: 'B' }] }, 'input.sources.0.title'],
    ['51 sources', { sources: Array.from({ length: 51 }, () => ({ title: 'A', credit: 'B' })) }, 'input.sources'],
    ['a goal of 10,001 characters', { strategy: { goal: 'x'.repeat(10_001), approach: 'y' } }, 'input.strategy.goal'],
    ['an empty approach', { strategy: { goal: 'x', approach: '' } }, 'input.strategy.approach'],
    ['a day that is none', { startedOn: '2025-02-29' }, 'input.startedOn'],
    ['a moment for a day', { startedOn: '2025-02-28T00:00:00Z' }, 'input.startedOn'],
    ['an audience within a course', { audience: 'COURSE' }, 'input.audience'],
    ['an audience of two', { audience: 'PRIVATE' }, 'input.audience'],
    ['eleven tags', { tags: Array.from({ length: 11 }, (_, at) => `t${at}`) }, 'input.tags'],
    ['a title of two lines', { title: 'a\nb' }, 'input.title'],
    ['an image that is nobody’s', { mediaIds: ['x'] }, 'input.mediaIds.0'],
  ];

  it.each(cases)('%s is refused with its path and a remedy, and nothing is stored', async (_what, input, path) => {
    const { id } = await people.create(ANA, { publish: true });
    const before = await people.stored();
    for (const [what, more] of [
      ['create', { ...SMALL, ...input, publish: true }],
      ['update', { id, ...input }],
    ] as const) {
      const { errors } = await people.tryTo(ANA, what, more);
      expect(errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', fields: [{ path, message: expect.any(String) }] } },
      ]);
      expect(errors?.[0]?.extensions.fields[0].message).toMatch(/\.$/);
    }
    expect(await people.stored()).toEqual(before);
  });

  it('is told in one answer what types, texts and tags are wrong, each place once', async () => {
    const organisation = { name: 7, country: 'X', website: 'nowhere' };
    const pathsOf = async (more: object) =>
      (await people.tryTo(ANA, 'create', { ...SMALL, organisation, ...more })).errors?.[0]?.extensions.fields
        .map(({ path }: { path: string }) => path)
        .sort();
    const whose = ['country', 'name', 'website'].map((name) => `input.organisation.${name}`);
    expect(await pathsOf({ tags: ['a', 5, ''] })).toEqual([...whose, 'input.tags.1']);
    expect(await pathsOf({ tags: ['a', '', '-'], title: '' })).toEqual([
      ...whose,
      ...['input.tags.1', 'input.tags.2', 'input.title'],
    ]);
  });

  it('says how long an address may be', async () => {
    const sources = [{ title: 'A', url: `https://example.org/${'x'.repeat(5_000)}`, credit: 'B' }];
    const { errors } = await people.tryTo(ANA, 'create', { ...SMALL, sources });
    expect(errors?.[0]?.extensions.fields).toEqual([
      { path: 'input.sources.0.url', message: expect.stringContaining('at most 2,000 characters') },
    ]);
  });

  it('says of which day it is where a change contradicts what stays', async () => {
    const { id } = await people.create(ANA, { startedOn: '2025-09-01', endedOn: '2025-09-30' });
    const pathOf = async (input: object) =>
      (await people.tryTo(ANA, 'update', { id, ...input })).errors?.[0]?.extensions.fields[0].path;
    expect(await pathOf({ startedOn: '2025-10-01' })).toBe('input.startedOn');
    expect(await pathOf({ endedOn: '2025-08-31' })).toBe('input.endedOn');
    expect(codeOf(await people.tryTo(ANA, 'update', { id, endedOn: '2025-09-01' }))).toBe('ok');
    expect(codeOf(await people.tryTo(ANA, 'update', { id, effort: { spend: 5, currency: 'EUR' } }))).toBe('ok');
    expect(await pathOf({ effort: { currency: null } })).toBe('input.effort.currency');
  });

  it('takes no number that is none', async () => {
    for (const value of ['1e999', '-1e999']) {
      const { errors } = await people.as(
        ANA,
        `mutation { createCaseStudy(input: { title: "T", organisation: { name: "L" }, strategy: { goal: "g", approach: "a" }, effort: { staffHours: ${value} } }) { caseStudy { id } } }`,
      );
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'input.effort.staffHours' }],
      });
    }
  });
});
