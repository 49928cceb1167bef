import { nameShown } from '#courses';

/**
 * A text is looked through so many characters at a time, the first with a match first; each takes in some of those before and after, so
 * that what matches stands among its words.
 */
const PIECE = { characters: 2_000, before: 120, after: 320 } as const;
/** What is shown of a text where only what stands above it matches. */
const BEGINNING = 400;

/** `{from}` says of which text: what `PassageRow` is. The row `known` has the query's lexemes. */
const passage = (from: string, begins: string, ends: string, forms: string) => `
  select json_build_object('shown', cut.shown, 'folded', fold.folded, 'forms', matching.forms, 'begins', ${begins}, 'ends', ${ends})::text
  from ${from}
  cross join lateral (select search_fold(cut.shown) as folded offset 0) fold
  cross join lateral (select ${forms} as forms offset 0) matching`;

/** Of row `page`: where its text matches; where only what stands above it does (title, organisation, tags), that and how the text begins. */
export const textSnippet = `(
  select coalesce((${passage(
    `generate_series(0, (length(read.text) - 1) / ${PIECE.characters}) at
     cross join lateral (select search_cut(substr(read.text, greatest(at * ${PIECE.characters} - ${PIECE.before - 1}, 1),
       ${PIECE.characters + PIECE.after} + least(at * ${PIECE.characters}, ${PIECE.before}))) as shown offset 0) cut`,
    'at = 0',
    `length(read.text) <= at * ${PIECE.characters} + ${PIECE.characters + PIECE.after}`,
    'search_matching(fold.folded, known.lexemes)',
  )}
    where read.inside and cardinality(matching.forms) > 0 limit 1), (${passage(
      `(select search_cut(concat_ws(' · ',
        (select concat_ws(' · ', nullif(s.title, ''), nullif(s.beside, '')) from search_subject s where s.thread_id = page.id and s.part = page.part),
        nullif(left(read.text, ${BEGINNING}), ''))) as shown offset 0) cut`,
      'true',
      `length(read.text) <= ${BEGINNING}`,
      // A title of words that say nothing by themselves is found as a whole.
      `case when cardinality(known.lexemes) = 0 then string_to_array(search_split(:typed), E'\\x02') else search_matching(fold.folded, known.lexemes) end`,
    )}))
  from (
    select coalesce((select ts_filter(e.vector, '{d}') @@ known.any_word from search_entry e
        where e.thread_id = page.id and e.number = page.number and e.part = page.part), false) as inside,
      search_read(coalesce(
        (select e.text from search_entry e where e.thread_id = page.id and e.number = page.number and e.part = page.part),
        (select p.text from post p where p.thread_id = page.id and p.number = page.number), '')) as text offset 0) read)`;

/** Of a person on row `page`: their name, where it reaches the viewer, and handle. */
export const peopleSnippet = `(${passage(
  `(select search_cut((select concat_ws(' · ', case when ${nameShown('m')} then m.display_name end, m.handle) from member m where m.id = page.id)) as shown offset 0) cut`,
  'true',
  'true',
  `array(select piece from string_to_table(fold.folded, E'\\x02') piece
    where exists (select from string_to_table(search_split(:typed), E'\\x02') word where btrim(word, E' \\x01') <> '' and starts_with(piece, word)))`,
)})`;
