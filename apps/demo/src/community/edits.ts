import type { DemoCaseStudy, DemoReflection } from './type.js';

type Written = Pick<DemoReflection | DemoCaseStudy, 'title' | 'bodyMarkdown' | 'edits'>;

/** The texts of a reflection or case study from the first to the latest: one more than it has edits. */
export function editedBodies(written: Written): readonly string[] {
  const bodies = [written.bodyMarkdown];
  for (const { replace, by } of written.edits ?? []) {
    const before = bodies.at(-1) ?? '';
    if (before.split(replace).length !== 2) throw new Error(`"${replace}" is not once in "${written.title}"`);
    bodies.push(before.replace(replace, () => by));
  }
  return bodies;
}
