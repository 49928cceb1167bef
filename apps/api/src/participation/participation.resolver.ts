import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { limits, readPage } from '#kernel';
import {
  type Participation as Figures,
  ParticipationQueries,
  PromptParticipationQueries,
  participationOrders,
  ReplyGraphQueries,
} from '#participation';
import { Allow, Moderator } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { OfCourseArgs, ParticipationArgs } from './participation.args.js';
import { ParticipationConnection, ParticipationOrder, PromptParticipation, ReplyGraph } from './participation.model.js';

const FOR_WHOM = 'For the instructors of the course, and admins.';

@Resolver()
export class ParticipationResolver {
  constructor(
    private readonly queries: ParticipationQueries,
    private readonly prompts: PromptParticipationQueries,
    private readonly graphs: ReplyGraphQueries,
  ) {}

  @Cost({ values: 5_000 })
  @Query(() => ParticipationConnection, {
    description: `What each member of a course has done in it, whoever did nothing included, instructors too. ${FOR_WHOM}`,
  })
  @Allow(Moderator)
  async participation(
    @Args() { courseId, orderBy, ...args }: ParticipationArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<Connection<Figures>> {
    const order = orderBy ?? ParticipationOrder.ROSTER;
    const { cursor, keyOf } = participationOrders[order];
    const { page, total } = await this.queries.page(viewer, courseId, order, readPage(args, cursor));
    return new Connection(
      page,
      (row) => cursor.format(keyOf(row)),
      async () => total,
    );
  }

  @Cost({ rows: limits.promptsPerCourse, values: 5_000 })
  @Query(() => [PromptParticipation], {
    description: `What the learners of a course have done for each of its prompts, in the order of their numbers. ${FOR_WHOM}`,
  })
  @Allow(Moderator)
  async promptParticipation(@Args() { courseId }: OfCourseArgs, @Context() { viewer }: RequestContext) {
    return this.prompts.ofCourse(viewer, courseId);
  }

  @Cost({ values: 5_000 })
  @Query(() => ReplyGraph, {
    description: `Who replies to whom in a course, with at most ${limits.participation.edges.toLocaleString('en')} edges. ${FOR_WHOM}`,
  })
  @Allow(Moderator)
  async replyGraph(@Args() { courseId }: OfCourseArgs, @Context() { viewer }: RequestContext) {
    return this.graphs.ofCourse(viewer, courseId);
  }
}
