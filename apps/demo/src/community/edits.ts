import type { Fields } from './text/value.js';
import type { DemoCaseStudy, DemoEdit, DemoReflection } from './type.js';

type Written = Pick<DemoReflection | DemoCaseStudy, 'bodyMarkdown' | 'edits'>;

/** The texts of a reflection or case study from the first to the latest: one more than it has edits. */
export function editedBodies({ bodyMarkdown, edits = [] }: Written): readonly string[] {
  const bodies = [bodyMarkdown];
  for (const edit of edits) bodies.push(edited(bodies.at(-1) ?? '', edit));
  return bodies;
}

/**
 * The edits that a file tells of a text.
 * @throws TextError where what one replaces does not stand in the text once, as the edits before have left it
 */
export function editsIn(fields: Fields, bodyMarkdown: string): readonly DemoEdit[] | undefined {
  let body = bodyMarkdown;
  return fields
    .find('edits')
    ?.list()
    .map((entry) =>
      entry.fields((one) => {
        const edit = editIn(one);
        const times = body.split(edit.replace).length - 1;
        if (times !== 1) {
          const message = `stands ${times} times in the text. Copy a passage that is there once, to the letter.`;
          throw one.get('replace').error(message);
        }
        body = edited(body, edit);
        return edit;
      }),
    );
}

function edited(body: string, { replace, by }: DemoEdit): string {
  return body.replace(replace, () => by);
}

function editIn(fields: Fields): DemoEdit {
  return {
    daysAgo: fields.get('daysAgo').number(),
    replace: fields.get('replace').text(),
    by: fields.get('by').text(),
    reason: fields.get('reason').text(),
  };
}
