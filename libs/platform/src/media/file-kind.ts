/** The kinds of image that are opened. Everything else is refused before any library sees it. */
export type ImageKind = 'JPEG' | 'PNG' | 'WebP' | 'GIF' | 'AVIF';

/** What a file is by its first bytes, and not by its name: an image that may be opened, or words for what it is instead. */
export type FileKind = { readonly image: ImageKind } | { readonly image: null; readonly what: string };

/** Bytes that are looked at. */
export const HEAD_BYTES = 512;

const starts = (head: Buffer, text: string, at = 0) => head.toString('latin1', at, at + text.length) === text;

/** What those begin with that always begin alike; `?` is any byte. */
const BEGINNINGS: ReadonlyArray<readonly [ImageKind, string]> = [
  ['JPEG', '\xff\xd8\xff'],
  ['PNG', '\x89PNG\r\n\x1a\n'],
  ['WebP', 'RIFF????WEBP'],
  ['GIF', 'GIF87a'],
  ['GIF', 'GIF89a'],
];
/** Fewer bytes of a beginning tell nothing. */
const LEAST_BYTES = 2;

const IMAGES: ReadonlyArray<readonly [ImageKind, (head: Buffer) => boolean]> = [
  ...BEGINNINGS.map(([kind, beginning]) => [kind, (head: Buffer) => agrees(head, beginning)] as const),
  // Sent as a text on its way, it has lost its first byte or its line ends: by these it is known that it is damaged.
  ['PNG', (head) => /^(?:\t|\?|\xef\xbf\xbd|\xc2?\x89)PNG[\r\n]/.test(head.toString('latin1'))],
  ['AVIF', (head) => brands(head).some((brand) => brand === 'avif' || brand === 'avis')],
];

/** What else a file can be. */
export const OTHERS: ReadonlyArray<readonly [string, (head: Buffer) => boolean]> = [
  ['a program for Windows', (head) => starts(head, 'MZ')],
  ['a program for Linux', (head) => starts(head, '\x7fELF')],
  ['a PDF', (head) => starts(head, '%PDF')],
  ['a ZIP archive, or a document in one', (head) => starts(head, 'PK\x03\x04')],
  ['a compressed archive', (head) => starts(head, '\x1f\x8b')],
  ['a TIFF image', (head) => starts(head, 'II*\0') || starts(head, 'MM\0*')],
  ['a BMP image', (head) => starts(head, 'BM')],
  ['a JPEG XL image', (head) => starts(head, '\xff\x0a') || starts(head, 'JXL ', 4)],
  ['a HEIC image', (head) => brands(head).some((brand) => /^(?:hei|hev|mif1|msf1)/.test(brand))],
  ['a film', (head) => brands(head).length > 0 || starts(head, '\x1aE\xdf\xa3')],
  ['an SVG drawing', (head) => /<svg[\s>]/i.test(head.toString('latin1'))],
  ['a web page', (head) => /<(?:!doctype html|html)[\s>]/i.test(head.toString('latin1'))],
  ['a text', isText],
];

/** What a file is of which nothing is known. */
export const UNKNOWN = 'no image that we know';

/** Whether a file begins so, or ended before it could. */
function agrees(head: Buffer, beginning: string): boolean {
  const end = Math.min(head.length, beginning.length);
  if (end < LEAST_BYTES) return false;
  for (let at = 0; at < end; at++) if (beginning[at] !== '?' && beginning.charCodeAt(at) !== head[at]) return false;
  return true;
}

/** Whether these are letters in UTF-8; the last may be cut apart. */
function isText(head: Buffer): boolean {
  if (head.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20))) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** @param head the first `HEAD_BYTES` bytes of a file, or all that it has */
export function kindOf(head: Buffer): FileKind {
  const image = IMAGES.find(([, is]) => is(head))?.[0];
  if (image) return { image };
  return { image: null, what: OTHERS.find(([, is]) => is(head))?.[0] ?? UNKNOWN };
}

/** The brands of a file of ISO 14496-12's family: the major one, and those that it is compatible with. */
function brands(head: Buffer): string[] {
  if (head.length < 12 || !starts(head, 'ftyp', 4)) return [];
  const end = Math.min(head.readUInt32BE(0), head.length);
  const found = [head.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) found.push(head.toString('latin1', at, at + 4));
  return found;
}
