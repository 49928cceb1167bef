import { Injectable } from '@nestjs/common';
import { isId, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { promptSeen } from '../visibility/course-visibility.js';
import type { Prompt } from './prompt.entity.js';

/** The columns of a prompt in row `p`, named as in the entity. */
export const promptColumns = `p.id, p.course_id as "courseId", p.number, p.title,
  p.instructions_markdown as "instructionsMarkdown", p.instructions_html as "instructionsHtml", p.opens_at as "opensAt",
  p.due_at as "dueAt", p.closes_at as "closesAt", p.minimum_words as "minimumWords",
  p.replies_required as "repliesRequired", p.post_first as "postFirst", p.created_at as "createdAt"`;

const BY_IDS = new Statement(
  'courses/prompts-by-id',
  { viewer: 'viewer', ids: 'uuid[]' },
  `select ${promptColumns} from prompt p where p.id = any(:ids) and ${promptSeen('p')}`,
);
const OF_COURSES = new Statement(
  'courses/prompts-of-courses',
  { viewer: 'viewer', courseIds: 'uuid[]' },
  `select ${promptColumns} from prompt p where p.course_id = any(:courseIds) and ${promptSeen('p')} order by p.number`,
);

/** Reads prompts, always as one viewer may see them. */
@Injectable()
export class PromptQueries {
  constructor(private readonly database: Database) {}

  /** In the order of the ids; null for what does not exist or is not seen. */
  async byIds(viewer: Viewer, ids: readonly string[]): Promise<Array<Prompt | null>> {
    const known = ids.filter(isId);
    if (known.length === 0) return ids.map(() => null);
    const rows = await this.database.readerFor(viewer).rows<Prompt>(BY_IDS.with({ viewer, ids: known }));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  async findById(viewer: Viewer, id: string): Promise<Prompt | null> {
    return (await this.byIds(viewer, [id]))[0] as Prompt | null;
  }

  /** The prompts of each course in the order of their numbers: `limits.promptsPerCourse` at most, so they have no pages. */
  async ofCourses(viewer: Viewer, courseIds: readonly string[]): Promise<Prompt[][]> {
    const rows = await this.database.readerFor(viewer).rows<Prompt>(OF_COURSES.with({ viewer, courseIds }));
    const byCourse = Map.groupBy(rows, (row) => row.courseId);
    return courseIds.map((id) => byCourse.get(id) ?? []);
  }
}
