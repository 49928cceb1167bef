import { Resolver } from '@nestjs/graphql';
import { limits } from '#kernel';
import { MediaAddresses, type MediaView } from '#media';
import type { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { WebAddress } from '../graphql/scalar.js';
import { Media, MediaVariant } from './media.model.js';
import { addressesOf } from './media-answer.js';

@Resolver(() => Media)
export class MediaFieldResolver {
  constructor(private readonly addresses: MediaAddresses) {}

  @ResolveField(() => WebAddress, {
    description:
      'Where its largest size is, a WebP file of at most 2,048 pixels across. What a visitor sees has a lasting address; any other ' +
      'has one that is signed and good for 15 to 30 minutes, for whoever has it.',
  })
  url(media: MediaView, _args: unknown, { now }: RequestContext): string {
    return addressesOf(this.addresses, media, now).url;
  }

  @Cost({ rows: limits.media.widths.length })
  @ResolveField(() => [MediaVariant], {
    description:
      'Every size in which it is kept, the smallest first: what `srcset` is made of. Empty until it is READY.',
  })
  variants(media: MediaView, _args: unknown, { now }: RequestContext): MediaVariant[] {
    return addressesOf(this.addresses, media, now).variants;
  }

  @Cost({ characters: limits.media.altTextCharacters })
  @ResolveField(() => String, {
    description:
      'What somebody is told who does not see it; empty where it is decorative, and maybe before it is published.',
  })
  altText({ altText, decorative }: MediaView): string {
    return decorative ? '' : altText;
  }
}
