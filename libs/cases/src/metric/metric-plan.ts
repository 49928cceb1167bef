import { type FieldProblem, limits, normalizeNewlines } from '#kernel';
import { keyOf, type MetricProvenance, type RecordedPoint, type RecordedSeries } from './metric.js';
import { inFull, MetricChecks } from './metric-checks.js';

/** A point that is added, or corrected where there is one on that day. What is left out stays as it is. */
export interface PointChange {
  readonly on: string;
  readonly value?: number | null;
  /** Null takes it away. */
  readonly note?: string | null;
  readonly remove?: boolean | null;
}

/** A series, by its id or by name, unit and whether it was paid for. What is left out stays as it is. */
export interface SeriesChange {
  readonly id?: string | null;
  readonly name?: string | null;
  readonly unit?: string | null;
  readonly paid?: boolean | null;
  readonly provenance?: MetricProvenance | null;
  /** Null takes it away. */
  readonly baseline?: number | null;
  readonly remove?: boolean | null;
  readonly points?: readonly PointChange[] | null;
}

/** What is to be written. */
export interface MetricPlan {
  readonly removed: string[];
  readonly series: Array<Omit<RecordedSeries, 'points'>>;
  readonly removedPoints: Array<{ readonly seriesId: string; readonly on: string }>;
  readonly points: Array<RecordedPoint & { readonly seriesId: string }>;
}

/** A series while it is changed. */
interface Draft {
  readonly id: string;
  name: string;
  unit: string;
  paid: boolean;
  provenance: MetricProvenance;
  baseline: number | null;
  readonly points: Map<string, RecordedPoint>;
}

const TWICE = 'A series stands here once only, with all of its points. Put those of this one to the other.';
const UNKNOWN =
  'This case study has no such series. Load it again, or leave `id` out and give name and unit to begin one.';
const WHERE_FROM = 'Say where the numbers of a new series come from: SELF_REPORTED, SCREENSHOT, EXPORT or INDEPENDENT.';

/** Works out what a change of a case study's figures comes to, and everything that is wrong with it. */
export class MetricPlanner {
  private readonly checks: MetricChecks;
  private readonly plan: MetricPlan = { removed: [], series: [], removedPoints: [], points: [] };
  private readonly drafts = new Map<string, Draft>();
  private readonly byKey = new Map<string, string>();
  /** The series that the change has named already, with where. */
  private readonly touched = new Map<string, string>();

  /** @param today a calendar date */
  constructor(
    stored: readonly RecordedSeries[],
    today: string,
    private readonly makeId: () => string,
  ) {
    this.checks = new MetricChecks(today);
    for (const series of stored) {
      this.drafts.set(series.id, {
        ...series,
        points: new Map(series.points.map((point) => [point.on, point])),
      });
      this.byKey.set(identityOf(series), series.id);
    }
  }

  get problems(): readonly FieldProblem[] {
    return this.checks.problems;
  }

  /** The plan, or null where `problems` say what is wrong with the change. */
  apply(changes: readonly SeriesChange[]): MetricPlan | null {
    if (!this.checks.isBounded(changes)) return null;
    for (const [index, change] of changes.entries()) this.applySeries(change, `input.series.${index}`);
    this.checkWhole();
    return this.problems.length === 0 ? this.plan : null;
  }

  private applySeries(change: SeriesChange, path: string): void {
    const textsAreRight = this.checks.areTextsRight(change, path);
    const draft = change.id == null ? this.findOrBegin(change, path, textsAreRight) : this.findById(change.id, path);
    if (!draft) {
      this.checks.checkValues(change, path);
      return;
    }
    if (this.touched.has(draft.id)) {
      this.checks.refuse(`${path}.${change.id == null ? 'name' : 'id'}`, TWICE);
      return;
    }
    this.touched.set(draft.id, path);
    if (change.remove) this.removeSeries(draft, change, path);
    else this.changeSeries(draft, change, path);
  }

  private findById(id: string, path: string): Draft | null {
    const draft = this.drafts.get(id);
    if (!draft) this.checks.refuse(`${path}.id`, UNKNOWN);
    return draft ?? null;
  }

  private findOrBegin(change: SeriesChange, path: string, textsAreRight: boolean): Draft | null {
    const { name, unit, paid, provenance } = change;
    if (name == null) this.checks.refuse(`${path}.name`, 'Give the id of a series, or the name and the unit of one.');
    if (unit == null)
      this.checks.refuse(`${path}.unit`, 'Say what is counted, such as views; a series without an id needs its unit.');
    if (name == null || unit == null || !textsAreRight) return null;
    const identity = identityOf({ name, unit, paid: paid ?? false });
    const known = this.drafts.get(this.byKey.get(identity) ?? '');
    if (known) return known;
    if (change.remove) {
      this.checks.refuse(
        `${path}.name`,
        'This case study has no series of this name and unit, so there is none to remove.',
      );
      return null;
    }
    if (provenance == null) this.checks.refuse(`${path}.provenance`, WHERE_FROM);
    const id = this.makeId();
    const begun: Draft = {
      id,
      name: name.trim(),
      unit: unit.trim(),
      paid: paid ?? false,
      provenance: provenance ?? 'SELF_REPORTED',
      baseline: null,
      points: new Map(),
    };
    this.drafts.set(id, begun);
    this.byKey.set(identity, id);
    return begun;
  }

  private removeSeries({ id }: Draft, { points }: SeriesChange, path: string): void {
    if (points && points.length > 0)
      this.checks.refuse(`${path}.points`, 'Leave the points out: they are removed with their series.');
    this.drafts.delete(id);
    this.plan.removed.push(id);
  }

  private changeSeries(draft: Draft, change: SeriesChange, path: string): void {
    // What names a series does not rename it: that takes its id.
    if (change.id != null) {
      draft.name = change.name?.trim() ?? draft.name;
      draft.unit = change.unit?.trim() ?? draft.unit;
      draft.paid = change.paid ?? draft.paid;
    }
    draft.provenance = change.provenance ?? draft.provenance;
    if (change.baseline !== undefined) {
      this.checks.checkNumber(change.baseline, `${path}.baseline`);
      draft.baseline = change.baseline;
    }
    const { points: _points, ...series } = draft;
    this.plan.series.push(series);
    this.changePoints(draft, change.points ?? [], `${path}.points`);
  }

  private changePoints(draft: Draft, changes: readonly PointChange[], path: string): void {
    const days = new Set<string>();
    for (const [index, change] of changes.entries()) {
      const place = `${path}.${index}`;
      if (days.has(change.on)) {
        this.checks.refuse(`${place}.on`, `${change.on} stands here twice for one series. Give each day once.`);
        continue;
      }
      days.add(change.on);
      if (change.remove) this.removePoint(draft, change, place);
      else this.changePoint(draft, change, place);
    }
    const most = limits.metric.pointsPerSeries;
    if (draft.points.size > most) {
      this.checks.refuse(
        path,
        `A series has at most ${inFull(most)} points; this one would have ${inFull(draft.points.size)}. Record weeks or months instead of days.`,
      );
    }
  }

  private removePoint({ id, points }: Draft, { on }: PointChange, path: string): void {
    if (points.delete(on)) this.plan.removedPoints.push({ seriesId: id, on });
    else this.checks.refuse(`${path}.on`, `This series has no point on ${on}, so there is none to remove.`);
  }

  private changePoint({ id, points }: Draft, change: PointChange, path: string): void {
    const known = points.get(change.on);
    this.checks.checkPoint(change, path, known !== undefined);
    const note = change.note === undefined ? (known?.note ?? null) : noteOf(change.note);
    // Adding 0 makes 0 of a negative zero.
    const point = { on: change.on, value: (change.value ?? known?.value ?? 0) + 0, note };
    points.set(change.on, point);
    this.plan.points.push({ ...point, seriesId: id });
  }

  /** What the case study would have in the end. */
  private checkWhole(): void {
    const { series: mostSeries, points: mostPoints } = limits.metric;
    const drafts = [...this.drafts.values()];
    if (drafts.length > mostSeries) {
      this.checks.refuse(
        'input.series',
        `A case study has at most ${mostSeries} series; this one would have ${drafts.length}. Remove some.`,
      );
    }
    const points = drafts.reduce((count, draft) => count + draft.points.size, 0);
    if (points > mostPoints) {
      this.checks.refuse(
        'input.series',
        `A case study has at most ${inFull(mostPoints)} points; this one would have ${inFull(points)}. Remove some.`,
      );
    }
    this.checkIdentities(drafts);
  }

  /** A series that was given the name of another one. */
  private checkIdentities(drafts: readonly Draft[]): void {
    const owners = new Map<string, string>();
    for (const draft of drafts) {
      const identity = identityOf(draft);
      const path = this.touched.get(draft.id) ?? this.touched.get(owners.get(identity) ?? draft.id);
      if (owners.has(identity)) {
        this.checks.refuse(
          `${path}.name`,
          'Another series has this name and unit. Choose a different name, or change that one.',
        );
      }
      owners.set(identity, draft.id);
    }
  }
}

function identityOf({ name, unit, paid }: Pick<RecordedSeries, 'name' | 'unit' | 'paid'>): string {
  return [keyOf(name), keyOf(unit), paid].join('\n');
}

function noteOf(note: string | null): string | null {
  return note === null ? null : normalizeNewlines(note).trim();
}
