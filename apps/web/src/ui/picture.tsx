import type { PictureViewFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';

/** An image with whose it is and under which licence; its largest size is a link away. A `figure`. */
export function Picture({ media }: { media: PictureViewFragment }) {
  const { t } = useVisit();
  const { altText, decorative, credit, licence, url, width, height, variants } = media;
  // Half a page's measure on a sharp screen; browsers that know `srcset` choose for themselves.
  const usual = variants.find((variant) => variant.width >= 640) ?? variants.at(-1);
  if (!usual) return null;
  const image = (
    <img
      src={usual.url}
      srcset={variants.map((variant) => `${variant.url} ${variant.width}w`).join(', ')}
      sizes="(min-width: 40rem) 37rem, 100vw"
      width={width ?? undefined}
      height={height ?? undefined}
      alt={decorative ? '' : altText}
      loading="lazy"
      decoding="async"
    />
  );
  return (
    <figure class="plate">
      {decorative ? image : <a href={url}>{image}</a>}
      {(credit || licence) && (
        <figcaption>
          {credit && <bdi>{credit}</bdi>}
          {credit && licence && ' · '}
          {licence && t('ui.licence', { licence })}
        </figcaption>
      )}
    </figure>
  );
}
