import {
  type Author,
  type AuthorRow,
  type ReactionCount,
  type ThreadRow,
  type ThreadView,
  toAuthor,
  toThread,
} from '#discussion';
import { withOwnNotes } from '#kernel';
import { excerptOfStored } from '#markdown';
import { type MediaView } from '#media';
import { type TagTuple, type TagView, toTags } from '#tags';
import { type Audience, type ContentStatus } from '#visibility';
import { type RecordedSeries, type SeriesJson, toSeries } from '../metric/metric.js';

/** Whose campaign it was. */
export interface Organisation {
  readonly name: string;
  readonly place: string | null;
  readonly country: string | null;
  readonly website: string | null;
  readonly populationServed: number | null;
}

/** What was tried, in Markdown. */
export interface Strategy {
  readonly goal: string;
  readonly audience: string | null;
  readonly approach: string;
  /** Null while it is up for blind rating, as the two below. */
  readonly outcome: string | null;
  readonly lessons: string | null;
  readonly skillsGained: string | null;
}

/** The same texts in another form, as sanitised HTML or as they read; a text that there is not has none. */
export type StrategyTexts = { readonly [Field in keyof Strategy]?: string };

/** What is read of a strategy: its texts, and of all of them what they link to and what links show only to those who point at them. */
export interface ReadStrategy extends StrategyTexts {
  readonly links: readonly string[];
  readonly titles: readonly string[];
  /** Tells it from what is read of other Markdown that reads alike: what stays the same while its Markdown changes is taken for outdated. */
  readonly readOf: string;
}

/** A strategy to be shown. Its HTML and excerpt are empty in a list that was not asked for them. */
export interface RenderedStrategy extends Strategy {
  readonly goalExcerpt: string;
  readonly goalHtml: string;
  readonly audienceHtml: string | null;
  readonly approachHtml: string;
  readonly outcomeHtml: string | null;
  readonly lessonsHtml: string | null;
  readonly skillsGainedHtml: string | null;
}

/** What it took. */
export interface Effort {
  readonly teamSize: number | null;
  readonly staffHours: number | null;
  readonly spend: number | null;
  /** ISO 4217. */
  readonly currency: string | null;
}

export interface Source {
  readonly title: string;
  readonly url: string | null;
  readonly credit: string | null;
  readonly licence: string | null;
}

/** A case study as one viewer sees it: what is hidden from them while it is up for blind rating is not in here. */
export interface CaseStudyView {
  readonly kind: 'CASE_STUDY';
  readonly id: string;
  readonly thread: ThreadView;
  readonly threadId: string;
  readonly number: 0;
  readonly author: Author | null;
  readonly authorId: string | null;
  readonly status: ContentStatus;
  readonly title: string;
  readonly slug: string;
  readonly audience: Audience;
  readonly revision: number;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  /** Its text, absent where it was not asked for, null where it is hidden or was withdrawn. */
  readonly bodyMarkdown?: string | null;
  readonly bodyHtml?: string | null;
  readonly publishedAt: Date | null;
  readonly blindUntil: Date | null;
  /** Whether the viewer is given the outcome and everything from which it could be known. */
  readonly outcomeShown: boolean;
  readonly organisation: Organisation;
  /** Calendar dates, such as `2026-11-23`. */
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  /** Absent, as `sources` is, in a list that was not asked for it. */
  readonly strategy?: RenderedStrategy;
  readonly effort: Effort | null;
  readonly sources?: readonly Source[];
  /** Absent where they were not asked for. */
  readonly tags?: readonly TagView[];
  readonly reactions?: readonly ReactionCount[];
  readonly media?: readonly MediaView[];
  readonly metrics?: readonly RecordedSeries[];
  /** What a list is sorted by, as this viewer is given it; absent in those that are not sorted by figures. */
  readonly figures?: Figures;
}

/** What lists are sorted by: all 0 for viewers who are not given its outcome. */
export interface Figures {
  readonly score: number;
  readonly ratings: number;
  readonly contested: number;
  readonly replies: number;
}

export interface CaseStudyRow extends ThreadRow, AuthorRow {
  title: string;
  slug: string;
  revision: number;
  edited_at: Date | null;
  organisation_name: string;
  place: string | null;
  country: string | null;
  website: string | null;
  population_served: number | null;
  started_on: string | null;
  ended_on: string | null;
  team_size: number | null;
  staff_hours: number | null;
  spend: number | null;
  currency: string | null;
  goal?: string;
  target_audience?: string | null;
  approach?: string;
  outcome?: string | null;
  lessons?: string | null;
  skills_gained?: string | null;
  strategy_html?: StrategyTexts;
  goal_text?: string | null;
  sources?: Source[];
  tags?: TagTuple[];
  reactions?: ReactionCount[];
  media?: MediaView[];
  metrics?: SeriesJson[];
  markdown?: string | null;
  html?: string | null;
  shown_score?: number;
  shown_ratings?: number;
  shown_contested?: number;
  shown_replies?: number;
}

/** The columns that every list reads of a row `c` of `case_study` and the post `p` of its text. A withdrawn one's are blank. */
export const caseStudyColumns = `c.title, c.slug, c.organisation_name, c.place, c.country, c.website, c.population_served,
  c.started_on, c.ended_on, c.team_size, c.staff_hours, c.spend, c.currency, p.visible_revision as revision, p.edited_at`;

export const strategyColumns = 'c.goal, c.target_audience, c.approach, c.outcome, c.lessons, c.skills_gained';

export function toCaseStudy(row: CaseStudyRow): CaseStudyView {
  const thread = toThread(row);
  return {
    kind: 'CASE_STUDY',
    id: thread.id,
    thread,
    threadId: thread.id,
    number: 0,
    author: toAuthor(row),
    authorId: thread.authorId,
    status: thread.status,
    title: row.title,
    slug: row.slug,
    audience: thread.audience,
    revision: row.revision,
    createdAt: thread.createdAt,
    editedAt: row.edited_at,
    bodyMarkdown: thread.opened ? row.markdown : null,
    bodyHtml: thread.opened ? withOwnNotes(row.html, thread.id) : null,
    publishedAt: thread.publishedAt,
    blindUntil: thread.blindUntil,
    outcomeShown: thread.opened,
    organisation: {
      name: row.organisation_name,
      place: row.place,
      country: row.country,
      website: row.website,
      populationServed: row.population_served,
    },
    startedOn: row.started_on,
    endedOn: row.ended_on,
    strategy: toStrategy(row, thread.opened),
    effort: toEffort(row),
    sources: row.sources,
    tags: row.tags && toTags(row.tags),
    reactions: row.reactions,
    media: row.media,
    metrics: row.metrics?.map(toSeries),
    figures: toFigures(row),
  };
}

function toStrategy(row: CaseStudyRow, opened: boolean): RenderedStrategy | undefined {
  const { goal, approach, target_audience: audience = null } = row;
  if (goal === undefined || approach === undefined) return undefined;
  const { outcome = null, lessons = null, skills_gained: skillsGained = null } = opened ? row : {};
  const html = (name: keyof StrategyTexts, seen = true) =>
    (seen && withOwnNotes(row.strategy_html?.[name], `${row.thread_id} ${name}`)) || null;
  return {
    ...{ goal, audience, approach, outcome, lessons, skillsGained },
    goalExcerpt: row.goal_text === undefined ? '' : excerptOfStored(row.goal_text, goal),
    goalHtml: html('goal') ?? '',
    audienceHtml: html('audience'),
    approachHtml: html('approach') ?? '',
    outcomeHtml: html('outcome', opened),
    lessonsHtml: html('lessons', opened),
    skillsGainedHtml: html('skillsGained', opened),
  };
}

/** Null where nothing of it is known. */
function toEffort({ team_size: teamSize, staff_hours: staffHours, spend, currency }: CaseStudyRow): Effort | null {
  const known = teamSize !== null || staffHours !== null || spend !== null;
  return known ? { teamSize, staffHours, spend, currency } : null;
}

function toFigures(row: CaseStudyRow): Figures | undefined {
  const {
    shown_score: score,
    shown_ratings: ratings = 0,
    shown_contested: contested = 0,
    shown_replies: replies = 0,
  } = row;
  return score === undefined ? undefined : { score, ratings, contested, replies };
}
