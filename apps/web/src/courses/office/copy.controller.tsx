import { Controller, Param } from '@nestjs/common';
import { Clock, limits, wallTime } from '#kernel';
import {
  CopyPromptsDocument,
  OfficeCopyPageDocument,
  PromptCopiesDocument,
  PromptsToCopyDocument,
  type PromptsToCopyQuery,
} from '../../generated/documents.js';
import { type Problem, problemOf } from '../../page/problem.js';
import { Form, Page, Visiting } from '../../page/route.js';
import type { Visit } from '../../page/visit.js';
import { type Chosen, CopyPage } from './copy.page.js';
import { managed } from './office-frame.js';

type Source = NonNullable<PromptsToCopyQuery['course']>;

const DAY = 24 * 60 * 60 * 1000;

/** Copies the prompts of another course into this one, after a look at what their dates become. */
@Controller('courses/:slug/office/copy')
export class OfficeCopyController {
  constructor(private readonly clock: Clock) {}

  @Page('', { unkept: true })
  async choose(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return this.show(visit, slug, visit.query.get('from') ?? '', visit.query.get('first') ?? '');
  }

  @Form('', { unkept: true })
  async copy(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const { form } = visit;
    const course = managed((await visit.ask(OfficeCopyPageDocument, { slug })).course);
    const input = {
      fromCourseId: form.text('fromCourseId'),
      toCourseId: course.id,
      days: Number(form.text('days')) || 0,
      idempotencyKey: form.optional('idempotencyKey'),
    };
    const { problem } = await visit.send(CopyPromptsDocument, { input });
    if (problem) return this.show(visit, slug, form.text('from'), form.text('first'), problem);
    return visit.seeOther(`/courses/${encodeURIComponent(slug)}/office?done=copied`);
  }

  private async show(visit: Visit, slug: string, from: string, first: string, problem?: Problem): Promise<string> {
    const found = await visit.ask(OfficeCopyPageDocument, { slug });
    const course = managed(found.course);
    const others = found.courses.nodes.filter(({ id, viewerCan }) => viewerCan.manage && id !== course.id);
    const source = others.some((one) => one.slug === from)
      ? (await visit.ask(PromptsToCopyDocument, { slug: from })).course
      : null;
    const wrong = problem ?? this.problemWith(visit, source, first);
    const chosen = source ? await this.chosen(visit, source, course.id, wrong ? '' : first) : null;
    const page = <CopyPage {...{ found, course, others, chosen, problem: wrong }} />;
    return visit.page({ title: visit.t('courseOffice.copyHere') }, page, wrong ? 422 : 200);
  }

  private problemWith({ t }: Visit, source: Source | null, first: string): Problem | undefined {
    if (!source || first === '') return undefined;
    const began = firstDayOf(source);
    const day = dayOf(first);
    if (day === null) return problemOf([['first', t('courseOffice.noDay')]]);
    const isFar = began !== null && Math.abs(day - began) > limits.promptShiftDays;
    return problemOf(isFar ? [['first', t('courseOffice.tooFar', { days: limits.promptShiftDays })]] : []);
  }

  /** Without a day, the first date falls on the same day of the week, in the week that comes. */
  private async chosen(visit: Visit, source: Source, toCourseId: string, first: string): Promise<Chosen> {
    const began = firstDayOf(source);
    const today = Math.floor(this.clock.now().getTime() / DAY);
    const day = dayOf(first) ?? (began === null ? null : began + 7 * Math.max(0, Math.ceil((today - began) / 7)));
    const days = began === null || day === null ? 0 : day - began;
    const { promptCopies } = await visit.ask(PromptCopiesDocument, { fromCourseId: source.id, toCourseId, days });
    return { source, days, copies: promptCopies, began: spelled(began), first: spelled(day) };
  }
}

/** The day of the first date of all prompts, where they are held, as days since 1970; null without a date. */
function firstDayOf({ prompts, timeZone }: Source): number | null {
  const moments = prompts.flatMap(({ opensAt, dueAt, closesAt }) =>
    [opensAt, dueAt, closesAt].filter((one) => one != null),
  );
  const first = moments.toSorted()[0];
  if (!first) return null;
  const { year, month, day } = wallTime(new Date(first), timeZone);
  return Date.UTC(year, month - 1, day) / DAY;
}

function dayOf(typed: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return null;
  const at = new Date(`${typed}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || !at.toISOString().startsWith(typed) ? null : at.getTime() / DAY;
}

function spelled(day: number | null): string | null {
  return day === null ? null : new Date(day * DAY).toISOString().slice(0, 10);
}
