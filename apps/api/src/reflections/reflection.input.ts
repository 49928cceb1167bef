import { Field, ID, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { readTagNames } from '#tags';
import { Audience } from '../discussion/content.enum.js';
import { BODY, IfRevision, MEDIA, Reason, TAGS, TITLE } from '../discussion/content.input.js';
import { Bounded } from '../graphql/bound.js';
import { ReadBy } from '../graphql/check-input.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';

const DISCUSSED =
  `The case studies that it discusses, at most ${limits.caseStudy.discussed}, in the order in which they are to stand. ` +
  'While one of them is up for blind rating, the reflection reaches only those to whom its outcome is given.';

const REFUSE_SHORT =
  'Refuse what has fewer words than its prompt asks for, once nothing else is wrong with it: BAD_USER_INPUT with `wordCount` and `minimumWords`. A draft may be short.';

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
  @Bounded({ characters: limits.tagCharacters, items: limits.tagsPerText })
  @ReadBy(readTagNames)
  tags?: string[] | null;

  @Field(() => [ID], { nullable: true, description: DISCUSSED })
  @Bounded({ items: limits.caseStudy.discussed })
  caseStudyIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: MEDIA })
  @Bounded({ items: limits.media.perText })
  mediaIds?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Publish it at once; a draft otherwise.' })
  publish: boolean;

  @Field(() => Boolean, { nullable: true, description: REFUSE_SHORT })
  refuseShort?: boolean | null;
}

@InputType({
  description:
    'What changes in a reflection; what is left out stays as it is, and null takes away what need not be there.',
})
export class UpdateReflectionInput extends MutationInput {
  @Field(() => ID, { description: 'The reflection.' })
  id: string;

  @IfRevision()
  ifRevision?: number | null;

  @Field(() => String, { nullable: true, description: TITLE })
  @Text({ max: limits.titleCharacters, optional: true })
  title?: string | null;

  @Field(() => String, { nullable: true, description: BODY })
  @Text({ max: limits.bodyCharacters, multiline: true, optional: true })
  bodyMarkdown?: string | null;

  @Field(() => Audience, {
    nullable: true,
    description:
      'May always be narrowed, and widened while nobody else has replied and the text of the same edit need not wait for approval.',
  })
  audience?: Audience | null;

  @Field(() => ID, { nullable: true, description: "A draft's course; null takes it away." })
  courseId?: string | null;

  @Field(() => ID, { nullable: true, description: "A draft's prompt; null takes it away." })
  promptId?: string | null;

  @Field(() => [String], { nullable: true, description: `${TAGS} They take the place of those that it has.` })
  @Bounded({ characters: limits.tagCharacters, items: limits.tagsPerText })
  @ReadBy(readTagNames)
  tags?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `${DISCUSSED} They take the place of those that it discusses; none is added while the text of the same edit has to wait for approval.`,
  })
  @Bounded({ items: limits.caseStudy.discussed })
  caseStudyIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `${MEDIA} They take the place of those that it has; none is added while the text of the same edit has to wait for approval.`,
  })
  @Bounded({ items: limits.media.perText })
  mediaIds?: string[] | null;

  @Reason()
  reason?: string | null;
}

@InputType({ description: 'Which draft to publish.' })
export class PublishReflectionInput extends MutationInput {
  @Field(() => ID, { description: 'The draft.' })
  id: string;

  @IfRevision()
  ifRevision?: number | null;

  @Field(() => Boolean, { nullable: true, description: REFUSE_SHORT })
  refuseShort?: boolean | null;
}
