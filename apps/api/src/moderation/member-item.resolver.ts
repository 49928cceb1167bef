import { Args, Context, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Author } from '#discussion';
import { limits, readPage } from '#kernel';
import {
  type DecisionView,
  type GivenReport,
  heldWords,
  type JudgedProfileText,
  keyOfMemberItem,
  MemberItemQueries,
  type MemberItemView,
  matchedWords,
  memberItemCursors,
} from '#moderation';
import { Allow, Moderator } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { User } from '../members/user.model.js';
import { Decision } from './decision.model.js';
import { MemberItemLoaders } from './member-item.loaders.js';
import {
  JudgedProfile,
  MemberModerationItem,
  MemberModerationItemConnection,
  MemberModerationQueueArgs,
} from './member-item.model.js';
import { ModerationItemLoaders } from './moderation-item.loaders.js';
import { AuthorRecord } from './moderation-item.model.js';
import { Report } from './report.model.js';

@Resolver(() => MemberModerationItem)
export class MemberItemResolver {
  constructor(
    private readonly queries: MemberItemQueries,
    private readonly loaders: MemberItemLoaders,
    private readonly itemLoaders: ModerationItemLoaders,
  ) {}

  @Query(() => MemberModerationItemConnection, {
    description:
      'The members who were reported, or whose profile is held: for admins and curators, since a profile belongs to no course; empty for instructors.',
  })
  @Allow(Moderator)
  async memberModerationQueue(
    @Args() { states, orderBy, ...args }: MemberModerationQueueArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<Connection<MemberItemView>> {
    const order = orderBy ?? 'LONGEST_WAITING';
    const cursor = memberItemCursors[order];
    return new Connection(
      await this.queries.list(viewer, states, order, readPage(args, cursor)),
      (item) => cursor.format(keyOfMemberItem(order, item)),
      () => this.queries.count(viewer, states),
    );
  }

  @Query(() => MemberModerationItem, {
    nullable: true,
    description: 'An item about a member; null where there is none, or it is not the viewer’s to judge.',
  })
  @Allow(Moderator)
  memberModerationItem(
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<MemberItemView | null> {
    return this.loaders.byId(context, id);
  }

  @ResolveField(() => User, { description: 'Whom it is about, as others are shown them now.' })
  user({ member }: MemberItemView): Author {
    return member;
  }

  @ResolveField(() => JudgedProfile, {
    nullable: true,
    description: 'What they said of themselves at `contentRevision`; null once that is not kept any more.',
  })
  async text(item: MemberItemView, _args: unknown, context: RequestContext): Promise<JudgedProfileText | null> {
    return this.textAt(item, item.contentRevision, context);
  }

  @ResolveField(() => JudgedProfile, {
    nullable: true,
    description: 'What they said of themselves last, at `currentRevision`.',
  })
  async latestText(item: MemberItemView, _args: unknown, context: RequestContext): Promise<JudgedProfileText | null> {
    return this.textAt(item, item.currentRevision, context);
  }

  @Cost({ rows: limits.moderation.reportsShown })
  @ResolveField(() => [Report], { description: 'The last hundred reports of them, the newest first.' })
  async reports({ memberId }: MemberItemView, _args: unknown, context: RequestContext): Promise<GivenReport[]> {
    return (await context.loader(this.loaders.reports).load(memberId)) ?? [];
  }

  @Cost({ rows: limits.moderation.heldShown })
  @ResolveField(() => [String], {
    description:
      'The automatic rules that held its latest text that was, each with the words that matched; empty while it waits for reports alone.',
  })
  heldBecause({ held }: MemberItemView): string[] {
    return heldWords(held);
  }

  @Cost({ rows: limits.moderation.heldShown })
  @ResolveField(() => [String], {
    description: 'The words that those rules matched, as they stand in the profile, each once: to be marked in it.',
  })
  matchedWords({ held }: MemberItemView): string[] {
    return matchedWords(held);
  }

  @Cost({ rows: limits.moderation.decisionsShown })
  @ResolveField(() => [Decision], { description: 'What was decided about their profile, the newest first.' })
  async decisions({ memberId }: MemberItemView, _args: unknown, context: RequestContext): Promise<DecisionView[]> {
    return (await context.loader(this.loaders.decisions).load(memberId)) ?? [];
  }

  @ResolveField(() => AuthorRecord, { description: 'What is known of them, with the notes on them.' })
  async record({ member }: MemberItemView, _args: unknown, context: RequestContext) {
    const record = await context.loader(this.itemLoaders.record).load({ memberId: member.id, courseId: null });
    return record && { ...record, author: member };
  }

  private async textAt(
    { memberId }: MemberItemView,
    revision: number,
    context: RequestContext,
  ): Promise<JudgedProfileText | null> {
    const texts = await context.loader(this.loaders.texts).load(memberId);
    return texts?.find(({ number }) => number === revision) ?? null;
  }
}
