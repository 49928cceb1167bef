import { Injectable } from '@nestjs/common';
import { AuditLog, changedFacts } from '#audit';
import { Clock, limits, type Member, newId } from '#kernel';
import { MarkdownRenderer, type RenderedPart } from '#markdown';
import { Idempotency, type Transaction } from '#platform';
import { lockCourse, requireManager } from '../course/course-lock.js';
import { requireSettings } from '../settings-version.js';
import { Prompt } from './prompt.entity.js';
import { checkDates } from './prompt-dates.js';
import { about, checkNumber, checkRoom, lockPrompt, nextNumber, otherNumbers, settingsOf } from './prompt-lock.js';

/** What may be left out: then it is as a new prompt has it, or stays. Dates and minimum are taken away by null. */
interface PromptSettings {
  readonly number?: number | null;
  readonly opensAt?: Date | null;
  readonly dueAt?: Date | null;
  readonly closesAt?: Date | null;
  readonly minimumWords?: number | null;
  readonly repliesRequired?: number | null;
  readonly postFirst?: boolean | null;
  readonly idempotencyKey?: string | null;
}
export interface NewPrompt extends PromptSettings {
  readonly courseId: string;
  readonly title: string;
  readonly instructionsMarkdown: string;
}
export interface PromptChange extends PromptSettings {
  readonly promptId: string;
  readonly title?: string | null;
  readonly instructionsMarkdown?: string | null;
  /** What was looked at: `settingsVersion`. */
  readonly settingsVersion?: string | null;
}

@Injectable()
export class PromptService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly renderer: MarkdownRenderer,
  ) {}

  /** Sets a prompt, by an instructor or admin. Without a number it comes after all others. Answers its id. */
  async create(member: Member, input: NewPrompt): Promise<string> {
    const now = this.clock.now();
    const id = newId(now);
    return this.idempotency.once(member, 'createPrompt', input, async (tx) => {
      const course = await lockCourse(tx, member, input.courseId);
      requireManager(member, course.id);
      const others = await otherNumbers(tx, course.id, id);
      checkRoom(others.length, 1);
      const prompt = {
        opensAt: input.opensAt ?? null,
        dueAt: input.dueAt ?? null,
        closesAt: input.closesAt ?? null,
        number: input.number ?? nextNumber(others),
      };
      checkDates(prompt);
      checkNumber(prompt.number, others);
      const instructionsHtml = await this.render(tx, member, id, input.instructionsMarkdown);
      const created = {
        ...prompt,
        id,
        courseId: course.id,
        title: input.title,
        instructionsMarkdown: input.instructionsMarkdown,
        instructionsHtml,
        minimumWords: input.minimumWords ?? null,
        repliesRequired: input.repliesRequired ?? 0,
        postFirst: input.postFirst ?? false,
        createdAt: now,
      };
      await tx.manager.insert(Prompt, created);
      this.audit.record(tx, { action: 'CREATE_PROMPT', ...about(member, created), after: settingsOf(created) });
      return id;
    });
  }

  /** Changes a prompt, by an instructor or admin. Answers its id. @throws Conflict where another version was looked at */
  async update(member: Member, input: PromptChange): Promise<string> {
    return this.idempotency.once(member, 'updatePrompt', input, async (tx) => {
      const prompt = await lockPrompt(tx, member, input.promptId);
      requireManager(member, prompt.courseId);
      requireSettings(input.settingsVersion, settingsOf(prompt));
      const { instructionsMarkdown: markdown } = input;
      const settings = kept(prompt, input);
      checkDates(settings);
      checkNumber(settings.number, await otherNumbers(tx, prompt.courseId, prompt.id));
      const changed = {
        ...settings,
        ...(markdown != null && {
          instructionsMarkdown: markdown,
          instructionsHtml: await this.render(tx, member, prompt.id, markdown),
        }),
      };
      await tx.manager.update(Prompt, { id: prompt.id }, changed);
      const change = changedFacts(settingsOf(prompt), settingsOf({ ...prompt, ...changed }));
      if (change) this.audit.record(tx, { action: 'UPDATE_PROMPT', ...about(member, prompt), ...change });
      return prompt.id;
    });
  }

  /** Instructions mention nobody: a handle in them stays text. */
  private async render(tx: Transaction, { memberId }: Member, promptId: string, markdown: string): Promise<string> {
    const text = {
      ...{ markdown, idPrefix: promptId, path: 'input.instructionsMarkdown', mentions: false },
      most: limits.instructionsHtmlCharacters,
    };
    const [rendered] = await this.renderer.renderPlain(memberId, [text], tx);
    return (rendered as RenderedPart).html;
  }
}

function kept(prompt: Prompt, input: PromptChange) {
  const optional = <Value>(value: Value | null | undefined, old: Value | null) => (value === undefined ? old : value);
  return {
    number: input.number ?? prompt.number,
    title: input.title ?? prompt.title,
    opensAt: optional(input.opensAt, prompt.opensAt),
    dueAt: optional(input.dueAt, prompt.dueAt),
    closesAt: optional(input.closesAt, prompt.closesAt),
    minimumWords: optional(input.minimumWords, prompt.minimumWords),
    repliesRequired: input.repliesRequired ?? prompt.repliesRequired,
    postFirst: input.postFirst ?? prompt.postFirst,
  };
}
