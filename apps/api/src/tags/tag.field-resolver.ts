import { Int, Resolver } from '@nestjs/graphql';
import { limits } from '#kernel';
import type { TagView } from '#tags';
import type { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { TagLoaders } from './tag.loaders.js';
import { Tag } from './tag.model.js';

@Resolver(() => Tag)
export class TagFieldResolver {
  constructor(private readonly loaders: TagLoaders) {}

  @Cost({ rows: limits.synonymsPerTag, characters: limits.tagCharacters })
  @ResolveField(() => [String], { description: 'Its other names, any of which leads to it.' })
  async synonyms({ id }: TagView, _args: unknown, context: RequestContext): Promise<string[]> {
    const found = await context.loader(this.loaders.around).load({ id, side: 'SYNONYM' });
    return (found ?? []).map(({ name }) => name);
  }

  @ResolveField(() => Tag, {
    nullable: true,
    description: 'The first of the tags that it is filed under; null for none.',
  })
  async broader(tag: TagView, _args: unknown, context: RequestContext): Promise<TagView | null> {
    return (await context.loader(this.loaders.around).load({ id: tag.id, side: 'BROADER' }))?.[0] ?? null;
  }

  @Cost({ rows: limits.broaderPerTag })
  @ResolveField(() => [Tag], { description: 'All tags that it is filed under.' })
  broaderTags({ id }: TagView, _args: unknown, context: RequestContext) {
    return context.loader(this.loaders.around).load({ id, side: 'BROADER' });
  }

  @Cost({ rows: limits.narrowerPerTag })
  @ResolveField(() => [Tag], {
    description: `The tags that are filed under it, by label: the first ${limits.narrowerPerTag}. Asking for a tag finds what carries a narrower one too.`,
  })
  narrower({ id }: TagView, _args: unknown, context: RequestContext) {
    return context.loader(this.loaders.around).load({ id, side: 'NARROWER' });
  }

  @ResolveField(() => Int, {
    description:
      'How many VISIBLE reflections and case studies with the audience PUBLIC carry this very tag, as far as somebody who is not signed in sees them. ' +
      `Counted up to ${limits.countedUnderTag.toLocaleString('en')}, which means so many or more.`,
  })
  usageCount({ id }: TagView, _args: unknown, context: RequestContext) {
    return context.loader(this.loaders.usage).load(id);
  }
}
