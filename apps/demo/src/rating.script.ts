import { Injectable } from '@nestjs/common';
import { BlindRatingService, RatingService } from '#cases';
import { Cast } from './cast.store.js';
import type { DemoBlindRating, DemoRating } from './community/index.js';
import { toMinutesAgo } from './community/schedule.js';
import { ScriptedClock } from './scripted-clock.js';
import { SubjectIds } from './subject-id.store.js';

/** Case studies are put up for blind rating, and rated. */
@Injectable()
export class RatingScript {
  constructor(
    private readonly cast: Cast,
    private readonly clock: ScriptedClock,
    private readonly subjects: SubjectIds,
    private readonly ratings: RatingService,
    private readonly blindRatings: BlindRatingService,
  ) {}

  async putUp({ caseStudy, by, untilDaysAgo }: DemoBlindRating): Promise<void> {
    const until = this.clock.minutesBeforeEnd(toMinutesAgo(untilDaysAgo));
    await this.blindRatings.open(await this.cast.member(by), { caseStudyId: this.subjects.id(caseStudy), until });
  }

  async rated({ by, caseStudy, scores, comment }: DemoRating): Promise<void> {
    const caseStudyId = this.subjects.id(caseStudy);
    await this.ratings.rate(await this.cast.member(by), { caseStudyId, scores, comment });
  }
}
