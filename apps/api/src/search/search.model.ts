import { createUnionType, Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SearchHit as Hit } from '#search';
import { CaseStudy } from '../cases/case-study.model.js';
import { typeOfContent } from '../discussion/content-kinds.js';
import { Reply } from '../discussion/reply.model.js';
import { connectionOf } from '../graphql/connection.js';
import { User } from '../members/user.model.js';
import { Reflection } from '../reflections/reflection.model.js';

export enum SearchKind {
  REFLECTION = 'REFLECTION',
  REPLY = 'REPLY',
  CASE_STUDY = 'CASE_STUDY',
  USER = 'USER',
}
registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'What a search can find.',
  valuesMap: {
    REFLECTION: { description: 'Reflections, by title, text and tags.' },
    REPLY: { description: 'Replies, by their text.' },
    CASE_STUDY: {
      description:
        'Case studies, by title, organisation, place, tags, strategy, text and names of figures; by nothing that would tell the outcome while that is not given to the viewer.',
    },
    USER: {
      description:
        'Members, by the beginning of their handle or, where their name reaches the viewer, of every word typed.',
    },
  },
});

export const SearchHit = createUnionType({
  name: 'SearchHit',
  description: 'What was found.',
  types: () => [Reflection, Reply, CaseStudy, User] as const,
  resolveType: (hit: Hit) => ('kind' in hit ? typeOfContent(hit.kind) : 'User'),
});

@ObjectType({ description: 'Something that was found.' })
export class SearchResult {
  @Field(() => SearchHit, { description: 'What was found, as the viewer sees it.' })
  hit: typeof SearchHit;

  @Field(() => SearchKind, { description: 'Of which kind it is.' })
  kind: SearchKind;

  @Field(() => String, {
    description:
      'Where it matches, at most 200 characters, as HTML that is safe to show: plain text in which `<mark>` stands around what matches, and nothing else is markup.',
  })
  snippetHtml: string;

  @Field(() => Float, {
    description:
      'How well it matches, from 0 to below 1: r / (1 + r), where r is PostgreSQL’s cover density (ts_rank_cd: how near to each other the ' +
      'words stand, and how often), with weight 1 for title, handle and name, 0.4 for tags and organisation, 0.1 for the rest, divided by log2 of 1 + the words of the text.',
  })
  score: number;
}

export const SearchResultConnection = connectionOf(() => SearchResult, 'SearchResult');
