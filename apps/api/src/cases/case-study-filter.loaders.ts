import { Injectable } from '@nestjs/common';
import type { CaseStudyFilter as Narrowed } from '#cases';
import { UserQueries } from '#courses';
import type { Viewer } from '#kernel';
import { TagFilterQueries } from '#tags';
import type { RequestContext } from '../graphql/context.js';
import type { CaseStudyFilter } from './case-study.args.js';

/** Finds the ids behind handles and names of tags: once in a request, which may ask for a list and for its facets. */
@Injectable()
export class CaseStudyFilterLoaders {
  private readonly known = new WeakMap<RequestContext, Map<string, Promise<Narrowed>>>();

  constructor(
    private readonly users: UserQueries,
    private readonly tagFilter: TagFilterQueries,
  ) {}

  /** What nobody has finds nothing. @throws InvalidInput */
  read(context: RequestContext, filter: CaseStudyFilter | null | undefined): Promise<Narrowed> {
    const known = this.known.get(context) ?? new Map<string, Promise<Narrowed>>();
    this.known.set(context, known);
    const key = JSON.stringify(filter ?? {});
    const narrowed = known.get(key) ?? this.resolve(context.viewer, filter ?? {});
    known.set(key, narrowed);
    return narrowed;
  }

  private async resolve(viewer: Viewer, filter: CaseStudyFilter): Promise<Narrowed> {
    const { authorHandle, tags, platform, ...rest } = filter;
    const platforms = platform == null ? [] : [platform];
    return {
      ...rest,
      authorId: await this.users.findIdForFilter(viewer, authorHandle),
      tags: await this.tagFilter.resolve(viewer, tags),
      platform: (await this.tagFilter.resolve(viewer, platforms, 'filter.platform'))[0] ?? null,
    };
  }
}
