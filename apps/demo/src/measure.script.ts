import { Injectable } from '@nestjs/common';
import { ScreeningSettingsService } from '#screening';
import { Cast } from './cast.store.js';
import type { DemoMeasure, DemoMeasureOf, DemoTrouble } from './community/index.js';
import { CourseScript } from './course.script.js';
import { DecisionScript } from './decision.script.js';
import { ReportScript } from './report.script.js';
import { SuspensionScript } from './suspension.script.js';

/** What moderators, and those who call them, do to keep the room in order. */
@Injectable()
export class MeasureScript {
  constructor(
    private readonly cast: Cast,
    private readonly courses: CourseScript,
    private readonly reports: ReportScript,
    private readonly decisions: DecisionScript,
    private readonly suspensions: SuspensionScript,
    private readonly settings: ScreeningSettingsService,
  ) {}

  troublePosted(trouble: DemoTrouble): Promise<void> {
    return this.reports.troublePosted(trouble);
  }

  taken(measure: DemoMeasure): Promise<void> {
    switch (measure.kind) {
      case 'bannedPhrasesSet':
        return this.bannedPhrasesSet(measure);
      case 'reported':
        return this.reports.reported(measure);
      case 'itemNoted':
        return this.suspensions.itemNoted(measure);
      case 'memberNoted':
        return this.suspensions.memberNoted(measure);
      case 'decided':
        return this.decisions.decided(measure);
      case 'suspended':
        return this.suspensions.suspended(measure);
      case 'suspensionLifted':
        return this.suspensions.lifted(measure);
      case 'decidedInBulk':
        return this.decisions.decidedInBulk(measure);
      case 'undone':
        return this.decisions.undone(measure);
      case 'appealed':
        return this.decisions.appealed(measure);
    }
  }

  private async bannedPhrasesSet({ by, course, phrases }: DemoMeasureOf<'bannedPhrasesSet'>): Promise<void> {
    const { courseId } = this.courses.place({ course, prompt: null });
    await this.settings.update(await this.cast.member(by), { courseId, bannedPhrases: [...phrases] });
  }
}
