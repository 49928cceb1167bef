const WIDTH = 22;
const TALLEST = 30;
const WORDS = 13;

/** How often each of a few values was given: a bar with its number for each. */
export function Histogram({ counts, label }: { counts: readonly number[]; label: string }) {
  const most = Math.max(1, ...counts);
  return (
    <svg
      class="histogram"
      role="img"
      aria-label={label}
      width={counts.length * WIDTH}
      height={TALLEST + WORDS}
      viewBox={`0 0 ${counts.length * WIDTH} ${TALLEST + WORDS}`}
    >
      {counts.map((count, at) => {
        const tall = count === 0 ? 1 : Math.max(2, Math.round((count / most) * TALLEST));
        return (
          <g key={at} class={`value-${at + 1}`}>
            <text x={at * WIDTH + WIDTH / 2} y={WORDS + TALLEST - tall - 2} text-anchor="middle">
              {count}
            </text>
            <rect x={at * WIDTH + 2} y={WORDS + TALLEST - tall} width={WIDTH - 4} height={tall} />
          </g>
        );
      })}
    </svg>
  );
}
