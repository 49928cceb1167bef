import pg from 'pg';
import { withOwnNotes } from '#kernel';

/** What people wrote and are called, as the API would answer it. */
export interface Content {
  readonly members: ReadonlyArray<{ readonly handle: string }>;
  readonly courses: Array<{ readonly slug: string }>;
  /** `author`: a handle. */
  readonly subjects: ReadonlyArray<{ readonly id: string; readonly author: string; readonly status: string }>;
  readonly replies: ReadonlyArray<{ readonly id: string; readonly number: number }>;
}

/**
 * Reads a database as 0.1.0 left it. It is read by SQL alone, since nothing of today knows its tables, and each row is made by PostgreSQL into
 * what GraphQL calls it.
 */
export async function contentOf(url: string): Promise<Content> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
  await client.connect();
  const read = async (statement: string) => (await client.query(statement)).rows.map(({ row }) => withOwnIds(row));
  try {
    return {
      members: await read(MEMBERS),
      courses: await read(COURSES),
      subjects: await read(SUBJECTS),
      replies: await read(REPLIES),
    };
  } finally {
    await client.end();
  }
}

/** Footnotes have ids by the address of their text where that is shown. */
function withOwnIds<Row extends { id: string; bodyHtml?: string | null; bioHtml?: string | null }>(row: Row): Row {
  const own = (html: string | null) => withOwnNotes(html, row.id);
  return {
    ...row,
    ...(row.bodyHtml !== undefined && { bodyHtml: own(row.bodyHtml) }),
    ...(row.bioHtml !== undefined && { bioHtml: own(row.bioHtml) }),
  };
}

const moment = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const MEMBERS = `
  select json_build_object('id', id, 'handle', handle, 'email', email, 'displayName', display_name, 'affiliation', affiliation,
    'bioMarkdown', bio_markdown, 'bioHtml', bio_html, 'isAdmin', is_admin, 'isCurator', is_curator, 'joinedAt', ${moment('joined_at')}) as row
  from member order by id`;

const COURSES = `
  select json_build_object('id', id, 'slug', slug, 'title', title, 'term', term, 'openToJoin', open_to_join,
    'members', (select json_agg(m.handle || ' ' || r.role order by m.handle collate "C", r.role)
                from course_member r join member m on m.id = r.member_id where r.course_id = c.id),
    'prompts', (select coalesce(json_agg(json_build_object('id', p.id, 'number', p.number, 'title', p.title,
                'instructionsHtml', p.instructions_html) order by p.number), '[]') from prompt p where p.course_id = c.id)) as row
  from course c`;

const SUBJECTS = `
  select (jsonb_build_object('id', t.id, 'author', m.handle, 'status', t.status, 'audience', t.audience, 'revision', p.revision,
    'title', coalesce(r.title, c.title), 'slug', coalesce(r.slug, c.slug), 'bodyMarkdown', p.markdown, 'bodyHtml', p.html)
    || case t.kind when 'REFLECTION' then '{}' else jsonb_build_object(
      'organisation', jsonb_build_object('name', c.organisation_name, 'place', c.place, 'country', c.country),
      'strategy', jsonb_build_object('goal', c.goal, 'audience', c.target_audience, 'approach', c.approach, 'outcome', c.outcome,
        'lessons', c.lessons, 'skillsGained', c.skills_gained)) end) as row
  from thread t join post p on p.thread_id = t.id and p.number = 0 join member m on m.id = t.author_id
  left join reflection r on r.thread_id = t.id left join case_study c on c.thread_id = t.id
  order by t.id`;

const REPLIES = `
  select json_build_object('id', p.thread_id || '.' || p.number, 'number', p.number, 'depth', p.depth, 'parent', p.parent_number,
    'status', p.status, 'revision', p.revision, 'bodyMarkdown', p.markdown, 'bodyHtml', p.html, 'createdAt', ${moment('p.created_at')},
    'editedAt', ${moment('p.edited_at')}, 'author', m.handle) as row
  from post p join member m on m.id = p.author_id where p.number > 0 order by p.thread_id, p.number`;
