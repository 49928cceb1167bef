import { caseStudies } from './case-studies/index.js';
import { reflections } from './reflections/index.js';
import type { DemoSubject } from './type.js';

/** Everything that a thread can be about. */
export const subjects: readonly DemoSubject[] = [
  ...reflections,
  ...caseStudies.map((study) => ({ ...study, course: null, prompt: null })),
];
