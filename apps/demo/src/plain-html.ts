import { parseMarkdown, render } from '#discussion';

/** HTML of a text that mentions nobody: a handle in a profile or in a prompt's instructions stays text. */
export function plainHtml(idPrefix: string, markdown: string): string {
  return render(parseMarkdown(markdown), { idPrefix, members: new Map() }).html;
}
