import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Audience } from '../discussion/content.enum.js';
import { BODY } from '../discussion/reply.input.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';

const TITLE = `One line of 1 to ${limits.titleCharacters} characters.`;
/** What an input says of the tags of a text. */
export const TAGS = `Names of tags in the order in which they are to stand, at most ${limits.tagsPerText} of at most ${limits.tagCharacters} characters. Any name of a tag leads to it; one that leads to none is proposed as a new tag.`;
const IF_REVISION =
  'The revision that the change starts from. CONFLICT, with the current one, where that has changed since.';

const DISCUSSED =
  `The case studies that it discusses, at most ${limits.caseStudy.discussed}, in the order in which they are to stand. ` +
  'While one of them is up for blind rating, the reflection reaches only those to whom its outcome is given.';

/** What an input says of the images of a text. */
export const MEDIA =
  `Its images, at most ${limits.media.perText}, in the order in which they are to stand: READY ones of one's own that belong to no other text. ` +
  'To be published, each needs an alternative text (or the mark that it is decorative), a credit and a licence.';

@InputType({ description: 'A new reflection.' })
export class CreateReflectionInput extends MutationInput {
  @Field(() => String, { description: TITLE })
  @Text({ max: limits.titleCharacters })
  title: string;

  @Field(() => String, { description: BODY })
  @Text({ max: limits.bodyCharacters, multiline: true })
  bodyMarkdown: string;

  @Field(() => Audience, {
    nullable: true,
    description:
      'Whom it is for: the course’s members (COURSE) where not given, all members where there is no course. COURSE and PRIVATE need a course.',
  })
  audience?: Audience | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The course that it belongs to, one of the author’s. Fixed once published.',
  })
  courseId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The prompt that it answers, which brings its course along. Fixed once published.',
  })
  promptId?: string | null;

  @Field(() => [String], { nullable: true, description: `${TAGS} None where not given.` })
  tags?: string[] | null;

  @Field(() => [ID], { nullable: true, description: DISCUSSED })
  caseStudyIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: MEDIA })
  mediaIds?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Publish it at once; a draft otherwise.' })
  publish: boolean;
}

@InputType({
  description:
    'What changes in a reflection; what is left out stays as it is, and null takes away what need not be there.',
})
export class UpdateReflectionInput extends MutationInput {
  @Field(() => ID, { description: 'The reflection.' })
  id: string;

  @Field(() => Int, { nullable: true, description: IF_REVISION })
  ifRevision?: number | null;

  @Field(() => String, { nullable: true, description: TITLE })
  @Text({ max: limits.titleCharacters, optional: true })
  title?: string | null;

  @Field(() => String, { nullable: true, description: BODY })
  @Text({ max: limits.bodyCharacters, multiline: true, optional: true })
  bodyMarkdown?: string | null;

  @Field(() => Audience, {
    nullable: true,
    description: 'May always be narrowed, and widened while nobody else has replied.',
  })
  audience?: Audience | null;

  @Field(() => ID, { nullable: true, description: "A draft's course; null takes it away." })
  courseId?: string | null;

  @Field(() => ID, { nullable: true, description: "A draft's prompt; null takes it away." })
  promptId?: string | null;

  @Field(() => [String], { nullable: true, description: `${TAGS} They take the place of those that it has.` })
  tags?: string[] | null;

  @Field(() => [ID], { nullable: true, description: `${DISCUSSED} They take the place of those that it discusses.` })
  caseStudyIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: `${MEDIA} They take the place of those that it has.` })
  mediaIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: `Why it is changed; at most ${limits.reasonCharacters} characters.`,
  })
  @Text({ max: limits.reasonCharacters, optional: true })
  reason?: string | null;
}

@InputType({ description: 'Which draft to publish.' })
export class PublishReflectionInput extends MutationInput {
  @Field(() => ID, { description: 'The draft.' })
  id: string;

  @Field(() => Int, { nullable: true, description: IF_REVISION })
  ifRevision?: number | null;
}
