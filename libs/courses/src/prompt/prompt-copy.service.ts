import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { Clock, InvalidInput, isId, limits, type Member, NotFound, newId, type Viewer } from '#kernel';
import { MarkdownRenderer, type RenderedPart } from '#markdown';
import { Idempotency, Statement, type Transaction } from '#platform';
import type { Course } from '../course/course.entity.js';
import { NotTheirInstructor } from '../course/course.error.js';
import { CourseQueries } from '../course/course.queries.js';
import { lockCourse, requireManager } from '../course/course-lock.js';
import { isModeratorOfCourse } from '../visibility/who.js';
import { Prompt } from './prompt.entity.js';
import { PromptQueries, promptColumns } from './prompt.queries.js';
import { about, checkRoom, nextNumber, settingsOf } from './prompt-lock.js';
import { type PromptDates, shiftDates } from './prompt-shift.js';

export interface PromptsToCopy {
  readonly fromCourseId: string;
  readonly toCourseId: string;
  /** By how many days of the calendar dates are later. */
  readonly days: number;
}

/** What a prompt becomes in the other course. */
export interface PromptCopy extends PromptDates {
  readonly prompt: Prompt;
  readonly number: number;
}

const OF_COURSE = new Statement(
  'courses/prompts-to-copy',
  { courseId: 'uuid' },
  `select ${promptColumns} from prompt p where p.course_id = :courseId order by p.number`,
);

/** Copies the prompts of a course into another one, such as its next term. */
@Injectable()
export class PromptCopyService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly renderer: MarkdownRenderer,
    private readonly courses: CourseQueries,
    private readonly prompts: PromptQueries,
  ) {}

  /**
   * What copying would come to, which changes nothing.
   * @throws NotFound, NotTheirInstructor, InvalidInput
   */
  async preview(viewer: Viewer, input: PromptsToCopy): Promise<PromptCopy[]> {
    checkInput(input);
    const ids = [input.fromCourseId, input.toCourseId];
    const [from, to] = await this.courses.byIds(viewer, ids);
    if (!from || !to) throw new NotFound('course');
    for (const { id } of [from, to]) if (!isModeratorOfCourse(viewer, id)) throw new NotTheirInstructor();
    const [prompts = [], present = []] = await this.prompts.ofCourses(viewer, ids);
    return copiesOf(prompts, present, input.days, from, to);
  }

  /** Answers the id of the course that has them now. */
  async copy(member: Member, input: PromptsToCopy & { readonly idempotencyKey?: string | null }): Promise<string> {
    return this.idempotency.once(member, 'copyPrompts', input, async (tx) => {
      checkInput(input);
      const [from, to] = await lockBoth(tx, member, input.fromCourseId, input.toCourseId);
      for (const { id } of [from, to]) requireManager(member, id);
      const prompts = await tx.rows<Prompt>(OF_COURSE.with({ courseId: from.id }));
      const present = await tx.rows<Prompt>(OF_COURSE.with({ courseId: to.id }));
      checkRoom(present.length, prompts.length);
      const now = this.clock.now();
      const made = copiesOf(prompts, present, input.days, from, to).map(({ prompt, ...changed }) => ({
        ...prompt,
        ...changed,
        id: newId(now),
        courseId: to.id,
        createdAt: now,
      }));
      const rendered = await this.render(tx, member, made);
      for (const [at, prompt] of made.entries()) {
        const copy = { ...prompt, instructionsHtml: (rendered[at] as RenderedPart).html };
        await tx.manager.insert(Prompt, copy);
        this.audit.record(tx, { action: 'CREATE_PROMPT', ...about(member, copy), after: settingsOf(copy) });
      }
      return to.id;
    });
  }

  /** Anew: what their HTML refers to has the id of the prompt in it. */
  private async render(tx: Transaction, { memberId }: Member, prompts: readonly Prompt[]): Promise<RenderedPart[]> {
    if (prompts.length === 0) return [];
    const texts = prompts.map(({ id, instructionsMarkdown }) => ({
      ...{ markdown: instructionsMarkdown, idPrefix: id, path: 'input.fromCourseId', mentions: false },
      most: limits.instructionsHtmlCharacters,
    }));
    return this.renderer.renderPlain(memberId, texts, tx);
  }
}

function checkInput({ fromCourseId, toCourseId, days }: PromptsToCopy): void {
  const most = limits.promptShiftDays;
  if (!Number.isInteger(days) || Math.abs(days) > most) {
    const upTo = most.toLocaleString('en');
    throw InvalidInput.at('input.days', `Give a whole number of days, -${upTo} to ${upTo}.`);
  }
  if (fromCourseId === toCourseId) {
    throw InvalidInput.at('input.toCourseId', 'Choose another course than the one that the prompts come from.');
  }
}

/** Always in the same order, so that two who copy there and back do not wait for one another. */
async function lockBoth(tx: Transaction, member: Member, from: string, to: string): Promise<[Course, Course]> {
  if (!isId(from) || !isId(to)) throw new NotFound('course');
  const [first, second] = from < to ? [from, to] : [to, from];
  const locked = [await lockCourse(tx, member, first), await lockCourse(tx, member, second)] as [Course, Course];
  return from < to ? locked : [locked[1], locked[0]];
}

/** They keep their numbers where all of these are free; else they come behind what is there, in their order. */
function copiesOf(
  prompts: readonly Prompt[],
  present: readonly Prompt[],
  days: number,
  from: Course,
  to: Course,
): PromptCopy[] {
  const taken = present.map(({ number }) => number);
  const clash = prompts.some(({ number }) => taken.includes(number));
  return prompts.map((prompt, at) => ({
    prompt,
    number: clash ? nextNumber([(taken.at(-1) ?? 0) + at]) : prompt.number,
    ...shiftDates(prompt, days, from.timeZone, to.timeZone),
  }));
}
