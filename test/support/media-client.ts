import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { type ApiOptions, type Json, startApi, type TestApi } from './api.js';

export const MEDIA =
  'id state url width height animated altText decorative credit licence showsOutcome variants { url width }';

/** What an image needs before it is published. */
export const CAPTIONS = { altText: 'A goose on a desk', credit: 'Mina', licence: 'CC BY 4.0' };

/** A picture without two alike pixels side by side; `seed` makes another one. */
export function photo(width: number, height: number, seed = 0): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at++) pixels[at] = (at * 7 + (at >> 8) * 13 + seed * 31) & 255;
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer();
}

export interface Announced {
  id: string;
  uploadUrl: string;
}

/** An API with a folder of its own for images, and what a client does with them. */
export class MediaClient {
  private constructor(
    readonly api: TestApi,
    readonly folder: string,
  ) {}

  /** @param place a database and a folder that were made before, and settings that differ */
  static async start(place: Pick<ApiOptions, 'database' | 'config'> & { folder?: string } = {}): Promise<MediaClient> {
    const { database, config, folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`)) } = place;
    return new MediaClient(await startApi({ database, config: { ...config, dataDir: folder } }), folder);
  }

  async close(): Promise<void> {
    await this.api.close();
    rmSync(this.folder, { recursive: true });
  }

  async announce(token: string | undefined, bytes: number, more: object = {}): Promise<Announced> {
    const { createMediaUpload } = await this.api.ok(
      `mutation($input: CreateMediaUploadInput!) { createMediaUpload(input: $input) { media { id } uploadUrl } }`,
      { input: { bytes, ...more } },
      { token },
    );
    return { id: createMediaUpload.media.id, uploadUrl: createMediaUpload.uploadUrl };
  }

  async put(
    url: string,
    content: Buffer,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: Json }> {
    const response = await this.api.inject({ method: 'PUT', url: pathOf(url), payload: content, headers });
    return { status: response.statusCode, body: response.json() };
  }

  /** Announces an image, sends its file, and answers its id. */
  async upload(token: string | undefined, content: Buffer, more: object = CAPTIONS): Promise<string> {
    const { id, uploadUrl } = await this.announce(token, content.length, more);
    const { status, body } = await this.put(uploadUrl, content);
    if (status !== 200) throw new Error(`The upload failed: ${JSON.stringify(body)}`);
    return id;
  }

  /** What is at an address of an image. */
  get(url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') {
    return this.api.inject({ method, url: pathOf(url), headers });
  }
}

/** An address without its origin. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
