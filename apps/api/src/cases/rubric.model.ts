import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { RubricOutcome as Outcome } from '#cases';
import { limits } from '#kernel';
import { Cost } from '../graphql/cost.js';

@ObjectType({ description: 'What a score means for one criterion.' })
export class CriterionLevel {
  @Field(() => Int, { description: 'The score: 1 to 5, of which 5 is the best.' })
  score: number;

  @Cost({ characters: limits.criterionLevelCharacters })
  @Field(() => String, { description: 'What can be observed where this is the right score. Plain text.' })
  description: string;
}

@ObjectType({ description: 'A question that a rating answers with a score of 1 to 5.' })
export class Criterion {
  @Field(() => ID, { description: 'Stays the same when it is reworded.' })
  id: string;

  @Field(() => String, { description: 'Names it in `rateCaseStudy`: unique in its rubric, and never reworded.' })
  key: string;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Cost({ characters: limits.criterionCharacters })
  @Field(() => String, { description: 'What is asked, and what to look at. Plain text.' })
  description: string;

  @Field(() => Float, {
    description: 'How much its score counts beside the others’: a rating’s own figure is Σ(weight · score) / Σ weight.',
  })
  weight: number;

  @Cost({ rows: 5 })
  @Field(() => [CriterionLevel], { description: 'Its five levels, from score 1 to score 5.' })
  levels: CriterionLevel[];
}

@ObjectType({
  description:
    'What case studies are rated by. Rewording it keeps its ratings; other criteria or weights make a new version, which has none.',
})
export class Rubric {
  @Field(() => ID, { description: 'Another one for each version.' })
  id: string;

  @Field(() => String, { description: 'What it is called: the same for all its versions.' })
  title: string;

  @Field(() => Int, { description: 'Counts from 1.' })
  version: number;

  @Field(() => Boolean, {
    description: 'Whether it came with Commonplace. Case studies are sorted by ratings by the built-in rubric.',
  })
  builtIn: boolean;

  @Field(() => Boolean, { description: 'Whether it is the newest version, the only one to rate by.' })
  current: boolean;

  @Cost({ rows: limits.criteriaPerRubric })
  @Field(() => [Criterion], { description: 'Its criteria, in the order in which they are asked.' })
  criteria: Criterion[];
}

@ObjectType({ description: 'What writing a rubric led to.' })
export class RubricPayload {
  @Field(() => Rubric, { nullable: true, description: 'The rubric as it is now.' })
  rubric: Rubric | null;
}

/** Values are their own names, as compiled operations want them. */
export enum RubricOutcome {
  NEW = 'NEW',
  REWORDED = 'REWORDED',
  NEXT_VERSION = 'NEXT_VERSION',
}
registerEnumType(RubricOutcome, {
  name: 'RubricOutcome',
  description: 'What writing a rubric comes to.',
  valuesMap: {
    NEW: { description: 'There is none with this title yet.' },
    REWORDED: {
      description: 'The one that there is gets other words, another order or none of these, and keeps its ratings.',
    },
    NEXT_VERSION: { description: 'Other criteria or weights: a new version, which has no ratings.' },
  } satisfies Record<Outcome, object>,
});

@ObjectType({ description: 'What writing a rubric would do, before it does.' })
export class RubricPreview {
  @Field(() => RubricOutcome, { description: 'What it would come to.' })
  outcome: Outcome;

  @Field(() => Rubric, {
    nullable: true,
    description: 'The rubric that there is with this title; null where there is none.',
  })
  current: Rubric | null;

  @Field(() => Int, {
    description:
      'How many ratings by the current version would count no more: they are kept, and shown nowhere. Of case studies alone that the viewer sees, and that are not up for blind rating to them.',
  })
  ratingCount: number;

  @Field(() => Int, { description: 'How many case studies these are of.' })
  caseStudyCount: number;
}
