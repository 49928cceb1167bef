import { readdirSync } from 'node:fs';
import { readSources } from './sources.js';
import { faultsOfNames } from './statement-names.js';

/** Whatever `npm run sql` has written, which `npm run sql:check` compares. */
function namesWritten(): Set<string> {
  const files = readdirSync('sql', { recursive: true, encoding: 'utf8' });
  return new Set(files.filter((file) => file.endsWith('.sql')).map((file) => file.replaceAll('\\', '/').slice(0, -4)));
}

describe('the names of statements', () => {
  it('are of one statement each, begin with the lib that makes it, and stand in sql/', () => {
    expect(faultsOfNames(readSources(['apps', 'libs']), namesWritten())).toEqual([]);
  });

  const FIND = "const FIND = new Statement('courses/find', { id: 'uuid' }, 'select from course where id = :id');";
  const faults = (path: string, text: string) =>
    faultsOfNames(
      new Map([
        ['libs/courses/src/own.ts', FIND],
        [path, text],
      ]),
      new Set(['courses/find', 'courses/list.all', 'worker/forget']),
    );

  it.each([
    [
      'a lib that is not its own',
      'libs/members/src/a.ts',
      "new Statement('courses/list', {}, '')",
      'courses/list does not begin with members/',
    ],
    [
      'an app that is not its own',
      'apps/worker/src/a.ts',
      "new StatementFamily('courses/list', {}, () => '', {})",
      'courses/list does not begin with worker/',
    ],
    [
      'a name that is given twice',
      'libs/courses/src/a.ts',
      FIND,
      'courses/find is made in libs/courses/src/own.ts as well',
    ],
    [
      'what is not written down',
      'libs/courses/src/a.ts',
      "new Statement<Parameters>('courses/count', {}, '')",
      'courses/count is not in sql/',
    ],
  ])('would be refused for %s', (_, path, text, fault) => {
    expect(faults(path, text)).toEqual([`${path}: ${fault}`]);
  });

  it('are accepted of what is in order', () => {
    expect(faults('libs/courses/src/a.ts', "new StatementFamily('courses/list', {}, () => '', {})")).toEqual([]);
    expect(faults('apps/worker/src/a.ts', "new Statement('worker/forget', {}, 'delete from session')")).toEqual([]);
  });
});
