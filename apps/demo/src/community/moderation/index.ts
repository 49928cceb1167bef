import { courses } from '../courses.js';
import { members } from '../people.js';
import { subjects } from '../subjects.js';
import { readText } from '../text/text-file.js';
import { namesOfReplies } from '../threads.js';
import { moderationIn } from './moderation.reader.js';

export type * from './type.js';

export const { troubles, measures } = moderationIn(readText('moderation.txt'), {
  members: new Set(members.map(({ handle }) => handle)),
  courses: new Set(courses.map(({ slug }) => slug)),
  threads: new Set(subjects.map(({ key }) => key)),
  replies: namesOfReplies,
});
