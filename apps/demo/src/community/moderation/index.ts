export { measures } from './measures.js';
export { knownReplies, troubles } from './troubles.js';
export type * from './type.js';
