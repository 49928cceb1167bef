import { Extensions, Field, ID, InputType, Int } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';

const CASE_STUDY = 'The case study’s id.';
const characters = (count: number) => `Plain text, at most ${count.toLocaleString('en')} characters.`;

@InputType({ description: 'The score of one criterion.' })
export class CriterionScoreInput {
  @Field(() => String, { description: 'The criterion’s key.' })
  @Bounded({ characters: limits.criterionKeyCharacters })
  criterionKey: string;

  @Extensions({ wanted: 'a whole number from 1 to 5' })
  @Field(() => Int, { description: 'The score: 1 to 5.' })
  score: number;

  @Field(() => String, {
    nullable: true,
    description: `Why this score. ${characters(limits.rationaleCharacters)}`,
  })
  @Text({ min: 0, max: limits.rationaleCharacters, multiline: true, optional: true })
  rationale?: string | null;
}

@InputType({ description: 'A member’s rating of a case study, in place of the one that they gave by the same rubric.' })
export class RateCaseStudyInput extends MutationInput {
  @Field(() => ID, { description: CASE_STUDY })
  caseStudyId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The rubric, in its current version; the built-in one when left out.',
  })
  rubricId?: string | null;

  @Field(() => [CriterionScoreInput], { description: 'One for each criterion of the rubric, in any order.' })
  @Bounded({ items: limits.criteriaPerRubric })
  scores: CriterionScoreInput[];

  @Field(() => String, {
    nullable: true,
    description: `What else there is to say. ${characters(limits.ratingCommentCharacters)}`,
  })
  @Text({ min: 0, max: limits.ratingCommentCharacters, multiline: true, optional: true })
  comment?: string | null;
}

@InputType({ description: 'Which rating to take back.' })
export class WithdrawRatingInput extends MutationInput {
  @Field(() => ID, { description: CASE_STUDY })
  caseStudyId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The rubric that it is by, in any version; the built-in one’s current version when left out.',
  })
  rubricId?: string | null;
}

@InputType({ description: 'Until when a case study is up for blind rating.' })
export class OpenForBlindRatingInput extends MutationInput {
  @Field(() => ID, { description: `${CASE_STUDY} A draft’s blind rating begins with its publication.` })
  caseStudyId: string;

  @Field(() => Date, {
    nullable: true,
    description: `When it ends: in the future, and at most ${limits.blindRatingDays} days from now. Null ends it now; it may not be left out.`,
  })
  until?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision that was looked at. Where the case study was edited since, nothing changes: CONFLICT.',
  })
  ifRevision?: number | null;
}

@InputType({ description: 'Which case study’s outcome to see.' })
export class RevealOutcomeInput extends MutationInput {
  @Field(() => ID, { description: CASE_STUDY })
  caseStudyId: string;
}
