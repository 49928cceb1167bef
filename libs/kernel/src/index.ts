export * from './clock.js';
export * from './error.js';
export * from './handle.js';
export * from './id.js';
export * from './limit.js';
export * from './paging.js';
export * from './text.js';
export * from './viewer.js';
