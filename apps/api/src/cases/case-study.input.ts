import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { limits } from '#kernel';
import { readTagNames } from '#tags';
import { Audience } from '../discussion/content.enum.js';
import { IfRevision, MEDIA, Reason, TAGS, TITLE } from '../discussion/content.input.js';
import { Bounded } from '../graphql/bound.js';
import { ReadBy } from '../graphql/check-input.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { CalendarDate } from '../graphql/scalar.js';
import { Text } from '../graphql/text.js';
import {
  EffortInput,
  OrganisationChangesInput,
  OrganisationInput,
  SourceInput,
  StrategyChangesInput,
  StrategyInput,
} from './case-study-details.input.js';

const BODY =
  `Whatever has no place in the other fields: CommonMark as in reflections, at most ${limits.bodyCharacters} characters. ` +
  'May be empty. Hidden with the outcome while it is up for blind rating.';
const SOURCES = `Where what it says comes from, at most ${limits.caseStudy.sources}.`;

@InputType({ isAbstract: true })
abstract class ShelvedInput extends MutationInput {
  @Field(() => EffortInput, { nullable: true, description: 'What it took.' })
  effort?: EffortInput | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the campaign began.' })
  startedOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it ended; not before it began.' })
  endedOn?: string | null;

  @Field(() => [String], { nullable: true, description: TAGS })
  @Bounded({ characters: limits.tagCharacters, items: limits.tagsPerText })
  @ReadBy(readTagNames)
  tags?: string[] | null;

  @Field(() => [SourceInput], { nullable: true, description: SOURCES })
  @IsOptional()
  @ArrayMaxSize(limits.caseStudy.sources, { message: `Name at most ${limits.caseStudy.sources} sources.` })
  @Bounded({ items: limits.caseStudy.sources })
  sources?: SourceInput[] | null;

  @Field(() => [ID], { nullable: true, description: MEDIA })
  @Bounded({ items: limits.media.perText })
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

  @IfRevision()
  ifRevision?: number | null;

  @Field(() => String, { nullable: true, description: TITLE })
  @Text({ max: limits.titleCharacters, optional: true })
  title?: string | null;

  @Field(() => String, { nullable: true, description: BODY })
  @Text({ min: 0, max: limits.bodyCharacters, multiline: true, optional: true })
  bodyMarkdown?: string | null;

  @Field(() => Audience, {
    nullable: true,
    description:
      'MEMBERS or PUBLIC. May always be narrowed, and widened while nobody else has replied and the text of the same edit need not wait for approval.',
  })
  audience?: Audience | null;

  @Field(() => OrganisationChangesInput, { nullable: true, description: 'Whose campaign it was.' })
  organisation?: OrganisationChangesInput | null;

  @Field(() => StrategyChangesInput, { nullable: true, description: 'What was tried.' })
  strategy?: StrategyChangesInput | null;

  @Reason()
  reason?: string | null;
}

@InputType({ description: 'Which draft to publish.' })
export class PublishCaseStudyInput extends MutationInput {
  @Field(() => ID, { description: 'The draft.' })
  id: string;

  @IfRevision()
  ifRevision?: number | null;
}
