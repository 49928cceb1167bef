import { ArgsType, Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { IsOptional, Min } from 'class-validator';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { PageArgs } from '../graphql/connection.js';
import { CalendarDate } from '../graphql/scalar.js';
import { Text } from '../graphql/text.js';
import { TAGS_ASKED } from '../tags/tag.args.js';

export enum CaseStudyOrder {
  BEST_STRATEGY = 'BEST_STRATEGY',
  NEWEST = 'NEWEST',
  MOST_RATED = 'MOST_RATED',
  MOST_DISCUSSED = 'MOST_DISCUSSED',
  MOST_CONTESTED = 'MOST_CONTESTED',
}
registerEnumType(CaseStudyOrder, {
  name: 'CaseStudyOrder',
  description:
    'How case studies are sorted. Figures are those of the built-in rubric; one that is up for blind rating has none for a viewer ' +
    'who is not given its outcome. The last published comes first among equals.',
  valuesMap: {
    BEST_STRATEGY: {
      description: 'The highest `ratingSummary.score` first, then the most ratings; unrated ones at the end.',
    },
    NEWEST: { description: 'The last published first.' },
    MOST_RATED: { description: 'The most ratings first.' },
    MOST_DISCUSSED: { description: 'The most VISIBLE replies first.' },
    MOST_CONTESTED: { description: 'The most contested criteria first, then the most ratings.' },
  },
});

@InputType({
  description: 'Which case studies to list. All of what is given must hold; a handle that nobody has finds nothing.',
})
export class CaseStudyFilter {
  @Field(() => [String], { nullable: true, description: TAGS_ASKED })
  @Bounded({ characters: limits.tagCharacters, items: limits.tagsPerText })
  tags?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Those of organisations in this country: its ISO 3166-1 code, or its name as it was written there. Code and English name find the same.',
  })
  @Bounded({ characters: limits.caseStudy.countryCharacters.most })
  country?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Those that carry this tag, or a narrower one, as a PLATFORM; by any of its names.',
  })
  @Text({ max: limits.tagCharacters, optional: true })
  platform?: string | null;

  @Field(() => String, { nullable: true, description: 'Those contributed by the member with this handle.' })
  @Bounded({ characters: limits.handleCharacters.most })
  authorHandle?: string | null;

  @Field(() => Int, { nullable: true, description: 'Those with at least so many ratings, 0 or more.' })
  @IsOptional()
  @Min(0, { message: 'Give a number from 0 upwards.' })
  minimumRatings?: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Those whose campaign began on this day or later.' })
  startedAfter?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Those whose campaign began on this day or earlier.' })
  startedBefore?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those with figures over time (true), or without (false).' })
  hasMetrics?: boolean | null;
}

@ArgsType()
export class CaseStudyArgs {
  @Field(() => String, { description: 'Its address, one that it had under an earlier title, or its id.' })
  @Bounded({ characters: limits.addressCharacters })
  slug: string;
}

@ArgsType()
export class CaseStudiesArgs extends PageArgs {
  @Field(() => CaseStudyFilter, {
    nullable: true,
    description: 'Which ones; all that the viewer sees where not given.',
  })
  filter?: CaseStudyFilter | null;

  @Field(() => CaseStudyOrder, {
    nullable: true,
    defaultValue: CaseStudyOrder.BEST_STRATEGY,
    description: 'How to sort them.',
  })
  orderBy?: CaseStudyOrder | null;
}
