import { fork } from 'node:child_process';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InvalidInput, limits } from '#kernel';
import { HEAD_BYTES, type ImageKind, kindOf } from './file-kind.js';
import type { ImageAnswer, ImageTask } from './image-program.js';

/** An image that holds nothing but its picture: written anew, in sizes. */
export interface CleanImage {
  /** In pixels, as it is seen. */
  readonly width: number;
  readonly height: number;
  readonly animated: boolean;
  /** WebP, in sRGB, ascending by width. */
  readonly sizes: ReadonlyArray<{ readonly width: number; readonly content: Buffer }>;
}

/** The byte with which a GIF ends. */
const GIF_TRAILER = 0x3b;
const ACCEPTED = 'Send a JPEG, PNG, WebP, GIF or AVIF.';
/** Its text as it was written, where that is what runs: Node leaves the types out by itself. */
const PROGRAM = fileURLToPath(new URL(`./image-program${extname(import.meta.url)}`, import.meta.url));
/** Milliseconds after which the program is ended, whatever it is doing: twice what it gives one size. */
const PATIENCE = 2 * limits.media.seconds * 1000;

/**
 * Opens a file that anybody may have sent, and writes its picture anew: turned upright, in sRGB, without EXIF, GPS, XMP or
 * a colour profile, in every size of `limits.media.widths` that is not wider than it is. What it is, and how large, is
 * known from its first bytes before anything is decoded. See docs/decisions/0019.
 * @throws InvalidInput with what is wrong with it and what would be right
 */
export async function cleanImage(path: string): Promise<CleanImage> {
  const kind = await look(path);
  const answer = await run({ path, kind, limits: limits.media });
  if (answer === null) throw damaged(kind);
  if ('refusal' in answer) throw InvalidInput.at('body', answer.refusal);
  return answer.image;
}

/** Has a program of its own do it, which knows nothing of ours. @returns null where the file has ended it */
function run(task: ImageTask): Promise<ImageAnswer | null> {
  return new Promise((done, fail) => {
    const child = fork(PROGRAM, {
      env: {},
      execArgv: [],
      serialization: 'advanced',
      stdio: 'ignore',
      timeout: PATIENCE,
    });
    child.once('message', (answer) => done(answer as ImageAnswer));
    child.once('error', fail);
    // Ended by a signal, it was the file or the patience; otherwise the fault is ours.
    child.once('exit', (code) => (code ? fail(new Error('The program that opens images failed.')) : done(null)));
    child.send(task);
  });
}

/** The kind, by its first bytes. A GIF's decoder makes up what is missing, so its last one is looked at, too. */
async function look(path: string): Promise<ImageKind> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    if (bytesRead === 0) throw InvalidInput.at('body', `The file is empty. ${ACCEPTED}`);
    const kind = kindOf(buffer.subarray(0, bytesRead));
    if (kind.image === null) {
      throw InvalidInput.at('body', `By its content this file is ${kind.what}, whatever it is called. ${ACCEPTED}`);
    }
    if (kind.image !== 'GIF') return kind.image;
    const { size } = await file.stat();
    const end = await file.read(Buffer.alloc(16), 0, 16, Math.max(0, size - 16));
    const last = end.buffer.subarray(0, end.bytesRead).findLast((byte) => byte !== 0);
    if (last !== GIF_TRAILER) throw damaged('GIF');
    return 'GIF';
  } finally {
    await file.close();
  }
}

function damaged(kind: ImageKind): InvalidInput {
  return InvalidInput.at('body', `This ${kind} is damaged or cut short. Export it anew, and send that.`);
}
