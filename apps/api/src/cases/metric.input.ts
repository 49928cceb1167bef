import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { CalendarDate } from '../graphql/scalar.js';
import { MetricProvenance } from './metric.model.js';

const most = limits.metric;
const full = (count: number) => count.toLocaleString('en');

@InputType({ description: 'A point of a series: a new one, or the one of that day. What is left out stays as it is.' })
export class MetricPointInput {
  @Field(() => CalendarDate, {
    description: `Its day, from ${most.firstDay} to a year from now; each day once. It may lie outside the campaign.`,
  })
  on: string;

  @Field(() => Float, {
    nullable: true,
    description: `The figure, from 0 to ${full(most.value)}. A new point needs it.`,
  })
  value?: number | null;

  @Field(() => String, {
    nullable: true,
    description: `What the team changed because of it, at most ${most.noteCharacters} characters; null takes it away.`,
  })
  @Bounded({ characters: most.noteCharacters })
  note?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Take the point of that day away.' })
  remove: boolean;
}

@InputType({
  description:
    'A series: the one with this id, or with this name, unit and kind of reach (small and capital letters are the same), or else a new one. ' +
    'What is left out stays as it is.',
})
export class MetricSeriesInput {
  @Field(() => ID, { nullable: true, description: 'Its id, with which name, unit and `paid` can be changed.' })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What the figure is, at most ${most.nameCharacters} characters. Needed without an id.`,
  })
  @Bounded({ characters: most.nameCharacters })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What is counted, at most ${most.unitCharacters} characters. Needed without an id.`,
  })
  @Bounded({ characters: most.unitCharacters })
  unit?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was paid for. Without an id, what is left out is false.',
  })
  paid?: boolean | null;

  @Field(() => MetricProvenance, {
    nullable: true,
    description: 'Where the numbers come from. A new series needs it.',
  })
  provenance?: MetricProvenance | null;

  @Field(() => Float, {
    nullable: true,
    description: `What one point was before the campaign, from 0 to ${full(most.value)}; null takes it away.`,
  })
  baseline?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Take the series away with all of its points.' })
  remove: boolean;

  @Field(() => [MetricPointInput], {
    nullable: true,
    description: `The points that are added, corrected or removed; those not named stay. At most ${full(most.pointsPerSeries)} in a series.`,
  })
  @Bounded({ items: most.pointsPerSeries })
  points?: MetricPointInput[] | null;
}

@InputType({
  description: 'Figures to be recorded, all of them or none. They are no part of the text and have no revisions.',
})
export class RecordMetricsInput extends MutationInput {
  @Field(() => ID, { description: 'The case study.' })
  caseStudyId: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The revision of the text that the figures belong to. CONFLICT, with the current one, where that has changed since. Recording figures makes no new one.',
  })
  ifRevision?: number | null;

  @Field(() => [MetricSeriesInput], {
    description: `The series that are added, corrected or removed; those not named stay. A case study has at most ${most.series}, with ${full(most.points)} points together.`,
  })
  @Bounded({ items: most.series })
  series: MetricSeriesInput[];
}
