import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, Max, Min } from 'class-validator';
import { limits } from '#kernel';
import { Audience } from '../discussion/content.enum.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { CalendarDate, WebAddress } from '../graphql/scalar.js';
import { Text } from '../graphql/text.js';
import { MEDIA, TAGS } from '../reflections/reflection.input.js';

const {
  organisationCharacters,
  placeCharacters,
  countryCharacters,
  strategyCharacters,
  sourceCharacters,
  licenceCharacters,
  ...most
} = limits.caseStudy;

const TITLE = `One line of 1 to ${limits.titleCharacters} characters.`;
const BODY =
  `Whatever has no place in the other fields: CommonMark as in reflections, at most ${limits.bodyCharacters} characters. ` +
  'May be empty. Hidden with the outcome while it is up for blind rating.';
const IF_REVISION =
  'The revision that the change starts from. CONFLICT, with the current one, where that has changed since.';
const NAME = `Its name, 1 to ${organisationCharacters} characters.`;
const STRATEGY = `Markdown, at most ${strategyCharacters} characters`;
const SOURCES = `Where what it says comes from, at most ${most.sources}.`;

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

@InputType({ description: 'What was tried.' })
export class StrategyInput extends StrategyFields {
  @Field(() => String, { description: `What was to be reached: ${STRATEGY}.` })
  @Text({ max: strategyCharacters, multiline: true })
  goal: string;

  @Field(() => String, { description: `What was done: ${STRATEGY}.` })
  @Text({ max: strategyCharacters, multiline: true })
  approach: string;
}

@InputType({
  description: 'What changes in what was tried; what is left out stays, and null takes away what need not be there.',
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

@InputType({ isAbstract: true })
abstract class ShelvedInput extends MutationInput {
  @Field(() => EffortInput, { nullable: true, description: 'What it took.' })
  effort?: EffortInput | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the campaign began.' })
  startedOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it ended; not before it began.' })
  endedOn?: string | null;

  @Field(() => [String], { nullable: true, description: TAGS })
  tags?: string[] | null;

  @Field(() => [SourceInput], { nullable: true, description: SOURCES })
  @IsOptional()
  @ArrayMaxSize(most.sources, { message: `Name at most ${most.sources} sources.` })
  sources?: SourceInput[] | null;

  @Field(() => [ID], { nullable: true, description: MEDIA })
  mediaIds?: string[] | null;
}

@InputType({ description: 'A new case study.' })
export class CreateCaseStudyInput extends ShelvedInput {
  @Field(() => String, { description: TITLE })
  @Text({ max: limits.titleCharacters })
  title: string;

  @Field(() => String, { nullable: true, description: BODY })
  @Text({ min: 0, max: limits.bodyCharacters, multiline: true, optional: true })
  bodyMarkdown?: string | null;

  @Field(() => Audience, { nullable: true, description: 'Whom it is for: MEMBERS, where not given, or PUBLIC.' })
  audience?: Audience | null;

  @Field(() => OrganisationInput, { description: 'Whose campaign it was.' })
  organisation: OrganisationInput;

  @Field(() => StrategyInput, { description: 'What was tried.' })
  strategy: StrategyInput;

  @Field(() => Boolean, { defaultValue: false, description: 'Publish it at once; a draft otherwise.' })
  publish: boolean;
}

@InputType({
  description:
    'What changes in a case study; what is left out stays as it is, and null takes away what need not be there.',
})
export class UpdateCaseStudyInput extends ShelvedInput {
  @Field(() => ID, { description: 'The case study.' })
  id: string;

  @Field(() => Int, { nullable: true, description: IF_REVISION })
  ifRevision?: number | null;

  @Field(() => String, { nullable: true, description: TITLE })
  @Text({ max: limits.titleCharacters, optional: true })
  title?: string | null;

  @Field(() => String, { nullable: true, description: BODY })
  @Text({ min: 0, max: limits.bodyCharacters, multiline: true, optional: true })
  bodyMarkdown?: string | null;

  @Field(() => Audience, {
    nullable: true,
    description: 'MEMBERS or PUBLIC. May always be narrowed, and widened while nobody else has replied.',
  })
  audience?: Audience | null;

  @Field(() => OrganisationChangesInput, { nullable: true, description: 'Whose campaign it was.' })
  organisation?: OrganisationChangesInput | null;

  @Field(() => StrategyChangesInput, { nullable: true, description: 'What was tried.' })
  strategy?: StrategyChangesInput | null;

  @Field(() => String, {
    nullable: true,
    description: `Why it is changed; at most ${limits.reasonCharacters} characters.`,
  })
  @Text({ max: limits.reasonCharacters, optional: true })
  reason?: string | null;
}

@InputType({ description: 'Which draft to publish.' })
export class PublishCaseStudyInput extends MutationInput {
  @Field(() => ID, { description: 'The draft.' })
  id: string;

  @Field(() => Int, { nullable: true, description: IF_REVISION })
  ifRevision?: number | null;
}
