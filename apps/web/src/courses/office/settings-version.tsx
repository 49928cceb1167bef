import { useVisit } from '../../page/context.js';
import type { Problem } from '../../page/problem.js';
import { versionOf } from './stale.js';

interface SettingsVersionProps {
  readonly stored: string | null | undefined;
  readonly problem: Problem | undefined;
}

/**
 * Which settings a form was opened over. It comes back with the form, but where somebody else saved meanwhile: then the reader has
 * before them what stands there now.
 */
export function SettingsVersion({ stored, problem }: SettingsVersionProps) {
  const sent = useVisit().form.text('settingsVersion');
  const opened = problem ? sent || stored : stored;
  return <input type="hidden" name="settingsVersion" value={versionOf(problem) ?? opened ?? ''} />;
}
