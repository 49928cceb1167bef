import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import type { ImageKind } from './file-kind.ts';
import type { CleanImage } from './image-cleaner.ts';

/*
 * A program of its own, for one image: what a decoder takes of memory goes with it, and what a file made for it breaks is not
 * the API. It stands alone, but for the library.
 */

export interface ImageTask {
  readonly path: string;
  readonly kind: ImageKind;
  readonly limits: {
    readonly widths: readonly number[];
    readonly pixels: number;
    readonly heldBytes: number;
    readonly side: number;
    readonly frames: number;
    readonly seconds: number;
  };
}

export type ImageAnswer = { readonly image: CleanImage } | { readonly refusal: string };

/** What is wrong with the file, for whoever sent it. */
class Refusal extends Error {}

/** Quality 80 cannot be told from the original at arm's length; more effort costs twice the time for a few per cent. */
const STILL = { quality: 80, effort: 3 } as const;
const MOVING = { quality: 75, effort: 2 } as const;
/** Pixels: encoding wider animations would take more memory than an image may. */
const WIDEST_ANIMATION = 1_280;

sharp.cache(false);
sharp.concurrency(1);
// No loader but those of the five kinds can be reached.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadNsgif',
    'VipsForeignLoadHeif',
  ],
});

process.once('message', async (task: ImageTask) => {
  process.send?.(await answer(task), undefined, undefined, () => process.disconnect());
});
// Whoever asked is gone.
process.once('disconnect', () => process.exit());

function answer(task: ImageTask): Promise<ImageAnswer> {
  return clean(task).then(
    (image) => ({ image }),
    (error) => {
      if (error instanceof Refusal) return { refusal: error.message };
      throw error;
    },
  );
}

async function clean(task: ImageTask): Promise<CleanImage> {
  const { path, kind } = task;
  const header = await sharp(path, { limitInputPixels: false, animated: kind === 'GIF' || kind === 'WebP' })
    .metadata()
    .catch(() => null);
  if (!header || (kind === 'AVIF') !== (header.format === 'heif')) throw damaged(kind);
  const frames = header.pages ?? 1;
  requireSize(task, header, frames);
  return frames > 1 ? cleanAnimation(task, header) : cleanStill(task, header);
}

/** Decodes once, to the largest size that is kept; the smaller ones are made from that. */
async function cleanStill(task: ImageTask, header: Metadata): Promise<CleanImage> {
  const { width, height, turn } = upright(header);
  const widths = widthsOf(task, width, Number.POSITIVE_INFINITY);
  const widest = widths.at(-1) as number;
  // Made small before it is turned, so that it is read line by line and never held whole.
  const small = opened(task).resize(turn.sideways ? { height: widest } : { width: widest });
  const { data, info } = await decoded(task, small.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true }));
  const { data: up, info: raw } = await turned(sharp(data, { raw: info }), turn)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const sizes: Array<CleanImage['sizes'][number]> = [];
  for (const target of widths) {
    sizes.push({ width: target, content: await sharp(up, { raw }).resize({ width: target }).webp(STILL).toBuffer() });
  }
  return { width, height, animated: false, sizes };
}

/** Frame by frame from the file for each size: all frames at once would not fit into memory. */
async function cleanAnimation(task: ImageTask, header: Metadata): Promise<CleanImage> {
  const sizes: Array<CleanImage['sizes'][number]> = [];
  for (const width of widthsOf(task, header.width, WIDEST_ANIMATION)) {
    const content = opened(task, { animated: true }).resize({ width }).webp(MOVING).toBuffer();
    sizes.push({ width, content: await decoded(task, content) });
  }
  return { width: header.width, height: header.pageHeight ?? header.height, animated: true, sizes };
}

function requireSize({ kind, limits }: ImageTask, header: Metadata, frames: number): void {
  const { width } = header;
  const height = header.pageHeight ?? header.height;
  const most = Math.min(limits.pixels, Math.floor(limits.heldBytes / bytesHeld(kind, header)));
  const size = `${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`;
  const refuse = (what: string): never => {
    throw new Refusal(`${what} Make it smaller, then send it to a new upload address.`);
  };
  if (frames > limits.frames) {
    refuse(`This animation has ${frames.toLocaleString('en')} frames, and ${limits.frames} are accepted.`);
  }
  if (width * height * frames > most) {
    const over = frames > 1 ? ` in ${frames} frames` : '';
    const accepted = `${Math.floor(most / 100_000) / 10} million`;
    refuse(
      `This ${header.isProgressive ? 'progressive ' : ''}${kind} has ${size}${over}, and ${accepted} in all are accepted.`,
    );
  }
  if (Math.max(width, height) > limits.side) {
    refuse(`This image has ${size}, and a side of ${limits.side.toLocaleString('en')} is accepted.`);
  }
}

/**
 * What the decoder holds in memory for each pixel, in bytes, as measured with libvips 8.18: where it reads line by line next
 * to nothing, of what comes in several passes all of it.
 */
function bytesHeld(kind: ImageKind, { isProgressive, chromaSubsampling, channels, depth }: Metadata): number {
  if (kind === 'AVIF') return 19;
  if (kind === 'WebP') return 4.5;
  if (!isProgressive) return 1;
  if (kind === 'JPEG') return chromaSubsampling === '4:2:0' ? 3 : 2 * channels;
  return channels * (depth === 'ushort' ? 2 : 1);
}

/** Those of the sizes that are narrower than the image, and its own width where that is not above the largest. */
function widthsOf({ limits }: ImageTask, own: number, most: number): number[] {
  const offered = limits.widths.filter((width) => width <= most);
  const widest = Math.min(own, offered.at(-1) as number);
  return [...offered.filter((width) => width < widest), widest];
}

function opened({ path, limits }: ImageTask, options: SharpOptions = {}): Sharp {
  return sharp(path, {
    failOn: 'error',
    sequentialRead: true,
    limitInputPixels: limits.pixels,
    ...options,
  }).timeout({ seconds: limits.seconds });
}

/** What goes wrong while a file is decoded is wrong with the file. */
function decoded<Result>({ kind }: ImageTask, work: Promise<Result>): Promise<Result> {
  return work.catch((error: Error) => {
    throw error.message.startsWith('timeout')
      ? new Refusal(`This ${kind} takes too long to open. Export it anew with usual settings, and send that.`)
      : damaged(kind);
  });
}

function damaged(kind: ImageKind): Refusal {
  return new Refusal(`This ${kind} is damaged or cut short. Export it anew, and send that.`);
}

interface Turn {
  /** Degrees clockwise, once it is mirrored. */
  readonly degrees: number;
  readonly mirrored: boolean;
  readonly sideways: boolean;
}

/** EXIF's eight orientations (CIPA DC-008, 4.6.4): what has to be done to see the picture upright. */
const TURNS: ReadonlyArray<readonly [degrees: number, mirrored: boolean]> = [
  [0, false],
  [0, true],
  [180, false],
  [180, true],
  [270, true],
  [90, false],
  [90, true],
  [270, false],
];

function upright({ width, height, orientation = 1 }: Metadata): { width: number; height: number; turn: Turn } {
  const [degrees, mirrored] = TURNS[orientation - 1] ?? [0, false];
  const sideways = degrees % 180 !== 0;
  const size = sideways ? { width: height, height: width } : { width, height };
  return { ...size, turn: { degrees, mirrored, sideways } };
}

/** sharp mirrors before it turns. */
function turned(image: Sharp, { degrees, mirrored }: Turn): Sharp {
  return image.flop(mirrored).rotate(degrees);
}
