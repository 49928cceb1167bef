export * from './banned/banned-phrases.js';
export * from './banned/read-phrases.js';
export * from './draft.js';
export * from './phases/index.js';
export * from './screening.js';
export * from './screening.module.js';
