import { type FieldProblem, InvalidInput } from '#kernel';
import type { MediaView } from './media.js';

/** @throws InvalidInput for images that lack what they need before they are published */
export function requireComplete(images: readonly MediaView[], path: (at: number) => string): void {
  const problems = images.flatMap((media, at): FieldProblem[] => {
    const lacks = lacksOf(media);
    if (lacks.length === 0) return [];
    const message = `Image ${at + 1} needs ${lacks.join(', and ')} before it is published.`;
    return [{ path: path(at), message }];
  });
  if (problems.length > 0) throw new InvalidInput(problems);
}

/** What an image has yet to be given before it is published, as words for a sentence. */
function lacksOf({ altText, decorative, credit, licence }: Omit<MediaView, 'id'>): string[] {
  return [
    ...(decorative || altText.trim() ? [] : ['an alternative text, or the mark that it is decorative']),
    ...(credit.trim() ? [] : ['a credit']),
    ...(licence?.trim() ? [] : ['a licence']),
  ];
}
