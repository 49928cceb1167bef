export { community } from './community.js';
export { MAIN_COURSE, MENDING_COURSE } from './courses.js';
export { logins } from './people.js';
export { editedBodies } from './reflections/index.js';
export { type DemoEvent, timeline } from './timeline.js';
export type * from './type.js';
