/** One catalogue for each feature: `frame.search` is `search` of `frame`. */
export { frame } from './frame.js';
export { problem } from './problem.js';
