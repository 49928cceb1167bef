/** Milliseconds that this thread computes for a piece of work. What others do on the computer meanwhile is not among them. */
function computingTime(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/** Less than so many milliseconds are measured by nothing. */
const LEAST = 20;

/** How many times as long as a quarter the whole takes: four for what takes linear time, sixteen for the square. */
export function growth(quarter: () => unknown, whole: () => unknown): number {
  const least = Math.max(computingTime(quarter), LEAST);
  return computingTime(whole) / least;
}

/** What takes linear time stays below, on a computer that is busy too; what takes the square does not. */
export const LINEAR = 12;
