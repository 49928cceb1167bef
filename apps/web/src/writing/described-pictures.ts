import { DescribePictureDocument, type WritingImageFragment } from '../generated/documents.js';
import type { Problem } from '../page/problem.js';
import type { Visit } from '../page/visit.js';

/** The images that a form keeps, in their order. */
export function keptPictures({ form }: Visit): string[] {
  return [...new Set(form.all('mediaIds'))].filter((id) => !form.flag(`leave-${id}`));
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
    if (problem) return problem;
  }
  return undefined;
}
