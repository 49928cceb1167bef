import { metricProvenances } from '#cases';
import { editsIn } from './edits.js';
import { handleIn } from './people.js';
import { picturesIn } from './pictures/picture.reader.js';
import { keyIn, readFolder, type TextFile, titleIn } from './text/text-file.js';
import type { Fields, Value } from './text/value.js';
import type { DemoCaseStudy, DemoSeries, DemoSource } from './type.js';

const AUDIENCES = ['PUBLIC', 'MEMBERS'] as const;

/** Of all texts that have one. */
export const keys = new Set<string>();

/** All case studies, oldest on the shelf first. */
export const caseStudies: readonly DemoCaseStudy[] = readFolder('case-studies', '.md', (file) =>
  caseStudyIn(file, keys),
).toSorted((a, b) => b.publishedDaysAgo - a.publishedDaysAgo);

/** Begun and not put on the shelf: each is its contributor's alone. */
export const caseStudyDrafts: readonly DemoCaseStudy[] = readFolder('case-study-drafts', '.md', (file) =>
  caseStudyIn(file, keys),
);

export function caseStudyIn(file: TextFile, taken: Set<string>): DemoCaseStudy {
  return file.frontMatter((fields) => {
    const key = keyIn(fields, taken);
    const weeks = fields.get('weeks').number();
    const series = entriesOf(fields, 'series', (one) => seriesIn(one, weeks));
    return {
      key,
      author: handleIn(fields.get('author')),
      audience: fields.get('audience').oneOf(AUDIENCES),
      title: titleIn(fields, file),
      bodyMarkdown: file.body,
      organisation: fields.get('organisation').fields(organisationIn),
      startedWeeksAgo: fields.get('startedWeeksAgo').number(),
      weeks,
      strategy: fields.get('strategy').fields(strategyIn),
      effort: fields.get('effort').fields(effortIn),
      tags: (fields.find('tags')?.list() ?? []).map((tag) => tag.text()),
      sources: entriesOf(fields, 'sources', sourceIn),
      series,
      publishedDaysAgo: fields.get('publishedDaysAgo').number(),
      edits: editsIn(fields, file.body),
      blindUntilDaysAgo: fields.find('blindUntilDaysAgo')?.number(),
      pictures: picturesIn(fields, key, series),
    };
  });
}

function organisationIn(fields: Fields): DemoCaseStudy['organisation'] {
  return {
    name: fields.get('name').text(),
    place: fields.get('place').text(),
    country: fields.get('country').text(),
    website: fields.find('website')?.text() ?? null,
    populationServed: fields.find('populationServed')?.number() ?? null,
  };
}

/** A draft may lack what came of it. */
function strategyIn(fields: Fields): DemoCaseStudy['strategy'] {
  return {
    goal: fields.get('goal').text(),
    audience: fields.find('audience')?.text() ?? null,
    approach: fields.get('approach').text(),
    outcome: fields.find('outcome')?.text() ?? '',
    lessons: fields.find('lessons')?.text() ?? '',
    skillsGained: fields.find('skillsGained')?.text() ?? null,
  };
}

function effortIn(fields: Fields): DemoCaseStudy['effort'] {
  return {
    teamSize: fields.find('teamSize')?.number() ?? null,
    staffHours: fields.find('staffHours')?.number() ?? null,
    spend: fields.find('spend')?.number() ?? null,
    currency: fields.find('currency')?.text() ?? null,
  };
}

function sourceIn(fields: Fields): DemoSource {
  return {
    title: fields.get('title').text(),
    url: fields.find('url')?.text() ?? null,
    credit: fields.get('credit').text(),
    licence: fields.find('licence')?.text() ?? null,
  };
}

function seriesIn(fields: Fields, weeks: number): DemoSeries {
  const values = fields.get('values');
  const figures = values.list().map((value) => value.number());
  if (figures.length !== weeks) {
    throw values.error(
      `tells of ${figures.length} weeks, and the campaign lasted ${weeks}. Write one figure for each week.`,
    );
  }
  return {
    name: fields.get('name').text(),
    unit: fields.get('unit').text(),
    paid: fields.find('paid')?.flag() ?? false,
    provenance: fields.get('provenance').oneOf(metricProvenances),
    baseline: fields.find('baseline')?.number() ?? null,
    values: figures,
    notes: notesIn(fields.find('notes'), weeks),
  };
}

function notesIn(notes: Value | null, weeks: number): DemoSeries['notes'] {
  if (!notes) return {};
  return notes.fields((byWeek) =>
    Object.fromEntries(
      byWeek.names.map((name) => {
        const note = byWeek.get(name);
        const week = Number(name);
        if (Number.isInteger(week) && week >= 1 && week <= weeks) return [week, note.text()];
        throw note.error(`is no week. Write a number from 1 to ${weeks} before the note.`);
      }),
    ),
  );
}

/** Nothing where there is no such field. */
function entriesOf<Entry>(fields: Fields, name: string, read: (entry: Fields) => Entry): readonly Entry[] {
  return (fields.find(name)?.list() ?? []).map((entry) => entry.fields(read));
}
