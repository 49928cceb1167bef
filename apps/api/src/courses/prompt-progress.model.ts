import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How far a learner has come with a prompt.' })
export class PromptProgress {
  @Field(() => Boolean, {
    description:
      "Whether they have published a reflection of at least the prompt's minimum of words; held and hidden ones count, withdrawn ones do not.",
  })
  published: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the first such reflection was out by dueAt; null without a due date, or before one is out.',
  })
  onTime: boolean | null;

  @Field(() => Int, { description: 'The words of their longest published reflection; 0 without one.' })
  words: number;

  @Field(() => Int, {
    description:
      "How many different peers' reflections for this prompt they have answered, anywhere in the thread, with a reply that is visible. Instructors are no peers; a peer who has left is, and a withdrawn reflection still counts.",
  })
  distinctPeersRepliedTo: number;

  @Field(() => Boolean, { description: 'Published, and at least as many peers replied to as the prompt asks for.' })
  complete: boolean;
}
