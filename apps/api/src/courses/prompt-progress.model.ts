import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How far a learner has come with a prompt.' })
export class PromptProgress {
  @Field(() => Boolean, {
    description:
      "Whether they have published a reflection of at least the prompt's minimum of words; held and hidden ones count, withdrawn ones do not. Each counts as it was at closesAt, or as it is before that; one that was long enough at dueAt counts whatever it became later.",
  })
  published: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether one was out, and long enough, at dueAt, whatever it became later; null without a due date, or before one is published as said above.',
  })
  onTime: boolean | null;

  @Field(() => Int, {
    description:
      'The words of their longest published reflection, as it was at closesAt, or as it is before that; 0 without one.',
  })
  words: number;

  @Field(() => Boolean, {
    description:
      'Whether they changed a published reflection after closesAt. Instructors are told; it changes nothing of the rest.',
  })
  editedAfterClosing: boolean;

  @Field(() => Int, {
    description:
      "How many different peers' reflections for this prompt they have answered, anywhere in the thread, with a reply that is visible. Whoever instructed the course when they published it is no peer; a peer who has left or instructs it since is, and a withdrawn reflection still counts.",
  })
  distinctPeersRepliedTo: number;

  @Field(() => Boolean, {
    description:
      'Whether anything is owed for it, done or not: false where it closed before they joined the course and nothing of theirs was published for it; then no replies are owed either.',
  })
  owed: boolean;

  @Field(() => Boolean, { description: 'Published, and at least as many peers replied to as the prompt asks for.' })
  complete: boolean;
}
