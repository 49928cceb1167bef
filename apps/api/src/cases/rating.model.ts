import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { connectionOf } from '../graphql/connection.js';
import { Cost } from '../graphql/cost.js';
import { User } from '../members/user.model.js';
import { Criterion, Rubric } from './rubric.model.js';

const SCORES = 5;
const NONE = 'null with no rating';
const DEVIATION =
  'The sample standard deviation, √(Σ(x − mean)² / (n − 1)) (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.6); null below two';
const HISTOGRAM = 'five figures, for the scores 1 to 5';

@ObjectType({ description: 'What a rating says about one criterion.' })
export class CriterionScore {
  @Field(() => Criterion, { description: 'What was asked.' })
  criterion: Criterion;

  @Field(() => Int, { description: 'The score: 1 to 5.' })
  score: number;

  @Cost({ characters: limits.rationaleCharacters })
  @Field(() => String, { nullable: true, description: 'Why this score. Plain text.' })
  rationale: string | null;
}

@ObjectType({ description: 'What one member thinks of a case study, by a rubric.' })
export class Rating {
  @Field(() => ID, { description: 'Opaque; stays the same when the rating is changed.' })
  id: string;

  @Field(() => Boolean, {
    description: 'Whether its scores were given while the outcome was not given to the rater.',
  })
  blind: boolean;

  @Field(() => User, { nullable: true, description: 'Who gave it; null once the account is erased.' })
  rater: User | null;

  @Field(() => Rubric, { description: 'The version of the rubric that it is by.' })
  rubric: Rubric;

  @Field(() => Int, { description: 'The revision of the case study that was shown when it was given or last changed.' })
  caseStudyRevision: number;

  @Field(() => Boolean, {
    description: 'Whether the case study was edited since: another revision of it is shown now.',
  })
  caseStudyChanged: boolean;

  @Cost({ rows: limits.criteriaPerRubric })
  @Field(() => [CriterionScore], { description: 'One for each criterion, in the order of the rubric.' })
  scores: CriterionScore[];

  @Cost({ characters: limits.ratingCommentCharacters })
  @Field(() => String, { nullable: true, description: 'What else the rater has to say. Plain text.' })
  comment: string | null;

  @Field(() => Date, { description: 'When it was first given.' })
  createdAt: Date;

  @Field(() => Date, { description: 'When it was given or last changed.' })
  updatedAt: Date;
}

@ObjectType({ description: 'Where the mean of ever more ratings like these would lie, with a confidence of 95 %.' })
export class ScoreInterval {
  @Field(() => Float, { description: 'mean − 1.96 · s / √n, not below 1.' })
  low: number;

  @Field(() => Float, { description: 'mean + 1.96 · s / √n, not above 5.' })
  high: number;
}

@ObjectType({ description: 'What all ratings of a case study come to in one criterion.' })
export class CriterionSummary {
  @Field(() => Criterion, { description: 'What was asked.' })
  criterion: Criterion;

  @Field(() => Int, { description: 'n: how many scored it.' })
  count: number;

  @Field(() => Float, { nullable: true, description: `Σx / n over the scores x; ${NONE}.` })
  mean: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `The score in the middle of all in order; of an even number, the mean of the two there; ${NONE}.`,
  })
  median: number | null;

  @Field(() => Float, { nullable: true, description: `${DEVIATION} scores.` })
  standardDeviation: number | null;

  @Cost({ rows: SCORES })
  @Field(() => [Int], { description: `How many gave each score: ${HISTOGRAM}.` })
  histogram: number[];

  @Cost({ rows: SCORES })
  @Field(() => [Int], {
    description: `The same of those who instructed a course when they gave their scores: ${HISTOGRAM}.`,
  })
  instructorHistogram: number[];

  @Cost({ rows: SCORES })
  @Field(() => [Int], { description: `The same of all others: ${HISTOGRAM}.` })
  learnerHistogram: number[];

  @Field(() => Boolean, {
    description:
      'Whether opinions differ: at least five scored it, at least 30 % of them gave 1 or 2, and at least 30 % gave 4 or 5.',
  })
  contested: boolean;
}

@ObjectType({
  description:
    'What all ratings of a case study by one rubric come to. A rating’s own figure x is the weighted mean of its scores, ' +
    'Σ(weight · score) / Σ weight. As if nobody had rated it while it is up for blind rating and its outcome is not given to the viewer.',
})
export class RatingSummary {
  @Field(() => Rubric, { description: 'What was rated by.' })
  rubric: Rubric;

  @Field(() => Int, { description: 'n: how many members rated it.' })
  count: number;

  @Field(() => Float, {
    nullable: true,
    description:
      `(4 · 3 + Σx) / (4 + n): as if four more members had rated it in the middle of the scale, so that one enthusiast does not top ` +
      `the shelf (a Bayesian average). BEST_STRATEGY sorts by exactly this figure of the built-in rubric; ${NONE}.`,
  })
  score: number | null;

  @Field(() => Float, { nullable: true, description: `Σx / n; ${NONE}.` })
  mean: number | null;

  @Field(() => Float, { nullable: true, description: `s: ${DEVIATION} ratings.` })
  standardDeviation: number | null;

  @Field(() => ScoreInterval, {
    nullable: true,
    description:
      'The 95 % normal interval of the mean, mean ± 1.96 · s / √n (NIST/SEMATECH e-Handbook of Statistical Methods, 7.1.4), ' +
      'clipped to 1–5; null below two ratings.',
  })
  interval: ScoreInterval | null;

  @Field(() => Int, { description: 'How many of the ratings are blind.' })
  blindCount: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The mean of the ratings that were given without knowing the outcome; null with none.',
  })
  blindMean: number | null;

  @Field(() => Int, { description: 'How many of the ratings are not blind.' })
  informedCount: number;

  @Field(() => Float, { nullable: true, description: 'The mean of all other ratings; null with none.' })
  informedMean: number | null;

  @Field(() => Int, { description: 'How many are by members who instructed a course when they gave their scores.' })
  instructorCount: number;

  @Field(() => Float, { nullable: true, description: 'The mean of theirs; null with none.' })
  instructorMean: number | null;

  @Field(() => Int, { description: 'How many are by all other members.' })
  learnerCount: number;

  @Field(() => Float, { nullable: true, description: 'The mean of theirs; null with none.' })
  learnerMean: number | null;

  @Cost({ rows: limits.criteriaPerRubric })
  @Field(() => [CriterionSummary], { description: 'One for each criterion, in the order of the rubric.' })
  criteria: CriterionSummary[];
}

export const RatingConnection = connectionOf(() => Rating, 'Rating');

@ObjectType({ description: 'What rating a case study led to.' })
export class RatingPayload {
  @Field(() => Rating, {
    nullable: true,
    description: 'The viewer’s rating as it is now; null where a retried success finds that it was withdrawn since.',
  })
  rating: Rating | null;
}
