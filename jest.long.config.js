import usual from './jest.config.js';

/** `npm run test:long`: the full matrices that `npm test` takes samples of. */
export default { ...usual, testMatch: ['**/*.long.ts'] };
