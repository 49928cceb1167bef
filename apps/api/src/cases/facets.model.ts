import { Field, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Cost } from '../graphql/cost.js';
import { Tag } from '../tags/tag.model.js';

const { valuesPerFacet } = limits.caseStudy;
const FACETS_OF_TAGS = 5;

@ObjectType({ description: 'A tag, and how many case studies carry it.' })
export class TagCount {
  @Field(() => Tag, { description: 'The tag.' })
  tag: Tag;

  @Field(() => Int, { description: 'How many carry it or a narrower one: what the list narrowed to it has.' })
  count: number;
}

@ObjectType({ description: 'A country, and how many case studies are of organisations there.' })
export class CountryCount {
  @Cost({ characters: limits.caseStudy.countryCharacters.most })
  @Field(() => String, {
    description: 'What to narrow the list to: the ISO 3166-1 code, or the name as it was written where it has none.',
  })
  country: string;

  @Field(() => Boolean, { description: 'Whether that is a code, to be shown by the name that the reader knows.' })
  isCode: boolean;

  @Field(() => Int, { description: 'How many there are.' })
  count: number;
}

@ObjectType({ description: 'A year, and how many campaigns began in it.' })
export class YearCount {
  @Field(() => Int, { description: 'The year.' })
  year: number;

  @Field(() => Int, { description: 'How many there are.' })
  count: number;
}

@ObjectType({
  description:
    'What a list of case studies is made of, as its viewer sees it. Tags are counted within the whole filter, since a further tag narrows further; every other facet as if the list was not narrowed by that facet itself, so that another value can be chosen instead.',
})
export class CaseStudyFacets {
  @Field(() => Int, {
    description:
      'How many the list has: its `totalCount`. All of them are counted for this and for each facet, so ask once, not with every page.',
  })
  totalCount: number;

  @Cost({ rows: FACETS_OF_TAGS * valuesPerFacet })
  @Field(() => [TagCount], {
    description: `Tags of every facet that it carries, and the broader ones: the ${valuesPerFacet} most frequent of each facet, these first.`,
  })
  tags: TagCount[];

  @Cost({ rows: valuesPerFacet })
  @Field(() => [TagCount], { description: `The ${valuesPerFacet} most frequent platforms, these first.` })
  platforms: TagCount[];

  @Cost({ rows: valuesPerFacet })
  @Field(() => [CountryCount], { description: `The ${valuesPerFacet} most frequent countries, these first.` })
  countries: CountryCount[];

  @Cost({ rows: valuesPerFacet })
  @Field(() => [YearCount], {
    description: `The years in which campaigns began, the last ${valuesPerFacet}, the latest first.`,
  })
  years: YearCount[];

  @Field(() => Int, {
    description: 'How many have figures over time, as far as the viewer is given them.',
  })
  withMetrics: number;

  @Field(() => Int, { description: 'How many have at least one rating, as far as the viewer is told.' })
  rated: number;
}
