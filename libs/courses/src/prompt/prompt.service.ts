import { Injectable } from '@nestjs/common';
import { AuditLog, changedFacts, textHash } from '#audit';
import { Clock, Conflict, InvalidInput, isId, limits, type Member, NotFound, newId } from '#kernel';
import { MarkdownRenderer, type RenderedPart } from '#markdown';
import { Idempotency, Statement, type Transaction } from '#platform';
import { lockCourse, requireManager } from '../course/course-lock.js';
import { promptSeen } from '../visibility/course-visibility.js';
import { Prompt } from './prompt.entity.js';
import { promptColumns } from './prompt.queries.js';
import { checkDates } from './prompt-dates.js';

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
}

const LOCK = new Statement(
  'courses/lock-prompt',
  { viewer: 'viewer', promptId: 'uuid' },
  `
  select ${promptColumns} from prompt p join course c on c.id = p.course_id
  where p.id = :promptId and ${promptSeen('p')} for no key update of c, p`,
);
const OTHER_NUMBERS = new Statement(
  'courses/other-prompt-numbers',
  { courseId: 'uuid', promptId: 'uuid' },
  'select number from prompt where course_id = :courseId and id <> :promptId order by number',
);

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
      if (others.length >= limits.promptsPerCourse) {
        throw new Conflict(
          `A course has at most ${limits.promptsPerCourse} prompts. Change one that is no longer needed.`,
        );
      }
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

  /** Changes a prompt, by an instructor or admin. Answers its id. */
  async update(member: Member, input: PromptChange): Promise<string> {
    return this.idempotency.once(member, 'updatePrompt', input, async (tx) => {
      const prompt = await lockPrompt(tx, member, input.promptId);
      requireManager(member, prompt.courseId);
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

/** What the log keeps of a prompt. */
function settingsOf(prompt: Prompt) {
  const { number, opensAt, dueAt, closesAt, minimumWords, repliesRequired, postFirst } = prompt;
  const texts = { title: textHash(prompt.title), instructions: textHash(prompt.instructionsMarkdown) };
  return { number, ...texts, opensAt, dueAt, closesAt, minimumWords, repliesRequired, postFirst };
}

function about({ memberId }: Member, { id, courseId }: Prompt) {
  return { actorId: memberId, targetKind: 'PROMPT', targetId: id, scope: { courseId } } as const;
}

/** A prompt with its course, whose numbers nobody else changes meanwhile. */
async function lockPrompt(tx: Transaction, member: Member, id: string): Promise<Prompt> {
  const prompt = isId(id) ? await tx.row<Prompt>(LOCK.with({ viewer: member, promptId: id })) : null;
  if (!prompt) throw new NotFound('prompt');
  return prompt;
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

async function otherNumbers(tx: Transaction, courseId: string, promptId: string): Promise<number[]> {
  return (await tx.rows<{ number: number }>(OTHER_NUMBERS.with({ courseId, promptId }))).map((row) => row.number);
}

function nextNumber(taken: readonly number[]): number {
  const number = (taken.at(-1) ?? 0) + 1;
  if (number <= limits.promptNumber) return number;
  throw InvalidInput.at('input.number', `No number comes after ${taken.at(-1)}. Choose one that is free.`);
}

function checkNumber(number: number, taken: readonly number[]): void {
  if (!taken.includes(number)) return;
  const message = `This course has a prompt ${number} already. Choose another number, or change that prompt instead.`;
  throw new Conflict(message, { fields: [{ path: 'input.number', message }] });
}
