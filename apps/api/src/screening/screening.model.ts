import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { phases } from '#screening';
import { Cost } from '../graphql/cost.js';

const { newcomer, trial } = limits.screening;

@ObjectType({
  description:
    'What texts are screened by in a course, or in what belongs to none, beside the rules that hold everywhere. Read by its moderators alone.',
})
export class ScreeningSettings {
  @Cost({ rows: limits.screening.phrases, characters: limits.screening.phraseCharacters.most })
  @Field(() => [String], {
    description:
      'A text with one of these is held, whoever writes it: whole words one after the other, whatever their case, accents and what stands between them; with a * at the end, the beginning of a word.',
  })
  bannedPhrases: string[];

  @Field(() => Int, {
    description:
      'How many texts of a member must be shown there before the next ones are shown at once; 0 where all are.',
  })
  holdFirstPosts: number;

  @Field(() => Int, {
    description: `A text with more links to other sites than this is held where its author is new: here for less than ${newcomer.days} days, or with fewer than ${newcomer.posts} texts that are shown.`,
  })
  newcomerLinks: number;

  @Field(() => Int, {
    description: 'Grows with every change; 0 where nothing was ever set. Hand it over as `ifVersion`.',
  })
  version: number;

  @Field(() => Date, { nullable: true, description: 'When they were last changed; null if never.' })
  changedAt: Date | null;
}

@ObjectType({ description: 'The settings that were changed.' })
export class ScreeningSettingsPayload {
  @Field(() => ScreeningSettings, { description: 'As they are now.' })
  settings: ScreeningSettings;
}

export enum ScreeningAnswer {
  HOLD = 'HOLD',
  REFUSE = 'REFUSE',
}
registerEnumType(ScreeningAnswer, {
  name: 'ScreeningAnswer',
  description: 'What screening says of a text that it does not let pass.',
  valuesMap: {
    HOLD: { description: 'It waits for a moderator.' },
    REFUSE: { description: 'Its author is told what to mend.' },
  },
});

@ObjectType({ description: 'How often a rule of screening answered.' })
export class ScreeningRuleCount {
  @Field(() => String, { description: 'The rule by its name.' })
  rule: string;

  @Field(() => Int, { description: 'How many texts it held or refused.' })
  count: number;
}

@ObjectType({ description: 'A text that would not have been published at once.' })
export class CaughtText {
  @Field(() => ScreeningAnswer, { description: 'What would have become of it.' })
  answer: ScreeningAnswer;

  @Field(() => String, { description: 'The rule that answered, by its name.' })
  rule: string;

  @Cost({ rows: limits.screening.matched })
  @Field(() => [String], { description: 'What it was held for, as it stands in the text.' })
  matched: string[];

  @Field(() => Boolean, { description: 'Whether the current settings let it pass.' })
  newly: boolean;
}

@ObjectType({
  description:
    'What settings would have caught of what was published, with what was known of each author at the time. Nothing was changed by it. ' +
    'Texts are taken as they are shown today; those that were withdrawn are left out.',
})
export class ScreeningTrial {
  @Field(() => Int, {
    description: `Texts that were screened: fewer than asked for where there are no more, or they come to more than ${trial.bytes / 1_000_000} MB.`,
  })
  screened: number;

  @Field(() => Int, { description: 'How many of them would have been held.' })
  held: number;

  @Field(() => Int, { description: 'How many would have been refused.' })
  refused: number;

  @Field(() => Int, { description: 'How many of those held or refused the current settings let pass.' })
  newlyCaught: number;

  @Field(() => Int, { description: 'How many would have passed that the current settings hold or refuse.' })
  noLongerCaught: number;

  @Cost({ rows: phases.length })
  @Field(() => [ScreeningRuleCount], { description: 'By which rules, the most frequent first.' })
  rules: ScreeningRuleCount[];
}
