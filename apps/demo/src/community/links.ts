import { reflections } from './reflections.js';
import { toMinutesAgo } from './schedule.js';
import { subjects } from './subjects.js';
import type { DemoLink } from './type.js';

/** Until the author comes by and adds a case study that is new on the shelf: a few hours. */
const HOURS = 7;

/** From when on a reflection can discuss the case study without being hidden with its outcome. */
function openedDaysAgo(caseStudy: string): number {
  const study = subjects.find(({ key }) => key === caseStudy);
  if (!study) throw new Error(`No case study is called ${caseStudy}`);
  return Math.min(study.publishedDaysAgo, study.blindUntilDaysAgo ?? study.publishedDaysAgo);
}

/** Which of the case studies that a reflection discusses were on the shelf when it was published. */
export function linkedAtFirst({ discusses = [], publishedDaysAgo }: (typeof reflections)[number]): readonly string[] {
  return discusses.filter((key) => openedDaysAgo(key) > publishedDaysAgo);
}

/** The case studies that reflections were linked to afterwards. */
export const links: readonly DemoLink[] = reflections.flatMap((reflection) => {
  const { key, author, discusses = [], publishedDaysAgo } = reflection;
  const later = discusses.filter((caseStudy) => openedDaysAgo(caseStudy) <= publishedDaysAgo);
  if (later.length === 0) return [];
  const minutesAgo = toMinutesAgo(Math.min(...later.map(openedDaysAgo)) - HOURS / 24);
  return [{ reflection: key, by: author, caseStudies: discusses, minutesAgo }];
});
