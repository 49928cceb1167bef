import sharp from 'sharp';
import { paint } from './painter.js';

const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>';

describe('painting', () => {
  it('makes a PNG of a drawing, again and again', async () => {
    for (let time = 1; time <= 2; time++) {
      expect(await sharp(await paint(SQUARE)).metadata()).toMatchObject({ format: 'png', width: 4, height: 4 });
    }
  });

  it('leaves SVG shut for everything else in the program, also after a drawing that is none', async () => {
    await paint(SQUARE);
    await expect(sharp(Buffer.from(SQUARE)).metadata()).rejects.toThrow();
    await expect(paint('no drawing')).rejects.toThrow();
    await expect(sharp(Buffer.from(SQUARE)).metadata()).rejects.toThrow();
  });
});
