import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Forbidden, isId, limits } from '#kernel';
import { Config } from '#platform';

/** What a signed address says, as it came: anything may be wrong with it. */
export interface Signature {
  readonly until?: unknown;
  readonly key?: unknown;
}

/** What an address can be used for: one for the other is worth nothing. */
type Purpose = 'upload' | 'read';

const SECOND = 1000;

/** Addresses of images: plain ones for what everybody sees, and signed ones that are good for a while. */
@Injectable()
export class MediaAddresses {
  /** As an object: as bytes it would be looked at anew for each address. */
  private readonly secret: KeyObject;

  constructor(private readonly config: Config) {
    this.secret = createSecretKey(createHmac('sha256', config.sessionSecret).update('addresses of images').digest());
  }

  /** Where the file of an announced image is to be sent. Whoever has this address can send it. */
  upload(id: string, now: Date): { uploadUrl: string; expiresAt: Date } {
    const until = Math.floor((now.getTime() + limits.media.uploadAddress) / SECOND);
    return {
      uploadUrl: `${this.config.publicUrl}/media/uploads/${id}${this.signed('upload', id, until)}`,
      expiresAt: new Date(until * SECOND),
    };
  }

  /**
   * Where an image is, at one of `limits.media.widths` or its own width if that is less.
   * @param visible whether everybody sees it. Where not, the address ends at a quarter of an hour, so that those given within
   *   one are alike and a browser keeps the image.
   */
  image(id: string, width: number, visible: boolean, now: Date): string {
    const address = `${this.config.publicUrl}/media/${id}/${width}.webp`;
    if (visible) return address;
    const { signedAddress } = limits.media;
    const until = Math.ceil((now.getTime() + signedAddress) / signedAddress) * signedAddress;
    return address + this.signed('read', id, until / SECOND);
  }

  /**
   * Checks a signed address.
   * @returns the whole seconds that it is still good for
   * @throws Forbidden, whether there is such an image or not
   */
  check(purpose: Purpose, id: string, { until, key }: Signature, now: Date): number {
    const moment = typeof until === 'string' && /^\d{1,12}$/.test(until) ? Number(until) : 0;
    const known = this.key(purpose, id, moment);
    const given = Buffer.from(typeof key === 'string' ? key : '', 'base64url');
    const right = given.length === known.length && timingSafeEqual(given, known);
    const left = Math.floor(moment - now.getTime() / SECOND);
    if (!right || !isId(id) || left < 0) throw new Forbidden(WORN[purpose]);
    return left;
  }

  private signed(purpose: Purpose, id: string, until: number): string {
    return `?until=${until}&key=${this.key(purpose, id, until).toString('base64url')}`;
  }

  private key(purpose: Purpose, id: string, until: number): Buffer {
    return createHmac('sha256', this.secret).update(`${purpose} ${id} ${until}`).digest();
  }
}

const WORN: Readonly<Record<Purpose, string>> = {
  upload:
    'This upload address is no longer good, or was changed on its way. Send createMediaUpload again, with the same idempotencyKey, for a new one.',
  read: 'This address is no longer good, or was changed on its way. Load the page again: it has a new one.',
};
