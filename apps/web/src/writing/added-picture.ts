import { receivePicture } from '../page/pictures.js';
import { type Problem, problemOf } from '../page/problem.js';
import type { Visit } from '../page/visit.js';

/** What a form's button for adding a picture led to; null where another button was pressed. */
export interface Added {
  readonly id?: string | undefined;
  readonly problem?: Problem | undefined;
}

/** Takes in the picture that a form came with. A file that was chosen, but not added, is a problem: it would be lost. */
export async function addedPicture(visit: Visit): Promise<Added | null> {
  if (visit.query.has('picture')) {
    const received = await receivePicture(visit);
    return received ?? {};
  }
  if (!visit.form.text('file')) return null;
  return { problem: problemOf([['file', visit.t('writing.notAdded')]]) };
}
