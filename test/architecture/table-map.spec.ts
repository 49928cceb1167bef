import { describeColumns } from '../support/catalog.js';
import { createTestDatabase } from '../support/database.js';
import { ORDER, readSources } from './sources.js';
import { faultsOfTables, type TableMap } from './table-map.js';
import { EXCEPTIONS, NAMED_BY_FUNCTIONS, OWNERS } from './table-owners.js';
import { tablesInSql } from './tables-named.js';

describe('the map of tables', () => {
  it('gives each table one owner, whose tables no SQL of a lib further left names, but for the exceptions', async () => {
    const map = { order: ORDER, owners: OWNERS, exceptions: EXCEPTIONS, namedByFunctions: NAMED_BY_FUNCTIONS };
    expect(faultsOfTables(readSources(['libs']), await tablesMigrated(), map)).toEqual([]);
  });

  describe('goes red on', () => {
    const MEMBERS = ['libs/members/src/own.ts', "new Statement('select from member')"] as const;
    const COURSES = ['libs/courses/src/own.ts', "new Statement('select from course')"] as const;
    const MAP: TableMap = {
      order: ['members', 'courses', 'tags'],
      owners: { members: ['member'], courses: ['course'] },
      exceptions: [],
      namedByFunctions: [],
    };
    const TABLES = ['member', 'course'];
    const LEFT = 'libs/members/src/a.ts';
    const faults = (path: string, text: string, map: Partial<TableMap> = {}, tables = TABLES) =>
      faultsOfTables(new Map([MEMBERS, COURSES, [path, text]]), tables, { ...MAP, ...map });

    it.each([
      ['a read', "const A = new Statement('select c.id from course c');"],
      ['a write', 'const A = new Statement(`update course set title = $1`);'],
      ['an insertion', 'const A = `insert into course (id) values ($1)`;'],
      ['a deletion', "const A = 'delete from only course where id = $1';"],
      ['a join', 'const A = `select from member m left join course c on c.author_id = m.id`;'],
      ['one of a list', 'const A = `select from member m, lateral (select 1, 2) one, course c where c.id = $1`;'],
      [
        'one of a statement with names',
        "const A = new Statement('members/a', { id: 'uuid' }, 'select from course where id = :id');",
      ],
      ['one behind a part', `const A = \`select \${columns} from \${rows} join "course" on true\`;`],
      ['one inside a part', `const A = \`select from member m \${all ? '' : 'join course c on c.id = m.id'}\`;`],
      ['one in a function', `const seen = (c: string) => \`exists (select from public.course c where c.id = \${c})\`;`],
      ['capital letters', "const A = 'SELECT * FROM Course';"],
      ['an entity', "@Entity('course') class Course {}"],
    ])('a table of a lib further right: %s', (_, text) => {
      expect(faults(LEFT, text)).toEqual([`${LEFT}: members must not name course of courses`]);
    });

    it('an exception that is no longer needed, for its file or one of its tables', () => {
      const exceptions = [{ file: LEFT, tables: ['course'], because: 'it was' }];
      const reads = "const A = 'select from course';";
      expect(faults(LEFT, reads, { exceptions })).toEqual([]);
      expect(faults(LEFT, '', { exceptions })).toEqual([`${LEFT} needs no exception for course`]);
      expect(faults('libs/members/src/b.ts', reads, { exceptions })).toEqual([
        `${LEFT} needs no exception for course`,
        'libs/members/src/b.ts: members must not name course of courses',
      ]);
      const more = [{ file: LEFT, tables: ['course', 'member'], because: 'one is its own' }];
      expect(faults(LEFT, reads, { exceptions: more })).toEqual([`${LEFT} needs no exception for member`]);
    });

    it('a table that nobody owns, that two own, and an owner of none', () => {
      expect(faults(LEFT, '', {}, [...TABLES, 'tag'])).toEqual(['tag has no owner']);
      const twice = { owners: { ...MAP.owners, tags: ['course'] } };
      expect(faults('libs/tags/src/a.ts', "const A = 'select from course';", twice)).toContain('course has two owners');
      expect(faults(LEFT, '', {}, ['member'])).toEqual(['course has an owner and does not exist']);
      const elsewhere = { owners: { ...MAP.owners, elsewhere: [] } };
      expect(faults(LEFT, '', elsewhere)).toEqual(['elsewhere owns tables and is no lib']);
    });

    it('a table that its owner does not name, and one that is named although functions alone should', () => {
      const tag = { owners: { ...MAP.owners, tags: ['tag'] } };
      expect(faults(LEFT, '', tag, [...TABLES, 'tag'])).toEqual(['tag is named nowhere in tags']);
      expect(faults(LEFT, '', { ...tag, namedByFunctions: ['tag'] }, [...TABLES, 'tag'])).toEqual([]);
      expect(faults(LEFT, '', { namedByFunctions: ['course'] })).toEqual([
        'course is named by courses, not by functions alone',
      ]);
    });

    it('nothing that is in order', () => {
      expect(faults('libs/tags/src/a.ts', "const A = 'select from member m join course c on true';")).toEqual([]);
      expect(faults(LEFT, "// from course\nconst kind = 'course'; const m = 'Choose a course.';")).toEqual([]);
    });
  });

  describe('finds tables in SQL', () => {
    it.each([
      ['select extract(epoch from p.at), t.id from thread t', ['thread']],
      ['select from post p where p.at is distinct from course and p.id = 1', ['post']],
      ['select from unnest($1::uuid[]) as asked (id), lateral search_words(asked.id) word, tag', ['tag']],
      ['select from a, b as c, (select from d, e where x in (1, 2)) f, g order by h, i', ['a', 'b', 'g', 'd', 'e']],
      ['update post p set text = t.text, at = $1 from thread t where true', ['post', 'thread']],
      ['delete from post using thread, course where true', ['post', 'thread', 'course']],
      ['insert into post (id, at) select from draft on conflict do update set at = $1, id = $2', ['post', 'draft']],
      ['with a as (select from a), c (x) as materialized (select from b) select from c', ['a', 'b', 'c']],
      ["select 'from a', -- from b\n from c /* from d */ for update of c", ['c']],
      ['select a[1:(:last)] from unnest(:ids) one (id), lateral f(:viewer.now), tag where id = :table', ['tag']],
      ['select from pgboss.job join ? on true join public.post on true', ['post']],
      ['create table a (b uuid references c (id)); truncate d, e; lock table f', ['a', 'c', 'd', 'e', 'f']],
    ])('%j', (sql, tables) => {
      expect(tablesInSql(sql).sort()).toEqual([...tables].sort());
    });
  });
});

/** Those of the schema `public`, so none of the job queue's; nor TypeORM's list of migrations. */
async function tablesMigrated(): Promise<string[]> {
  const database = await createTestDatabase();
  try {
    const columns = await describeColumns(database.ownerUrl);
    return [...new Set(columns.map(({ table }) => table).filter((table) => table !== 'migration'))];
  } finally {
    await database.drop();
  }
}
