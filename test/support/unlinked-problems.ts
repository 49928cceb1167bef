import type { CheerioAPI } from 'cheerio';

/** What the summary above a form says that stands beside no field of the page, or does not lead there, or names no field. */
export function unlinkedProblems($: CheerioAPI): string[] {
  return $('main .problem li')
    .toArray()
    .filter((item) => {
      const link = $(item).find('a');
      const id = (link.attr('href') ?? '').replace(/^#/, '');
      const field = id ? $(`[id="${id}"]`) : $();
      const beside = field.hasClass('field-problem') ? field : $(`[id="${id}-problem"]`);
      return field.length !== 1 || beside.length !== 1 || link.find('b').text().trim() === '';
    })
    .map((item) => $(item).text());
}
