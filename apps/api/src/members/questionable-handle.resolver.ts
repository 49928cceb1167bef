import { Args, Query, Resolver } from '@nestjs/graphql';
import { readPage } from '#kernel';
import { type QuestionableHandle, QuestionableHandleQueries, questionableHandleCursor } from '#members';
import { Admin, Allow } from '../graphql/allow.js';
import { Connection, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { QuestionableHandleConnection, QuestionableHandleModel } from './questionable-handle.model.js';
import { UserLoaders } from './user.loaders.js';
import { User } from './user.model.js';

@Resolver(() => QuestionableHandleModel)
export class QuestionableHandleResolver {
  constructor(
    private readonly handles: QuestionableHandleQueries,
    private readonly users: UserLoaders,
  ) {}

  @Query(() => QuestionableHandleConnection, {
    description:
      'Who has a handle that is reserved now, or looks like another member’s, from before that was refused; by handle. For admins.',
  })
  @Allow(Admin)
  async questionableHandles(@Args() page: ForwardPage): Promise<Connection<QuestionableHandle>> {
    return new Connection(
      await this.handles.page(readPage(page, questionableHandleCursor)),
      ({ handle }) => questionableHandleCursor.format([handle]),
      () => this.handles.count(),
    );
  }

  @ResolveField(() => User, { description: 'Who it is.' })
  user({ memberId }: QuestionableHandleModel, _args: unknown, context: RequestContext): Promise<User | null> {
    return context.loader(this.users.byId).load(memberId);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Whose handle it looks like, who had theirs first; null for nobody’s.',
  })
  alike({ alikeId }: QuestionableHandleModel, _args: unknown, context: RequestContext): Promise<User | null> | null {
    return alikeId === null ? null : context.loader(this.users.byId).load(alikeId);
  }
}
