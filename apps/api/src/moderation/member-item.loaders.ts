import { Injectable } from '@nestjs/common';
import {
  type DecisionView,
  type GivenReport,
  type JudgedProfileText,
  MemberItemQueries,
  type MemberItemView,
  MemberReportQueries,
  parseMemberItemId,
} from '#moderation';
import type { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';

/** What belongs to items about members, read for all rows of a page at once. */
@Injectable()
export class MemberItemLoaders {
  readonly byMember = defineLoader<string, MemberItemView>((viewer, ids) => this.items.find(viewer, ids));
  readonly texts = defineLoader<string, JudgedProfileText[]>((viewer, ids) => this.items.texts(viewer, ids));
  readonly reports = defineLoader<string, GivenReport[]>((viewer, ids) => this.reportQueries.ofMembers(viewer, ids));
  readonly decisions = defineLoader<string, DecisionView[]>((viewer, ids) => this.reportQueries.decisions(viewer, ids));

  constructor(
    private readonly items: MemberItemQueries,
    private readonly reportQueries: MemberReportQueries,
  ) {}

  /** The item about a member with an id; null for one about a text, where there is none, and where it is not the viewer's to judge. */
  async byId(context: RequestContext, id: string): Promise<MemberItemView | null> {
    const memberId = parseMemberItemId(id);
    return memberId === null ? null : context.loader(this.byMember).load(memberId);
  }
}
