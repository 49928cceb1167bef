import { type PlainText, readPlainText } from '#markdown';
import type { Database } from '../../libs/platform/src/database/database.js';
import { sql } from '../support/sql.js';

export const MEMBER_COLUMNS = {
  id: 'uuid',
  handle: 'text',
  email: 'text',
  email_key: 'text',
  password_hash: 'text',
  display_name: 'text',
  name_audience: 'name_audience',
  is_admin: 'boolean',
  is_curator: 'boolean',
  suspended_until: 'timestamptz',
  joined_at: 'timestamptz',
};
export const PROMPT_COLUMNS = {
  id: 'uuid',
  course_id: 'uuid',
  number: 'integer',
  title: 'text',
  instructions_markdown: 'text',
  instructions_html: 'text',
  opens_at: 'timestamptz',
  due_at: 'timestamptz',
  closes_at: 'timestamptz',
  minimum_words: 'integer',
  replies_required: 'integer',
  post_first: 'boolean',
  created_at: 'timestamptz',
};
export const THREAD_COLUMNS = {
  id: 'uuid',
  kind: 'content_kind',
  author_id: 'uuid',
  course_id: 'uuid',
  prompt_id: 'uuid',
  audience: 'audience',
  status: 'content_status',
  locked: 'boolean',
  pinned: 'boolean',
  created_at: 'timestamptz',
  published_at: 'timestamptz',
  blind_until: 'timestamptz',
  active_at: 'timestamptz',
};
export const POST_COLUMNS = {
  thread_id: 'uuid',
  number: 'integer',
  parent_number: 'integer',
  path: 'bytea',
  depth: 'smallint',
  author_id: 'uuid',
  status: 'content_status',
  markdown: 'text',
  created_at: 'timestamptz',
  fingerprint: 'bytea',
  text: 'text',
  links: 'text[]',
  titles: 'text[]',
};
export const REFLECTION_COLUMNS = {
  thread_id: 'uuid',
  title: 'text',
  slug: 'text',
  excerpt: 'text',
  word_count: 'integer',
  written_at: 'timestamptz',
};

export const CASE_STUDY_COLUMNS = {
  thread_id: 'uuid',
  token: 'text',
  title: 'text',
  slug: 'text',
  organisation_name: 'text',
  goal: 'text',
  approach: 'text',
  outcome: 'text',
  lessons: 'text',
  skills_gained: 'text',
  strategy_text: 'jsonb',
};

/** What a post has that no test of its own cares about. */
const POST_CONSTANTS = `, '<p>' || markdown || '</p>', 2, case when number > 0 then 1 end, case when status = 'VISIBLE' then created_at end`;

/** What is kept beside a post's HTML. Most texts here are plain words, which are what is read of them. */
export function plainTextOf(markdown: string): PlainText {
  return /^\p{L}[\p{L}\p{N} .,!?'’-]*$/u.test(markdown)
    ? { text: markdown.replace(/ +/g, ' ').trim(), links: [], titles: [] }
    : readPlainText(markdown);
}

/** All rows in one statement: one array for each column; what is an array itself is cast from a literal. */
export async function insert(
  database: Database,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: ReadonlyArray<Readonly<Record<string, unknown>>>,
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const isArray = (name: string) => columns[name]?.endsWith('[]');
  const arrays = names.map((name, at) => `$${at + 1}::${isArray(name) ? 'text' : columns[name]}[]`);
  const chosen = names.map((name) => (isArray(name) ? `${name}::${columns[name]}` : name));
  const [more, constants] =
    table === 'post' ? [', html, renderer, in_reply_to_revision, approved_at', POST_CONSTANTS] : ['', ''];
  await database.rows(
    sql(
      `
      insert into ${table} (${names.join(', ')}${more})
      select ${chosen.join(', ')}${constants} from unnest(${arrays.join(', ')}) as given(${names.join(', ')})`,
      names.map((name) => rows.map((row) => (isArray(name) ? literal(row[name]) : (row[name] ?? null)))),
    ),
  );
}

/** An array as PostgreSQL writes it. */
function literal(values: unknown): string {
  return `{${(values as string[]).map((value) => JSON.stringify(value)).join(',')}}`;
}
