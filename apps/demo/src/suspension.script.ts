import { Injectable } from '@nestjs/common';
import { DecisionService, NoteService } from '#moderation';
import { Cast } from './cast.store.js';
import type { DemoMeasureOf } from './community/index.js';
import { toMinutesAgo } from './community/schedule.js';
import { CourseScript } from './course.script.js';
import { ReportScript } from './report.script.js';
import { ScriptedClock } from './scripted-clock.js';

/** Members are suspended and let in again, and moderators tell each other why. */
@Injectable()
export class SuspensionScript {
  constructor(
    private readonly cast: Cast,
    private readonly clock: ScriptedClock,
    private readonly courses: CourseScript,
    private readonly reported: ReportScript,
    private readonly decisions: DecisionService,
    private readonly notes: NoteService,
  ) {}

  async suspended(measure: DemoMeasureOf<'suspended'>): Promise<void> {
    const until = this.clock.minutesBeforeEnd(toMinutesAgo(measure.untilDaysAgo));
    await this.decide(measure, { action: 'SUSPEND', until });
  }

  async lifted(measure: DemoMeasureOf<'suspensionLifted'>): Promise<void> {
    await this.decide(measure, { action: 'LIFT_SUSPENSION' });
  }

  async itemNoted({ by, about, body }: DemoMeasureOf<'itemNoted'>): Promise<void> {
    await this.notes.add(await this.cast.member(by), { itemId: this.reported.contentId(about), body });
  }

  async memberNoted({ by, member, course, body }: DemoMeasureOf<'memberNoted'>): Promise<void> {
    const { courseId } = this.courses.place({ course, prompt: null });
    await this.notes.add(await this.cast.member(by), { handle: member, courseId, body });
  }

  private async decide(
    { by, member, course, reason }: DemoMeasureOf<'suspended' | 'suspensionLifted'>,
    what: { readonly action: 'SUSPEND' | 'LIFT_SUSPENSION'; readonly until?: Date },
  ): Promise<void> {
    const { memberId: userId } = await this.cast.member(member);
    const { courseId } = this.courses.place({ course, prompt: null });
    await this.decisions.decide(await this.cast.member(by), { userId, courseId, reason, ...what });
  }
}
