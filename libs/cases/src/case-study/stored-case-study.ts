import { type PendingEdit, type PendingEditRow, pendingEditColumns, pendingEditJoin, toPendingEdit } from '#discussion';
import { NotFound } from '#kernel';
import type { RenderedPart } from '#markdown';
import { Statement, type Transaction, type ValuesOf } from '#platform';
import type { RevisedTags } from '#tags';
import type { Source } from './case-study.js';
import { countryKey } from './country.js';
import type { CaseStudyDetails } from './details.js';
import { strategyColumns } from './strategy-texts.js';
import { slugWith } from './token.js';

/** What a case study says, its body aside. */
export interface WrittenCaseStudy {
  readonly title: string;
  readonly details: CaseStudyDetails;
}

export type RevisedDetails = CaseStudyDetails & RevisedTags;

/** What readers see of a case study, and the pending edit if there is one. */
export interface StoredCaseStudy {
  readonly token: string;
  readonly visible: WrittenCaseStudy;
  readonly pendingEdit: (PendingEdit<RevisedDetails> & { readonly details: RevisedDetails }) | null;
}

const COLUMNS = `title, slug, organisation_name, place, country, country_key, website, population_served, started_on, ended_on,
  goal, target_audience, approach, outcome, lessons, skills_gained, team_size, staff_hours, spend, currency, sources, strategy_html, strategy_text`;
/** The values of the columns, in the order of these. */
const WRITTEN_PARAMETERS = {
  title: 'text',
  slug: 'text',
  organisationName: 'text',
  place: 'text | null',
  country: 'text | null',
  countryKey: 'text | null',
  website: 'text | null',
  populationServed: 'integer | null',
  startedOn: 'date | null',
  endedOn: 'date | null',
  goal: 'text',
  targetAudience: 'text | null',
  approach: 'text',
  outcome: 'text | null',
  lessons: 'text | null',
  skillsGained: 'text | null',
  teamSize: 'integer | null',
  staffHours: 'double precision | null',
  spend: 'double precision | null',
  currency: 'text | null',
  sources: 'jsonb',
  strategyHtml: 'jsonb',
  strategyText: 'jsonb',
} as const;
const VALUES = Object.keys(WRITTEN_PARAMETERS)
  .map((name) => `:${name}`)
  .join(', ');

const INSERT = new Statement(
  'cases/insert',
  { threadId: 'uuid', ...WRITTEN_PARAMETERS, token: 'text' },
  `insert into case_study (thread_id, ${COLUMNS}, token) values (:threadId, ${VALUES}, :token)`,
);
const UPDATE = new Statement(
  'cases/update',
  { threadId: 'uuid', ...WRITTEN_PARAMETERS },
  `update case_study set (${COLUMNS}) = row(${VALUES}) where thread_id = :threadId`,
);
/** What readers see, and the pending edit. */
const WRITTEN = new Statement(
  'cases/written',
  { threadId: 'uuid' },
  `
  select c.token, c.title, ${pendingEditColumns},
    c.organisation_name, c.place, c.country, c.website, c.population_served, c.started_on, c.ended_on, c.goal, c.target_audience,
    c.approach, c.outcome, c.lessons, c.skills_gained, c.team_size, c.staff_hours, c.spend, c.currency, c.sources
  from case_study c join post p on p.thread_id = c.thread_id and p.number = 0 ${pendingEditJoin}
  where c.thread_id = :threadId`,
);
/** The token stays: an address that was given out leads to nothing else. */
const BLANK = new Statement(
  'cases/blank',
  { threadId: 'uuid' },
  `
  update case_study set title = '', slug = '', organisation_name = '', place = null, country = null, country_key = null,
    website = null, population_served = null, started_on = null, ended_on = null, goal = '', target_audience = null, approach = '',
    outcome = null, lessons = null, skills_gained = null, team_size = null, staff_hours = null, spend = null, currency = null,
    sources = '[]', strategy_html = '{}', strategy_text = '{}'
  where thread_id = :threadId`,
);

interface WrittenRow extends PendingEditRow<RevisedDetails> {
  token: string;
  title: string;
  organisation_name: string;
  place: string | null;
  country: string | null;
  website: string | null;
  population_served: number | null;
  started_on: string | null;
  ended_on: string | null;
  goal: string;
  target_audience: string | null;
  approach: string;
  outcome: string | null;
  lessons: string | null;
  skills_gained: string | null;
  team_size: number | null;
  staff_hours: number | null;
  spend: number | null;
  currency: string | null;
  sources: Source[];
}

/** @throws NotFound */
export async function readCaseStudy(tx: Transaction, id: string): Promise<StoredCaseStudy> {
  const row = await tx.row<WrittenRow>(WRITTEN.with({ threadId: id }));
  if (!row) throw new NotFound('case study');
  const visible = { title: row.title, details: toDetails(row) };
  const edit = toPendingEdit(row, visible.title);
  return { token: row.token, visible, pendingEdit: edit && { ...edit, details: edit.details ?? visible.details } };
}

/** @param rendered the strategy's texts (`strategyTexts`) */
export async function insertCaseStudy(
  tx: Transaction,
  id: string,
  token: string,
  written: WrittenCaseStudy,
  rendered: readonly RenderedPart[],
): Promise<void> {
  await tx.rows(INSERT.with({ threadId: id, ...writtenValues(token, written, rendered), token }));
}

/** @param rendered the strategy's texts (`strategyTexts`) */
export async function updateCaseStudy(
  tx: Transaction,
  id: string,
  token: string,
  written: WrittenCaseStudy,
  rendered: readonly RenderedPart[],
): Promise<void> {
  await tx.rows(UPDATE.with({ threadId: id, ...writtenValues(token, written, rendered) }));
}

/** Takes everything out of it that was written. */
export async function blankCaseStudy(tx: Transaction, id: string): Promise<void> {
  await tx.rows(BLANK.with({ threadId: id }));
}

function toDetails(row: WrittenRow): CaseStudyDetails {
  return {
    organisation: {
      name: row.organisation_name,
      place: row.place,
      country: row.country,
      website: row.website,
      populationServed: row.population_served,
    },
    strategy: {
      goal: row.goal,
      audience: row.target_audience,
      approach: row.approach,
      outcome: row.outcome,
      lessons: row.lessons,
      skillsGained: row.skills_gained,
    },
    effort: { teamSize: row.team_size, staffHours: row.staff_hours, spend: row.spend, currency: row.currency },
    startedOn: row.started_on,
    endedOn: row.ended_on,
    sources: row.sources,
  };
}

function writtenValues(
  token: string,
  { title, details }: WrittenCaseStudy,
  rendered: readonly RenderedPart[],
): ValuesOf<typeof WRITTEN_PARAMETERS> {
  const { organisation, strategy, effort, startedOn, endedOn } = details;
  const { name: organisationName, place, country, website, populationServed } = organisation;
  const { audience: targetAudience, ...texts } = strategy;
  const { html, text } = strategyColumns(strategy, rendered);
  return {
    title,
    slug: slugWith(title, token),
    organisationName,
    place,
    country,
    countryKey: country && countryKey(country),
    website,
    populationServed,
    startedOn,
    endedOn,
    ...texts,
    targetAudience,
    ...effort,
    sources: JSON.stringify(details.sources),
    strategyHtml: JSON.stringify(html),
    strategyText: JSON.stringify(text),
  };
}
