const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** Words of a text, as the schema counts them: by Unicode's word boundaries. */
export function countWords(text: string): number {
  let count = 0;
  for (const segment of WORDS.segment(text)) if (segment.isWordLike) count++;
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
