import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of which one statement may change many rows, and what then follows. */
const FOLLOWED = [
  ['tagging', 'search_follow_threads'],
  ['metric_series', 'search_follow_threads'],
  ['tag_name', 'search_follow_tag_names'],
] as const;

/** Up to so many letters, every letter that may be missing or wrong in a word is tried: some 1,100 look-ups at most. */
const SHORT = 10;

/**
 * The index of search: a row for every text that was written and not withdrawn, kept by triggers in the transaction that
 * writes the text, whoever writes it. It says where to look; whom a hit is shown to is decided by the rule of visibility when somebody asks.
 */
export class Search1795424400011 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`create extension if not exists unaccent`);
    await queries.query(`create extension if not exists fuzzystrmatch`);

    // English words by their stems, without accents.
    await queries.query(`create text search configuration search (copy = english)`);
    await queries.query(
      `alter text search configuration search alter mapping for hword, hword_part, word with unaccent, english_stem`,
    );

    // The parser takes a/b for a file's name and # for part of an address. Combining marks are what is left of accents after decomposition.
    await queries.query(`
      create function search_words(text text) returns text language sql immutable strict parallel safe
      return translate(
        case when octet_length(text) = length(text) then text
          else regexp_replace(normalize(text, NFD), '[\\u0300-\\u036f]', '', 'g') end,
        '/#', '  ')`);

    // What a reader reads of sanitised HTML, on one line, without what we added to it; and none of the characters that snippets are marked with.
    await queries.query(`
      create function search_plain(html text) returns text language sql immutable strict parallel safe
      return btrim(regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(
        regexp_replace(regexp_replace(regexp_replace(html,
          '<sup>.*?</sup>', '', 'g'),
          '</?(?:a|code|del|em|strong)(?:\\s[^>"]*(?:"[^"]*"[^>"]*)*)?>', '', 'g'),
          '<[^>"]*(?:"[^"]*"[^>"]*)*>', ' ', 'g'),
        '&lt;', '<'), '&#x3C;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&#x27;', ''''), '&amp;', '&'), '&#x26;', '&'),
        '[\\s\\ue000\\ue001↩]+', ' ', 'g'))`);

    /*
     * Marks are lexemes that no text gives, since the parser makes no words of #. An entry has them for what a search is narrowed to:
     *   #1 PUBLIC, #2 MEMBERS, #3<course> COURSE, #4<course> anything that its moderators may see, #0<member> the authors';
     *   #a<author>, #c<course>, #k<kind>, #t<tag>, #y<year>, #m<month>; and #s, #u, #v, the runs of 2,048, 32,768 and 524,288 that its number is in.
     */
    await queries.query(`
      create function search_mark(name text, id uuid) returns text language sql immutable parallel safe
      return '#' || name || coalesce(rtrim(encode(uuid_send(id), 'base64'), '='), '')`);
    await queries.query(`
      create function search_marks(kind text, status content_status, audience audience, course_id uuid, subject_author_id uuid,
        author_id uuid, at timestamptz) returns text[] language sql stable parallel safe
      return array[
        search_mark('k' || kind, null), search_mark('0', author_id), search_mark('0', subject_author_id), search_mark('a', author_id),
        '#' || to_char(at at time zone 'UTC', '"y"YYYY'), '#' || to_char(at at time zone 'UTC', '"m"YYYYMM'),
        case when status <> 'DRAFT' then case audience when 'PUBLIC' then '#1' when 'MEMBERS' then '#2' when 'COURSE' then search_mark('3', course_id) end end,
        case when status <> 'DRAFT' then search_mark('4', course_id) end,
        case when course_id is not null then search_mark('c', course_id) end]`);

    // A tsvector takes a megabyte at most: 100,000 characters of four bytes each, and their places, fit.
    await queries.query(`
      create function search_vector(title text, beside text, text text, marks text[], seq bigint)
      returns tsvector language sql immutable parallel safe
      return setweight(to_tsvector('search', search_words(left(title, 1000))), 'A')
        || setweight(to_tsvector('search', search_words(left(beside, 20000))), 'B')
        || to_tsvector('search', search_words(left(text, 100000)))
        || array_to_tsvector(array_remove(marks, null) || array['#s' || seq / 2048, '#u' || seq / 32768, '#v' || seq / 524288])`);

    // seq: newer is higher; a draft gets a new one when it is published. text: what snippets are cut from; null where it is the post's own.
    // part: 0 what everybody who sees a case study may read of it while it is rated blind, 1 everything.
    await queries.query(`create sequence search_seq as bigint`);
    await queries.query(`
      create table search_entry (
        thread_id uuid not null,
        number integer not null,
        part smallint not null,
        seq bigint not null,
        at timestamptz(3) not null,
        text text,
        vector tsvector not null,
        primary key (thread_id, number, part),
        foreign key (thread_id, number) references post on delete cascade
      )`);
    await queries.query(`create index search_entry_vector on search_entry using gin (vector) with (fastupdate = off)`);

    // Every stem that a text has had, for words that were typed otherwise. No figure hangs on it: it only says what a word may have meant.
    await queries.query(`create table search_word (word text collate "C" primary key)`);
    await queries.query(`create index search_word_near on search_word (left(word, 1), length(word))`);

    // What the index holds of each text. Whether a reply is held or hidden, and whether its thread is, changes nothing here:
    // marks may reach too far, never too short.
    await queries.query(`
      create view search_reply as
      select p.thread_id, p.number, 1::smallint as part, p.created_at as at, null::text as text, ''::text as title, ''::text as beside,
        search_plain(p.html) as body, search_marks('P', 'VISIBLE', t.audience, t.course_id, t.author_id, p.author_id, p.created_at) as marks
      from post p join thread t on t.id = p.thread_id where p.number > 0 and p.status <> 'REMOVED'`);
    // A tag that was only proposed is found as this subject's author wrote it: how others wrote it may stand in a draft.
    await queries.query(`
      create function search_tags(id uuid, out names text, out marks text[]) language sql stable parallel safe
      begin atomic
        select string_agg(case when t.filed then n.name else coalesce(g.name, n.name) end, ' · ' order by g.position, n.kind, n.key),
          array_agg(distinct search_mark('t', g.tag_id))
        from tagging g join tag t on t.id = g.tag_id left join tag_name n on n.tag_id = t.id and n.kind <> 'FORMER' where g.thread_id = search_tags.id;
      end`);
    // Markdown as it reads, roughly: enough to find it, and to show a few words of it.
    await queries.query(`
      create function search_markdown(text text) returns text language sql immutable strict parallel safe
      return btrim(regexp_replace(
        translate(regexp_replace(text, '\\]\\([^)[:space:]]*\\)', '', 'g'), '*\`~|[]', ''),
        '[\\s\\ue000\\ue001]+', ' ', 'g'))`);
    await queries.query(`
      create view search_subject as
      select t.id as thread_id, 0 as number, 1::smallint as part, coalesce(t.published_at, t.created_at) as at, null::text as text,
        r.title, coalesce(g.names, '') as beside, search_plain(p.html) as body,
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
        search_markdown(s.goal), search_markdown(s.target_audience), search_markdown(s.approach)) as text) plan
      cross join lateral (values (0::smallint, plan.text), (1::smallint, concat_ws(E'\\n', plan.text, search_markdown(s.outcome),
        search_markdown(s.lessons), search_markdown(s.skills_gained), search_plain(p.html),
        (select string_agg(m.name, ', ' order by m.position) from metric_series m where m.thread_id = t.id)))) read(part, text)
      where t.status <> 'REMOVED'`);

    /*
     * Takes a view's rows into the index, and their words. A row that is there keeps its place, and is locked by a statement
     * before the one that reads what it is to hold: otherwise two that change different things of one text at once (its title
     * and its tags) would each write what they know, and the later one would take back what the earlier one wrote.
     */
    const lock = (where: string) =>
      `perform from search_entry where ${where} order by thread_id, number, part for update;`;
    const keep = (view: string, where: string) => `
      with kept as (
        insert into search_entry as entry (thread_id, number, part, seq, at, text, vector)
        select s.thread_id, s.number, s.part, place.seq, s.at, s.text, search_vector(s.title, s.beside, s.body, s.marks, place.seq)
        from (select * from ${view} where ${where} order by at, thread_id, number, part) s
        cross join lateral (select coalesce((
          select known.seq from search_entry known
          where known.thread_id = s.thread_id and known.number = s.number and known.part = s.part), nextval('search_seq')) as seq offset 0) place
        on conflict (thread_id, number, part) do update set at = excluded.at, text = excluded.text, vector = excluded.vector
        where (entry.at, entry.text, entry.vector) is distinct from (excluded.at, excluded.text, excluded.vector)
        returning vector)
      insert into search_word select distinct w.word from kept cross join unnest(tsvector_to_array(kept.vector)) as w(word)
      where length(w.word) between 3 and 40 and w.word !~ '[#0-9]'
      and not exists (select from search_word known where known.word = w.word)
      order by w.word on conflict do nothing;`;
    await queries.query(`
      create function search_keep_subjects(ids uuid[]) returns void language plpgsql as $$ begin
        ${lock('thread_id = any(ids) and number = 0')}
        ${keep('search_subject', 'thread_id = any(ids)')}
      end $$`);
    await queries.query(`
      create function search_keep_replies(id uuid) returns void language plpgsql as $$ begin
        ${lock('thread_id = id and number > 0')}
        ${keep('search_reply', 'thread_id = id')}
      end $$`);
    await queries.query(`
      create function search_follow_post() returns trigger language plpgsql as $$ begin
        if new.number = 0 then
          perform search_keep_subjects(array[new.thread_id]);
        elsif new.status = 'REMOVED' then
          delete from search_entry where thread_id = new.thread_id and number = new.number;
        else
          if tg_op = 'UPDATE' then ${lock('thread_id = new.thread_id and number = new.number')} end if;
          ${keep('search_reply', 'thread_id = new.thread_id and number = new.number')}
        end if;
        return null;
      end $$`);
    await queries.query(`
      create function search_follow_thread() returns trigger language plpgsql as $$ begin
        if new.status = 'REMOVED' or (old.status = 'DRAFT' and new.status <> 'DRAFT') then
          delete from search_entry where thread_id = new.id and number = 0;
        end if;
        perform search_keep_subjects(array[new.id]);
        if new.audience < old.audience or new.course_id is distinct from old.course_id then
          perform search_keep_replies(new.id);
        end if;
        return null;
      end $$`);
    await queries.query(`
      create function search_follow_subject() returns trigger language plpgsql as $$ begin
        perform search_keep_subjects(array[new.thread_id]);
        return null;
      end $$`);
    await queries.query(`
      create function search_follow_threads() returns trigger language plpgsql as $$ begin
        perform search_keep_subjects(array(select distinct thread_id from changed));
        return null;
      end $$`);
    await queries.query(`
      create function search_follow_tag_names() returns trigger language plpgsql as $$ begin
        perform search_keep_subjects(array(select distinct g.thread_id from changed c join tagging g on g.tag_id = c.tag_id));
        return null;
      end $$`);

    await queries.query(`
      create function search_follow_filing() returns trigger language plpgsql as $$ begin
        perform search_keep_subjects(array(select thread_id from tagging where tag_id = new.id));
        return null;
      end $$`);

    await queries.query(`
      create trigger search_insert after insert on post for each row when (new.number > 0)
      execute function search_follow_post()`);
    await queries.query(`
      create trigger search_update after update of html, status, author_id on post for each row
      when (old.html <> new.html or old.author_id is distinct from new.author_id
        or (old.status = 'REMOVED') is distinct from (new.status = 'REMOVED'))
      execute function search_follow_post()`);
    await queries.query(`
      create trigger search_update after update of status, audience, course_id, author_id, published_at on thread for each row
      when ((old.status, old.audience, old.course_id, old.author_id, old.published_at)
        is distinct from (new.status, new.audience, new.course_id, new.author_id, new.published_at))
      execute function search_follow_thread()`);
    await queries.query(`
      create trigger search_change after insert or update of title on reflection for each row
      execute function search_follow_subject()`);
    await queries.query(`
      create trigger search_change after insert or update on case_study for each row
      execute function search_follow_subject()`);
    await queries.query(`
      create trigger search_file after update of filed on tag for each row when (old.filed <> new.filed)
      execute function search_follow_filing()`);
    for (const [table, follow] of FOLLOWED) {
      for (const [event, rows] of [
        ['insert', 'new'],
        ['update', 'new'],
        ['delete', 'old'],
      ]) {
        await queries.query(`
          create trigger search_${event} after ${event} on ${table} referencing ${rows} table as changed for each statement
          execute function ${follow}()`);
      }
    }

    // The runs to look through, from the newest entry on: four of a size at least before the next larger ones, so that a
    // word that everybody uses is looked for in few entries, and one that nobody uses in few steps.
    await queries.query(`
      create function search_runs(top bigint) returns setof tsquery language sql immutable rows 30
      begin atomic
        select ('''#s' || run || '''')::tsquery
        from generate_series(top / 2048, greatest((top / 2048 - 3) / 16 * 16, 0), -1) run
        union all
        select ('''#u' || run || '''')::tsquery
        from generate_series(greatest((top / 2048 - 3) / 16, 0) - 1, greatest(((top / 2048 - 3) / 16 - 4) / 16 * 16, 0), -1) run
        union all
        select ('''#v' || run || '''')::tsquery
        from generate_series(greatest(((top / 2048 - 3) / 16 - 4) / 16, 0) - 1, 0, -1) run;
      end`);

    /*
     * Words that a typed stem may have been meant for, the nearest first. Every word at one slip is tried (a letter left out,
     * swapped with the next one, put in or changed), as it is, with a last e, and by its stem, since a slip in an ending leaves
     * the ending on: look-ups whose number depends on the typed letters only. In three letters none is changed, as half of all
     * short words would be meant; beyond ten, letters are put in and changed at the beginning only. From five letters on also
     * words that differ by two and begin alike. Whoever wrote them: which of them somebody may be told of is for the search to find out.
     */
    await queries.query(`
      create function search_close(typed text) returns setof text language sql stable rows 30
      begin atomic
        with slip as materialized (
          select left(typed, at - 1) || put || substr(typed, at + taken) || ending as text
          from generate_series(1, length(typed)) at
          cross join lateral (values ('', 1), (substr(typed, at + 1, 1) || substr(typed, at, 1), 2)) change(put, taken)
          cross join (values (''), ('e')) last(ending)
          union all
          select left(typed, at) || letter || substr(typed, at + 1 + changed)
          from generate_series(0, case when length(typed) <= ${SHORT} then length(typed) else 0 end) at
          cross join string_to_table('abcdefghijklmnopqrstuvwxyz', null) letter
          cross join generate_series(0, case when length(typed) = 3 then 0 else 1 end) changed
          where at + changed <= length(typed)),
        meant as (
          select w.word, 1 as distance from search_word w where w.word = any(array(
            select text from slip union select stem from slip cross join unnest(ts_lexize('english_stem', text)) stem))
          union all
          select w.word, levenshtein(w.word, typed) from search_word w
          where length(typed) >= 5 and left(w.word, 1) = left(typed, 1)
            and length(w.word) between length(typed) - 2 and length(typed) + 2 and levenshtein_less_equal(w.word, typed, 2) <= 2)
        select word from meant where word <> typed
        group by word order by min(distance), left(word, 1) <> left(typed, 1), word;
      end`);
    // Lets each word stand for others as well. Whether the word itself is known changes nothing: otherwise the answer would tell
    // that somebody wrote it.
    await queries.query(`
      create function search_rewrite(asked tsquery, typed text[], meant text[]) returns tsquery language plpgsql immutable as $$
      begin
        for at in 1 .. cardinality(typed) loop
          asked := ts_rewrite(asked, quote_literal(typed[at])::tsquery, (quote_literal(typed[at]) || ' | ' || meant[at])::tsquery);
        end loop;
        return asked;
      end $$`);

    await queries.query(`select search_keep_subjects(array(select id from thread))`);
    await queries.query(`select search_keep_replies(id) from thread where next_number > 1`);
    await queries.query(`grant select, insert, update, delete on search_entry, search_word to commonplace_app`);
    await queries.query(`grant select on search_reply, search_subject to commonplace_app`);
    await queries.query(`grant usage, select on search_seq to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    for (const [table] of FOLLOWED) {
      for (const event of ['insert', 'update', 'delete']) {
        await queries.query(`drop trigger search_${event} on ${table}`);
      }
    }
    for (const table of ['reflection', 'case_study']) await queries.query(`drop trigger search_change on ${table}`);
    await queries.query(`drop trigger search_file on tag`);
    await queries.query(`drop trigger search_update on thread`);
    await queries.query(`drop trigger search_update on post`);
    await queries.query(`drop trigger search_insert on post`);
    await queries.query(`
      drop function search_follow_post, search_follow_thread, search_follow_subject, search_follow_threads, search_follow_tag_names, search_follow_filing,
        search_keep_subjects, search_keep_replies, search_close, search_rewrite, search_runs`);
    await queries.query(`drop view search_subject, search_reply`);
    await queries.query(`drop table search_entry, search_word`);
    await queries.query(`drop sequence search_seq`);
    await queries.query(
      `drop function search_tags, search_vector, search_marks, search_mark, search_markdown, search_plain, search_words`,
    );
    await queries.query(`drop text search configuration search`);
    await queries.query(`drop extension fuzzystrmatch`);
    await queries.query(`drop extension unaccent`);
  }
}
