import { DescribePictureDocument, type WritingImageFragment } from '../generated/documents.js';
import type { Problem } from '../page/problem.js';
import type { Visit } from '../page/visit.js';
import { atLackingFields } from './lacking.js';

/** The images that a form keeps, in their order. */
export function keptPictures({ form }: Visit): string[] {
  return [...new Set(form.all('mediaIds'))].filter((id) => !form.flag(`leave-${id}`));
}

/** The images that a form came with, in its order, whether it keeps them or not; the one that it adds comes last. */
export function sentPictures<Image extends { readonly id: string }>(
  { form }: Visit,
  known: readonly Image[],
  added?: string,
): Image[] {
  const ids = new Set([...form.all('mediaIds'), ...(added === undefined ? [] : [added])]);
  return [...ids].flatMap((id) => known.find((image) => image.id === id) ?? []);
}

/** Stores what the form says about its images, where that differs from what is stored. */
export async function describePictures(
  visit: Visit,
  stored: readonly WritingImageFragment[],
): Promise<Problem | undefined> {
  const { form } = visit;
  for (const id of keptPictures(visit)) {
    const before = stored.find((picture) => picture.id === id);
    const altText = form.text(`alt-${id}`).trim();
    const credit = form.text(`credit-${id}`).trim();
    const licence = form.optional(`licence-${id}`);
    const decorative = form.flag(`decorative-${id}`);
    const same =
      before &&
      before.altText === altText &&
      before.credit === credit &&
      before.licence === licence &&
      before.decorative === decorative;
    if (same) continue;
    const input = { id, altText: altText || null, credit: credit || null, licence, decorative };
    const { problem } = await visit.send(DescribePictureDocument, { input });
    if (problem) return atPicture(visit, problem, id);
  }
  return undefined;
}

/** The names that the form has for what is said about a picture. */
const SAID = { altText: 'alt', credit: 'credit', licence: 'licence' } as const;

/** A refusal of what is said about one picture, at its fields. */
function atPicture(visit: Visit, problem: Problem, id: string): Problem {
  return atLackingFields(problem, visit, (_image, name) => `${SAID[name]}-${id}`).movedTo((path) => {
    if (path in SAID) return `${SAID[path as keyof typeof SAID]}-${id}`;
    return path.endsWith(id) ? path : 'mediaIds';
  });
}

/** What the pictures of a text lack, at the fields of the pictures that the form keeps. */
export function atPictures(visit: Visit, problem: Problem): Problem {
  const kept = keptPictures(visit);
  return atLackingFields(problem, visit, (image, name) => `${SAID[name]}-${kept[image - 1]}`);
}
