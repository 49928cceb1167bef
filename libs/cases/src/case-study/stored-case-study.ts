import { type PendingEdit, type PendingEditRow, pendingEditColumns, pendingEditJoin, toPendingEdit } from '#discussion';
import { NotFound } from '#kernel';
import type { RenderedPart } from '#markdown';
import { Statement, type Transaction } from '#platform';
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

/** What is shown of a case study, and the edit that waits for approval if there is one. */
export interface StoredCaseStudy {
  readonly token: string;
  readonly shown: WrittenCaseStudy;
  readonly waiting: (PendingEdit<RevisedDetails> & { readonly details: RevisedDetails }) | null;
}

const COLUMNS = `title, slug, organisation_name, place, country, country_key, website, population_served, started_on, ended_on,
  goal, target_audience, approach, outcome, lessons, skills_gained, team_size, staff_hours, spend, currency, sources, strategy_html, strategy_text`;
/** The parameters of `rowValues`, after the thread's id. */
const VALUES = Array.from({ length: 23 }, (_, at) => `$${at + 2}`).join(', ');

const INSERT = new Statement(`insert into case_study (thread_id, ${COLUMNS}, token) values ($1, ${VALUES}, $25)`);
const UPDATE = new Statement(`update case_study set (${COLUMNS}) = row(${VALUES}) where thread_id = $1`);
/** What is shown, and the edit that waits for approval. */
const WRITTEN = new Statement(`
  select c.token, c.title, ${pendingEditColumns},
    c.organisation_name, c.place, c.country, c.website, c.population_served, c.started_on, c.ended_on, c.goal, c.target_audience,
    c.approach, c.outcome, c.lessons, c.skills_gained, c.team_size, c.staff_hours, c.spend, c.currency, c.sources
  from case_study c join post p on p.thread_id = c.thread_id and p.number = 0 ${pendingEditJoin}
  where c.thread_id = $1`);
/** The token stays: an address that was given out leads to nothing else. */
const BLANK = new Statement(`
  update case_study set title = '', slug = '', organisation_name = '', place = null, country = null, country_key = null,
    website = null, population_served = null, started_on = null, ended_on = null, goal = '', target_audience = null, approach = '',
    outcome = null, lessons = null, skills_gained = null, team_size = null, staff_hours = null, spend = null, currency = null,
    sources = '[]', strategy_html = '{}', strategy_text = '{}'
  where thread_id = $1`);

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
  const row = await tx.row<WrittenRow>(WRITTEN, [id]);
  if (!row) throw new NotFound('case study');
  const shown = { title: row.title, details: toDetails(row) };
  const waiting = toPendingEdit(row, shown.title);
  return { token: row.token, shown, waiting: waiting && { ...waiting, details: waiting.details ?? shown.details } };
}

/** @param rendered the strategy's texts (`strategyTexts`) */
export async function insertCaseStudy(
  tx: Transaction,
  id: string,
  token: string,
  written: WrittenCaseStudy,
  rendered: readonly RenderedPart[],
): Promise<void> {
  await tx.rows(INSERT, [...rowValues(id, token, written, rendered), token]);
}

/** @param rendered the strategy's texts (`strategyTexts`) */
export async function updateCaseStudy(
  tx: Transaction,
  id: string,
  token: string,
  written: WrittenCaseStudy,
  rendered: readonly RenderedPart[],
): Promise<void> {
  await tx.rows(UPDATE, rowValues(id, token, written, rendered));
}

/** Takes everything out of it that was written. */
export async function blankCaseStudy(tx: Transaction, id: string): Promise<void> {
  await tx.rows(BLANK, [id]);
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

/** `$1` the thread, then the columns in their order. */
function rowValues(
  threadId: string,
  token: string,
  { title, details }: WrittenCaseStudy,
  rendered: readonly RenderedPart[],
): unknown[] {
  const { organisation, strategy, effort } = details;
  const { html, text } = strategyColumns(strategy, rendered);
  return [
    threadId,
    title,
    slugWith(title, token),
    organisation.name,
    organisation.place,
    organisation.country,
    organisation.country && countryKey(organisation.country),
    organisation.website,
    organisation.populationServed,
    details.startedOn,
    details.endedOn,
    strategy.goal,
    strategy.audience,
    strategy.approach,
    strategy.outcome,
    strategy.lessons,
    strategy.skillsGained,
    effort.teamSize,
    effort.staffHours,
    effort.spend,
    effort.currency,
    JSON.stringify(details.sources),
    JSON.stringify(html),
    JSON.stringify(text),
  ];
}
