import type { Viewer } from '#kernel';
import type { Database } from '../../../libs/platform/src/database/database.js';
import { isSubjectSeen, isThreadSeen } from '../../../libs/visibility/src/subject-visibility.js';
import { type KnownThread, readFacts } from '../../factories/facts.js';
import { sql } from '../../support/sql.js';

export interface KnownCaseStudy extends KnownThread {
  readonly publishedAt: Date | null;
  readonly score: number;
  readonly ratings: number;
  readonly contested: number;
  readonly country: string | null;
  readonly startedOn: string | null;
  readonly series: number;
  readonly tags: readonly string[];
  readonly platforms: readonly string[];
}

export type NaiveCaseStudyOrder = 'BEST_STRATEGY' | 'NEWEST' | 'MOST_RATED' | 'MOST_DISCUSSED' | 'MOST_CONTESTED';

export interface NaiveCaseStudyFilter {
  readonly authorId?: string | null;
  readonly country?: string | null;
  readonly startedAfter?: string | null;
  readonly startedBefore?: string | null;
  readonly tags?: ReadonlyArray<readonly string[]> | null;
  readonly platform?: readonly string[] | null;
  readonly minimumRatings?: number | null;
  readonly hasMetrics?: boolean | null;
}

const MORE = `
  select t.id, t.published_at as "publishedAt", t.score, t.rating_count as ratings, t.contested_count as contested,
    c.country, c.started_on as "startedOn",
    (select count(*)::integer from metric_series s where s.thread_id = t.id) as series,
    array(select k.tag_id::text from tagging k where k.thread_id = t.id) as tags,
    array(select k.tag_id::text from tagging k join tag g on g.id = k.tag_id and g.facet = 'PLATFORM' where k.thread_id = t.id)
      as platforms
  from thread t join case_study c on c.thread_id = t.id where t.id = any($1::uuid[])`;

/** Everything that decides which lists a case study is in and where, read without any rule. */
export async function readCaseStudies(
  database: Database,
  threads: readonly string[],
  now: Date,
): Promise<KnownCaseStudy[]> {
  const rows = await database.rows<Omit<KnownCaseStudy, 'subject' | 'replies'>>(sql(MORE, [threads]));
  const facts = await readFacts(
    database,
    rows.map(({ id }) => id),
    now,
  );
  return facts.map((thread, at) => ({ ...thread, ...rows[at]! }));
}

/** The list that this viewer is to find: the twins of the rules, then every filter by itself, then a sort. */
export function listCaseStudiesNaively(
  viewer: Viewer,
  known: readonly KnownCaseStudy[],
  order: NaiveCaseStudyOrder,
  filter: NaiveCaseStudyFilter,
): Array<{ id: string; key: readonly unknown[] }> {
  return known
    .filter(({ subject }) => subject.status !== 'DRAFT' && subject.status !== 'REMOVED')
    .filter(({ subject }) => isSubjectSeen(viewer, subject))
    .map((study) => (isThreadSeen(viewer, study.subject) ? study : withoutFigures(study)))
    .filter((study) => passes(study, filter))
    .map((study) => ({ id: study.id, key: keyOf(study, order) }))
    .sort((a, b) => -compare(a.key, b.key));
}

function withoutFigures(study: KnownCaseStudy): KnownCaseStudy {
  return { ...study, score: 0, ratings: 0, contested: 0, series: 0, replies: [] };
}

function passes(study: KnownCaseStudy, filter: NaiveCaseStudyFilter): boolean {
  const { startedOn } = study;
  return (
    (filter.authorId == null || study.subject.authorId === filter.authorId) &&
    (filter.country == null || study.country === filter.country) &&
    (filter.startedAfter == null || (startedOn !== null && startedOn >= filter.startedAfter)) &&
    (filter.startedBefore == null || (startedOn !== null && startedOn <= filter.startedBefore)) &&
    (filter.tags ?? []).every((group) => group.some((tag) => study.tags.includes(tag))) &&
    (filter.platform == null || filter.platform.some((tag) => study.platforms.includes(tag))) &&
    (filter.minimumRatings == null || study.ratings >= filter.minimumRatings) &&
    (filter.hasMetrics == null || study.series > 0 === filter.hasMetrics)
  );
}

function keyOf(study: KnownCaseStudy, order: NaiveCaseStudyOrder): readonly unknown[] {
  const { score, ratings, contested, publishedAt, id } = study;
  const replies = study.replies.filter(({ status }) => status === 'VISIBLE').length;
  const figures = {
    BEST_STRATEGY: [score, ratings],
    NEWEST: [],
    MOST_RATED: [ratings],
    MOST_DISCUSSED: [replies],
    MOST_CONTESTED: [contested, ratings],
  }[order];
  return [...figures, (publishedAt as Date).getTime(), id];
}

function compare(a: readonly unknown[], b: readonly unknown[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] as number) < (b[at] as number) ? -1 : 1;
}
