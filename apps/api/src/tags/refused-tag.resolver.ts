import { Context, Resolver } from '@nestjs/graphql';
import { limits } from '#kernel';
import { RefusedTagQueries } from '#tags';
import { pathOfSubject } from '#visibility';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { ViewerModel } from '../members/viewer.model.js';
import { RefusedTag } from './refused-tag.model.js';

const { days, listed } = limits.refusedTags;

@Resolver(() => ViewerModel)
export class RefusedTagResolver {
  constructor(private readonly queries: RefusedTagQueries) {}

  @Cost({ rows: listed })
  @ResolveField(() => [RefusedTag], {
    description: `Names of theirs that were not accepted as tags in the last ${days} days, the latest first: ${listed} at most. Of texts that they have not withdrawn.`,
  })
  async refusedTags(
    _viewer: ViewerModel,
    _args: unknown,
    @Context() { viewer }: RequestContext,
  ): Promise<RefusedTag[]> {
    const found = await this.queries.own(viewer);
    return found.map(({ threadId, kind, title, ...told }) => ({
      ...told,
      subjectTitle: title,
      path: pathOfSubject({ kind, id: threadId }),
    }));
  }
}
