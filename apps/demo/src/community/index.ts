export { community } from './community.js';
export { linkedAtFirst } from './links.js';
export type * from './moderation/index.js';
export { logins } from './people.js';
export { type DemoEvent, timeline } from './timeline.js';
export type * from './type.js';
