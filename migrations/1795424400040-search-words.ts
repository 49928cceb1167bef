import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ABOVE, CASED, DIGITS, DROPPED, NUMBER, SEPARATOR, UNSPACED, VOICED } from './frozen/search/characters.js';
import { defineIndexing, defineIndexingOfBefore } from './frozen/search/indexing.js';

/** Between the pieces that a text is cut into, and, as a piece, between parts of one word. No text that is read has them. */
const CUT = String.raw`\u0002`;
const PART = String.raw`\u0001`;
/** What of ASCII has no sign of its own and is no space. */
const CONTROLS = String.raw`E'\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f\x7f'`;
/** Signs that stand within a word, whatever they look like. */
const HYPHENS = String.raw`\u2010-\u2013\u2212\u2043\ufe58\ufe63`;
const APOSTROPHES = String.raw`\u2018\u2019\u201b\u02b9\u02bb-\u02bd\u02c8\u02ca\u02cb\u00b4\u0060\u2032\u055a\u05f3\ua78b\ua78c\u00b7\u2027`;
/** Between the thousands of a number. */
const NARROW_SPACES = String.raw`\u00a0\u2007\u2009\u202f`;
/** Of one word, or number, that is typed in parts: more are an address or a path. */
const MOST_PARTS = 8;
const MOST_LETTERS = 40;
/** Up to so many letters, every letter that may be missing or wrong in a word is tried: some 1,100 look-ups at most. */
const SHORT = 10;
/** What a tsvector keeps of where a word stands. */
const MOST_PLACES = 255;
const LAST_PLACE = 16_383;
/** So many words are looked for at once: each costs a look-up in each run of the index. */
const MOST_LOOKED_FOR = 64;

/**
 * Texts and what is typed are cut into words in one way, `search_split`: by it words with hyphens, points, capitals or digits inside are found
 * however they are joined, scripts without spaces by any two of their signs, and a snippet knows what it marks.
 */
export class SearchWords1795424400040 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`create text search configuration words (copy = english)`);
    await defineSplitting(queries, await lowerCase(queries));
    await defineVectors(queries);
    await defineAsking(queries);
    // What an entry was made by: 1 by how versions before cut words. A step of the upgrade makes them anew.
    await queries.query(`alter table search_entry add column reading smallint not null default 1`);
    await queries.query(`alter table search_entry alter column reading set default 2`);
    await queries.query(`comment on column search_entry.reading is 'Derived'`);
    await queries.query(`create index search_entry_to_read on search_entry (thread_id, number) where reading < 2`);
    await defineIndexing(queries);
    // Words as they are written, beside their stems; by three letters in a row those that a part of is typed of.
    await queries.query(`
      create function search_grams(word text) returns text[] language sql immutable strict parallel safe
      return array(select distinct substr(word, at, 3) from generate_series(1, length(word) - 2) at)`);
    await queries.query(`
      create index search_word_grams on search_word using gin (search_grams(word)) with (fastupdate = off) where length(word) >= 6`);
    await defineMeaning(queries);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop function search_meant, search_typed, search_refill`);
    await queries.query(`drop index search_word_grams`);
    await defineIndexingOfBefore(queries);
    await queries.query(`alter table search_entry drop column reading`);
    await queries.query(`
      drop function search_grams, search_query, search_term, search_lexemes, search_matching, search_indexed, search_text_vector, search_titled,
        search_spread, search_join, search_split, search_fold, search_cut, search_lexeme`);
    await queries.query(`drop text search configuration words`);
    await queries.query(`select search_keep_subjects(array(select id from thread))`);
    await queries.query(`select search_keep_replies(id) from thread where next_number > 1`);
  }
}

/** A collation that knows the capitals of all scripts, whatever the database's own is. */
async function lowerCase(queries: QueryRunner): Promise<string> {
  const [found] = await queries.query(`
    select collname from pg_collation where collname in ('pg_c_utf8', 'und-x-icu') and collnamespace = 'pg_catalog'::regnamespace
    order by collname = 'pg_c_utf8' desc limit 1`);
  return found ? ` collate "${found.collname}"` : '';
}

async function defineSplitting(queries: QueryRunner, collate: string): Promise<void> {
  // A text in pieces, each a run of letters, of digits or of what separates them, or one sign of a script without spaces: as it is read
  // but for the cuts. Marks in a row are put in order in a time that grows with the square of their number.
  await queries.query(String.raw`
    create function search_cut(text text) returns text language plpgsql immutable strict parallel safe as $$
    declare cut text := translate(text, ${CONTROLS}, '');
    begin
      if octet_length(cut) = length(cut) then
        cut := regexp_replace(cut, '[0-9]+|[a-zA-Z]+', E'\x02\\&\x02', 'g');
      else
        cut := regexp_replace(cut, '([${ABOVE}]{8})[${ABOVE}]+', '\1', 'g');
        if cut is not nfc normalized then cut := normalize(cut, NFC); end if;
        cut := regexp_replace(cut, '[${NUMBER}]+|[${UNSPACED}][${VOICED}]?|[^${SEPARATOR}${NUMBER}${UNSPACED}]+', E'\x02\\&\x02', 'g');
      end if;
      cut := replace(cut, E'\x02\x02', E'\x02');
      cut := regexp_replace(cut, '([${CASED.small}])(?=[${CASED.capital}][${CASED.small}])', E'\\1\x02', 'g');
      if position(E'\x02++' in cut) > 0 or position(E'\x02#' in cut) > 0 then
        cut := regexp_replace(cut, '([A-Za-z]${CUT})(\+\+|#)(?![+#A-Za-z0-9${CUT}])', E'\\1\\2\x02', 'g');
      end if;
      return cut;
    end $$`);
  // The same pieces as they are compared; of what separates words, that within one as \x01, all else as a space.
  const letter = String.raw`[a-z\u0080-\U0010ffff]`;
  await queries.query(String.raw`
    create function search_fold(cut text) returns text language plpgsql immutable strict parallel safe as $$
    declare
      plain boolean := octet_length(cut) = length(cut);
      folded text := cut;
    begin
      if plain then
        folded := lower(folded collate "C");
      else
        folded := regexp_replace(folded, '[${APOSTROPHES}]', '''', 'g');
        folded := regexp_replace(folded, '[${HYPHENS}]', '-', 'g');
        folded := normalize(regexp_replace(folded, '[${NARROW_SPACES}]', ',', 'g'), NFKD);
        folded := unaccent('unaccent'::regdictionary, regexp_replace(folded, '[${DROPPED}]+', '', 'g'));
        folded := replace(lower(folded${collate}), 'ς', 'σ');
        -- Syllables that are written as one sign, and digits.
        if folded ~ '[\u1100-\u11ff\u3099\u309a${DIGITS}]' then
          folded := translate(normalize(folded, NFC), '${DIGITS}', '${'0123456789'.repeat([...DIGITS].length / 10)}');
        end if;
      end if;
      if position(E'\x02++\x02' in folded) > 0 or position(E'\x02#\x02' in folded) > 0 then
        folded := regexp_replace(folded, '([a-z]${CUT})\+\+(?=${CUT}([^a-z0-9\u0080-\U0010ffff]|$))', '\1plusplus', 'g');
        folded := regexp_replace(folded, '([a-z]${CUT})#(?=${CUT}([^a-z0-9\u0080-\U0010ffff]|$))', '\1sharp', 'g');
      end if;
      folded := replace(replace(folded, E'\x02-\x02', E'\x02\x01\x02'), E'\x02''\x02', E'\x02\x01\x02');
      folded := replace(replace(folded, E'\x02_\x02', E'\x02\x01\x02'), E'\x02&\x02', E'\x02\x01\x02');
      if position(E'\x02.\x02' in folded) > 0 or position(E'\x02,\x02' in folded) > 0 then
        folded := regexp_replace(folded, '([0-9]${CUT})[.,](?=${CUT}[0-9])', E'\\1\x01', 'g');
        folded := regexp_replace(folded, '(${CUT}${letter}${CUT})\.(?=${CUT}${letter}(?:${CUT}|$))', E'\\1\x01', 'g');
      end if;
      if plain then
        return regexp_replace(folded, '[^a-z0-9${PART}${CUT}]+', ' ', 'g');
      end if;
      return regexp_replace(folded, '[${SEPARATOR}]+', ' ', 'g');
    end $$`);
  await queries.query(`
    create function search_split(text text) returns text language sql immutable strict parallel safe
    return search_fold(search_cut(text))`);
  // Words on a line each, their parts with \x01 between.
  await queries.query(String.raw`
    create function search_join(split text) returns text language plpgsql immutable strict parallel safe as $$
    declare joined text := replace(replace(split, E'\x02 \x02', E'\n'), E'\x02\x01\x02', E'\x01');
    begin
      joined := regexp_replace(translate(joined, E' \x02', E'\n\x01'), '[\n${PART}]+\n[\n${PART}]*|\n[\n${PART}]+', E'\n', 'g');
      return btrim(regexp_replace(joined, '${PART}{2,}', E'\x01', 'g'), E'\n\x01');
    end $$`);
  // The same with a space between parts, and signs of scripts without spaces in twos, before which the first and after which the last stands alone.
  await queries.query(String.raw`
    create function search_spread(joined text) returns text language plpgsql immutable strict parallel safe as $$
    begin
      if octet_length(joined) > length(joined) and joined ~ '[${UNSPACED}]' then
        joined := regexp_replace(regexp_replace(joined, '([${UNSPACED}])${PART}(?=[${UNSPACED}])', '\1', 'g'), '[${UNSPACED}]', '\& \&', 'g');
      end if;
      return translate(joined, E'\x01', ' ');
    end $$`);
  await queries.query(`
    create function search_lexeme(word text) returns text language sql immutable strict parallel safe
    return (ts_lexize('english_stem', word))[1]`);
}

async function defineVectors(queries: QueryRunner): Promise<void> {
  // In a word with digits each letter counts. forms: the words as they are written. A word of parts stands where its first and its last one do.
  await queries.query(String.raw`
    create function search_text_vector(text text, out vector tsvector, out forms text[]) language plpgsql immutable parallel safe as $$
    declare
      joined text := search_join(search_split(text));
      spread text := search_spread(joined);
      unspaced boolean := octet_length(joined) > length(joined) and joined ~ '[${UNSPACED}]';
    begin
      vector := to_tsvector('words', spread);
      if position(E'\x01' in joined) > 0 then
        vector := (vector::text || ' ' || coalesce((
          select string_agg(quote_literal(lexeme) || ':' || array_to_string(places[1:${MOST_PLACES}], ','), ' ') from (
            select lexeme, array_agg(place order by place) as places
            from (
              select word, parts, string_to_array(word, ' ') as own, at - parts + sum(parts - 1) over (order by at) as before
              from (select word, at, 1 + length(word) - length(replace(word, ' ', '')) as parts
                from string_to_table(spread, E'\n') with ordinality w(word, at) where position(' ' in word) > 0) counted) placed
            cross join lateral (
              select search_lexeme(replace(word, ' ', '')) as lexeme, unnest(array[before + 1, before + parts]) as place
              where parts <= ${MOST_PARTS} and length(word) <= ${MOST_LETTERS + MOST_PARTS} and (not unspaced or word !~ '[${UNSPACED}]')
              union all
              select part, before + nth from unnest(own) with ordinality p(part, nth) where word ~ '[0-9]' and search_lexeme(part) is null) l
            where lexeme <> '' and place <= ${LAST_PLACE}
            group by lexeme) gathered), ''))::tsvector;
      end if;
      if unspaced then
        vector := vector || to_tsvector('simple', (
          select string_agg(distinct sign, ' ') from string_to_table(regexp_replace(spread, '[^${UNSPACED}]+', '', 'g'), null) sign));
      end if;
      forms := array(
        select word from (select distinct word from string_to_table(translate(spread, E'\n', ' '), ' ') word) w
        where length(word) between 3 and ${MOST_LETTERS} and word !~ '[0-9]' and (not unspaced or word !~ '[${UNSPACED}]'));
    end $$`);
  // A title as a whole, whatever stands between its words: a mark. A hyphen before a word leaves it out where it is typed, and so makes another title.
  await queries.query(String.raw`
    create function search_titled(title text) returns text language plpgsql immutable strict parallel safe as $$
    declare words text := translate(search_join(search_split(title)), E'\n\x01', '');
    begin
      if btrim(title) = '' then return null; end if;
      return '#h' || left(md5(words || case when words = '' or title ~ '(^|\s)-[^\s-]' then btrim(title) else '' end), 16);
    end $$`);
  // A tsvector takes a megabyte at most: 100,000 characters of one byte, or 60,000 signs in twos, fit with their places.
  await queries.query(`
    create function search_indexed(title text, beside text, body text, marks text[], seq bigint, out vector tsvector, out forms text[])
    language plpgsql immutable parallel safe as $$
    declare
      above record;
      near record;
      below record;
    begin
      above := search_text_vector(left(title, 1000));
      near := search_text_vector(left(beside, 10000));
      below := search_text_vector(left(body, case when octet_length(body) > length(body) * 3 / 2 then 60000 else 100000 end));
      vector := setweight(coalesce(above.vector, ''), 'A') || setweight(coalesce(near.vector, ''), 'B') || coalesce(below.vector, '')
        || array_to_tsvector(array_remove(
          marks || array['#s' || seq / 2048, '#u' || seq / 32768, '#v' || seq / 524288, search_titled(left(title, 1000))], null));
      forms := above.forms || near.forms || below.forms;
    end $$`);
}

async function defineAsking(queries: QueryRunner): Promise<void> {
  // What was typed without a space, or in quotation marks: its words one after the other, each of parts also as one.
  await queries.query(String.raw`
    create function search_term(typed text) returns tsquery language plpgsql immutable strict parallel safe as $$
    declare
      asked tsquery := '';
      gap integer := 1;
      looked_for integer := 0;
      word text; part text; step text; lexeme text; parts text[]; steps text[];
      whole tsquery; ahead integer; behind integer;
    begin
      foreach word in array string_to_array(search_join(search_split(typed)), E'\n') loop
        whole := ''; ahead := 0; behind := 1;
        -- Signs in a row are one part.
        parts := string_to_array(regexp_replace(word, '([${UNSPACED}])${PART}(?=[${UNSPACED}])', '\1', 'g'), E'\x01');
        foreach part in array parts loop
          -- Between two of them stands the first sign alone before, and the last one after.
          steps := array[part];
          if part ~ '^[${UNSPACED}]{2}' then
            steps := array[''] || array(select substr(part, at, 2) from generate_series(1, length(part) - 1) at) || array[''];
          end if;
          foreach step in array steps loop
            lexeme := case when step = '' then null else coalesce(search_lexeme(step), case when cardinality(parts) > 1 and word ~ '[0-9]' then step end) end;
            if lexeme is null then
              if numnode(whole) = 0 then ahead := ahead + 1; else behind := behind + 1; end if;
            else
              whole := case when numnode(whole) = 0 then quote_literal(lexeme)::tsquery
                else tsquery_phrase(whole, quote_literal(lexeme)::tsquery, behind) end;
              behind := 1;
              looked_for := looked_for + 1;
            end if;
          end loop;
        end loop;
        lexeme := null;
        if cardinality(parts) between 2 and ${MOST_PARTS} and length(word) <= ${MOST_LETTERS + MOST_PARTS} and word !~ '[${UNSPACED}]' then
          lexeme := search_lexeme(translate(word, E'\x01', ''));
        end if;
        if lexeme is not null then whole := whole || quote_literal(lexeme)::tsquery; end if;
        if numnode(whole) > 0 then
          asked := case when numnode(asked) = 0 then whole else tsquery_phrase(asked, whole, gap + ahead) end;
          gap := behind;
        else
          gap := gap + ahead;
        end if;
        exit when looked_for >= ${MOST_LOOKED_FOR};
      end loop;
      return asked;
    end $$`);
  // Terms begin with what they are: + a word, " a phrase, - what is left out; | stands between alternatives.
  await queries.query(`
    create function search_query(terms text[]) returns tsquery language plpgsql immutable strict parallel safe as $$
    declare
      asked tsquery := '';
      every tsquery := '';
      term text;
      one tsquery;
    begin
      foreach term in array terms loop
        if term = '|' then
          asked := asked || every;
          every := '';
        else
          one := search_term(substr(term, 2));
          if numnode(one) > 0 then every := every && case when left(term, 1) = '-' then !! one else one end; end if;
        end if;
        exit when numnode(asked) + numnode(every) > ${2 * MOST_LOOKED_FOR};
      end loop;
      return asked || every;
    end $$`);
  // The lexemes of a query, but for those that are left out.
  await queries.query(`
    create function search_lexemes(asked tsquery) returns text[] language sql immutable strict parallel safe
    return array(select distinct found[1] from regexp_matches(querytree(asked), '''([^'']+)''', 'g') found)`);
  // Pieces, and words of them, that a query of these lexemes finds: what a snippet marks.
  await queries.query(String.raw`
    create function search_matching(split text, lexemes text[]) returns text[] language sql immutable strict parallel safe
    begin atomic
      select array(
        select form from (
          select form from string_to_table(split, E'\x02') form
          union
          select translate(word, E'\x01', '') from string_to_table(search_join(split), E'\n') word
          where position(E'\x01' in word) > 0 and length(word) <= ${MOST_LETTERS + MOST_PARTS}) read
        where form <> '' and search_lexeme(form) = any(lexemes)
        union
        select lexeme from unnest(lexemes) lexeme
        where lexeme ~ '^[${UNSPACED}]{2}$' and position(lexeme in translate(split, E'\x02', '')) > 0);
    end`);
}

async function defineMeaning(queries: QueryRunner): Promise<void> {
  // The words of terms that may have been typed otherwise than they are meant, each with its stem; begun: the last one, which may go on.
  await queries.query(String.raw`
    create function search_typed(terms text[]) returns table (word text, lexeme text, begun boolean) language sql immutable strict parallel safe rows 10
    begin atomic
      select word, lexeme, bool_or(begun) from (
        select w.word, search_lexeme(w.word) as lexeme,
          left(t.term, 1) = '+' and t.at = cardinality(terms)
            and row_number() over (partition by t.at order by w.at desc) = 1 as begun
        from unnest(terms) with ordinality t(term, at)
        cross join lateral string_to_table(translate(search_join(search_split(substr(t.term, 2))), E'\x01', E'\n'), E'\n') with ordinality w(word, at)
        where left(t.term, 1) in ('+', '"')) typed
      where length(word) between 3 and ${MOST_LETTERS} and word !~ '[0-9${UNSPACED}]' and lexeme is not null
      group by word, lexeme;
    end`);
  /*
   * Lexemes that a typed word may have been meant for, the nearest first, of words that are so far from it: 0, that it begins; 1 and 2, that are
   * spelt like it but for so many slips; 3, that it is a part of. Whoever wrote them: which of them somebody may be told of is for the search
   * to find out. Of one slip every one is tried (a letter left out, swapped with the next one, put in or changed), also before an ending: in
   * three letters none is changed, as half of all short words would be meant; beyond ten, and of other alphabets, letters are left out and swapped alone, and what
   * else is one slip is found as two are, from five letters on among words that begin alike.
   */
  await queries.query(`
    create function search_meant(typed text, own text, distance integer) returns setof text language plpgsql stable rows 30 as $$
    begin
      return query with near as (${wordsAt(0)} union all ${wordsAt(1)} union all ${wordsAt(2)} union all ${wordsAt(3)})
        select lexeme from (
          select n.word as lexeme, length(n.word) as length from near n
          union all
          select search_lexeme(n.word), length(n.word) from near n) meant
        where lexeme is not null and lexeme <> own
        group by lexeme order by min(length), lexeme;
    end $$`);
}

/** Words that are so far from the typed one, where that is what is asked for. */
function wordsAt(distance: 0 | 1 | 2 | 3): string {
  const slipped = `
    select left(typed, at - 1) || put || substr(typed, at + taken) as text
    from generate_series(1, length(typed)) at
    cross join lateral (values ('', 1), (substr(typed, at + 1, 1) || substr(typed, at, 1), 2)) change(put, taken)
    union all
    select left(typed, at) || letter || substr(typed, at + 1 + changed)
    from generate_series(0, case when length(typed) <= ${SHORT} then length(typed) else 0 end) at
    cross join string_to_table('abcdefghijklmnopqrstuvwxyz', null) letter
    cross join generate_series(0, case when length(typed) = 3 then 0 else 1 end) changed
    where at + changed <= length(typed)`;
  const like = `left(w.word, 1) = left(typed, 1) and length(w.word) between length(typed) - 2 and length(typed) + 2`;
  return {
    0: `(select w.word from search_word w where distance = 0 and w.word >= typed collate "C" and w.word < (typed || chr(1114111)) collate "C")`,
    1: `(select w.word from search_word w where distance = 1 and w.word <> typed and (w.word = any(array(
        select text from (${slipped}) slip where distance = 1
        union select search_lexeme(text) from (${slipped}) slip where distance = 1)))
      union all
      select w.word from search_word w where distance = 1 and (length(typed) > ${SHORT} or typed ~ '[^a-z]') and ${like} and levenshtein_less_equal(w.word, typed, 1) = 1)`,
    2: `(select w.word from search_word w where distance = 2 and length(typed) >= 5 and ${like} and levenshtein_less_equal(w.word, typed, 2) <= 2)`,
    3: `(select w.word from search_word w where distance = 3 and length(typed) >= 4 and length(w.word) >= 6
      and search_grams(w.word) @> search_grams(typed) and position(typed in w.word) > 1)`,
  }[distance];
}
