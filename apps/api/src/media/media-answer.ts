import { limits } from '#kernel';
import type { MediaAddresses, MediaView } from '#media';

const { widths: OFFERED } = limits.media;
const LARGEST = OFFERED[OFFERED.length - 1] as number;

export interface ImageAddresses {
  readonly url: string;
  readonly variants: Array<{ url: string; width: number }>;
}

/** Where an image and each of its sizes is. */
export function addressesOf(addresses: MediaAddresses, media: MediaView, now: Date): ImageAddresses {
  const at = (width: number) => addresses.image(media.id, width, media.visible, now);
  return {
    url: at(LARGEST),
    // Its own width is found at the next one that is offered.
    variants: media.widths.map((width) => ({ url: at(OFFERED.find((offered) => offered >= width) ?? LARGEST), width })),
  };
}

/** What is answered to a file that has arrived. */
export function describeMedia(addresses: MediaAddresses, media: MediaView, now: Date) {
  const { id, state, width, height, animated } = media;
  return { media: { id, state, width, height, animated, ...addressesOf(addresses, media, now) } };
}
