import { Field, ID, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Cost } from '../graphql/cost.js';
import { Decision } from './decision.model.js';

@ObjectType({ description: 'What became of undoing one decision.' })
export class UndoResult {
  @Field(() => Decision, { nullable: true, description: 'The decision, as it stands now.' })
  decision: Decision | null;

  @Field(() => Boolean, { description: 'Whether it was undone. If not, all that it is about was left as it is.' })
  undone: boolean;

  @Field(() => String, { nullable: true, description: 'Why not, as the code of an error; null where it was undone.' })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'The same as a sentence that says what to do next.' })
  message: string | null;
}

@ObjectType({ description: 'What deciding, undoing, appealing or resolving an appeal led to.' })
export class DecisionPayload {
  @Field(() => Decision, {
    nullable: true,
    description: 'The decision, as it stands now; null where a whole bulk was undone.',
  })
  decision: Decision | null;

  @Cost({ rows: limits.moderation.bulk })
  @Field(() => [UndoResult], { description: 'Of undoing: what became of each decision. Else empty.' })
  results: UndoResult[];
}

@ObjectType({ description: 'What became of one item of a bulk decision.' })
export class DecideManyResult {
  @Field(() => ID, { description: 'The item.' })
  itemId: string;

  @Field(() => Decision, { nullable: true, description: 'What was decided; null where it failed.' })
  decision: Decision | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it failed, as the code of an error; null where it did not.',
  })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'The same as a sentence that says what to do next.' })
  message: string | null;
}

@ObjectType({ description: 'What a bulk decision led to.' })
export class DecideManyPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'What undoes all of them together; null where nothing was decided.',
  })
  batchId: string | null;

  @Cost({ rows: limits.moderation.bulk })
  @Field(() => [DecideManyResult], { description: 'One for each item, in the order of the input.' })
  results: DecideManyResult[];
}
