import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { InvalidInput } from '#kernel';
import { cleanImage } from './image-cleaner.js';

describe('cleaning an image', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function file(content: Buffer): string {
    const path = join(folder, 'image.exe');
    writeFileSync(path, content);
    return path;
  }
  const clean = (content: Buffer) => cleanImage(file(content));
  const refusal = (content: Buffer): Promise<string> =>
    clean(content).then(
      () => 'accepted',
      (error: InvalidInput) => error.fields[0]!.message,
    );

  /** A picture without symmetry: what is turned or mirrored wrongly cannot be overlooked. */
  function picture(width: number, height: number, frames = 1): Sharp {
    const pixels = Buffer.alloc(width * height * frames * 3);
    for (let at = 0; at < pixels.length; at += 3) {
      const x = (at / 3) % width;
      const y = Math.floor(at / 3 / width);
      pixels[at] = (x * 255) / width;
      pixels[at + 1] = ((y % height) * 255) / height;
      pixels[at + 2] = Math.floor(y / height) * 40;
    }
    const raw = { width, height: height * frames, channels: 3, ...(frames > 1 && { pageHeight: height }) } as const;
    return sharp(pixels, { raw });
  }

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
    'makes sizes of a %s that are not wider than it is',
    async (format) => {
      const cleaned = await clean(await picture(900, 60).toFormat(format).toBuffer());
      expect(cleaned).toMatchObject({ width: 900, height: 60, animated: false });
      expect(cleaned.sizes.map((size) => size.width)).toEqual([320, 640, 900]);
      for (const { width, content } of cleaned.sizes) {
        expect(await sharp(content).metadata()).toMatchObject({
          format: 'webp',
          width,
          height: Math.round(width / 15),
        });
      }
    },
  );

  it('ends with 2,048 pixels, and leaves a small one as small as it is', async () => {
    const widths = async (width: number) =>
      (await clean(await picture(width, 10).png().toBuffer())).sizes.map((size) => size.width);
    expect(await widths(2_049)).toEqual([320, 640, 1_280, 2_048]);
    expect(await widths(640)).toEqual([320, 640]);
    expect(await widths(7)).toEqual([7]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('turns a picture upright whose EXIF says orientation %i', async (orientation) => {
    const original = await picture(300, 200).png().withMetadata({ orientation }).toBuffer();
    const expected = await sharp(original).autoOrient().raw().toBuffer({ resolveWithObject: true });
    const cleaned = await clean(original);
    const shown = await sharp(cleaned.sizes.at(-1)!.content).raw().toBuffer({ resolveWithObject: true });
    expect([cleaned.width, cleaned.height]).toEqual([expected.info.width, expected.info.height]);
    expect([shown.info.width, shown.info.height]).toEqual([expected.info.width, expected.info.height]);
    const furthest = shown.data.reduce((most, value, at) => Math.max(most, Math.abs(value - expected.data[at]!)), 0);
    expect(furthest).toBeLessThan(30);
  });

  it('keeps no metadata, and translates the colours of a profile', async () => {
    const original = await picture(60, 40)
      .withExif({ IFD0: { Copyright: 'Kilroy' }, IFD3: { GPSLatitude: '52/1 31/1 0/1', GPSLatitudeRef: 'N' } })
      .withIccProfile('p3')
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Kilroy</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(original.includes('Kilroy')).toBe(true);
    for (const { content } of (await clean(original)).sizes) {
      const { exif, icc, xmp, iptc, space } = await sharp(content).metadata();
      expect({ exif, icc, xmp, iptc, space }).toEqual({ space: 'srgb' });
      expect(content.includes('Kilroy')).toBe(false);
    }
  });

  it.each(['gif', 'webp'] as const)('keeps a %s moving, and counts the pixels of all its frames', async (format) => {
    const cleaned = await clean(await picture(400, 30, 3).toFormat(format).toBuffer());
    expect(cleaned).toMatchObject({ width: 400, height: 30, animated: true });
    expect((await sharp(cleaned.sizes[0]!.content, { animated: true }).metadata()).pages).toBe(3);
    expect(await refusal(await picture(8, 4, 301).toFormat(format).toBuffer())).toMatch('301 frames');
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('refuses a %s that ends before its end', async (format) => {
    const whole = await picture(600, 400).toFormat(format).toBuffer();
    for (const part of [0.5, 0.9]) {
      expect(await refusal(whole.subarray(0, Math.floor(whole.length * part)))).toMatch('damaged or cut short');
    }
    // An AVIF is known by what stands behind the length of its first box.
    for (const length of format === 'avif' ? [12, 20] : [2, 5, 7, 12, 20]) {
      const said = await refusal(whole.subarray(0, length));
      expect({ length, said }).toEqual({ length, said: expect.stringMatching(/^This \w+ is damaged or cut short/) });
    }
  });

  it.each([
    ['a program for Windows', Buffer.from('MZ\x90\0\x03\0\0\0')],
    [
      'an SVG drawing',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'),
    ],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a HEIC image', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['a film', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isomiso2', 'latin1')],
    ['a TIFF image', Buffer.from('II*\0\x08\0\0\0', 'latin1')],
    ['a web page', Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
    ['a text', Buffer.from('GIF 89a is not what this is.')],
  ])('names %s for what it is, and says what would be accepted', async (what, content) => {
    expect(await refusal(content)).toBe(
      `By its content this file is ${what}, whatever it is called. Send a JPEG, PNG, WebP, GIF or AVIF.`,
    );
  });

  it('knows a PNG that was sent as a text for damaged', async () => {
    const whole = (await picture(60, 40).png().toBuffer()).toString('latin1');
    for (const sent of [
      whole.replaceAll('\r\n', '\n'),
      Buffer.from(Buffer.from(whole, 'latin1').toString()).toString('latin1'),
      `?${whole.slice(1)}`,
      Buffer.from('\x89PNG\r\n').toString('latin1'),
    ]) {
      expect(await refusal(Buffer.from(sent, 'latin1'))).toMatch('This PNG is damaged');
    }
  });

  it('calls nothing a text that is not letters', async () => {
    expect(await refusal(Buffer.from('Ça, c’est un texte.'))).toMatch('a text');
    // Its last letter may be cut apart where the look ends.
    expect(await refusal(Buffer.from(`${'x'.repeat(511)}é and so on`))).toMatch('a text');
    for (const bytes of [[0xff], [0x89], [0xff, 0xd9, 0xe0], [0xc3, 0x28]]) {
      expect(await refusal(Buffer.from(bytes))).toMatch('no image that we know');
    }
  });

  it('refuses an empty file, and one that only begins like an image', async () => {
    expect(await refusal(Buffer.alloc(0))).toMatch('empty');
    expect(await refusal(Buffer.from('\x89PNG\r\n\x1a\n<svg></svg>', 'latin1'))).toMatch('damaged');
  });
});
