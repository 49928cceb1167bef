import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';

const { phrases, phraseCharacters, firstPosts, newcomerLinks, trial, caught } = limits.screening;

const COURSE = 'The course; what belongs to none when left out, which is for curators and admins.';
const PHRASES = `All of them: at most ${phrases} of ${phraseCharacters.least} to ${phraseCharacters.most} characters, a * only at the end. Of those that read the same, the first is kept.`;
const FIRST_POSTS = `0 to ${firstPosts}.`;
const LINKS = `0 to ${newcomerLinks.most}. ${newcomerLinks.usual} where nothing was ever set.`;

@ArgsType()
export class ScreeningSettingsArgs {
  @Field(() => ID, { nullable: true, description: COURSE })
  courseId?: string | null;
}

@InputType({ description: 'A change to what texts are screened by. What is left out stays as it is.' })
export class UpdateScreeningInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: COURSE })
  courseId?: string | null;

  @Field(() => [String], { nullable: true, description: `Phrases that hold a text. ${PHRASES}` })
  @Bounded({ characters: phraseCharacters.most, items: phrases })
  bannedPhrases?: string[] | null;

  @Field(() => Int, { nullable: true, description: `How many first texts of each member are held. ${FIRST_POSTS}` })
  holdFirstPosts?: number | null;

  @Field(() => Int, { nullable: true, description: `The most links of a new member’s text that is not held. ${LINKS}` })
  newcomerLinks?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the change starts from: CONFLICT if somebody changed the settings since.',
  })
  ifVersion?: number | null;
}

@ArgsType()
export class ScreeningTrialArgs {
  @Field(() => ID, { nullable: true, description: COURSE })
  courseId?: string | null;

  @Field(() => [String], { nullable: true, description: `Phrases to try; the current ones when left out. ${PHRASES}` })
  @Bounded({ characters: phraseCharacters.most, items: phrases })
  bannedPhrases?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many first texts of each member to hold; as in the current settings when left out. ${FIRST_POSTS}`,
  })
  holdFirstPosts?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `The most links of a new member’s text that is not held; as in the current settings when left out. ${LINKS}`,
  })
  newcomerLinks?: number | null;

  @Field(() => Int, {
    defaultValue: trial.usual,
    description: `How many of the newest texts are screened, replies included: 1 to ${trial.most.toLocaleString('en')}.`,
  })
  posts: number;
}

@ArgsType()
export class CaughtArgs {
  @Field(() => Int, { defaultValue: limits.page.default, description: `How many, at most ${caught}.` })
  first: number;
}
