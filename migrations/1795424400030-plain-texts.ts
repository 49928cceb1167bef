import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What tells that a column holds nothing that could not be worked out anew: to take it back deletes nothing. */
const DERIVED = 'Derived';

/** How search read a text before: sanitised HTML, and a strategy's Markdown, each by its marks. */
const BEFORE: Reads = {
  body: 'search_plain(p.html)',
  strategy: (column) => `search_markdown(s.${column})`,
};

/** How it does now: what the renderer kept. An entry whose text is not kept yet has no words until it is. */
const NOW: Reads = {
  body: `coalesce(search_read(p.text), '')`,
  strategy: (_, field) => `search_read(s.strategy_text->>'${field}')`,
};

interface Reads {
  readonly body: string;
  readonly strategy: (column: string, field: string) => string;
}

/**
 * The plain text of what was written is kept when it is rendered, and read by search and screening. What versions before wrote has none
 * until a step of the upgrade has rendered it: a migration knows no renderer.
 */
export class PlainTexts1795424400030 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    // What is read of a text, the addresses that it links to, and what its links show only to those who point at them; null: not kept yet.
    await queries.query(`
      alter table post add column text text, add column links text[], add column titles text[]`);
    // The same of a strategy, by the names of its fields, as strategy_html has them.
    await queries.query(`alter table case_study add column strategy_text jsonb`);
    for (const column of ['post.text', 'post.links', 'post.titles', 'case_study.strategy_text']) {
      await queries.query(`comment on column ${column} is '${DERIVED}'`);
    }
    await queries.query(`create index post_without_text on post (thread_id, number) where text is null`);
    await queries.query(`create index case_study_without_text on case_study (thread_id) where strategy_text is null`);

    /*
     * A copy of a version before that still runs writes Markdown and HTML alone, and renderer 1: then what was kept is of another text, or of
     * one that was withdrawn.
     */
    await queries.query(`
      create function post_text_outdated() returns trigger language plpgsql as $$ begin
        new.text := null; new.links := null; new.titles := null;
        return new;
      end $$`);
    await queries.query(`
      create trigger text_outdated before update of html on post for each row
      when (new.renderer < 2 or (new.html = '' and new.text <> '')) execute function post_text_outdated()`);
    // The same of a strategy, which such a copy changes without its plain text.
    await queries.query(`
      create function strategy_text_outdated() returns trigger language plpgsql as $$ begin
        new.strategy_text := null;
        return new;
      end $$`);
    await queries.query(`
      create trigger text_outdated before update of goal, target_audience, approach, outcome, lessons, skills_gained on case_study
      for each row when (new.strategy_text is not distinct from old.strategy_text
        and (new.goal, new.target_audience, new.approach, new.outcome, new.lessons, new.skills_gained)
          is distinct from (old.goal, old.target_audience, old.approach, old.outcome, old.lessons, old.skills_gained))
      execute function strategy_text_outdated()`);

    // As it is read, without the characters that snippets are marked with.
    await queries.query(`
      create function search_read(text text) returns text language sql immutable strict parallel safe
      return translate(text, E'\\ue000\\ue001', '  ')`);
    await defineViews(queries, NOW);
    // search_plain stays until the next version: a copy of the one before that still runs asks for it with each snippet.
    await queries.query(`drop function search_markdown`);
    await followPost(queries, 'html, text', 'old.text is distinct from new.text');
  }

  async down(queries: QueryRunner): Promise<void> {
    await followPost(queries, 'html', 'old.html <> new.html');
    await queries.query(`
      create function search_markdown(text text) returns text language sql immutable strict parallel safe
      return btrim(regexp_replace(
        translate(regexp_replace(text, '\\]\\([^)[:space:]]*\\)', '', 'g'), '*\`~|[]', ''),
        '[\\s\\ue000\\ue001]+', ' ', 'g'))`);
    await defineViews(queries, BEFORE);
    await queries.query(`drop function search_read`);
    await queries.query(`drop trigger text_outdated on case_study`);
    await queries.query(`drop function strategy_text_outdated`);
    await queries.query(`drop trigger text_outdated on post`);
    await queries.query(`drop function post_text_outdated`);
    await queries.query(`alter table case_study drop column strategy_text`);
    await queries.query(`alter table post drop column text, drop column links, drop column titles`);
    await queries.query(`select search_keep_subjects(array(select id from thread))`);
    await queries.query(`select search_keep_replies(id) from thread where next_number > 1`);
  }
}

async function followPost(queries: QueryRunner, columns: string, changed: string): Promise<void> {
  await queries.query(`drop trigger search_update on post`);
  await queries.query(`
    create trigger search_update after update of ${columns}, status, author_id on post for each row
    when (${changed} or old.author_id is distinct from new.author_id
      or (old.status = 'REMOVED') is distinct from (new.status = 'REMOVED'))
    execute function search_follow_post()`);
}

/** As 1795424400011-search has them, but for how they read. */
async function defineViews(queries: QueryRunner, { body, strategy }: Reads): Promise<void> {
  await queries.query(`
    create or replace view search_reply as
    select p.thread_id, p.number, 1::smallint as part, p.created_at as at, null::text as text, ''::text as title, ''::text as beside,
      ${body} as body, search_marks('P', 'VISIBLE', t.audience, t.course_id, t.author_id, p.author_id, p.created_at) as marks
    from post p join thread t on t.id = p.thread_id where p.number > 0 and p.status <> 'REMOVED'`);
  await queries.query(`
    create or replace view search_subject as
    select t.id as thread_id, 0 as number, 1::smallint as part, coalesce(t.published_at, t.created_at) as at, null::text as text,
      r.title, coalesce(g.names, '') as beside, ${body} as body,
      search_marks('R', t.status, t.audience, t.course_id, t.author_id, t.author_id, coalesce(t.published_at, t.created_at)) || g.marks as marks
    from thread t join reflection r on r.thread_id = t.id join post p on p.thread_id = t.id and p.number = 0
    cross join lateral search_tags(t.id) g
    where t.status <> 'REMOVED'
    union all
    select t.id, 0, read.part, coalesce(t.published_at, t.created_at), read.text,
      s.title, concat_ws(' · ', s.organisation_name, g.names), read.text,
      search_marks('C', t.status, t.audience, t.course_id, t.author_id, t.author_id, coalesce(t.published_at, t.created_at)) || g.marks
    from thread t join case_study s on s.thread_id = t.id join post p on p.thread_id = t.id and p.number = 0
    cross join lateral search_tags(t.id) g
    cross join lateral (select concat_ws(E'\\n', concat_ws(', ', s.organisation_name, s.place, s.country),
      ${strategy('goal', 'goal')}, ${strategy('target_audience', 'audience')}, ${strategy('approach', 'approach')}) as text) plan
    cross join lateral (values (0::smallint, plan.text), (1::smallint, concat_ws(E'\\n', plan.text, ${strategy('outcome', 'outcome')},
      ${strategy('lessons', 'lessons')}, ${strategy('skills_gained', 'skillsGained')}, ${body},
      (select string_agg(m.name, ', ' order by m.position) from metric_series m where m.thread_id = t.id)))) read(part, text)
    where t.status <> 'REMOVED'`);
}
