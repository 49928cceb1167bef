const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** What is one word to a reader: addresses, mail addresses and paths. Browsers of some years ago cannot look back in a pattern, so that what stands before one is part of it. */
const ONE_WORD =
  /(^|[^a-z0-9])(?:(?:[a-z][a-z0-9+.-]{1,30}:\/\/|www\.|mailto:)[^\s<>"\u3000-\u303f\uff01-\uff0f]+|[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?:[\w-]{1,63}\.){1,9}[a-z]{2,24}[/?#][^\s<>"]+|(?:~|\.{1,2})?(?:\/[\w.@+%-]+){2,}\/?|[\w.-]{1,99}(?:\/[\w.-]{1,99})+\.\w{1,5}(?![\w/])|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/gi;
const EMOJI = /[0-9#*]\ufe0f?\u20e3|[\u2139\u24c2\u{1f130}-\u{1f19a}]/gu;

/** What nobody sees, as `UNSEEN` of the kernel has it, in a pattern that browsers of some years ago can read. */
const UNSEEN =
  /(?:(?![\p{White_Space}\u2800\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cn}\p{Co}\ufffc\u{1d159}])+/gu;

/** A text as words are counted in it: `withoutUnseen` of the kernel, for browsers. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Words of a text, nearly as the schema counts them: by Unicode's word boundaries, an address as one. */
export function countWords(text: string): number {
  let count = 0;
  for (const segment of WORDS.segment(withoutUnseen(text).replace(ONE_WORD, '$1 a ').replace(EMOJI, ' '))) {
    if (segment.isWordLike) count++;
  }
  return count;
}

/** Words of Markdown as it is typed, nearly as its reader will count them: addresses of links are not read. */
export function countMarkdownWords(markdown: string): number {
  return countWords(
    markdown
      .replace(/\]\([^()\s]*(?:\s+"[^"]*")?\)/g, ']')
      .replace(/^\s*```.*$/gm, '')
      .replace(/^\[\^?[^\]]+\]:/gm, ''),
  );
}

/** Words of HTML as it reads, without the numbers that notes are given. */
export function countHtmlWords(html: string): number {
  return countWords(
    html
      .replace(/<sup\b[^>]*>.*?<\/sup>/gs, '')
      .replace(/<\/?(?:a|b|code|del|em|i|span|strong)\b[^>]*>/g, '')
      .replace(/<[^>]*>/g, '\n')
      .replace(/&(?:#x?[\da-f]+|\w+);/gi, "'"),
  );
}
