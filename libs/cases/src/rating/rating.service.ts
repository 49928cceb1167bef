import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { readBanned, requireUnbanned } from '#discussion';
import { Clock, InvalidInput, type Member, newId, writtenText } from '#kernel';
import { Events, Idempotency, Statement, type Transaction, type ValuesOf } from '#platform';
import { loadCaseStudy } from '../case-study/load-case-study.js';
import type { RubricView } from '../rubric/rubric.js';
import { lockRubric } from '../rubric/rubric.queries.js';
import { StrategyRated } from './rating.events.js';
import { requireRating } from './rating.policy.js';
import { type GivenScore, readScores } from './score-sheet.js';
import {
  type CountedRating,
  emptyTally,
  TALLY_COLUMNS,
  TALLY_PARAMETERS,
  type Tally,
  type TallyRow,
  tallied,
  tallyValues,
  toTally,
} from './tally.js';

export interface RateCaseStudy {
  readonly caseStudyId: string;
  readonly rubricId?: string | null;
  readonly scores: readonly GivenScore[];
  readonly comment?: string | null;
  readonly idempotencyKey?: string | null;
}
export interface WithdrawRating {
  readonly caseStudyId: string;
  readonly rubricId?: string | null;
  readonly idempotencyKey?: string | null;
}

/** By which rubric somebody rated which case study. */
export interface RatingAddress {
  readonly caseStudyId: string;
  readonly rubricId: string;
}

const BEFORE = new Statement(
  'cases/rating-before',
  { threadId: 'uuid', rubricId: 'uuid', memberId: 'uuid' },
  `
  select own.scores, own.weighted_sum, own.blind, own.by_instructor,
    ${TALLY_COLUMNS.map((column) => `kept.${column}`).join(', ')}
  from (values (1)) one
  left join rating own on own.thread_id = :threadId and own.rubric_id = :rubricId and own.member_id = :memberId
  left join rating_summary kept on kept.thread_id = :threadId and kept.rubric_id = :rubricId`,
);

interface BeforeRow extends TallyRow {
  scores: number[] | null;
  weighted_sum: number;
  blind: boolean;
  by_instructor: boolean;
}

const CHANGE = {
  threadId: 'uuid',
  rubricId: 'uuid',
  memberId: 'uuid',
  /** The rubric's. */
  weight: 'integer',
  /** Whether lists are sorted by this rubric. */
  sortedBy: 'boolean',
  ...TALLY_PARAMETERS,
} as const;

/** A change to one member's rating, and the figures that it leads to. */
const composeChange = (change: string) => `
  with ${change},
  kept as (
    insert into rating_summary (thread_id, rubric_id, weight, ${TALLY_COLUMNS.join(', ')})
    values (:threadId, :rubricId, :weight, ${Object.keys(TALLY_PARAMETERS)
      .map((name) => `:${name}`)
      .join(', ')})
    on conflict (thread_id, rubric_id) do update
    set ${TALLY_COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
    returning score, count, contested_count)
  update thread set score = coalesce(kept.score, 0), rating_count = kept.count, contested_count = kept.contested_count
  from kept where id = :threadId and :sortedBy`;

const RATE = new Statement(
  'cases/rate',
  {
    ...CHANGE,
    id: 'uuid',
    revision: 'integer',
    blind: 'boolean',
    byInstructor: 'boolean',
    scores: 'smallint[]',
    rationales: 'text[]',
    comment: 'text | null',
    weightedSum: 'integer',
    at: 'timestamptz',
  },
  composeChange(`
  rated as (
    insert into rating (thread_id, rubric_id, member_id, id, revision, blind, by_instructor, scores, rationales, comment,
      weighted_sum, created_at, updated_at)
    values (:threadId, :rubricId, :memberId, :id, :revision, :blind, :byInstructor, :scores, :rationales, :comment,
      :weightedSum, :at, :at)
    on conflict (thread_id, rubric_id, member_id) do update
    set revision = excluded.revision, blind = excluded.blind, by_instructor = excluded.by_instructor,
      scores = excluded.scores, rationales = excluded.rationales, comment = excluded.comment,
      weighted_sum = excluded.weighted_sum, updated_at = excluded.updated_at),
  disclosed as (
    insert into outcome_disclosure (thread_id, member_id, disclosed_at) values (:threadId, :memberId, :at)
    on conflict do nothing)`),
);
const WITHDRAW = new Statement(
  'cases/withdraw-rating',
  CHANGE,
  composeChange(
    'withdrawn as (delete from rating where thread_id = :threadId and rubric_id = :rubricId and member_id = :memberId)',
  ),
);

@Injectable()
export class RatingService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Rates a case study, or changes one's rating of it, by the built-in rubric unless another one is named. It is blind if the
   * outcome was not given to the member when they scored, from now on it is; and an instructor's if they instructed then.
   * @throws NotFound, Gone, Forbidden, InvalidInput
   */
  async rate(member: Member, input: RateCaseStudy): Promise<RatingAddress> {
    const text = await this.idempotency.once(member, 'rateCaseStudy', input, async (tx) => {
      const rubric = requireCurrent(await lockRubric(tx, input.rubricId));
      const sheet = readScores(rubric, input.scores);
      const texts = textsOf(input);
      const banned = await readBanned(tx, input.caseStudyId, texts);
      const { address, thread, visibleRevision } = await loadCaseStudy(tx, member, input.caseStudyId);
      requireRating(member, thread);
      requireUnbanned(banned, texts);
      const before = await readBefore(tx, member, address.threadId, rubric);
      const own: CountedRating = {
        scores: sheet.scores,
        weightedSum: sheet.weightedSum,
        ...givenAs(before.own, sheet.scores, { blind: !thread.opened, byInstructor: member.instructs.length > 0 }),
      };
      const rest = before.own ? tallied(before.tally, before.own, -1) : before.tally;
      const now = this.clock.now();
      await tx.rows(
        RATE.with({
          ...changeValues(address.threadId, member, rubric, tallied(rest, own, 1)),
          ...own,
          id: newId(now),
          revision: visibleRevision,
          rationales: sheet.rationales,
          comment: writtenText(input.comment),
          at: now,
        }),
      );
      if (!before.own) {
        await this.events.emit(tx, new StrategyRated(address.threadId, thread.authorId, member.memberId, now));
      }
      return `${address.threadId} ${rubric.id}`;
    });
    const [caseStudyId, rubricId] = text.split(' ') as [string, string];
    return { caseStudyId, rubricId };
  }

  /**
   * Takes one's rating back, also one by a version of a rubric that has a successor. Where there is none, nothing changes. What
   * one was given by rating stays given. Answers the case study's id.
   * @throws NotFound, Gone
   */
  withdraw(member: Member, input: WithdrawRating): Promise<string> {
    return this.idempotency.once(member, 'withdrawRating', input, async (tx) => {
      const rubric = await lockRubric(tx, input.rubricId);
      const { address } = await loadCaseStudy(tx, member, input.caseStudyId);
      const { own, tally } = await readBefore(tx, member, address.threadId, rubric);
      if (own) {
        await tx.rows(WITHDRAW.with(changeValues(address.threadId, member, rubric, tallied(tally, own, -1))));
      }
      return address.threadId;
    });
  }
}

/** What is true of scores since the moment when they were given: who corrects a word of their comment gives no others. */
function givenAs(
  before: CountedRating | null,
  scores: readonly number[],
  now: Pick<CountedRating, 'blind' | 'byInstructor'>,
): Pick<CountedRating, 'blind' | 'byInstructor'> {
  if (!before || !isDeepStrictEqual(before.scores, scores)) return now;
  return { blind: before.blind, byInstructor: before.byInstructor };
}

function textsOf(input: RateCaseStudy): Array<readonly [path: string, text: string | null | undefined]> {
  return [
    ['input.comment', input.comment],
    ...input.scores.map(({ rationale }, at) => [`input.scores.${at}.rationale`, rationale] as const),
  ];
}

/** @throws InvalidInput */
function requireCurrent(rubric: RubricView): RubricView {
  if (rubric.current) return rubric;
  throw InvalidInput.at(
    'input.rubricId',
    `This is version ${rubric.version} of the rubric, and there is a newer one. Rate by the current version that \`rubrics\` answers.`,
  );
}

/** The member's rating and the figures as they are, which nobody changes while the thread is locked. */
async function readBefore(
  tx: Transaction,
  member: Member,
  threadId: string,
  rubric: RubricView,
): Promise<{ own: CountedRating | null; tally: Tally }> {
  const row = (await tx.row<BeforeRow>(
    BEFORE.with({ threadId, rubricId: rubric.id, memberId: member.memberId }),
  )) as BeforeRow;
  const { scores, weighted_sum: weightedSum, blind, by_instructor: byInstructor } = row;
  return {
    own: scores && { scores, weightedSum, blind, byInstructor },
    tally: row.count === null ? emptyTally(rubric.criteria.length) : toTally(row),
  };
}

function changeValues(
  threadId: string,
  { memberId }: Member,
  { id: rubricId, thousandths: weight, builtIn, current }: RubricView,
  tally: Tally,
): ValuesOf<typeof CHANGE> {
  return { threadId, rubricId, memberId, weight, sortedBy: builtIn && current, ...tallyValues(tally) };
}
