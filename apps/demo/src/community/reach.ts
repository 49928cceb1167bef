import { courses, prompts } from './courses.js';
import { members } from './people.js';
import { reflections } from './reflections.js';
import { toMinutesAgo } from './schedule.js';
import type { DemoSubject } from './type.js';

/** Words as a reader counts them, near enough to compare with a prompt's minimum. */
export function countWords(markdown: string): number {
  return markdown.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function roleAt(handle: string, slug: string | null, minutesAgo: number) {
  const member = courses.find((course) => course.slug === slug)?.members.find((entry) => entry.handle === handle);
  return member && toMinutesAgo(member.joinedDaysAgo) >= minutesAgo ? member.role : null;
}

function gateIsClosed(subject: DemoSubject, handle: string, minutesAgo: number): boolean {
  const prompt = prompts.find(({ course, number }) => course === subject.course && number === subject.prompt);
  if (!prompt?.postFirst || toMinutesAgo(prompt.closesDaysAgo) >= minutesAgo) return false;
  return !reflections.some(
    (own) =>
      own.author === handle &&
      own.course === prompt.course &&
      own.prompt === prompt.number &&
      toMinutesAgo(own.publishedDaysAgo) >= minutesAgo &&
      countWords(own.bodyMarkdown) >= prompt.minimumWords,
  );
}

/**
 * Could this member see the subject itself at that moment? The product's rule of visibility for what the demo contains
 * (everything in it is published).
 */
export function sees(subject: DemoSubject, handle: string, minutesAgo: number): boolean {
  const member = members.find((entry) => entry.handle === handle);
  if (!member || toMinutesAgo(member.joinedDaysAgo) < minutesAgo) return false;
  if (toMinutesAgo(subject.publishedDaysAgo) < minutesAgo) return false;
  const role = roleAt(handle, subject.course, minutesAgo);
  if (subject.author === handle || member.standing === 'ADMIN' || role === 'INSTRUCTOR') return true;
  if (subject.audience === 'PRIVATE' || gateIsClosed(subject, handle, minutesAgo)) return false;
  return subject.audience !== 'COURSE' || role !== null;
}

/** While a case study is up for blind rating, nobody in the data goes where its outcome is told, whoever might. */
export function isBlindAt({ blindUntilDaysAgo }: DemoSubject, minutesAgo: number): boolean {
  return blindUntilDaysAgo !== undefined && toMinutesAgo(blindUntilDaysAgo) < minutesAgo;
}

/** The same for its thread: so that nobody in the data answers, likes or reads what they would not have seen. */
export function reaches(subject: DemoSubject, handle: string, minutesAgo: number): boolean {
  return sees(subject, handle, minutesAgo) && !isBlindAt(subject, minutesAgo);
}
