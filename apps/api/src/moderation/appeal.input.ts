import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { ForwardPage } from '../graphql/connection.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';
import { AppealOutcome } from './moderation.enum.js';

const { appealCharacters, appealDays, decisionCharacters } = limits.moderation;

@InputType({ description: 'An appeal against a decision that concerns the viewer.' })
export class AppealDecisionInput extends MutationInput {
  @Field(() => ID, {
    description: `A HIDE, WARN, SUSPEND or LOCK, or a DISMISS that refused an edit: at most ${appealDays} days old, not undone, and not appealed before.`,
  })
  decisionId: string;

  @Field(() => String, {
    description: `Why it is wrong: what another moderator reads. Plain text of ${appealCharacters.least} to ${appealCharacters.most.toLocaleString('en')} characters.`,
  })
  @Text({ min: appealCharacters.least, max: appealCharacters.most, multiline: true })
  statement: string;
}

@InputType({ description: 'What came of an appeal.' })
export class ResolveAppealInput extends MutationInput {
  @Field(() => ID, { description: 'The decision that was appealed.' })
  decisionId: string;

  @Field(() => AppealOutcome, { description: 'Whether the decision stands, or is undone.' })
  outcome: AppealOutcome;

  @Field(() => String, {
    description: `Why, as whoever appealed is told. Plain text of ${decisionCharacters.least} to ${decisionCharacters.most.toLocaleString('en')} characters.`,
  })
  @Text({ min: decisionCharacters.least, max: decisionCharacters.most, multiline: true })
  explanation: string;
}

@ArgsType()
export class AppealsArgs extends ForwardPage {
  @Field(() => ID, {
    nullable: true,
    description:
      'Of this course only. FORBIDDEN for a course of the viewer’s that they do not moderate, else NOT_FOUND.',
  })
  courseId?: string | null;
}
