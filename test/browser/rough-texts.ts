import type pg from 'pg';
import { fillPlainTexts } from '#search';
import type { TestApi } from '../support/api.js';

const times = (text: string, characters: number) => [...text.repeat(characters)].slice(0, characters).join('').trim();
const ZALGO = `Z${'\u0336\u0321\u035b\u0316\u0301\u0489'.repeat(4)}`;
const FAMILY = '👩🏽‍👩🏿‍👧🏻‍👦🏼';

/** Texts of at most so many characters that a page has to hold, each hard in its own way. */
export function roughTexts(characters: number): string[] {
  return [
    times('W', characters),
    times('https://example.org/a/b?c=d_e', characters),
    times('Donaudampfschifffahrtsgesellschaft', characters),
    times('مكتبة الحي القديم ', characters),
    times('(שלום) 12 [ספרייה] ', characters),
    times(ZALGO, characters),
    times(FAMILY, characters),
    times('zero\u200bwidth\u2060joined\u00adsoft\u200c', characters),
    times('図書館の相談窓口', characters),
  ];
}

const LONG = 'W'.repeat(500);
const ADDRESS = `https://example.org/${'a'.repeat(480)}`;

/** Everything of Markdown, with words that no line holds. */
export const ROUGH_MARKDOWN = [
  `${LONG} and ${ADDRESS} and <${ADDRESS}> and [${LONG}](${ADDRESS}) and \`${LONG}\` and **${LONG}**`,
  `# ${LONG}`,
  `> ${LONG}\n>\n> > ${LONG}`,
  `- ${LONG}\n  - ${LONG}\n    - ${LONG}\n      1. ${LONG}`,
  `| ${LONG} | ${LONG} |\n| --- | --- |\n| ${LONG} | ${roughTexts(80).join(' ')} |`,
  `\`\`\`\n${LONG} ${LONG}\n\`\`\``,
  `A note[^1].\n\n[^1]: ${LONG}`,
  roughTexts(300).join('\n\n'),
].join('\n\n');

const rough = (column: string, texts = '$1') => `${column} = (${texts}::text[])[1 + n % cardinality(${texts}::text[])]`;
const numbered = (table: string, key = 'ctid') =>
  `(select ${key} as k, (row_number() over ())::integer as n from ${table}) as r where ${table}.${key} = r.k`;

/** Puts rough texts in the place of all that people wrote in an installation: `$1` titles of 200, `$2` names of 80, `$3` words of 50, `$4` HTML, `$5` Markdown. */
const CHANGES = [
  `update member set ${rough('display_name', '$2')}, ${rough('affiliation', '$2')}, bio_html = $4, bio_markdown = $5 from ${numbered('member')}`,
  `update member set handle = repeat('w', 26) || n from ${numbered('member')} and handle not in ('mina', 'oduya', 'wren', 'delphine')`,
  `update course set ${rough('title')}, ${rough('term', '$3')} from ${numbered('course')}`,
  `update prompt set ${rough('title')}, instructions_html = $4, instructions_markdown = $5 from ${numbered('prompt')}`,
  `update reflection set ${rough('title')}, ${rough('excerpt')} from ${numbered('reflection')}`,
  `update post set html = $4, markdown = $5, text = null from (select thread_id as t, number as m, (row_number() over ())::integer as n from post where number < 20) as r
     where post.thread_id = r.t and post.number = r.m and html is not null`,
  `update post_revision set markdown = $5, ${rough('reason')} from ${numbered('post_revision')}`,
  `update case_study set ${rough('title')}, ${rough('organisation_name')}, ${rough('place', '$2')}, ${rough('country', '$2')}, ${rough('goal')},
     ${rough('target_audience')}, ${rough('approach')}, ${rough('outcome')}, ${rough('lessons')}, ${rough('skills_gained')}, website = 'https://example.org/' || repeat('a', 480),
     strategy_html = (select jsonb_object_agg(key, $4::text) from jsonb_object_keys(coalesce(strategy_html, '{}')) as key), strategy_text = null,
     sources = jsonb_build_array(jsonb_build_object('title', ($1::text[])[1], 'url', 'https://example.org/' || repeat('a', 480), 'credit', ($1::text[])[2], 'licence', ($2::text[])[3]))
     from ${numbered('case_study')}`,
  `update metric_series set ${rough('name', '$2')}, ${rough('unit', '$3')} from ${numbered('metric_series')}`,
  `update metric_point set ${rough('note')} from ${numbered('metric_point')} and note is not null`,
  `update media set ${rough('alt_text')}, ${rough('credit')}, ${rough('licence', '$2')} from ${numbered('media')}`,
  `update rating set ${rough('comment')}, rationales = array_fill(($1::text[])[1 + n % cardinality($1::text[])], array[cardinality(rationales)]) from ${numbered('rating')}`,
  `update tag set ${rough('label', '$3')}, ${rough('description')} from ${numbered('tag')}`,
  `update tagging set ${rough('name', '$3')} from ${numbered('tagging')}`,
  `update decision set ${rough('reason')} from ${numbered('decision')}`,
  `update appeal set ${rough('statement')} from ${numbered('appeal')}`,
  `update report set ${rough('note')} from ${numbered('report')}`,
  `update member_report set ${rough('note')} from ${numbered('member_report')}`,
  `update moderation_note set ${rough('body')} from ${numbered('moderation_note')}`,
  `update criterion set ${rough('title', '$2')}, ${rough('description')} from ${numbered('criterion')}`,
  `update session set ${rough('browser', '$2')} from ${numbered('session')}`,
];

export async function roughen(api: TestApi, superuser: pg.Client, token: string): Promise<void> {
  const document = 'query ($markdown: String!) { renderMarkdown(markdown: $markdown) }';
  const { renderMarkdown } = await api.ok(document, { markdown: ROUGH_MARKDOWN }, { token });
  const values = [roughTexts(200), roughTexts(80), roughTexts(50), renderMarkdown, ROUGH_MARKDOWN];
  for (const change of CHANGES) {
    const used = [...new Set(change.match(/\$\d/g))];
    const text = change.replace(/\$\d/g, (name) => `$${used.indexOf(name) + 1}`);
    await superuser.query(
      text,
      used.map((name) => values[Number(name.slice(1)) - 1]),
    );
  }
  await fillPlainTexts(api.db, () => undefined);
}
