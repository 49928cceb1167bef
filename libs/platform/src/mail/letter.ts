import type { Language } from '#kernel';

/** What a mail says, part by part, without how it looks. All of it is plain text: what people wrote is escaped where it is put into HTML. */
export type LetterPart =
  | { readonly heading: string }
  | { readonly text: string }
  /** What somebody wrote, and who. */
  | { readonly quote: string; readonly by?: string }
  /** Where it leads: the one thing to do. */
  | { readonly button: string; readonly path: string }
  /** One of several places. */
  | { readonly link: string; readonly path: string };

export interface Letter {
  readonly language: Language;
  readonly subject: string;
  /** What a list of mails shows behind the subject. */
  readonly preview: string;
  readonly parts: readonly LetterPart[];
  /** Below a line, in small print: why it came, and how to have no more of it. */
  readonly footer: readonly LetterPart[];
}

/** Where letters come from. */
export interface LetterHead {
  /** The origin that people open. */
  readonly publicUrl: string;
  /** What the installation is called. */
  readonly name: string;
}

/** How a letter looks: as plain text, and as HTML that needs nothing from elsewhere. */
export interface WrittenLetter {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes a letter out. Links are paths of this site, so that none leads anywhere else. */
export function writeLetter(letter: Letter, head: LetterHead): WrittenLetter {
  const { publicUrl, name } = head;
  return { from: name, subject: oneLine(letter.subject), text: asText(letter, publicUrl), html: asHtml(letter, head) };
}

/** A header ends with its line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function asText({ parts, footer }: Letter, publicUrl: string): string {
  const spell = (part: LetterPart) => partAsText(part, publicUrl);
  // Mail programs fold what stands below a line of "-- ".
  return `${parts.map(spell).join('\n\n')}\n\n-- \n${footer.map(spell).join('\n\n')}\n`;
}

function partAsText(part: LetterPart, publicUrl: string): string {
  if ('heading' in part) return `${part.heading}\n${'-'.repeat(Math.min(72, part.heading.length))}`;
  if ('quote' in part) {
    const quoted = part.quote.split('\n').map((line) => `> ${line}`.trimEnd());
    return [...(part.by === undefined ? [] : [`${part.by}:`]), ...quoted].join('\n');
  }
  if ('button' in part) return `${part.button}:\n${urlOf(part.path, publicUrl)}`;
  if ('link' in part) return `${part.link}: ${urlOf(part.path, publicUrl)}`;
  return part.text;
}

/** @throws where it is no path of this site, which is a mistake of ours */
function urlOf(path: string, publicUrl: string): string {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(path)) throw new Error('A letter links to paths of this site alone.');
  return `${publicUrl}${path}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] as string);
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

/** The colours of pages (`tokens.css`), here once more since mail programs know no variables: light in place, dark by class where the reader's program asks for it. */
const LIGHT = {
  paper: '#fbf8f1',
  leaf: '#fffdf8',
  ink: '#1f1c17',
  soft: '#524c42',
  rule: '#ded6c6',
  accent: '#0b5548',
};
const DARK = { paper: '#181713', leaf: '#201e19', ink: '#ebe5d8', soft: '#bdb5a4', rule: '#3a362e', accent: '#86d0be' };

/** Outlook's own engine reads the first of these, everybody else the last. */
const SERIF = "Charter,Cambria,Georgia,'Times New Roman',serif";

function styles(): string {
  const dark = [
    `.paper{background-color:${DARK.paper}!important}`,
    `.leaf{background-color:${DARK.leaf}!important;border-color:${DARK.rule}!important}`,
    `.ink,.ink a{color:${DARK.ink}!important}`,
    `.soft,.soft a{color:${DARK.soft}!important}`,
    `.quote{border-color:${DARK.accent}!important}`,
    `.rule{border-color:${DARK.rule}!important}`,
    `.ink .button{background-color:${DARK.accent}!important;color:${DARK.paper}!important}`,
    `.accent,.accent a{color:${DARK.accent}!important}`,
  ].join('');
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){${dark}}@media (max-width:30em){.leaf{padding:20px 16px!important}}`;
}

function asHtml({ language, subject, preview, parts, footer }: Letter, { publicUrl, name }: LetterHead): string {
  const spell = (part: LetterPart, isFirst: boolean) => partAsHtml(part, publicUrl, isFirst);
  const small = (part: LetterPart) => footAsHtml(part, publicUrl);
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${styles()}</style>
</head>
<body class="paper" style="margin:0;padding:0;background-color:${LIGHT.paper};">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escaped(preview)}</div>
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:${LIGHT.paper};">
<tr><td align="center" style="padding:16px 8px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;">
<tr><td class="accent" style="padding:4px 0 12px;font:600 18px/1.3 ${SERIF};color:${LIGHT.accent};"><a href="${escaped(publicUrl)}/" style="color:${LIGHT.accent};text-decoration:none;">${escaped(name)}</a></td></tr>
<tr><td class="leaf ink" style="padding:28px 32px;background-color:${LIGHT.leaf};border:1px solid ${LIGHT.rule};border-radius:3px;font:17px/1.55 ${SERIF};color:${LIGHT.ink};text-align:start;overflow-wrap:anywhere;">
${parts.map((part, at) => spell(part, at === 0)).join('\n')}
</td></tr>
<tr><td class="soft" style="padding:16px 0 24px;font:14px/1.5 ${SERIF};color:${LIGHT.soft};text-align:start;overflow-wrap:anywhere;">
${footer.map(small).join('\n')}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function partAsHtml(part: LetterPart, publicUrl: string, isFirst: boolean): string {
  if ('heading' in part) {
    return `<h2 dir="auto" class="rule" style="${isFirst ? 'margin:0 0 8px;' : `margin:24px 0 8px;padding-top:16px;border-top:1px solid ${LIGHT.rule};`}font:600 19px/1.35 ${SERIF};">${escaped(part.heading)}</h2>`;
  }
  if ('quote' in part) {
    const by =
      part.by === undefined ? '' : `<p dir="auto" style="margin:0 0 4px;font-weight:600;">${escaped(part.by)}</p>`;
    return `${by}<blockquote dir="auto" class="quote" style="margin:0 0 16px;padding:2px 0 2px 14px;border-inline-start:3px solid ${LIGHT.accent};">${lines(part.quote)}</blockquote>`;
  }
  if ('button' in part) {
    const url = escaped(urlOf(part.path, publicUrl));
    return `<p style="margin:20px 0;"><a class="button" href="${url}" style="display:inline-block;padding:11px 20px;border-radius:3px;background-color:${LIGHT.accent};color:#ffffff;font:600 16px/1.3 ${SERIF};text-decoration:none;">${escaped(part.button)}</a></p>`;
  }
  if ('link' in part) {
    return `<p class="accent" style="margin:0 0 16px;"><a href="${escaped(urlOf(part.path, publicUrl))}" style="color:${LIGHT.accent};">${escaped(part.link)}</a></p>`;
  }
  return `<p dir="auto" style="margin:0 0 14px;">${lines(part.text)}</p>`;
}

function footAsHtml(part: LetterPart, publicUrl: string): string {
  if ('link' in part || 'button' in part) {
    const label = 'link' in part ? part.link : part.button;
    return `<p style="margin:0 0 6px;"><a href="${escaped(urlOf(part.path, publicUrl))}" style="color:${LIGHT.soft};">${escaped(label)}</a></p>`;
  }
  return `<p dir="auto" style="margin:0 0 6px;">${lines('text' in part ? part.text : '')}</p>`;
}
