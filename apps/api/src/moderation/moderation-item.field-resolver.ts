import { Resolver } from '@nestjs/graphql';
import { Course, type PublicProfile } from '#courses';
import type { Author } from '#discussion';
import { limits } from '#kernel';
import {
  type AuthorRecordView,
  type ModerationItemCount as Count,
  canSuspend,
  type DecisionView,
  heldWords,
  type ItemText,
  type ModerationItemView,
  matchedWords,
  type NoteView,
  type ReportView,
} from '#moderation';
import { CourseLoaders } from '../courses/course.loaders.js';
import { ContentLoaders } from '../discussion/content.loaders.js';
import { Content, type ContentView } from '../discussion/content.model.js';
import type { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { UserLoaders } from '../members/user.loaders.js';
import { User } from '../members/user.model.js';
import { DecisionLoaders } from './decision.loaders.js';
import { Decision } from './decision.model.js';
import { ModerationItemState } from './moderation.enum.js';
import { ModerationItemLoaders } from './moderation-item.loaders.js';
import {
  AuthorRecord,
  JudgedText,
  ModerationItem,
  ModerationItemConnection,
  ModerationItemCount,
} from './moderation-item.model.js';
import type { QueuePage } from './moderation-item.resolver.js';
import { ModerationNote } from './note.model.js';
import { Report } from './report.model.js';

@Resolver(() => ModerationItem)
export class ModerationItemFieldResolver {
  constructor(
    private readonly loaders: ModerationItemLoaders,
    private readonly contents: ContentLoaders,
    private readonly courses: CourseLoaders,
    private readonly decisionLoaders: DecisionLoaders,
  ) {}

  @ResolveField(() => Content, {
    description: 'What it is about, as it stands now; what remains of it where it was withdrawn.',
  })
  async content(item: ModerationItemView, _args: unknown, context: RequestContext): Promise<ContentView | null> {
    const { threadId, number, thread } = item;
    return (await this.contents.byAddress(context, { threadId, number, kind: thread.kind })) ?? item.tombstone;
  }

  @ResolveField(() => JudgedText, {
    nullable: true,
    description:
      'Its text at `contentRevision`, also where it was changed or withdrawn since; null once that is not kept any more.',
  })
  text(item: ModerationItemView, _args: unknown, context: RequestContext): Promise<ItemText | null> {
    return context.loader(this.loaders.text).load(item);
  }

  @ResolveField(() => Course, { nullable: true, description: 'The course that it belongs to; null for none.' })
  course({ thread }: ModerationItemView, _args: unknown, context: RequestContext): Promise<Course | null> | null {
    return thread.courseId === null ? null : context.loader(this.courses.byId).load(thread.courseId);
  }

  @Cost({ rows: limits.moderation.reportsShown })
  @ResolveField(() => [Report], { description: 'Its last hundred reports, the newest first.' })
  async reports(item: ModerationItemView, _args: unknown, context: RequestContext): Promise<ReportView[]> {
    return (await context.loader(this.loaders.reports).load(item)) ?? [];
  }

  @Cost({ rows: limits.moderation.heldShown })
  @ResolveField(() => [String], {
    description:
      'The automatic rules that held its latest text that was, each with the words that matched: `Banned phrase: “casino”`. Empty while it waits for reports alone.',
  })
  heldBecause({ held }: ModerationItemView): string[] {
    return heldWords(held);
  }

  @Cost({ rows: limits.moderation.heldShown })
  @ResolveField(() => [String], {
    description:
      'The words that those rules matched, as they stand in the text, each once: to be marked in it. Empty where a rule is about something else than words.',
  })
  matchedWords({ held }: ModerationItemView): string[] {
    return matchedWords(held);
  }

  @Cost({ rows: limits.moderation.decisionsShown })
  @ResolveField(() => [Decision], { description: 'What was decided about it, the newest first.' })
  async decisions(item: ModerationItemView, _args: unknown, context: RequestContext): Promise<DecisionView[]> {
    return (await context.loader(this.decisionLoaders.ofContent).load(item)) ?? [];
  }

  @Cost({ rows: limits.moderation.notesShown })
  @ResolveField(() => [ModerationNote], {
    description: 'What moderators noted on it, the newest first; at most a hundred.',
  })
  async notes(item: ModerationItemView, _args: unknown, context: RequestContext): Promise<NoteView[]> {
    return (await context.loader(this.loaders.notes).load(item)) ?? [];
  }

  @ResolveField(() => AuthorRecord, {
    nullable: true,
    description: 'What is known of its author; null once the account is erased.',
  })
  async author({ author, thread }: ModerationItemView, _args: unknown, context: RequestContext) {
    if (author === null) return null;
    const record = await context.loader(this.loaders.record).load({ memberId: author.id, courseId: thread.courseId });
    return record && { ...record, author };
  }
}

/** A record, with the member where they are loaded already. */
type LoadedRecord = AuthorRecordView & { readonly author?: Author };

@Resolver(() => AuthorRecord)
export class AuthorRecordFieldResolver {
  constructor(
    private readonly loaders: ModerationItemLoaders,
    private readonly users: UserLoaders,
  ) {}

  @ResolveField(() => User, { description: 'Who it is about.' })
  user(
    { author, memberId }: LoadedRecord,
    _args: unknown,
    context: RequestContext,
  ): Author | Promise<PublicProfile | null> {
    return author ?? context.loader(this.users.byId).load(memberId);
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer may suspend them where the item is: in its course, or everywhere for what belongs to none.',
  })
  viewerCanSuspend(record: LoadedRecord, _args: unknown, { viewer }: RequestContext): boolean {
    return canSuspend(viewer, record.courseId, record);
  }

  @Cost({ rows: limits.moderation.recentDecisions })
  @ResolveField(() => [Decision], { description: 'The last ten decisions that concern them, the newest first.' })
  async decisions({ memberId }: LoadedRecord, _args: unknown, context: RequestContext): Promise<DecisionView[]> {
    return (await context.loader(this.loaders.memberDecisions).load(memberId)) ?? [];
  }

  @Cost({ rows: limits.moderation.notesShown })
  @ResolveField(() => [ModerationNote], {
    description: 'What moderators noted on them, the newest first; at most a hundred.',
  })
  async notes({ memberId }: LoadedRecord, _args: unknown, context: RequestContext): Promise<NoteView[]> {
    return (await context.loader(this.loaders.memberNotes).load(memberId)) ?? [];
  }
}

@Resolver(() => ModerationItemConnection)
export class ModerationItemConnectionFieldResolver {
  @Cost({ rows: Object.keys(ModerationItemState).length })
  @ResolveField(() => [ModerationItemCount], {
    description:
      'How many there are in each state, under the same filter but for its states. Counted only when asked for.',
  })
  counts(page: QueuePage): Promise<Count[]> {
    return page.countStates();
  }
}
