/** Milliseconds that this thread computes for a piece of work. What others do on the computer meanwhile is not among them. */
function computingTime(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/** Less than so many milliseconds are measured by nothing. */
const LEAST = 20;

/** What takes linear time stays below, on a computer that is busy too; what takes the square does not. */
export const LINEAR = 12;

/** Times that something is measured which seems to take more: garbage of what ran before may be collected meanwhile. */
const ATTEMPTS = 3;

/** How many times as long as a quarter the whole takes: four for what takes linear time, sixteen for the square. */
export function growth(quarter: () => unknown, whole: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && least >= LINEAR; attempt += 1) {
    const part = Math.max(computingTime(quarter), LEAST);
    least = Math.min(least, computingTime(whole) / part);
  }
  return least;
}
