/** One embedded PostgreSQL serves the whole run; every spec that needs one clones the migrated template. */
export default {
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  runtime: '<rootDir>/test/support/runtime.mjs',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  moduleNameMapper: {
    '^#(kernel|platform|embedded-postgres|markdown|audit|jobs|members|courses|visibility|tags|screening|profiles|discussion|media|reflections|cases|participation|moderation|search|notifications)$':
      '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.tsx', '$1.js'],
  },
  globalSetup: '<rootDir>/test/support/global-setup.mts',
  globalTeardown: '<rootDir>/test/support/global-teardown.mts',
  setupFiles: ['<rootDir>/test/support/patient-limits.ts'],
  testSequencer: '<rootDir>/test/support/sequencer.mjs',
  // One more than the two cores of CI: a third of its time a spec waits, for the database, a browser or a program.
  maxWorkers: 3,
  // What specs have left is collected late, and not all of it: between two specs, a worker that has grown this large gives way to a fresh one.
  workerIdleMemoryLimit: '1500MB',
  // After specs with a browser nothing is open but the line to Jest, and a worker that held gigabytes still needs its time to end.
  workerGracefulExitTimeout: 10_000,
  // A test that hangs ends; one on a busy machine does not.
  testTimeout: 240_000,
};
