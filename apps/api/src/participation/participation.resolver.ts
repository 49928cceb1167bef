import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { rosterCursor } from '#courses';
import { limits, readPage } from '#kernel';
import {
  type Participation as Figures,
  ParticipationQueries,
  PromptParticipationQueries,
  ReplyGraphQueries,
} from '#participation';
import { Allow, Moderator } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { OfCourseArgs, ParticipationArgs } from './participation.args.js';
import { ParticipationConnection, PromptParticipation, ReplyGraph } from './participation.model.js';

const FOR_WHOM = 'For the instructors of the course, and admins.';

@Resolver()
export class ParticipationResolver {
  constructor(
    private readonly queries: ParticipationQueries,
    private readonly prompts: PromptParticipationQueries,
    private readonly graphs: ReplyGraphQueries,
  ) {}

  @Query(() => ParticipationConnection, {
    description: `What each member of a course has done in it, whoever did nothing included: instructors first, then by handle. ${FOR_WHOM}`,
  })
  @Allow(Moderator)
  async participation(
    @Args() { courseId, ...args }: ParticipationArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<Connection<Figures>> {
    const { page, total } = await this.queries.page(viewer, courseId, readPage(args, rosterCursor));
    return new Connection(
      page,
      ({ member }) => rosterCursor.format([member.role, member.handle]),
      async () => total,
    );
  }

  @Query(() => [PromptParticipation], {
    description: `What the learners of a course have done for each of its prompts, in the order of their numbers. ${FOR_WHOM}`,
  })
  @Allow(Moderator)
  async promptParticipation(@Args() { courseId }: OfCourseArgs, @Context() { viewer }: RequestContext) {
    return this.prompts.ofCourse(viewer, courseId);
  }

  @Query(() => ReplyGraph, {
    description: `Who replies to whom in a course, with at most ${limits.participation.edges.toLocaleString('en')} edges. ${FOR_WHOM}`,
  })
  @Allow(Moderator)
  async replyGraph(@Args() { courseId }: OfCourseArgs, @Context() { viewer }: RequestContext) {
    return this.graphs.ofCourse(viewer, courseId);
  }
}
