import Bowser from 'bowser';
import { limits } from '#kernel';

/**
 * What a browser calls itself, in words that its owner knows: "Firefox on Linux". Without versions, which tell them nothing and change.
 * @param userAgent the header, as it came
 * @returns null where it says nothing that anybody knows
 */
export function browserName(userAgent: string | null | undefined): string | null {
  const told = userAgent
    ?.slice(0, limits.userAgentCharacters)
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim();
  if (!told) return null;
  const { browser, os } = Bowser.parse(told);
  const name = [browser.name, os.name].filter(Boolean).join(' on ');
  return name === '' ? null : name.slice(0, limits.browserNameCharacters);
}
