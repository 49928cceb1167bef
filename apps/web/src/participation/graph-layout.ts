import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

export interface Tie {
  /** Places in the list of nodes. */
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Room at each side, for names that stand beside their node. */
const MARGIN = { x: 70, y: 28 };
/** Steps until it has come to rest, as d3-force takes them by itself; large graphs take as much time with fewer. */
const STEPS = 300;
const SWIFT = 40;

interface Node extends SimulationNodeDatum {
  readonly at: number;
}

/**
 * Where nodes stand in a picture of a size: those with ties near one another. The same nodes and ties always give the same picture, since
 * d3-force begins in a spiral and draws its numbers from a fixed series.
 */
export function layOut(count: number, ties: readonly Tie[], width: number, height: number): Place[] {
  if (count === 0) return [];
  const nodes: Node[] = Array.from({ length: count }, (_, at) => ({ at }));
  const links = ties.map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(nodes)
    .force('apart', forceManyBody().strength(-200))
    .force('tied', forceLink(links).distance(50))
    .force('room', forceCollide(20))
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength((0.06 * width) / height))
    .stop()
    .tick(count <= SWIFT ? STEPS : Math.ceil((STEPS * SWIFT) / count));
  return fitted(nodes, width, height);
}

/** Moved and enlarged evenly, so that they fill the picture one way or the other. */
function fitted(nodes: readonly Node[], width: number, height: number): Place[] {
  const [xs, ys] = [nodes.map(({ x = 0 }) => x), nodes.map(({ y = 0 }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const scale = Math.min((width - 2 * MARGIN.x) / Math.max(wide, 1), (height - 2 * MARGIN.y) / Math.max(high, 1));
  const round = (value: number) => Math.round(value * 10) / 10;
  return nodes.map(({ x = 0, y = 0 }) => ({
    x: round(width / 2 + (x - left - wide / 2) * scale),
    y: round(height / 2 + (y - top - high / 2) * scale),
  }));
}
