import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { IsOptional, Max, Min } from 'class-validator';
import { limits } from '#kernel';
import { WebAddress } from '../graphql/scalar.js';
import { Text } from '../graphql/text.js';

const {
  organisationCharacters,
  placeCharacters,
  countryCharacters,
  strategyCharacters,
  sourceCharacters,
  licenceCharacters,
  ...most
} = limits.caseStudy;

const NAME = `Its name, 1 to ${organisationCharacters} characters.`;
const STRATEGY = `Markdown, at most ${strategyCharacters} characters`;

/** A number from 0 to a limit, with an error that says so. */
function UpTo(largest: number): PropertyDecorator {
  const message = `Give a number from 0 to ${largest.toLocaleString('en')}.`;
  return (target, property) => {
    IsOptional()(target, property);
    Max(largest, { message })(target, property as string);
    Min(0, { message })(target, property as string);
  };
}

@InputType({ isAbstract: true })
abstract class OrganisationFields {
  @Field(() => String, {
    nullable: true,
    description: `The town or region, at most ${placeCharacters} characters.`,
  })
  @Text({ min: 0, max: placeCharacters, optional: true })
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The country: its ISO 3166-1 code, or its name, in ${countryCharacters.least} to ${countryCharacters.most} characters.`,
  })
  @Text({ min: countryCharacters.least, max: countryCharacters.most, optional: true })
  country?: string | null;

  @Field(() => WebAddress, { nullable: true, description: 'Its home page.' })
  website?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people it serves: the denominator of figures per person.',
  })
  @UpTo(most.populationServed)
  populationServed?: number | null;
}

@InputType({ description: 'Whose campaign a new case study is about.' })
export class OrganisationInput extends OrganisationFields {
  @Field(() => String, { description: NAME })
  @Text({ max: organisationCharacters })
  name: string;
}

@InputType({
  description:
    'What changes in whose campaign it is; what is left out stays, and null takes away what need not be there.',
})
export class OrganisationChangesInput extends OrganisationFields {
  @Field(() => String, { nullable: true, description: NAME })
  @Text({ max: organisationCharacters, optional: true })
  name?: string | null;
}

@InputType({ isAbstract: true })
abstract class StrategyFields {
  @Field(() => String, { nullable: true, description: `Whom it was for: ${STRATEGY}.` })
  @Text({ min: 0, max: strategyCharacters, multiline: true, optional: true })
  audience?: string | null;

  @Field(() => String, { nullable: true, description: `What came of it: ${STRATEGY}.` })
  @Text({ min: 0, max: strategyCharacters, multiline: true, optional: true })
  outcome?: string | null;

  @Field(() => String, { nullable: true, description: `What was learned: ${STRATEGY}.` })
  @Text({ min: 0, max: strategyCharacters, multiline: true, optional: true })
  lessons?: string | null;

  @Field(() => String, { nullable: true, description: `What those who did it can do now: ${STRATEGY}.` })
  @Text({ min: 0, max: strategyCharacters, multiline: true, optional: true })
  skillsGained?: string | null;
}

const MENTIONS = 'Mentions are found in `bodyMarkdown` only, not here.';

@InputType({ description: `What was tried. ${MENTIONS}` })
export class StrategyInput extends StrategyFields {
  @Field(() => String, { description: `What was to be reached: ${STRATEGY}.` })
  @Text({ max: strategyCharacters, multiline: true })
  goal: string;

  @Field(() => String, { description: `What was done: ${STRATEGY}.` })
  @Text({ max: strategyCharacters, multiline: true })
  approach: string;
}

@InputType({
  description: `What changes in what was tried; what is left out stays, and null takes away what need not be there. ${MENTIONS}`,
})
export class StrategyChangesInput extends StrategyFields {
  @Field(() => String, { nullable: true, description: `What was to be reached: ${STRATEGY}.` })
  @Text({ max: strategyCharacters, multiline: true, optional: true })
  goal?: string | null;

  @Field(() => String, { nullable: true, description: `What was done: ${STRATEGY}.` })
  @Text({ max: strategyCharacters, multiline: true, optional: true })
  approach?: string | null;
}

@InputType({ description: 'What a campaign took; in a change, what is left out stays, and null takes it away.' })
export class EffortInput {
  @Field(() => Int, { nullable: true, description: 'How many people worked on it.' })
  @UpTo(most.teamSize)
  teamSize?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Hours of paid work, of all of them together: the denominator of figures per staff hour.',
  })
  @UpTo(most.staffHours)
  staffHours?: number | null;

  @Field(() => Float, { nullable: true, description: 'Money spent beside wages; needs a currency.' })
  @UpTo(most.spend)
  spend?: number | null;

  @Field(() => String, { nullable: true, description: 'An ISO 4217 code, such as EUR.' })
  @Text({ min: 0, max: 10, optional: true })
  currency?: string | null;
}

@InputType({ description: 'Where something in a case study comes from.' })
export class SourceInput {
  @Field(() => String, { description: `What it is called, 1 to ${sourceCharacters} characters.` })
  @Text({ max: sourceCharacters })
  title: string;

  @Field(() => WebAddress, { nullable: true, description: 'Where it can be read.' })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Who made it, if that is known; at most ${sourceCharacters} characters.`,
  })
  @Text({ min: 0, max: sourceCharacters, optional: true })
  credit?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Under which licence, if any; at most ${licenceCharacters} characters.`,
  })
  @Text({ min: 0, max: licenceCharacters, optional: true })
  licence?: string | null;
}
