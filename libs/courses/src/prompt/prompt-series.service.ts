import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { InvalidInput, type Member } from '#kernel';
import { Idempotency, Statement } from '#platform';
import { lockCourse, requireManager } from '../course/course-lock.js';
import { PromptAnswered } from './prompt.error.js';
import { about, lockPrompt, settingsOf } from './prompt-lock.js';

export interface PromptOrder {
  readonly courseId: string;
  /** All prompts of the course. */
  readonly promptIds: readonly string[];
  readonly idempotencyKey?: string | null;
}
export interface PromptToDelete {
  readonly promptId: string;
  readonly idempotencyKey?: string | null;
}

const IN_ORDER = new Statement(
  'courses/prompt-numbers',
  { courseId: 'uuid' },
  'select id, number from prompt where course_id = :courseId order by number',
);
// In between they have no number that another could have: no two may ever have the same.
const UNNUMBER = new Statement(
  'courses/unnumber-prompts',
  { courseId: 'uuid' },
  'update prompt set number = -number where course_id = :courseId',
);
const RENUMBER = new Statement(
  'courses/renumber-prompts',
  { ids: 'uuid[]', numbers: 'integer[]' },
  `
  update prompt p set number = given.number
  from unnest(:ids, :numbers) as given (id, number) where p.id = any(:ids) and p.id = given.id`,
);
const DELETE = new Statement('courses/delete-prompt', { promptId: 'uuid' }, 'delete from prompt where id = :promptId');

/** What PostgreSQL says where a row of another table still names the one that is deleted. */
const STILL_NAMED = '23503';

/** The prompts of a course as a series: their order, and what is taken out of it. */
@Injectable()
export class PromptSeriesService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly audit: AuditLog,
  ) {}

  /** Puts the prompts in another order: the numbers that there are stay, and go to others. Answers the course's id. */
  async reorder(member: Member, input: PromptOrder): Promise<string> {
    return this.idempotency.once(member, 'reorderPrompts', input, async (tx) => {
      const course = await lockCourse(tx, member, input.courseId);
      requireManager(member, course.id);
      const present = await tx.rows<{ id: string; number: number }>(IN_ORDER.with({ courseId: course.id }));
      const numbers = new Map(present.map(({ id, number }) => [id, number]));
      const given = new Set(input.promptIds);
      if (
        given.size !== present.length ||
        input.promptIds.length !== given.size ||
        present.some(({ id }) => !given.has(id))
      ) {
        throw InvalidInput.at(
          'input.promptIds',
          'Name all prompts of the course, each once. Its prompts may have changed since you looked: look again.',
        );
      }
      const moved = input.promptIds.flatMap((id, at) => {
        const number = present[at]?.number as number;
        return numbers.get(id) === number ? [] : [{ id, number }];
      });
      if (moved.length === 0) return course.id;
      await tx.rows(UNNUMBER.with({ courseId: course.id }));
      const all = input.promptIds.map((id, at) => ({ id, number: present[at]?.number as number }));
      await tx.rows(RENUMBER.with({ ids: all.map(({ id }) => id), numbers: all.map(({ number }) => number) }));
      for (const { id, number } of moved) {
        const change = { before: { number: numbers.get(id) as number }, after: { number } };
        this.audit.record(tx, { action: 'UPDATE_PROMPT', ...about(member, { id, courseId: course.id }), ...change });
      }
      return course.id;
    });
  }

  /** Takes out a prompt that nobody has begun to answer, not even in a draft. Answers the course's id. */
  async delete(member: Member, input: PromptToDelete): Promise<string> {
    return this.idempotency.once(member, 'deletePrompt', input, async (tx) => {
      const prompt = await lockPrompt(tx, member, input.promptId);
      requireManager(member, prompt.courseId);
      await tx.rows(DELETE.with({ promptId: prompt.id })).catch((error: { code?: unknown }) => {
        // Only what answers it: whatever else is about it goes with it.
        throw error.code === STILL_NAMED ? new PromptAnswered() : error;
      });
      this.audit.record(tx, { action: 'DELETE_PROMPT', ...about(member, prompt), before: settingsOf(prompt) });
      return prompt.courseId;
    });
  }
}
