import { roundSteps, thinOut } from './scale.js';

export interface ChartPoint {
  /** Where it stands from the start of the chart (0) to its end (1). */
  readonly at: number;
  readonly value: number;
  /** Not filled: outside what the chart is about. */
  readonly hollow?: boolean;
  /** The number of the note about it, which stands below the chart. */
  readonly note?: number | undefined;
}

interface LineChartProps {
  /** What it tells, for whoever does not see it. */
  readonly label: string;
  readonly points: readonly ChartPoint[];
  /** Broken, with diamonds instead of dots. */
  readonly broken?: boolean;
  /** A level to compare with, and what it is called. */
  readonly level?: { readonly value: number; readonly label: string } | undefined;
  /** A stretch with another ground, from 0 to 1. */
  readonly stretch?: { readonly from: number; readonly to: number } | undefined;
  /** What stands below: at the start, and at the end. */
  readonly ends: readonly [start: string, end: string];
  /** Writes a value at its line. */
  readonly spell: (value: number) => string;
}

const PLOT = 150;
/** Above the plot: the word at its highest line, or numbers of notes in two rows. */
const TOP = 24;
const TOP_WITH_NOTES = 54;
/** Below it: the days. */
const FOOT = 26;
/** Percent that stay free before the first point, for the values of the lines, and after the last, which is whole. */
const BEFORE = 10;
const AFTER = 2;
const MOST_DOTS = 60;
const MOST_POINTS = 600;

/**
 * A line over time, as SVG. Across, everything is in percent, so that words keep their size however wide the chart is;
 * only the line itself is stretched.
 */
export function LineChart({ label, points, broken, level, stretch, ends, spell }: LineChartProps) {
  const steps = roundSteps(Math.max(level?.value ?? 0, ...points.map(({ value }) => value)));
  const highest = steps.at(-1) as number;
  const top = points.some(({ note }) => note !== undefined) ? TOP_WITH_NOTES : TOP;
  const bottom = top + PLOT;
  const height = bottom + FOOT;
  const across = (at: number) => round(BEFORE + at * (100 - BEFORE - AFTER));
  const up = (value: number) => round(bottom - (value / highest) * PLOT);
  const line = thinOut(points, MOST_POINTS)
    .map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${round(across(at) * 10)} ${up(value)}`)
    .join('');
  return (
    <svg class={broken ? 'chart broken' : 'chart'} role="img" aria-label={label} width="100%" height={height}>
      {stretch && (
        <rect
          class="stretch"
          x={`${across(stretch.from)}%`}
          width={`${round(across(stretch.to) - across(stretch.from))}%`}
          y={top}
          height={PLOT}
        />
      )}
      {steps.map((step) => (
        <g key={step}>
          <line class="step" x1="0" x2="100%" y1={up(step)} y2={up(step)} />
          <text x="0" y={up(step) - 4}>
            {spell(step)}
          </text>
        </g>
      ))}
      {level && <line class="level" x1="0" x2="100%" y1={up(level.value)} y2={up(level.value)} />}
      {points.map(
        ({ at, value, note }) =>
          note !== undefined && (
            <line key={note} class="note" x1={`${across(at)}%`} x2={`${across(at)}%`} y1={top - 8} y2={up(value)} />
          ),
      )}
      <svg aria-hidden="true" width="100%" height={height} viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none">
        <path class="line" d={line} vector-effect="non-scaling-stroke" />
      </svg>
      {points.length <= MOST_DOTS && <Dots points={points} broken={broken} across={across} up={up} />}
      <NoteNumbers points={points} top={top} across={across} />
      {level && (
        <text class="level" x="100%" y={up(level.value) + (isAbove(points, level.value) ? 15 : -5)} text-anchor="end">
          {level.label}
        </text>
      )}
      <text x="0" y={height - 6}>
        {ends[0]}
      </text>
      {ends[1] !== ends[0] && (
        <text x="100%" y={height - 6} text-anchor="end">
          {ends[1]}
        </text>
      )}
    </svg>
  );
}

interface Placed extends Pick<LineChartProps, 'points'> {
  /** Percent from the side. */
  readonly across: (at: number) => number;
}

function Dots({
  points,
  broken,
  across,
  up,
}: Placed & Pick<LineChartProps, 'broken'> & { up: (value: number) => number }) {
  return (
    <>
      {points.map(({ at, value, hollow }) => (
        <svg key={at} class="dot" aria-hidden="true" x={`${across(at)}%`} y={up(value)}>
          {broken ? (
            <path class={hollow ? 'hollow' : undefined} d="M0-5 5 0 0 5-5 0Z" />
          ) : (
            <circle class={hollow ? 'hollow' : undefined} r="3.5" />
          )}
        </svg>
      ))}
    </>
  );
}

function NoteNumbers({ points, top, across }: Placed & { top: number }) {
  return (
    <>
      {points.map(
        ({ at, note }, index) =>
          note !== undefined && (
            <svg
              key={note}
              class="dot"
              aria-hidden="true"
              x={`${across(at)}%`}
              y={isNearNote(points, index) ? top - 38 : top - 17}
            >
              <circle class="number" r="9" />
              <text class="number" y="4" text-anchor="middle">
                {note}
              </text>
            </svg>
          ),
      )}
    </>
  );
}

/** Whether the end of a line, where its level is named, lies above that level, so that there is room below. */
function isAbove(points: readonly ChartPoint[], level: number): boolean {
  const end = points.filter(({ at }) => at > 0.8);
  const highest = Math.max(level, ...points.map(({ value }) => value));
  // Near the ground the days stand.
  return level > 0.15 * highest && end.reduce((sum, { value }) => sum + value - level, 0) > 0;
}

/** Whether a note of an even number stands so near to the one before that both would touch. */
function isNearNote(points: readonly ChartPoint[], index: number): boolean {
  const { at, note } = points[index] as ChartPoint;
  if (note === undefined || note % 2 === 1) return false;
  return points.some((other) => other.note === note - 1 && at - other.at < 0.06);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
