import { checkText, type FieldProblem, limits } from '#kernel';
import type { PointChange, SeriesChange } from './metric-plan.js';

const VALUE = `Give a number from 0 to ${inFull(limits.metric.value)}.`;

/** What can be said against a change of figures without knowing what is stored. */
export class MetricChecks {
  readonly problems: FieldProblem[] = [];
  /** The last day that a point may have. */
  private readonly lastDay: string;

  /** @param today a calendar date */
  constructor(today: string) {
    this.lastDay = `${Number(today.slice(0, 4)) + limits.metric.yearsAhead}${today.slice(4)}`;
  }

  refuse(path: string, message: string): void {
    this.problems.push({ path, message });
  }

  /** Whether there are few enough to be looked at one by one. */
  isBounded(changes: readonly SeriesChange[]): boolean {
    const most = limits.metric;
    const points = changes.reduce((count, change) => count + (change.points?.length ?? 0), 0);
    if (changes.length === 0) {
      this.refuse('input.series', 'Give at least one series.');
    } else if (changes.length > most.series) {
      this.refuse('input.series', `Send at most ${most.series} series at once; these are ${inFull(changes.length)}.`);
    } else if (points > most.points) {
      this.refuse('input.series', `Send at most ${inFull(most.points)} points at once; these are ${inFull(points)}.`);
    }
    return this.problems.length === 0;
  }

  areTextsRight({ name, unit }: SeriesChange, path: string): boolean {
    const { nameCharacters, unitCharacters } = limits.metric;
    const nameIsRight = name == null || this.isTextRight(name, `${path}.name`, nameCharacters);
    const unitIsRight = unit == null || this.isTextRight(unit, `${path}.unit`, unitCharacters);
    return nameIsRight && unitIsRight;
  }

  /** What can be checked of a series that was not found. */
  checkValues({ baseline, points }: SeriesChange, path: string): void {
    this.checkNumber(baseline, `${path}.baseline`);
    for (const [index, point] of (points ?? []).entries()) {
      if (!point.remove) this.checkPoint(point, `${path}.points.${index}`, true);
    }
  }

  /** @param isKnown whether it has a value already */
  checkPoint({ on, value, note }: PointChange, path: string, isKnown: boolean): void {
    if (on < limits.metric.firstDay || on > this.lastDay) {
      this.refuse(`${path}.on`, `Give a day from ${limits.metric.firstDay} to ${this.lastDay}.`);
    }
    if (value == null && !isKnown) this.refuse(`${path}.value`, `A new point needs its value. ${VALUE}`);
    else this.checkNumber(value, `${path}.value`);
    if (note != null) this.isTextRight(note, `${path}.note`, limits.metric.noteCharacters, true);
  }

  checkNumber(value: number | null | undefined, path: string): void {
    if (value != null && !(value >= 0 && value <= limits.metric.value)) this.refuse(path, VALUE);
  }

  private isTextRight(text: string, path: string, max: number, multiline = false): boolean {
    const [problem] = checkText(text, { max, multiline });
    if (problem !== undefined) this.refuse(path, problem);
    return problem === undefined;
  }
}

export function inFull(count: number): string {
  return count.toLocaleString('en');
}
