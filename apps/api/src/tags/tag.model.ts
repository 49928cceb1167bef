import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { connectionOf } from '../graphql/connection.js';
import { Cost } from '../graphql/cost.js';
import { WebAddress } from '../graphql/scalar.js';

export enum TagFacet {
  TOPIC = 'TOPIC',
  PLATFORM = 'PLATFORM',
  FORMAT = 'FORMAT',
  AUDIENCE = 'AUDIENCE',
  GOAL = 'GOAL',
}
registerEnumType(TagFacet, {
  name: 'TagFacet',
  description: 'Which side of a subject a tag describes.',
  valuesMap: {
    TOPIC: { description: 'What it is about.' },
    PLATFORM: { description: 'Where it took place: a network, a site, a medium.' },
    FORMAT: { description: 'What was made: a video, a podcast, a display.' },
    AUDIENCE: { description: 'Whom it was made for.' },
    GOAL: { description: 'What it was to achieve.' },
  },
});

@ObjectType({
  description:
    'A heading that reflections and case studies carry. A new one is seen only with what carries it until it is filed.',
})
export class Tag {
  @Field(() => ID, { description: 'Opaque, and the same until the tag is merged into another.' })
  id: string;

  @Cost({ characters: limits.slugCharacters })
  @Field(() => String, {
    description: 'Its name in addresses. Earlier ones, and those of merged tags, keep leading to it.',
  })
  slug: string;

  @Cost({ characters: limits.tagCharacters })
  @Field(() => String, {
    description: 'What it is called; while it is not filed, as the author of what carries it wrote it.',
  })
  label: string;

  @Field(() => TagFacet, { description: 'Which side of a subject it describes.' })
  facet: TagFacet;

  @Cost({ characters: limits.tagDescriptionCharacters })
  @Field(() => String, {
    nullable: true,
    description: 'What it stands for, in a sentence; null where nobody has said.',
  })
  description: string | null;

  /** Addresses in authority files have some 40 characters, and there may be thousands of them on a page of tags. */
  @Cost({ rows: limits.sameAsPerTag, characters: 200 })
  @Field(() => [WebAddress], { description: 'Authority records of the same concept: LCSH, FAST, Wikidata.' })
  sameAs: string[];

  @Field(() => Boolean, {
    description: 'Whether an instructor or admin has filed it. One that is not was proposed by being used.',
  })
  filed: boolean;
}

export const TagConnection = connectionOf(() => Tag, 'Tag', 'tags', limits.counted);

@ObjectType({
  description:
    'What a merge of two tags would move, before it does. All names of the one lead to the other from then on.',
})
export class TagMergePreview {
  @Field(() => Tag, { description: 'The tag that would be gone.' })
  from: Tag;

  @Field(() => Tag, { description: 'The tag that would stay, and be filed.' })
  into: Tag;
}
