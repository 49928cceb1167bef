const FORM = /^\s*([01]?\d|2[0-3]):([0-5]\d)\s*$/;

/** `22:30` as minutes after midnight; null for what is no time of day. */
export function readTimeOfDay(typed: string): number | null {
  const found = FORM.exec(typed);
  return found && Number(found[1]) * 60 + Number(found[2]);
}

/** Minutes after midnight as `22:30`. */
export function spellTimeOfDay(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
