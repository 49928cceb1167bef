import { Role } from '#courses';
import { handleIn } from './people.js';
import { readFolder, readText, type TextFile, titleIn } from './text/text-file.js';
import type { Fields, Value } from './text/value.js';
import type { DemoCourse, DemoCourseMember, DemoPrompt } from './type.js';

/** The main course first. */
export const courses: readonly DemoCourse[] = readText('courses.yaml')
  .yaml.list()
  .map((entry) => entry.fields(courseIn));

const slugs = new Set(courses.map(({ slug }) => slug));

export const prompts: readonly DemoPrompt[] = readFolder('prompts', '.md', promptIn).toSorted(
  (a, b) => a.number - b.number,
);

/** The slug of a course. */
export function slugIn(value: Value): string {
  return value.nameIn(slugs, 'the slug of a course in courses.yaml');
}

/** The course and the prompt that a text is for; neither need be told. */
export function placeIn(fields: Fields): { readonly course: string | null; readonly prompt: number | null } {
  const course = fields.find('course');
  const prompt = fields.find('prompt');
  const place = { course: course ? slugIn(course) : null, prompt: prompt?.number() ?? null };
  const isThere = prompts.some(({ course: slug, number }) => slug === place.course && number === place.prompt);
  if (prompt && !isThere) throw prompt.error('is no number of a prompt of that course. See the folder prompts.');
  return place;
}

function courseIn(fields: Fields): DemoCourse {
  return {
    slug: fields.get('slug').text(),
    title: fields.get('title').text(),
    term: fields.get('term').text(),
    openToJoin: fields.get('openToJoin').flag(),
    createdBy: handleIn(fields.get('createdBy')),
    createdDaysAgo: fields.get('createdDaysAgo').number(),
    members: fields
      .get('members')
      .list()
      .map((entry) => entry.fields(courseMemberIn)),
  };
}

function courseMemberIn(fields: Fields): DemoCourseMember {
  return {
    handle: handleIn(fields.get('handle')),
    role: fields.find('role')?.oneOf(Object.values(Role)) ?? 'LEARNER',
    joinedDaysAgo: fields.get('joinedDaysAgo').number(),
  };
}

function promptIn(file: TextFile): DemoPrompt {
  return file.frontMatter((fields) => ({
    course: slugIn(fields.get('course')),
    number: fields.get('number').number(),
    title: titleIn(fields, file),
    instructionsMarkdown: file.body,
    opensDaysAgo: fields.get('opensDaysAgo').number(),
    dueDaysAgo: fields.get('dueDaysAgo').number(),
    closesDaysAgo: fields.get('closesDaysAgo').number(),
    minimumWords: fields.get('minimumWords').number(),
    repliesRequired: fields.get('repliesRequired').number(),
    postFirst: fields.find('postFirst')?.flag() ?? false,
  }));
}
