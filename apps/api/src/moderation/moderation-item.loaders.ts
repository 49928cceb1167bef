import { Injectable } from '@nestjs/common';
import { limits, type PostAddress, parsePostId, postId } from '#kernel';
import {
  AuthorRecordQueries,
  type AuthorRecordView,
  type DecisionView,
  type ItemText,
  ItemTextQueries,
  type MemberInScope,
  ModerationItemQueries,
  type ModerationItemView,
  NoteQueries,
  type NoteView,
  ReportQueries,
  type ReportView,
} from '#moderation';
import type { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';

const keyOfMember = ({ memberId, courseId }: MemberInScope) => `${memberId} ${courseId}`;

/** What belongs to items of the queue, read for all rows of a page at once. */
@Injectable()
export class ModerationItemLoaders {
  readonly byAddress = defineLoader<PostAddress, ModerationItemView>(
    (viewer, at) => this.items.find(viewer, at),
    postId,
  );
  readonly text = defineLoader<PostAddress, ItemText>((viewer, at) => this.texts.ofItems(viewer, at), postId);
  readonly reports = defineLoader<PostAddress, ReportView[]>(
    (viewer, at) => this.reportQueries.ofContent(viewer, at),
    postId,
  );
  readonly notes = defineLoader<PostAddress, NoteView[]>(
    (viewer, at) => this.noteQueries.ofContent(viewer, at),
    postId,
  );
  readonly record = defineLoader<MemberInScope, AuthorRecordView>(
    (viewer, members) => this.records.find(viewer, members),
    keyOfMember,
  );
  readonly memberNotes = defineLoader<string, NoteView[]>((viewer, ids) => this.noteQueries.ofMembers(viewer, ids));
  readonly memberDecisions = defineLoader<string, DecisionView[]>((viewer, ids) =>
    this.records.decisions(viewer, ids, limits.moderation.recentDecisions),
  );

  constructor(
    private readonly items: ModerationItemQueries,
    private readonly texts: ItemTextQueries,
    private readonly reportQueries: ReportQueries,
    private readonly noteQueries: NoteQueries,
    private readonly records: AuthorRecordQueries,
  ) {}

  /** The item with an id; null for one about a member, where there is none, and where it is not the viewer's to judge. */
  async byId(context: RequestContext, id: string): Promise<ModerationItemView | null> {
    const address = parsePostId(id);
    return address && context.loader(this.byAddress).load(address);
  }
}
