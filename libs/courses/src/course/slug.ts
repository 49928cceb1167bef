import { limits, withoutUnseen } from '#kernel';

/**
 * A text as a part of an address: its letters, marks and digits of any script in small letters, and a hyphen for
 * everything else that is seen; at most 80 characters, cut between words where there is a gap. Empty where nothing is left.
 */
export function slugOf(text: string): string {
  const words = withoutUnseen(text)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/['’ʼ]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if ([...longer].length > limits.slugCharacters) break;
    slug = longer;
  }
  return slug || [...(words[0] ?? '')].slice(0, limits.slugCharacters).join('');
}
