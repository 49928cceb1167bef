import { caseStudies, keys } from './case-studies.js';
import { placeIn } from './courses.js';
import { editsIn } from './edits.js';
import { handleIn } from './people.js';
import { picturesIn } from './pictures/picture.reader.js';
import { keyIn, readFolder, type TextFile, titleIn } from './text/text-file.js';
import type { Fields } from './text/value.js';
import type { DemoDraft, DemoReflection } from './type.js';

const AUDIENCES = ['PUBLIC', 'MEMBERS', 'COURSE', 'PRIVATE'] as const satisfies readonly DemoReflection['audience'][];

const shelf = new Set(caseStudies.map(({ key }) => key));

/** All published reflections, oldest first. */
export const reflections: readonly DemoReflection[] = readFolder('reflections', '.md', (file) =>
  reflectionIn(file, keys),
).toSorted((a, b) => b.publishedDaysAgo - a.publishedDaysAgo);

/** Begun and not published: each is its author's alone. */
export const drafts: readonly DemoDraft[] = readFolder('drafts', '.md', (file) => draftIn(file, keys));

export function reflectionIn(file: TextFile, taken: Set<string>): DemoReflection {
  return file.frontMatter((fields) => {
    const text = textIn(fields, file, taken);
    return {
      ...text,
      tags: (fields.find('tags')?.list() ?? []).map((tag) => tag.text()),
      discusses: fields
        .find('discusses')
        ?.list()
        .map((key) => key.nameIn(shelf, 'the key of a case study')),
      publishedDaysAgo: fields.get('publishedDaysAgo').number(),
      edits: editsIn(fields, text.bodyMarkdown),
      pictures: picturesIn(fields, text.key, []),
    };
  });
}

export function draftIn(file: TextFile, taken: Set<string>): DemoDraft {
  return file.frontMatter((fields) => ({
    ...textIn(fields, file, taken),
    savedDaysAgo: fields.get('savedDaysAgo').number(),
  }));
}

function textIn(fields: Fields, file: TextFile, taken: Set<string>) {
  return {
    key: keyIn(fields, taken),
    author: handleIn(fields.get('author')),
    ...placeIn(fields),
    audience: fields.get('audience').oneOf(AUDIENCES),
    title: titleIn(fields, file),
    bodyMarkdown: file.body,
  };
}
