import { Context, Resolver } from '@nestjs/graphql';
import { limits } from '#kernel';
import { MediaQueries, type MediaView } from '#media';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { ViewerModel } from '../members/viewer.model.js';
import { Media } from './media.model.js';

@Resolver(() => ViewerModel)
export class ViewerMediaFieldResolver {
  constructor(private readonly queries: MediaQueries) {}

  @ResolveField(() => [Media], {
    description:
      `Their own images that belong to no text yet, the newest first: at most ${limits.media.unattached}, as many as one can have. What is ` +
      'AWAITING is among them for an hour, and not after its file was refused.',
  })
  @Cost({ rows: limits.media.unattached })
  unattachedMedia(_viewer: ViewerModel, _args: unknown, @Context() context: RequestContext): Promise<MediaView[]> {
    return this.queries.unattached(context.member());
  }
}
