import type { CaseStudyView } from '../case-study/case-study.js';
import type { RecordedPoint, RecordedSeries } from './metric.js';

/** What a case study says of its campaign that figures are compared with. */
export interface Campaign {
  /** Calendar dates; null is open. */
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly staffHours: number | null;
  readonly populationServed: number | null;
}

export function campaignOf({ startedOn, endedOn, effort, organisation }: CaseStudyView): Campaign {
  const { populationServed } = organisation;
  return { startedOn, endedOn, staffHours: effort?.staffHours ?? null, populationServed };
}

export interface MetricPointView extends RecordedPoint {
  /** Whether its day is one of the campaign's, first and last included; a date that is not known is no bound. */
  readonly inCampaign: boolean;
}

/** A series with what follows from it. A figure that cannot be computed is null, never 0. */
export interface MetricSeriesView extends Omit<RecordedSeries, 'points'> {
  readonly points: readonly MetricPointView[];
  /** The sum of all points, those outside the campaign too. */
  readonly total: number;
  readonly perStaffHour: number | null;
  readonly perCapita: number | null;
  /** The mean of the points within the campaign over the baseline, less 1: 0.5 is half as much again. */
  readonly lift: number | null;
}

export function withFigures(series: RecordedSeries, campaign: Campaign): MetricSeriesView {
  const points = series.points.map((point) => ({ ...point, inCampaign: isWithin(point.on, campaign) }));
  const within = points.filter((point) => point.inCampaign);
  const total = sum(points);
  return {
    ...series,
    points,
    total,
    perStaffHour: ratio(total, campaign.staffHours),
    perCapita: ratio(total, campaign.populationServed),
    lift: within.length > 0 ? less1(ratio(sum(within) / within.length, series.baseline)) : null,
  };
}

function isWithin(on: string, { startedOn, endedOn }: Campaign): boolean {
  return (startedOn === null || on >= startedOn) && (endedOn === null || on <= endedOn);
}

function sum(points: readonly RecordedPoint[]): number {
  return points.reduce((total, { value }) => total + value, 0);
}

/** Null where the denominator is not known, 0, or so small that the quotient is beyond all numbers. */
function ratio(numerator: number, denominator: number | null): number | null {
  if (denominator === null || denominator === 0) return null;
  const quotient = numerator / denominator;
  return Number.isFinite(quotient) ? quotient : null;
}

function less1(value: number | null): number | null {
  return value === null ? null : value - 1;
}
