import usual from './jest.config.js';

const { maxWorkers, testSequencer, testTimeout, workerGracefulExitTimeout, workerIdleMemoryLimit, ...project } = usual;

/**
 * Runs once what is about something else than answers (programs, files, sessions, rights, the safety of HTML; connections, plans and
 * pages of the database; the rules of visibility and search; what is refused before anything is resolved), and what tries both ways itself.
 */
const ABOUT_ELSE =
  'programs|edge|media|members|courses|participation|metrics|ratings|tags|search|screening|queue|suspension|audit|visibility';

/** `.ci/run`: operations are compiled once they repeat. What they answer must be the same when all of them are, and when none is. */
export default {
  maxWorkers,
  testSequencer,
  testTimeout,
  workerGracefulExitTimeout,
  workerIdleMemoryLimit,
  projects: [
    { ...project, displayName: 'compiled', testEnvironmentOptions: { jit: 'always' } },
    {
      ...project,
      displayName: 'interpreted',
      testEnvironmentOptions: { jit: 'never' },
      testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', `/e2e/(${ABOUT_ELSE})/`, 'paging\\.spec'],
    },
  ],
};
