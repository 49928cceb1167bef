/** A moment as a person writes it, to the minute: `2026-12-25 00:00 UTC`. */
export function spellMoment(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
