import { useVisit } from '../page/context.js';
import { shownName } from '../ui/person.js';
import type { Place } from './graph-layout.js';
import type { Drawing } from './reply-graph.js';

const RADIUS = 8;
/** How far an arrow bends, so that one there and one back stand apart. */
const BEND = 0.12;

/** Who replies to whom, as a picture: learners are circles, instructors squares, arrows the thicker the more replies they are. */
export function ReplyGraphPicture({ drawing }: { drawing: Drawing }) {
  const { t } = useVisit();
  const { width, height, members, ties } = drawing;
  const most = Math.max(1, ...ties.map(({ weight }) => weight));
  return (
    <svg
      class="reply-graph"
      role="img"
      aria-label={t('participation.pictureOf', { members: members.length, ties: ties.length })}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <defs>
        <marker
          id="reply-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8Z" />
        </marker>
      </defs>
      {ties.map(({ from, to, weight }) => (
        <path
          key={`${from} ${to}`}
          class="tie"
          d={arc(members[from]?.place as Place, members[to]?.place as Place)}
          stroke-width={Math.round((1 + (3 * (weight - 1)) / Math.max(1, most - 1)) * 10) / 10}
          marker-end="url(#reply-arrow)"
        />
      ))}
      {members.map(({ member, place, label, given, received }) => (
        <g key={member.user.handle} class="reply-node">
          <title>{t('participation.nodeOf', { name: shownName(member.user), given, received })}</title>
          {member.role === 'INSTRUCTOR' ? (
            <rect class="node" x={place.x - RADIUS} y={place.y - RADIUS} width={2 * RADIUS} height={2 * RADIUS} />
          ) : (
            <circle class="node" cx={place.x} cy={place.y} r={RADIUS} />
          )}
          {label && (
            <text x={label.x} y={label.y} text-anchor={label.anchor}>
              {label.text}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** From the edge of one node to that of another, bent to its left. */
function arc(from: Place, to: Place): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const gap = Math.min(RADIUS + 2, length / 3);
  const middle = { x: (from.x + to.x) / 2 + dy * BEND, y: (from.y + to.y) / 2 - dx * BEND };
  const point = (x: number, y: number) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  return `M${point(from.x + ux * gap, from.y + uy * gap)}Q${point(middle.x, middle.y)} ${point(to.x - ux * gap, to.y - uy * gap)}`;
}
