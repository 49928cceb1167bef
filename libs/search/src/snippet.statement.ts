import { nameShown } from '#courses';

/**
 * A text is looked through so many characters at a time, the first with a match first; each takes in some of those before and after, so
 * that what matches stands among its words.
 */
const PIECE = { characters: 2_000, before: 120, after: 320 } as const;
/** What is shown of a text where only what stands above it matches. */
const BEGINNING = 400;

/** `{from}` says of which text: what `PassageRow` is. The row `known` has the query and its lexemes. */
const passage = (
  from: string,
  { begins, ends, forms, asked }: Record<'begins' | 'ends' | 'forms' | 'asked', string>,
) => `
  select json_build_object('shown', cut.shown, 'folded', fold.folded, 'forms', matching.forms, 'asked', ${asked},
    'begins', ${begins}, 'ends', ${ends})::text
  from ${from}
  cross join lateral (select search_fold(cut.shown) as folded offset 0) fold
  cross join lateral (select ${forms} as forms offset 0) matching`;

/** The words of a piece that match, each with its lexeme. */
const MATCHING = `array(select form || E'\\x01' || coalesce(search_lexeme(form), form) from unnest(search_matching(fold.folded, known.lexemes)) form)`;
const ASKED = 'known.words::text';

/** The pieces of a text, which is read. */
const PIECES = `generate_series(0, (length(read.text) - 1) / ${PIECE.characters}) at
  cross join lateral (select substr(read.text, greatest(at * ${PIECE.characters} - ${PIECE.before - 1}, 1),
    ${PIECE.characters + PIECE.after} + least(at * ${PIECE.characters}, ${PIECE.before})) as written offset 0) piece
  cross join lateral (select search_cut(piece.written) as shown offset 0) cut`;
const inside = passage(PIECES, {
  begins: 'at = 0',
  ends: `length(read.text) <= at * ${PIECE.characters} + ${PIECE.characters + PIECE.after}`,
  forms: MATCHING,
  asked: ASKED,
});

/**
 * Of row `page`: where its text matches, of a phrase where that stands as one; where only what stands above it does (title, organisation, tags),
 * that and how the text begins.
 */
export const textSnippet = `(
  select coalesce(
    (${inside} where read.inside and known.phrased and (search_text_vector(piece.written)).vector @@ known.words limit 1),
    (${inside} where read.inside and cardinality(matching.forms) > 0 limit 1), (${passage(
      `(select search_cut(concat_ws(' · ',
        (select concat_ws(' · ', nullif(s.title, ''), nullif(s.beside, '')) from search_subject s where s.thread_id = page.id and s.part = page.part),
        nullif(left(read.text, ${BEGINNING}), ''))) as shown offset 0) cut`,
      {
        begins: 'true',
        ends: `length(read.text) <= ${BEGINNING}`,
        // A title of words that say nothing by themselves is found as a whole.
        forms: `case when cardinality(known.lexemes) = 0 then string_to_array(search_split(:typed), E'\\x02') else ${MATCHING} end`,
        asked: `case when cardinality(known.lexemes) > 0 then ${ASKED} end`,
      },
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
  {
    begins: 'true',
    ends: 'true',
    forms: `array(select piece from string_to_table(fold.folded, E'\\x02') piece
    where exists (select from string_to_table(search_split(:typed), E'\\x02') word where btrim(word, E' \\x01') <> '' and starts_with(piece, word)))`,
    asked: 'null',
  },
)})`;
