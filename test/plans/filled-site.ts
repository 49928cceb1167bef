import type pg from 'pg';
import { caseStudies } from './site/case-studies.js';
import { mail } from './site/mail.js';
import { moderation } from './site/moderation.js';
import { people } from './site/people.js';
import { platform } from './site/platform.js';
import { search } from './site/search.js';
import { tags } from './site/tags.js';
import { readers, replies, subjects } from './site/threads.js';

/**
 * Fills an empty, migrated database with courses that are all alike: 20 members each, who wrote 50 threads of five posts, in the course and
 * outside it, with everything that hangs on threads and members. A larger site is one of more courses, so that the same course, thread
 * and member are found in each, of the same size, in the middle of more others.
 */
export async function fillSite(client: pg.Client, courses: number): Promise<void> {
  await client.query('set session_replication_role = replica');
  const write = async (...parts: ReadonlyArray<(courses: number) => string[]>) => {
    for (const part of parts) for (const text of part(courses)) await client.query(text);
  };
  await write(people, subjects, replies, readers, moderation, caseStudies, tags, mail, platform);
  // Of all rows, not of a sample: estimates, and the plans that follow from them, are the same in every run. Search is written by them, too.
  await client.query('set default_statistics_target = 420; analyze');
  await write(search);
  await client.query('analyze search_entry, search_word; set session_replication_role = origin');
}
