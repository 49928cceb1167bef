import { accessSync, constants, mkdirSync } from 'node:fs';
import { withFile } from '../process/startup-error.js';

/**
 * Makes a folder for what is kept, where it is not there yet, and sees that this user may write in it: better told when a
 * program starts than when somebody sends something.
 * @throws StartupError with a sentence that says what to do
 */
export function requireFolder(path: string): void {
  withFile(path, () => {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  });
}
