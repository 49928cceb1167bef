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

/** The texts of a reflection from the first to the latest: one more than it has edits. */
export function editedBodies(reflection: DemoReflection): readonly string[] {
  const bodies = [reflection.bodyMarkdown];
  for (const { replace, by } of reflection.edits ?? []) {
    const before = bodies.at(-1) ?? '';
    if (before.split(replace).length !== 2) throw new Error(`"${replace}" is not once in "${reflection.title}"`);
    bodies.push(before.replace(replace, () => by));
  }
  return bodies;
}
