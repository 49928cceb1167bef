import { receivePicture } from '../page/pictures.js';
import { Problem } from '../page/problem.js';
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
  const message = visit.t('writing.notAdded');
  return {
    problem: new Problem({ message, extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'file', message }] } }),
  };
}
