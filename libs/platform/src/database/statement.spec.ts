import { newId, visitor } from '#kernel';
import { withDatabase } from '../../../../test/support/connected-database.js';
import type { Database } from './database.js';
import { Statement, StatementFamily } from './statement.js';
import { writtenStatements } from './statement-names.js';

const NOW = new Date('2026-10-01T12:00:00.000Z');

const ANY = new Statement('platform/spec-any', {}, 'select 1 as one');
const FIND = new Statement(
  'platform/spec-find',
  { viewer: 'viewer', id: 'uuid', numbers: 'integer[]', kind: 'content_kind | null', from: 'timestamptz' },
  `select :id as id, :numbers[2] as second, :kind as kind, :from as "from", :viewer.courses as courses, :id as again
   where :viewer.memberId is null`,
);

interface Shape {
  readonly old: boolean;
  readonly size: number;
}
const PAGE = new StatementFamily(
  'platform/spec-page',
  { before: 'integer', after: 'integer' },
  ({ old, size }: Shape) =>
    `select n from generate_series(1, 9) n where n ${old ? '< :before' : '> :after'} limit ${size}`,
  { old: { old: true, size: 3 }, new: { old: false, size: 3 } },
);

describe('a statement with named parameters', () => {
  let database: Database;
  withDatabase((connected) => {
    database = connected;
  });

  it('is sent under its name, with a place for each value that it uses', async () => {
    const [id, course, viewer] = [newId(NOW), newId(NOW), visitor(NOW)];
    const asked = FIND.with({
      viewer: { ...viewer, courses: [course] },
      id,
      numbers: [7, 8],
      kind: 'REPLY',
      from: NOW,
    });
    expect(asked).toMatchObject({
      name: 'platform/spec-find',
      values: [id, [7, 8], 'REPLY', NOW, `{${course}}`, null],
    });
    expect(
      await database.rows({ ...asked, values: asked.values.map((one) => (one === 'REPLY' ? null : one)) }),
    ).toEqual([{ id, second: 8, kind: null, from: NOW, courses: [course], again: id }]);
    expect(await database.rows(FIND.with({ viewer, id, numbers: [], kind: null, from: NOW }))).toHaveLength(1);
  });

  it('is asked as it is where it has none', async () => {
    expect(await database.row<{ one: number }>(ANY)).toEqual({ one: 1 });
  });

  it('takes exactly the values that it declares, each of its type', () => {
    const viewer = visitor(NOW);
    const values = { viewer, id: 'id', numbers: [1], kind: null, from: NOW };
    const tried = () => {
      FIND.with(values);
      // @ts-expect-error: one is missing
      FIND.with({ viewer, id: 'id', numbers: [1], kind: null });
      // @ts-expect-error: so are all
      FIND.with({});
      // @ts-expect-error: one is misspelt
      FIND.with({ viewer, id: 'id', numbers: [1], kind: null, form: NOW });
      // @ts-expect-error: one is too much
      FIND.with({ viewer, id: 'id', numbers: [1], kind: null, from: NOW, until: NOW });
      // @ts-expect-error: a number is no text
      FIND.with({ ...values, id: 1 });
      // @ts-expect-error: null where it is not said that it may be
      FIND.with({ ...values, id: null });
      // @ts-expect-error: one where there are many
      FIND.with({ ...values, numbers: 1 });
      // @ts-expect-error: texts where there are numbers
      FIND.with({ ...values, numbers: ['1'] });
      // @ts-expect-error: no viewer
      FIND.with({ ...values, viewer: null });
      // @ts-expect-error: no such type
      new Statement('platform/spec-type', { a: 'uid' }, 'select :a');
      // @ts-expect-error: without the values that it has
      database.rows(FIND);
      // @ts-expect-error: nor can they stand beside it
      database.rows(FIND, []);
      // @ts-expect-error: a family's values are no less
      PAGE.get({ old: true, size: 1 }).with({ before: 1 });
    };
    expect(tried).toThrow();
  });

  it('is refused where its text and its parameters do not fit, with what to change', () => {
    expect(() => new Statement('platform/spec-a', { number: 'integer' }, 'select 1')).toThrow(
      'The statement platform/spec-a: It declares number, but does not use it. Use it, or take it out.',
    );
    expect(() => new Statement('platform/spec-a', { a: 'integer' }, 'select :b')).toThrow(
      'The statement platform/spec-a: It uses :b, which is not declared. Declare it, or write one of those that are: :a.',
    );
  });

  it.each(['a', 'platform/Spec', 'platform/spec_a', 'platform/', `platform/${'a'.repeat(55)}`])(
    'is refused with such a name: %s',
    (name) => {
      expect(() => new Statement(name, {}, 'select 1')).toThrow(/A statement is named <lib>\/<what-it-does>/);
    },
  );

  it('has a name that no other has', () => {
    new Statement('platform/spec-once', {}, 'select 1');
    new Statement('platform/spec-once', {}, 'select 1');
    expect(() => new Statement('platform/spec-once', {}, 'select 2')).toThrow(
      'Two statements are named platform/spec-once. Give one of them another name.',
    );
  });
});

describe('a family of statements', () => {
  let database: Database;
  withDatabase((connected) => {
    database = connected;
  });

  it('sends with each variant what that one uses, under a name of its own', async () => {
    const [old, young] = [PAGE.get({ old: true, size: 2 }), PAGE.get({ old: false, size: 2 })];
    expect(PAGE.get({ old: true, size: 2 })).toBe(old);
    expect(old.name).toMatch(/^platform\/spec-page#[\w-]{10}$/);
    expect(young.name).not.toBe(old.name);
    const values = { before: 3, after: 7 };
    expect(old.with(values).values).toEqual([3]);
    expect(await database.rows(old.with(values))).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await database.rows(young.with(values))).toEqual([{ n: 8 }, { n: 9 }]);
  });

  it('has its named variants written, each with the parameters that it uses', () => {
    const own = writtenStatements().filter(({ name }) => name.startsWith('platform/spec-page'));
    expect(own.map(({ name, parameters }) => [name, parameters])).toEqual([
      ['platform/spec-page.new', { after: 'integer' }],
      ['platform/spec-page.old', { before: 'integer' }],
    ]);
    expect(own[0]?.sql).toBe('select n from generate_series(1, 9) n where n > :after limit 3');
  });

  it('is refused where no named variant uses a parameter, or one uses what is not declared', () => {
    const compose = (text: string) => `select ${text}`;
    expect(() => new StatementFamily('platform/spec-f', { a: 'text', b: 'text' }, compose, { one: ':a' })).toThrow(
      'The statement platform/spec-f: It declares b, but does not use it in any named variant. Use it, or take it out.',
    );
    expect(() => new StatementFamily('platform/spec-f', { a: 'text' }, compose, { two: ':a, :c' })).toThrow(
      /^The statement platform\/spec-f\.two: It uses :c, which is not declared/,
    );
    expect(() => new StatementFamily('platform/spec-f', { a: 'text' }, compose, { 'Two!': ':a' })).toThrow(/named/);
  });
});
