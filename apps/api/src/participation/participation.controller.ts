import type { Readable } from 'node:stream';
import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Course, CourseQueries, PromptQueries, UserQueries } from '#courses';
import { InvalidInput, isId, limits, type Member, NotFound, type Viewer } from '#kernel';
import {
  type ExportedTable,
  ExportRecorder,
  ParticipationQueries,
  PromptParticipationQueries,
  ReplyGraphQueries,
  UnansweredQueries,
} from '#participation';
import { Allow, Moderator } from '../graphql/allow.js';
import { attachment, prepareTable, TABLE_TYPE } from '../http/csv.js';
import { AskedBy } from '../http/rest-viewer.js';
import {
  formatParticipation,
  formatPrompts,
  formatReplies,
  formatUnanswered,
  type Profiles,
} from './participation-csv.js';

/** A week: most classes meet once in it. */
const DAYS = 7;

/** Who takes part in a course, as tables: those of `participation`, `promptParticipation`, `replyGraph` and of what is unanswered. */
@Controller('courses/:slugOrId')
export class ParticipationController {
  constructor(
    private readonly courses: CourseQueries,
    private readonly members: ParticipationQueries,
    private readonly promptFigures: PromptParticipationQueries,
    private readonly graphs: ReplyGraphQueries,
    private readonly waiting: UnansweredQueries,
    private readonly prompts: PromptQueries,
    private readonly users: UserQueries,
    private readonly exports: ExportRecorder,
  ) {}

  @Get('participation.csv')
  @Header('content-type', TABLE_TYPE)
  @Allow(Moderator)
  async participation(
    @Param('slugOrId') slugOrId: string,
    @AskedBy() viewer: Member,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const course = await this.find(viewer, slugOrId);
    const rows = await this.members.all(viewer, course.id);
    const [prompts = []] = await this.prompts.ofCourses(viewer, [course.id]);
    const profiles = await this.profiles(
      viewer,
      rows.map(({ member }) => member.memberId),
    );
    const table = await prepareTable(formatParticipation(rows, prompts, profiles, viewer.now));
    await this.attach(reply, viewer, course, 'participation', rows.length);
    return table;
  }

  @Get('prompts.csv')
  @Header('content-type', TABLE_TYPE)
  @Allow(Moderator)
  async ofPrompts(
    @Param('slugOrId') slugOrId: string,
    @AskedBy() viewer: Member,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const course = await this.find(viewer, slugOrId);
    const rows = await this.promptFigures.ofCourse(viewer, course.id);
    const table = await prepareTable(formatPrompts(rows));
    await this.attach(reply, viewer, course, 'prompts', rows.length);
    return table;
  }

  @Get('replies.csv')
  @Header('content-type', TABLE_TYPE)
  @Allow(Moderator)
  async replies(
    @Param('slugOrId') slugOrId: string,
    @AskedBy() viewer: Member,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const course = await this.find(viewer, slugOrId);
    const { edges } = await this.graphs.ofCourse(viewer, course.id, limits.participation.exportRows);
    const profiles = await this.profiles(
      viewer,
      edges.flatMap(({ fromId, toId }) => [fromId, toId]),
    );
    const table = await prepareTable(formatReplies(edges, profiles));
    await this.attach(reply, viewer, course, 'replies', edges.length);
    return table;
  }

  /** @param days how long ago they were published at least; 7 where not given */
  @Get('unanswered.csv')
  @Header('content-type', TABLE_TYPE)
  @Allow(Moderator)
  async unanswered(
    @Param('slugOrId') slugOrId: string,
    @Query('days') days: unknown,
    @AskedBy() viewer: Member,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const course = await this.find(viewer, slugOrId);
    const rows = await this.waiting.ofCourse(viewer, course.id, readDays(days));
    const profiles = await this.profiles(
      viewer,
      rows.flatMap(({ authorId }) => authorId ?? []),
    );
    const table = await prepareTable(formatUnanswered(rows, profiles, viewer.now));
    await this.attach(reply, viewer, course, 'unanswered', rows.length);
    return table;
  }

  /** @throws NotFound where they do not see it; whether they moderate it is asked by whatever reads the table. */
  private async find(viewer: Viewer, slugOrId: string): Promise<Course> {
    const course = isId(slugOrId)
      ? await this.courses.findById(viewer, slugOrId)
      : await this.courses.findBySlug(viewer, slugOrId);
    if (!course) throw new NotFound('course that you moderate');
    return course;
  }

  private async profiles(viewer: Viewer, ids: readonly string[]): Promise<Profiles> {
    const found = await this.users.findByIds(viewer, [...new Set(ids)]);
    return new Map(found.flatMap((profile) => (profile ? [[profile.id, profile]] : [])));
  }

  /** Keeps in the log that the table is downloaded, before it is. */
  private async attach(
    reply: FastifyReply,
    member: Member,
    course: Course,
    table: ExportedTable,
    rows: number,
  ): Promise<void> {
    await this.exports.record(member, course.id, table, rows);
    void reply.header('content-disposition', attachment(`${course.slug}-${table}.csv`));
  }
}

function readDays(text: unknown): number {
  if (text === undefined) return DAYS;
  const most = limits.participation.unansweredDays;
  if (typeof text === 'string' && /^\d{1,4}$/.test(text) && Number(text) <= most) return Number(text);
  throw InvalidInput.at(
    'days',
    `Give a whole number of days, 0 to ${most.toLocaleString('en')}, once, or leave it out.`,
  );
}
