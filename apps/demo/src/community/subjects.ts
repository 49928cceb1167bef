import { caseStudies } from './case-studies.js';
import { reflections } from './reflections.js';
import type { DemoSubject } from './type.js';

/** Everything that a thread can be about. */
export const subjects: readonly DemoSubject[] = [
  ...reflections,
  ...caseStudies.map((study) => ({ ...study, course: null, prompt: null })),
];
