/** The kinds of image that are opened. Everything else is refused before any library sees it. */
export type ImageKind = 'JPEG' | 'PNG' | 'WebP' | 'GIF' | 'AVIF';

/** What a file is by its first bytes, and not by its name: an image that may be opened, or words for what it is instead. */
export type FileKind = { readonly image: ImageKind } | { readonly image: null; readonly what: string };

/** Bytes that are looked at. */
export const HEAD_BYTES = 512;

const starts = (head: Buffer, text: string, at = 0) => head.toString('latin1', at, at + text.length) === text;

const IMAGES: ReadonlyArray<readonly [ImageKind, (head: Buffer) => boolean]> = [
  ['JPEG', (head) => starts(head, '\xff\xd8\xff')],
  ['PNG', (head) => starts(head, '\x89PNG\r\n\x1a\n')],
  ['WebP', (head) => starts(head, 'RIFF') && starts(head, 'WEBP', 8)],
  ['GIF', (head) => starts(head, 'GIF87a') || starts(head, 'GIF89a')],
  ['AVIF', (head) => brands(head).some((brand) => brand === 'avif' || brand === 'avis')],
];

const OTHERS: ReadonlyArray<readonly [string, (head: Buffer) => boolean]> = [
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
  ['a text', (head) => !head.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20))],
];

/** @param head the first `HEAD_BYTES` bytes of a file, or all that it has */
export function kindOf(head: Buffer): FileKind {
  const image = IMAGES.find(([, is]) => is(head))?.[0];
  if (image) return { image };
  return { image: null, what: OTHERS.find(([, is]) => is(head))?.[0] ?? 'no image that we know' };
}

/** The brands of a file of ISO 14496-12's family: the major one, and those that it is compatible with. */
function brands(head: Buffer): string[] {
  if (head.length < 16 || !starts(head, 'ftyp', 4)) return [];
  const end = Math.min(head.readUInt32BE(0), head.length);
  const found = [head.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) found.push(head.toString('latin1', at, at + 4));
  return found;
}
