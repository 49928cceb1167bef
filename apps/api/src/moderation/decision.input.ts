import { Extensions, Field, ID, InputType, Int } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';
import { ModerationAction } from './moderation.enum.js';

const { bulk, decisionCharacters, suspensionDays } = limits.moderation;

const REASON = `Why, as the member concerned is told. Plain text of ${decisionCharacters.least} to ${decisionCharacters.most.toLocaleString('en')} characters.`;
const REVISION =
  'The revision that was judged: the item’s `currentRevision`. When left out, the item’s `contentRevision`, or the latest where there is no item. CONFLICT if it is not the latest.';

@InputType({ description: 'A decision. Exactly one of itemId, contentId, threadId and userId says what it is about.' })
export class DecideInput extends MutationInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'An item of the queue. CONFLICT where nothing of it waits any more: give contentId to decide anew, or to warn once more.',
  })
  itemId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Any content, whether or not it was reported or decided on before. LOCK, UNLOCK, PIN and UNPIN are about its thread.',
  })
  contentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A thread: for LOCK, UNLOCK, PIN and UNPIN.' })
  threadId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'A member. SUSPEND and LIFT_SUSPENSION, which with an item or content are about its author; APPROVE, HIDE, RESTORE, DISMISS and WARN are about their profile: HIDE shows the handle alone.',
  })
  userId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of SUSPEND and LIFT_SUSPENSION: in which course. When left out, in that of the item or content, or else everywhere, which only admins may do.',
  })
  courseId?: string | null;

  @Field(() => ModerationAction, { description: 'What to do.' })
  action: ModerationAction;

  @Field(() => String, { description: REASON })
  @Text({ min: decisionCharacters.least, max: decisionCharacters.most, multiline: true })
  reason: string;

  @Extensions({ wanted: 'the number of a revision' })
  @Field(() => Int, { nullable: true, description: REVISION })
  contentRevision?: number | null;

  @Field(() => Date, {
    nullable: true,
    description: `Of SUSPEND, and required for it: when it ends. In the future, and at most ${suspensionDays} days from now.`,
  })
  until?: Date | null;
}

@InputType({ description: 'One of the items of a bulk decision.' })
export class DecideManyItemInput {
  @Field(() => ID, { description: 'The item.' })
  itemId: string;

  @Extensions({ wanted: 'the number of a revision' })
  @Field(() => Int, { nullable: true, description: REVISION })
  contentRevision?: number | null;
}

@InputType({ description: 'The same decision on several items.' })
export class DecideManyInput extends MutationInput {
  @Field(() => [DecideManyItemInput], { description: `1 to ${bulk} items, each of them once.` })
  @Bounded({ items: limits.moderation.bulk })
  items: DecideManyItemInput[];

  @Field(() => ModerationAction, { description: 'APPROVE, HIDE, RESTORE, DISMISS or WARN.' })
  action: ModerationAction;

  @Field(() => String, { description: REASON })
  @Text({ min: decisionCharacters.least, max: decisionCharacters.most, multiline: true })
  reason: string;
}

@InputType({ description: 'What to undo: one decision, or all of a bulk.' })
export class UndoDecisionInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'One decision.' })
  decisionId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'All decisions of a bulk, but those about something that has changed since.',
  })
  batchId?: string | null;
}
