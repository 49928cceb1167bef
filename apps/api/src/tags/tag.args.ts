import { ArgsType, Field } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { ForwardPage } from '../graphql/connection.js';
import { TagFacet } from './tag.model.js';

/** What a filter says of tags. */
export const TAGS_ASKED = `Those that carry all of these tags, at most ${limits.tagsPerText}, by any of their names. What carries a narrower tag, however many levels down, carries the broader one too. A name that no tag has finds nothing.`;

@ArgsType()
export class TagArgs {
  @Field(() => String, {
    description: "The tag's name in its address; every other name of it, and what it once was called, will do too.",
  })
  @Bounded({ characters: limits.addressCharacters })
  slug: string;
}

@ArgsType()
export class TagsArgs extends ForwardPage {
  @Field(() => TagFacet, { nullable: true, description: 'Only those of this facet.' })
  facet?: TagFacet | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True for those that are filed; false for proposals, as far as the viewer sees something that carries them.',
  })
  filed?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those whose label or a synonym of which begins like this, whatever the case and accents.',
  })
  @Bounded({ characters: limits.tagCharacters })
  prefix?: string | null;
}

@ArgsType()
export class TagMergeArgs {
  @Field(() => String, { description: 'Any name of the tag that would go over to the other.' })
  @Bounded({ characters: limits.addressCharacters })
  from: string;

  @Field(() => String, { description: 'Any name of the tag that would stay.' })
  @Bounded({ characters: limits.addressCharacters })
  into: string;
}
