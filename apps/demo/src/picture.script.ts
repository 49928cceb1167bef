import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { MediaIntake, MediaService } from '#media';
import { Cast } from './cast.store.js';
import type { DemoPicture } from './community/index.js';
import { paint } from './painter.js';

/** Members upload what they have drawn. */
@Injectable()
export class PictureScript {
  constructor(
    private readonly cast: Cast,
    private readonly media: MediaService,
    private readonly intake: MediaIntake,
  ) {}

  /**
   * Uploads the pictures for a text.
   * @returns their ids, in order
   */
  async uploaded(pictures: readonly DemoPicture[], by: string): Promise<string[]> {
    const ids: string[] = [];
    for (const { draw, altText, credit, licence, showsOutcome } of pictures) {
      const file = await paint(draw());
      const described = { altText, decorative: altText === null, credit, licence, showsOutcome };
      const id = await this.media.createUpload(await this.cast.member(by), { ...described, bytes: file.length });
      await this.intake.accept(id, { stream: Readable.from([file]), bytes: file.length });
      ids.push(id);
    }
    return ids;
  }
}
