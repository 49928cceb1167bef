import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { WebAddress } from '../graphql/scalar.js';

export enum MediaState {
  AWAITING = 'AWAITING',
  READY = 'READY',
}
registerEnumType(MediaState, {
  name: 'MediaState',
  description: 'How far an image has come.',
  valuesMap: {
    AWAITING: { description: 'It is announced; its file has yet to be sent to its upload address.' },
    READY: { description: 'Its file is there, and can be seen.' },
  },
});

@ObjectType({ description: 'One of the sizes in which an image is kept.' })
export class MediaVariant {
  @Field(() => WebAddress, {
    description: 'Where it is, a WebP file; like `Media.url`, it may be good for a while only.',
  })
  url: string;

  @Field(() => Int, { description: 'In pixels, as `srcset` asks for it.' })
  width: number;
}

@ObjectType({ description: 'An image of a reflection or a case study.' })
export class Media {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => MediaState, { description: 'How far it has come.' })
  state: MediaState;

  @Field(() => Int, {
    nullable: true,
    description: 'In pixels, of the original when it is upright; null until it is READY.',
  })
  width: number | null;

  @Field(() => Int, { nullable: true, description: 'In pixels, likewise.' })
  height: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it moves; null until it is READY.' })
  animated: boolean | null;

  @Field(() => Boolean, {
    description: 'Whether it says nothing that the text does not: a screen reader passes it over.',
  })
  decorative: boolean;

  @Field(() => String, { description: 'Whose work it is; may be empty before it is published.' })
  credit: string;

  @Field(() => String, { nullable: true, description: 'The licence; never null once it is published.' })
  licence: string | null;

  @Field(() => Boolean, {
    description:
      'Whether it tells the outcome of its case study: withheld, while that is up for blind rating, from those who are not given the outcome.',
  })
  showsOutcome: boolean;
}
