import { Args, Parent, Resolver } from '@nestjs/graphql';
import { CourseMember, Prompt, type RosterRow } from '#courses';
import { limits } from '#kernel';
import {
  editedAfterClosing,
  type Participation as Figures,
  type PromptParticipation as FiguresOfPrompt,
  type ReplyGraph as Graph,
  latePrompts,
  missingPrompts,
  notOwedPrompts,
  type ReplyGraphEdge as StoredEdge,
} from '#participation';
import { CourseLoaders } from '../courses/course.loaders.js';
import type { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { UserLoaders } from '../members/user.loaders.js';
import { User } from '../members/user.model.js';
import { MissingMembersArgs } from './participation.args.js';
import { Participation, PromptParticipation, ReplyGraph, ReplyGraphEdge } from './participation.model.js';

@Resolver(() => Participation)
export class ParticipationFieldResolver {
  constructor(private readonly courses: CourseLoaders) {}

  @Cost({ rows: limits.promptsPerCourse })
  @ResolveField(() => [Prompt], {
    description:
      'The prompts whose dueAt has passed and that no reflection of theirs fulfils, as `PromptProgress.published` says: also those that were due before they joined, but none of `notOwedPrompts`. None for instructors.',
  })
  async missingPrompts(row: Figures, _args: unknown, context: RequestContext): Promise<Prompt[]> {
    return missingPrompts(row, await this.promptsOf(row, context), context.viewer.now);
  }

  @Cost({ rows: limits.promptsPerCourse })
  @ResolveField(() => [Prompt], {
    description:
      'The prompts that a reflection of theirs fulfils, though none was out and long enough at dueAt, however late they joined. None for instructors.',
  })
  async latePrompts(row: Figures, _args: unknown, context: RequestContext): Promise<Prompt[]> {
    return latePrompts(row, await this.promptsOf(row, context));
  }

  @Cost({ rows: limits.promptsPerCourse })
  @ResolveField(() => [Prompt], {
    description:
      'The prompts that closed before they joined the course, the last time if they left it before, and for which nothing of theirs was published: nothing is owed for them. None for instructors.',
  })
  async notOwedPrompts(row: Figures, _args: unknown, context: RequestContext): Promise<Prompt[]> {
    return notOwedPrompts(row, await this.promptsOf(row, context));
  }

  @Cost({ rows: limits.promptsPerCourse })
  @ResolveField(() => [Prompt], {
    description:
      'The prompts for which they changed a published reflection after closesAt. Nothing else tells of that: what counts for a prompt is the text as it was then. None for instructors.',
  })
  async editedAfterClosing(row: Figures, _args: unknown, context: RequestContext): Promise<Prompt[]> {
    return editedAfterClosing(row, await this.promptsOf(row, context));
  }

  private async promptsOf({ member }: Figures, context: RequestContext): Promise<Prompt[]> {
    return (await context.loader(this.courses.promptsOf).load(member.courseId)) ?? [];
  }
}

@Resolver(() => PromptParticipation)
export class PromptParticipationFieldResolver {
  @ResolveField(() => [CourseMember], {
    description: 'The learners who are counted as missing, by handle: the first of them. `participation` has all.',
  })
  missingMembers(
    @Parent() { missingMembers }: FiguresOfPrompt,
    @Args() { first }: MissingMembersArgs,
  ): readonly RosterRow[] {
    return missingMembers.slice(0, first ?? limits.page.most);
  }
}

@Resolver(() => ReplyGraph)
export class ReplyGraphFieldResolver {
  @Cost({ rows: limits.participation.edges })
  @ResolveField(() => [ReplyGraphEdge], {
    description: `Who replies to whom, the most frequent first: ${limits.participation.edges.toLocaleString('en')} at most.`,
  })
  edges({ edges }: Graph): readonly StoredEdge[] {
    return edges;
  }

  @Cost({ rows: limits.participation.nodes })
  @ResolveField(() => [CourseMember], {
    description: 'Those who neither gave a reply nor got one: the nodes without an edge, in the same order.',
  })
  isolated({ nodes }: Graph): RosterRow[] {
    return nodes.filter(({ given, received }) => given === 0 && received === 0).map(({ member }) => member);
  }
}

@Resolver(() => ReplyGraphEdge)
export class ReplyGraphEdgeFieldResolver {
  constructor(private readonly users: UserLoaders) {}

  @ResolveField(() => User, { description: 'Who replies.' })
  from({ fromId }: StoredEdge, _args: unknown, context: RequestContext): Promise<User | null> {
    return context.loader(this.users.byId).load(fromId);
  }

  @ResolveField(() => User, { description: 'Whose reflections and replies they answer.' })
  to({ toId }: StoredEdge, _args: unknown, context: RequestContext): Promise<User | null> {
    return context.loader(this.users.byId).load(toId);
  }
}
