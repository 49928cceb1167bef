import { open } from 'node:fs/promises';
import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { InvalidInput, limits } from '#kernel';
import { HEAD_BYTES, type ImageKind, kindOf } from './file-kind.js';

/** An image that holds nothing but its picture: written anew, in sizes. */
export interface CleanImage {
  /** In pixels, as it is seen. */
  readonly width: number;
  readonly height: number;
  readonly animated: boolean;
  /** WebP, in sRGB, ascending by width. */
  readonly sizes: ReadonlyArray<{ readonly width: number; readonly content: Buffer }>;
}

const ACCEPTED = 'Send a JPEG, PNG, WebP, GIF or AVIF.';
/** Quality 80 cannot be told from the original at arm's length; more effort costs twice the time for a few per cent. */
const STILL = { quality: 80, effort: 3 } as const;
const MOVING = { quality: 75, effort: 2 } as const;
/** Pixels: encoding wider animations would take more memory than an image may. */
const WIDEST_ANIMATION = 1_280;
/** Its decoder holds an AVIF whole, at up to 19 bytes a pixel. */
const AVIF_PIXELS = 12_000_000;

type Library = typeof import('sharp')['default'];

let library: Promise<Library> | undefined;

/**
 * The library, when the first image comes: programs that open none do without it. Nothing is kept in memory for another
 * time, and no loader but those of the five kinds can be reached.
 */
function loadLibrary(): Promise<Library> {
  library ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
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
    return sharp;
  });
  return library;
}

/**
 * Opens a file that anybody may have sent, and writes its picture anew: turned upright, in sRGB, without EXIF, GPS, XMP or
 * a colour profile, in every size of `limits.media.widths` that is not wider than it is. What it is, and how large, is
 * known from its first bytes before anything is decoded.
 * @throws InvalidInput with what is wrong with it and what would be right
 */
export async function cleanImage(path: string): Promise<CleanImage> {
  const { kind, whole } = await look(path);
  const sharp = await loadLibrary();
  const header = await sharp(path, { limitInputPixels: false, animated: kind === 'GIF' || kind === 'WebP' })
    .metadata()
    .catch(() => null);
  if (!header || !whole || (kind === 'AVIF') !== (header.format === 'heif')) throw damaged(kind);
  const frames = header.pages ?? 1;
  requireSize(kind, header, frames);
  return frames > 1 ? cleanAnimation(sharp, path, kind, header) : cleanStill(sharp, path, kind, header);
}

/** Decodes once, to the largest size that is kept; the smaller ones are made from that. */
async function cleanStill(sharp: Library, path: string, kind: ImageKind, header: Metadata): Promise<CleanImage> {
  const { width, height, turn } = upright(header);
  const widths = widthsOf(width, Number.POSITIVE_INFINITY);
  const widest = widths.at(-1) as number;
  // Made small before it is turned, so that it is read line by line and never held whole.
  const small = opened(sharp, path).resize(turn.sideways ? { height: widest } : { width: widest });
  const { data, info } = await decoded(kind, small.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true }));
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
async function cleanAnimation(sharp: Library, path: string, kind: ImageKind, header: Metadata): Promise<CleanImage> {
  const sizes: Array<CleanImage['sizes'][number]> = [];
  for (const width of widthsOf(header.width, WIDEST_ANIMATION)) {
    const content = opened(sharp, path, { animated: true }).resize({ width }).webp(MOVING).toBuffer();
    sizes.push({ width, content: await decoded(kind, content) });
  }
  return { width: header.width, height: header.pageHeight ?? header.height, animated: true, sizes };
}

/** The kind, and whether the file ends as one of its kind does: the decoder of GIFs makes up what is missing. */
async function look(path: string): Promise<{ kind: ImageKind; whole: boolean }> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    if (bytesRead === 0) throw InvalidInput.at('body', `The file is empty. ${ACCEPTED}`);
    const kind = kindOf(buffer.subarray(0, bytesRead));
    if (kind.image === null) {
      throw InvalidInput.at('body', `By its content this file is ${kind.what}, whatever it is called. ${ACCEPTED}`);
    }
    if (kind.image !== 'GIF') return { kind: kind.image, whole: true };
    const { size } = await file.stat();
    const end = await file.read(Buffer.alloc(16), 0, 16, Math.max(0, size - 16));
    return { kind: 'GIF', whole: end.buffer.subarray(0, end.bytesRead).findLast((byte) => byte !== 0) === 0x3b };
  } finally {
    await file.close();
  }
}

function requireSize(kind: ImageKind, header: Metadata, frames: number): void {
  const { width, channels } = header;
  const height = header.pageHeight ?? header.height;
  const pixels = width * height * frames;
  const most = kind === 'AVIF' ? AVIF_PIXELS : limits.media.pixels;
  const sampleBytes = header.depth === 'ushort' ? 2 : 1;
  const size = `${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`;
  const refuse = (what: string): never => {
    throw InvalidInput.at('body', `${what} Make it smaller, then send it to a new upload address.`);
  };
  if (frames > limits.media.frames) {
    refuse(`This animation has ${frames.toLocaleString('en')} frames, and ${limits.media.frames} are accepted.`);
  }
  if (pixels > most) {
    const over = frames > 1 ? ` in ${frames} frames` : '';
    refuse(`This image has ${size}${over}, and ${inMillions(most)} in all are accepted for ${kind}.`);
  }
  if (Math.max(width, height) > limits.media.side) {
    refuse(`This image has ${size}, and a side of ${limits.media.side.toLocaleString('en')} is accepted.`);
  }
  if (pixels * channels * sampleBytes > limits.media.decodedBytes) {
    refuse(`This image has ${size} of 16 bits a colour. With 8 bits a colour it would be accepted.`);
  }
}

const inMillions = (pixels: number) => `${pixels / 1_000_000} million`;

/** Those of the sizes that are narrower than the image, and its own width where that is not above the largest. */
function widthsOf(own: number, most: number): number[] {
  const offered = limits.media.widths.filter((width) => width <= most);
  const widest = Math.min(own, offered.at(-1) as number);
  return [...offered.filter((width) => width < widest), widest];
}

function opened(sharp: Library, path: string, options: SharpOptions = {}): Sharp {
  return sharp(path, {
    failOn: 'error',
    sequentialRead: true,
    limitInputPixels: limits.media.pixels,
    ...options,
  }).timeout({ seconds: limits.media.seconds });
}

/** What goes wrong while a file is decoded is wrong with the file. */
function decoded<Result>(kind: ImageKind, work: Promise<Result>): Promise<Result> {
  return work.catch((error: Error) => {
    throw error.message.startsWith('timeout')
      ? InvalidInput.at(
          'body',
          `This ${kind} takes too long to open. Export it anew with usual settings, and send that.`,
        )
      : damaged(kind);
  });
}

function damaged(kind: ImageKind): InvalidInput {
  return InvalidInput.at('body', `This ${kind} is damaged or cut short. Export it anew, and send that.`);
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
