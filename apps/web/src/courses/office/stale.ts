import type { Translate } from '../../language/index.js';
import type { Problem } from '../../page/problem.js';

/** A field of a form as it was typed, and as it stands now, in words. */
export interface Compared {
  readonly name: string;
  readonly typed: string;
  readonly stored: string;
}

/**
 * Where somebody else saved meanwhile: beside each field that differs, what stands there now. What was typed stays, and saving again replaces what
 * was looked at so.
 */
export function compareStale(problem: Problem, fields: readonly Compared[], t: Translate): Problem {
  if (versionOf(problem) === undefined) return problem;
  const differing = fields.filter(({ typed, stored }) => typed.trim() !== stored.trim());
  return problem.withFields(
    differing.map(({ name, stored }) => [
      name,
      stored === '' ? t('courseOffice.nowEmpty') : t('courseOffice.nowSays', { value: stored }),
    ]),
  );
}

/** The version that stands there now; undefined where that is not the problem. */
export function versionOf(problem: Problem | undefined): string | undefined {
  const found = problem?.details.settingsVersion;
  return typeof found === 'string' ? found : undefined;
}
