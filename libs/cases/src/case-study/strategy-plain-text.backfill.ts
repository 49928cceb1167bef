import { readPlainText } from '#markdown';
import { type Backfill, Statement, type UnfilledRow } from '#platform';
import type { Strategy } from './case-study.js';
import { readStrategy, strategyFields } from './strategy-texts.js';

interface Row extends UnfilledRow {
  readonly strategy: Strategy;
  readonly sum: string;
}

const STRATEGY = `jsonb_build_object('goal', s.goal, 'audience', s.target_audience, 'approach', s.approach, 'outcome', s.outcome,
      'lessons', s.lessons, 'skillsGained', s.skills_gained)`;

/** As `postPlainTexts`, for what case studies tell of their strategy. */
export const strategyPlainTexts: Backfill<Row> = {
  count: new Statement(
    'cases/count-strategies-without-text',
    {},
    'select count(*)::integer as count from case_study where strategy_text is null',
  ),
  next: new Statement(
    'cases/strategies-without-text',
    { threadId: 'uuid', number: 'integer', most: 'integer' },
    `
    select s.thread_id, 0 as number, s.strategy, md5(s.strategy::text) as sum, length(s.strategy::text) as characters
    from (select s.thread_id, s.strategy_text, ${STRATEGY} as strategy from case_study s) s
    where s.strategy_text is null and s.thread_id > :threadId and :number is not null order by s.thread_id limit :most`,
  ),
  fill: ({ thread_id, sum, strategy }) => ({
    ...{ thread_id, sum },
    strategy_text: readStrategy(
      strategy,
      strategyFields(strategy).map(([, markdown]) => readPlainText(markdown)),
    ),
  }),
  store: new Statement(
    'cases/fill-plain-texts',
    { filled: 'jsonb' },
    `
    with read as materialized (
      select * from jsonb_to_recordset(:filled) as r(thread_id uuid, sum text, strategy_text jsonb)),
    lacking as materialized (
      select s.thread_id from read r join case_study s on s.thread_id = r.thread_id
      where s.strategy_text is null and md5(${STRATEGY}::text) = r.sum order by s.thread_id for no key update of s skip locked),
    stored as (
      update case_study s set strategy_text = r.strategy_text from lacking l join read r on r.thread_id = l.thread_id
      where s.thread_id = l.thread_id
      returning 1)
    select count(*)::integer as count from stored`,
  ),
};
