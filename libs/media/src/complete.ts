import { type FieldProblem, InvalidInput, isBlank } from '#kernel';
import type { MediaView } from './media.js';

/** What is said about an image. */
type Said = 'altText' | 'credit' | 'licence';

/** What an image lacks, also for programs that have a field for each. */
interface Lacking extends FieldProblem {
  /** Which image, from 1. */
  readonly image: number;
  readonly lacks: readonly Said[];
}

const NEEDED: Readonly<Record<Said, string>> = {
  altText: 'an alternative text, or the mark that it is decorative',
  credit: 'a credit',
  licence: 'a licence',
};

/** @throws InvalidInput for images that lack what they need before they are published */
export function requireComplete(images: readonly MediaView[], path: (at: number) => string): void {
  const problems = images.flatMap((media, at): Lacking[] => {
    const lacks = lacksOf(media);
    if (lacks.length === 0) return [];
    const message = `Image ${at + 1} needs ${lacks.map((name) => NEEDED[name]).join(', and ')} before it is published.`;
    return [{ path: path(at), message, image: at + 1, lacks }];
  });
  if (problems.length > 0) throw new InvalidInput(problems);
}

/** What an image has yet to be given before it is published. */
function lacksOf({ altText, decorative, credit, licence }: Omit<MediaView, 'id'>): Said[] {
  return [
    ...(decorative || !isBlank(altText) ? [] : ['altText' as const]),
    ...(!isBlank(credit) ? [] : ['credit' as const]),
    ...(!isBlank(licence ?? '') ? [] : ['licence' as const]),
  ];
}
