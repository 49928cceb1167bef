import { Injectable } from '@nestjs/common';
import {
  type DecisionView,
  type GivenReport,
  type JudgedProfileText,
  MemberItemQueries,
  type MemberItemView,
  MemberReportQueries,
} from '#moderation';
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
}
