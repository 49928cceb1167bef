import { moderates, seesReply, seesSubject } from '#visibility';
import type { Connections } from './baseline-connections.js';
import { placed } from './placed.js';

/*
 * The shelf by hand, as a learner sees one on which nothing is up for blind rating: one statement for the list, three
 * for the page, in the order in which the product's documents ask for their fields.
 */
const range = (reach: number) => `
  (select t.* from thread t where t.kind = 'CASE_STUDY' and t.reach = ${reach} and ${seesSubject('t')}
  order by t.score desc, t.rating_count desc, t.published_at desc, t.id desc limit 21)`;

const TAGS = `(select json_agg(json_build_object('slug', g.slug, 'label', g.label) order by k.position)
  from tagging k join tag g on g.id = k.tag_id where k.thread_id = t.id) as tags`;

const list = (name: string) => `
  with t as (
    select * from (${range(1)} union all ${range(2)}
      union all (select t.* from thread t where t.kind = 'CASE_STUDY' and t.reach = 4 and t.author_id = $1::uuid and ${seesSubject('t')}
        order by t.score desc, t.rating_count desc, t.published_at desc, t.id desc limit 21)) reached
    order by score desc, rating_count desc, published_at desc, id desc limit 21)
  select t.id, c.title, c.slug, t.published_at, c.organisation_name, c.country, m.handle, ${name}, ${TAGS},
    t.rating_count, t.score, t.reply_count
  from t join case_study c on c.thread_id = t.id left join member m on m.id = t.author_id
  order by t.score desc, t.rating_count desc, t.published_at desc, t.id desc`;

const page = (name: string) => `
  select t.id, c.title, p.html, c.organisation_name, c.country, c.goal, c.approach, c.outcome, c.lessons, c.staff_hours, m.handle, ${name}, ${TAGS},
    s.count, s.score, s.sum / (s.weight * s.count::double precision) as mean, s.histogram, t.reply_count, t.locked, ${moderates('t')} as moderated,
    (select json_agg(json_build_object('name', e.name, 'unit', e.unit, 'baseline', e.baseline, 'points', (
        select json_agg(json_build_object('on', o.on_date, 'value', o.value) order by o.on_date)
        from metric_point o where o.thread_id = e.thread_id and o.series_id = e.id)) order by e.position)
      from metric_series e where e.thread_id = t.id) as metrics
  from case_study c join thread t on t.id = c.thread_id join post p on p.thread_id = t.id and p.number = 0
  left join member m on m.id = t.author_id
  left join rubric r on r.built_in and r.current left join rating_summary s on s.thread_id = t.id and s.rubric_id = r.id
  where c.token = $8 and ${seesSubject('t')}`;

const CRITERIA =
  'select c.key, c.title from criterion c join rubric r on r.id = c.rubric_id where r.built_in and r.current order by slot';

const replies = (name: string) => `
  with r as (select t.*, ${moderates('t')} as moderated from thread t where t.id = $8::uuid and ${seesSubject('t')})
  select p.number, p.depth, p.html, p.created_at, m.handle, ${name}
  from r join post p on p.thread_id = r.id and p.presence = 2 and p.path > '' and ${seesReply('p', 'r.moderated')}
  left join member m on m.id = p.author_id order by p.path limit 51`;

export class ShelfBaseline {
  private readonly statements;

  constructor(
    private readonly pool: Connections,
    name: string,
  ) {
    this.statements = {
      list: { name: 'shelf', text: placed(list(name)) },
      page: { name: 'page', text: placed(page(name)) },
      criteria: { name: 'criteria', text: CRITERIA },
      replies: { name: 'replies', text: placed(replies(name)) },
    };
  }

  async list(viewer: unknown[]): Promise<unknown> {
    const { rows } = await this.pool.query({ ...this.statements.list, values: viewer });
    return {
      caseStudies: {
        nodes: rows.slice(0, 20).map((row) => ({
          id: row.id,
          title: row.title,
          slug: row.slug,
          publishedAt: row.published_at.toISOString(),
          organisation: { name: row.organisation_name, country: row.country },
          author: { handle: row.handle, displayName: row.name },
          tags: row.tags,
          ratingSummary: { count: row.rating_count, score: row.score },
          thread: { replyCount: row.reply_count },
        })),
        pageInfo: { hasNextPage: rows.length > 20 },
      },
    };
  }

  async page(viewer: unknown[], slug: string): Promise<unknown> {
    const { rows } = await this.pool.query({ ...this.statements.page, values: [...viewer, slug.slice(-10)] });
    const [row] = rows;
    const [criteria, below] = await Promise.all([
      this.pool.query({ ...this.statements.criteria, values: [] }),
      this.pool.query({ ...this.statements.replies, values: [...viewer, row.id] }),
    ]);
    return {
      caseStudy: {
        id: row.id,
        title: row.title,
        bodyHtml: row.html,
        organisation: { name: row.organisation_name, country: row.country },
        strategy: { goal: row.goal, approach: row.approach, outcome: row.outcome, lessons: row.lessons },
        author: { handle: row.handle, displayName: row.name },
        tags: row.tags,
        metrics: row.metrics.map((series: { points: { value: number }[] }) => {
          const total = series.points.reduce((sum, { value }) => sum + value, 0);
          return { ...series, total, perStaffHour: total / row.staff_hours };
        }),
        ratingSummary: {
          count: row.count,
          score: row.score,
          mean: row.mean,
          criteria: criteria.rows.map((criterion, at) => ({
            criterion,
            histogram: row.histogram.slice(at * 5, at * 5 + 5),
          })),
        },
        thread: {
          replyCount: row.reply_count,
          replies: {
            nodes: below.rows.slice(0, 50).map((reply) => ({
              number: reply.number,
              depth: reply.depth,
              bodyHtml: reply.html,
              createdAt: reply.created_at.toISOString(),
              author: { handle: reply.handle, displayName: reply.name },
            })),
          },
        },
      },
    };
  }
}
