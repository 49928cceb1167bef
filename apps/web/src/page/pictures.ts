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
   * @param announce is told how long the file was and what tells it from others, and answers the id of the image that it is the file of
   * @throws DomainError
   */
  abstract receive(
    memberId: string,
    file: Readable,
    announce: (bytes: number, sha256: string) => Promise<string>,
  ): Promise<void>;
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
  const announce = async (bytes: number, sha256: string): Promise<string> => {
    const input = {
      bytes,
      altText: form.optional('altText'),
      decorative: form.flag('decorative'),
      credit: form.optional('credit'),
      licence: form.optional('licence'),
      showsOutcome: form.flag('showsOutcome'),
    };
    // The same file of the same form is the same picture, however often the form is sent.
    const key = form.text('idempotencyKey');
    const idempotencyKey = /^[\w-]{8,64}$/.test(key) ? `${key}.${sha256.slice(0, 32)}` : null;
    let { data, problem } = await visit.send(SendPictureDocument, { input: { ...input, idempotencyKey } });
    // With something else said about it, or once the first is gone, it is another.
    if (problem?.code === 'CONFLICT' || problem?.code === 'NOT_FOUND')
      ({ data, problem } = await visit.send(SendPictureDocument, { input }));
    // How long it is, the file says.
    refused = problem?.movedTo((path) => (path === 'bytes' ? 'file' : path));
    if (refused || !data) throw refused;
    return data.createMediaUpload.media.id;
  };
  let id = '';
  try {
    await visit.site.pictures.receive(memberId, form.file, async (bytes, sha256) => {
      id = await announce(bytes, sha256);
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
