import type { ReplyGraphPageQuery } from '../generated/documents.js';
import { shownName } from '../ui/person.js';
import { type Label, labelled } from './graph-labels.js';
import { layOut, type Place, type Tie } from './graph-layout.js';

export type Graph = ReplyGraphPageQuery['replyGraph'];
export type Member = Graph['nodes'][number];
export type Edge = Graph['edges'][number];

/** More than this nobody tells apart in a picture. */
export const DRAWN = { members: 80, edges: 250 };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Those with the most replies, given and got, and where they stand; with their name where there is room for it. */
  readonly members: ReadonlyArray<Member & { readonly place: Place; readonly label: Label | null }>;
  readonly ties: readonly Tie[];
  /** The same ties, the heaviest first. */
  readonly edges: readonly Edge[];
  /** Whether somebody who gives or gets replies is left out, or an edge. */
  readonly partial: boolean;
}

/** What the picture shows of a course's replies, and its table. */
export function drawingOf({ nodes, edges, truncated }: Graph): Drawing {
  const active = nodes.filter(({ given, received }) => given + received > 0);
  const busiest = [...active].sort((a, b) => b.given + b.received - (a.given + a.received)).slice(0, DRAWN.members);
  const at = new Map(busiest.map(({ member }, place) => [member.user.handle, place]));
  const drawn = edges.filter(({ from, to }) => at.has(from.handle) && at.has(to.handle)).slice(0, DRAWN.edges);
  const ties = drawn.map(({ from, to, weight }) => ({
    from: at.get(from.handle) as number,
    to: at.get(to.handle) as number,
    weight,
  }));
  const width = busiest.length <= 10 ? 480 : busiest.length <= 40 ? 720 : 960;
  const height = Math.round(width * 0.7);
  const places = layOut(busiest.length, ties, width, height);
  const named = busiest.map(({ member }, at) => ({ place: places[at] as Place, name: shownName(member.user) }));
  const labels = labelled(named, width, height);
  const members = busiest.map((one, at) => ({ ...one, place: places[at] as Place, label: labels[at] ?? null }));
  const partial = truncated || drawn.length < edges.length || busiest.length < active.length;
  return { width, height, members, ties, edges: drawn, partial };
}
