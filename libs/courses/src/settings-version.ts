import { textHash } from '#audit';
import { Conflict } from '#kernel';

/** Which settings of a course or prompt somebody had before them: the same as long as nobody changes one. */
export function settingsVersion(settings: object): string {
  return String(textHash(JSON.stringify(settings))).slice(0, 16);
}

/** A change made over settings that somebody else has changed meanwhile. */
class StaleSettings extends Conflict {
  constructor(current: string) {
    super('This was changed since you opened it. Look at what stands there now, then save again.', {
      settingsVersion: current,
    });
  }
}

/**
 * @param given the version that was looked at; null where the change is to be made whatever stands there
 * @throws Conflict where it is another one by now
 */
export function requireSettings(given: string | null | undefined, settings: object): void {
  const current = settingsVersion(settings);
  if (given != null && given !== current) throw new StaleSettings(current);
}
