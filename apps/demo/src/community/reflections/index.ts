import type { DemoReflection } from '../type.js';
import { classroom } from './class.js';
import { collection } from './collection.js';
import { desk } from './desk.js';
import { exclusion } from './exclusion.js';
import { outreach } from './outreach.js';
import { room } from './room.js';

/** All published reflections, oldest first. */
export const reflections: readonly DemoReflection[] = [
  ...outreach,
  ...desk,
  ...room,
  ...collection,
  ...exclusion,
  ...classroom,
].toSorted((a, b) => b.publishedDaysAgo - a.publishedDaysAgo);
