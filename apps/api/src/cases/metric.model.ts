import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Cost } from '../graphql/cost.js';
import { CalendarDate } from '../graphql/scalar.js';

export enum MetricProvenance {
  SELF_REPORTED = 'SELF_REPORTED',
  SCREENSHOT = 'SCREENSHOT',
  EXPORT = 'EXPORT',
  INDEPENDENT = 'INDEPENDENT',
}
registerEnumType(MetricProvenance, {
  name: 'MetricProvenance',
  description: 'Where the numbers of a series come from.',
  valuesMap: {
    SELF_REPORTED: { description: 'Somebody of the campaign tells them.' },
    SCREENSHOT: { description: 'Read off a picture of the platform’s own figures.' },
    EXPORT: { description: 'Taken from a file that the platform gave out.' },
    INDEPENDENT: { description: 'Counted by somebody who has no part in the campaign.' },
  },
});

@ObjectType({ description: 'A figure of one day, or of the week or month that begins on it.' })
export class MetricPoint {
  /** There are thousands of it: with these values, the points of nine case studies can be asked for at once, and those of four with everything in them. */
  @Cost({ values: 4 })
  @Field(() => CalendarDate, { description: 'The day. A series has one point for each at most.' })
  on: string;

  @Cost({ values: 4 })
  @Field(() => Float, { description: 'The figure, 0 or more.' })
  value: number;

  /** Of a sentence or three. */
  @Cost({ values: 10, characters: limits.metric.noteCharacters })
  @Field(() => String, { nullable: true, description: 'What the team changed because of it.' })
  note: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the day is one of the campaign’s: from `startedOn` to `endedOn`, both included. A date that is not known is no bound.',
  })
  inCampaign: boolean;
}

@ObjectType({
  description:
    'One figure of a campaign over time. Points are counts of their own day, week or month, not running totals: they are added up.',
})
export class MetricSeries {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'What the figure is, such as “Facebook reach”.' })
  name: string;

  @Field(() => String, { description: 'What is counted, such as “people”.' })
  unit: string;

  @Field(() => Boolean, { description: 'Whether it was paid for; organic otherwise.' })
  paid: boolean;

  @Field(() => MetricProvenance, { description: 'Where the numbers come from.' })
  provenance: MetricProvenance;

  @Field(() => Float, { nullable: true, description: 'What one point was before the campaign; null where not known.' })
  baseline: number | null;

  /** What is measured is the case study, at its most: a series that has more leaves fewer to the others. */
  @Cost({
    rows: limits.metric.points / limits.metric.series,
    advice:
      'Ask for the points of one case study at a time, or take its table: GET /case-studies/{slug}/metrics.csv. Totals can be had of many.',
  })
  @Field(() => [MetricPoint], { description: 'Its points, by their days.' })
  points: MetricPoint[];

  @Field(() => Float, { description: 'The sum of all points, those outside the campaign too; 0 where there is none.' })
  total: number;

  @Field(() => Float, {
    nullable: true,
    description: '`total` ÷ the case study’s `effort.staffHours`; null where these are not known or 0.',
  })
  perStaffHour: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '`total` ÷ the case study’s `organisation.populationServed`; null where that is not known or 0.',
  })
  perCapita: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '(mean of the points that are `inCampaign`) ÷ `baseline` − 1: 0.5 is half as much again as before, 0 no change, −1 nothing left. ' +
      'Null without a baseline, with one of 0, and without such points.',
  })
  lift: number | null;
}
