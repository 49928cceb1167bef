import { Injectable } from '@nestjs/common';
import { CaseStudyService, MetricService } from '#cases';
import type { Member } from '#kernel';
import { Cast } from './cast.store.js';
import type { DemoCaseStudy, DemoEdit } from './community/index.js';
import { MINUTES_PER_DAY } from './community/schedule.js';
import { PictureScript } from './picture.script.js';
import { ScriptedClock } from './scripted-clock.js';
import { SubjectIds } from './subject-id.store.js';

const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

/** Case studies are written and put on the shelf. */
@Injectable()
export class ShelfScript {
  constructor(
    private readonly cast: Cast,
    private readonly clock: ScriptedClock,
    private readonly subjects: SubjectIds,
    private readonly pictures: PictureScript,
    private readonly caseStudies: CaseStudyService,
    private readonly metrics: MetricService,
  ) {}

  /** With its figures and pictures. */
  async drafted(study: DemoCaseStudy): Promise<void> {
    const { key, author, audience, title, bodyMarkdown, organisation, strategy, effort, tags, sources } = study;
    const mediaIds = await this.pictures.uploaded(study.pictures, author);
    const dates = { startedOn: this.dayOf(study, 0), endedOn: this.dayOf(study, study.weeks * 7 - 1) };
    const text = { title, bodyMarkdown, organisation, strategy, effort, tags, sources, ...dates };
    const member = await this.cast.member(author);
    this.subjects.add(key, await this.caseStudies.create(member, { ...text, audience, mediaIds, publish: false }));
    if (study.series.length > 0) await this.record(member, study);
  }

  async published({ key, author }: DemoCaseStudy): Promise<void> {
    await this.caseStudies.publish(await this.cast.member(author), { id: this.subjects.id(key) });
  }

  async edited({ key, author }: DemoCaseStudy, { reason }: DemoEdit, bodyMarkdown: string): Promise<void> {
    const change = { id: this.subjects.id(key), bodyMarkdown, reason };
    await this.caseStudies.update(await this.cast.member(author), change);
  }

  /** A figure stands on the Sunday of its week. */
  private async record(member: Member, study: DemoCaseStudy): Promise<void> {
    const series = study.series.map(({ values, notes, ...described }) => ({
      ...described,
      points: values.map((value, at) => ({
        on: this.dayOf(study, at * 7 + 6),
        value,
        note: notes[at + 1] ?? null,
      })),
    }));
    await this.metrics.record(member, { caseStudyId: this.subjects.id(study.key), series });
  }

  /** @param day of the campaign, from 0, a Monday */
  private dayOf({ startedWeeksAgo }: DemoCaseStudy, day: number): string {
    const now = this.clock.minutesBeforeEnd(0);
    const sinceMonday = (now.getUTCDay() + 6) % 7;
    const minutesAgo = startedWeeksAgo * MINUTES_PER_WEEK + (sinceMonday - day) * MINUTES_PER_DAY;
    return this.clock.minutesBeforeEnd(minutesAgo).toISOString().slice(0, 10);
  }
}
