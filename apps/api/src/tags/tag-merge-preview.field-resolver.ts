import { Int, Parent, Resolver } from '@nestjs/graphql';
import { limits } from '#kernel';
import type { MergePreview } from '#tags';
import { ResolveField } from '../graphql/resolve-field.js';
import { TagMergePreview } from './tag.model.js';

@Resolver(() => TagMergePreview)
export class TagMergePreviewFieldResolver {
  @ResolveField(() => Int, {
    description: `How many reflections and case studies that the viewer sees carry the one that would be gone, in whatever state: counted up to ${limits.countedUnderTag.toLocaleString('en')}, which means so many or more. What they do not see goes along.`,
  })
  async seenCount(@Parent() { carried }: MergePreview): Promise<number> {
    return (await carried()).seen;
  }

  @ResolveField(() => Int, { description: 'How many of these carry both already.' })
  async seenWithBothCount(@Parent() { carried }: MergePreview): Promise<number> {
    return (await carried()).both;
  }
}
