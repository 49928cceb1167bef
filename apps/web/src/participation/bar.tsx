interface ShareBarProps {
  readonly label: string;
  readonly whole: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
}

const WIDTH = 96;
const HEIGHT = 12;

/** Shares of a whole beside one another; what stands for nothing yet is left empty. */
export function ShareBar({ label, whole, onTime, late, missing }: ShareBarProps) {
  /** Each by its look. */
  const parts = { 'on-time': onTime, late, missing };
  let from = 0;
  return (
    <svg class="share" role="img" aria-label={label} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <rect class="whole" width={WIDTH} height={HEIGHT} />
      {Object.entries(parts).map(([kind, value]) => {
        if (value === 0 || whole === 0) return null;
        const width = Math.round((value / whole) * WIDTH * 10) / 10;
        const at = from;
        from += width;
        return <rect key={kind} class={kind} x={at} width={width} height={HEIGHT} />;
      })}
    </svg>
  );
}
