import type { Readable } from 'node:stream';
import { DomainError, InvalidInput } from '#kernel';
import { SendPictureDocument } from '../generated/documents.js';
import { Problem } from './problem.js';
import { tellRefusal } from './refusal.js';
import type { Visit } from './visit.js';

/** Takes in the files of images; what they are is told by their content. */
export abstract class Pictures {
  /**
   * Receives a file as it comes, never whole in memory, and makes it safe.
   * @param announce is told how long the file was, and answers the id of the image that it is the file of
   * @throws DomainError
   */
  abstract receive(memberId: string, file: Readable, announce: (bytes: number) => Promise<string>): Promise<void>;
}

/** What became of a picture: its id, or why there is none. */
export type Received =
  | { readonly id: string; readonly problem?: undefined }
  | { readonly id?: undefined; readonly problem: Problem };

/**
 * Stores the picture that a form came with, for `mediaIds` of a text. Null where none was chosen. The route says `@Form(path, { files: true })`,
 * and the form is
 *
 *     <form method="post" enctype="multipart/form-data" action="…">
 *       token (PostForm writes it), idempotencyKey, altText, decorative, credit, licence, showsOutcome, and whatever else it has;
 *       <input type="file" name="file" accept="image/*" /> LAST: what comes behind a file is not looked at.
 *     </form>
 *
 * so that the session's token is checked before any of the file is read. Without this call the file is never read at all.
 */
export async function receivePicture(visit: Visit): Promise<Received | null> {
  const { form, memberId } = visit;
  if (!form.file || memberId === null) return null;
  let refused: Problem | undefined;
  const announce = async (bytes: number): Promise<string> => {
    const { data, problem } = await visit.send(SendPictureDocument, {
      input: {
        bytes,
        altText: form.optional('altText'),
        decorative: form.flag('decorative'),
        credit: form.optional('credit'),
        licence: form.optional('licence'),
        showsOutcome: form.flag('showsOutcome'),
      },
    });
    refused = problem;
    if (problem) throw problem;
    return data.createMediaUpload.media.id;
  };
  let id = '';
  try {
    await visit.site.pictures.receive(memberId, form.file, async (bytes) => {
      id = await announce(bytes);
      return id;
    });
    return { id };
  } catch (error) {
    if (error === refused && refused) return { problem: refused };
    if (error instanceof DomainError) return { problem: ofFile(error, visit) };
    throw error;
  }
}

/** What is wrong with the file stands beside its field. */
function ofFile(error: DomainError, visit: Visit): Problem {
  const fields = error instanceof InvalidInput ? [{ path: 'file', message: error.message }] : [];
  const { message, details, code } = error;
  return new Problem(tellRefusal({ message, extensions: { ...details, code, fields } }, visit));
}
