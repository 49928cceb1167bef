import { checkText, limits } from '#kernel';
import { Screening } from '#screening';
import { authorOf, placeOf, submissionOf } from '../../../../test/factories/submission.js';
import { community } from './community.js';
import { chart } from './pictures/drawing.js';
import { lettering } from './pictures/lettering.js';
import { isBlindAt, sees } from './reach.js';
import { criterionKeys, receptions } from './verdicts/index.js';
import { verdicts } from './verdicts/verdict.js';

const { caseStudies, members, pictures, ratings, reflections, links, replies, reactions, logins } = community;

const studyOf = (key: string) => {
  const study = caseStudies.find((candidate) => candidate.key === key);
  if (!study) throw new Error(`No case study ${key}`);
  return study;
};
const subjectOf = (key: string) => ({ ...studyOf(key), course: null, prompt: null });
const of = (key: string) => ratings.filter(({ caseStudy }) => caseStudy === key);
const figureOf = ({ scores }: (typeof ratings)[number]) =>
  scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
const meanOf = (key: string) => of(key).reduce((sum, rating) => sum + figureOf(rating), 0) / of(key).length;
/** The mean of the ratings and of four that are all 3. */
const scoreOf = (key: string) => (4 * 3 + meanOf(key) * of(key).length) / (4 + of(key).length);

function contested(key: string): readonly string[] {
  return criterionKeys.filter((_, at) => {
    const given = of(key).map(({ scores }) => scores[at]?.score ?? 3);
    const share = (wanted: (score: number) => boolean) => given.filter(wanted).length / given.length;
    return given.length >= 5 && share((score) => score <= 2) >= 0.3 && share((score) => score >= 4) >= 0.3;
  });
}

describe('the shelf of the demo', () => {
  it('has twelve case studies by as many members, from as many countries', () => {
    expect(caseStudies).toHaveLength(12);
    for (const column of [
      caseStudies.map(({ key }) => key),
      caseStudies.map(({ author }) => author),
      caseStudies.map(({ organisation }) => organisation.country),
    ]) {
      expect(new Set(column).size).toBe(12);
    }
    expect(new Set(caseStudies.map(({ audience }) => audience))).toEqual(new Set(['PUBLIC', 'MEMBERS']));
    for (const { author, publishedDaysAgo } of caseStudies) {
      expect(members.find(({ handle }) => handle === author)?.joinedDaysAgo).toBeGreaterThan(publishedDaysAgo);
    }
  });

  it('says of each where, when, what for, how, what came of it, what it cost and who says so', () => {
    for (const { strategy, effort, sources, tags, series, weeks, startedWeeksAgo, publishedDaysAgo } of caseStudies) {
      for (const text of Object.values(strategy)) expect(text?.length).toBeGreaterThan(20);
      expect(effort.spend).toBeGreaterThan(0);
      expect(effort.currency).toMatch(/^[A-Z]{3}$/);
      expect(sources.length).toBeGreaterThanOrEqual(2);
      for (const { url } of sources)
        expect(url ?? 'https://x.example.org/').toMatch(/^https:\/\/[a-z0-9.-]+\.example\.org\//);
      expect(tags.length).toBeGreaterThanOrEqual(6);
      expect(series.length).toBeGreaterThanOrEqual(2);
      expect(series.length).toBeLessThanOrEqual(4);
      // It was over before it came to the shelf.
      expect((startedWeeksAgo - weeks) * 7).toBeGreaterThan(publishedDaysAgo);
    }
  });

  it('has figures for each of 12 to 52 weeks, with notes on weeks that there were', () => {
    for (const { weeks, series } of caseStudies) {
      expect(weeks).toBeGreaterThanOrEqual(12);
      expect(weeks).toBeLessThanOrEqual(52);
      for (const { values, notes } of series) {
        expect(values).toHaveLength(weeks);
        for (const value of values) expect(Number.isInteger(value) && value >= 0).toBe(true);
        for (const week of Object.keys(notes).map(Number)) expect(week >= 1 && week <= weeks).toBe(true);
      }
      expect(series.some(({ notes }) => Object.keys(notes).length > 0)).toBe(true);
    }
    const all = caseStudies.flatMap(({ series }) => series);
    expect(new Set(all.map(({ provenance }) => provenance)).size).toBe(4);
    expect(new Set(all.map(({ paid }) => paid)).size).toBe(2);
    expect(new Set(all.map(({ baseline }) => baseline === null)).size).toBe(2);
  });

  it('tells totals and last figures that its series come to', () => {
    const told: ReadonlyArray<
      [key: string, series: string, figure: string, sum: (values: readonly number[]) => number]
    > = [
      ['case-goose', 'Overdue items brought back', '388', total],
      ['case-goose', 'New library cards', '74', total],
      ['case-wild', 'Questions by message, answered within a day', '1,012', total],
      ['case-wild', 'Questions by message, answered within a day', '58', last],
      ['case-wild', 'Reservations from a post, after a year without one', '640', total],
      ['case-light', 'Pupils at the tables at six', '71', last],
      ['case-light', 'Girls among them', '38', last],
      ['case-light', 'Past papers lent', '2,906', total],
      ['case-errors', 'Data sets of failed experiments deposited', '41', total],
      ['case-errors', 'Downloads of those data sets', '1,960', total],
      ['case-trial', 'Loans of books that have been on trial', '297', total],
      ['case-tray', 'Questions on cards', '1,122', total],
      ['case-cards', 'Cards registered online', '4,210', total],
      ['case-cards', 'New cards used within thirty days', '163', total],
      [
        'case-missed-call',
        'Households that heard a story to its end',
        '534',
        (values) => Math.round(total(values.slice(-10)) / 10),
      ],
      ['case-missed-call', 'Stories told by callers and kept', '131', total],
      ['case-radio', 'Things mended on Saturdays', '126', total],
      ['case-radio', 'Books from the repair shelf lent', '74', total],
      ['case-company', 'People in the stream, median evening', '640', last],
      ['case-company', 'Questions by distance students', '2,190', total],
      ['case-hands', 'Deaf people in the library, by the presenter’s own count', '11', (values) => Math.max(...values)],
      ['case-harbour', 'Books put aboard', '1,884', total],
      ['case-harbour', 'Books that came back, to any port', '412', total],
      ['case-harbour', 'Returned with a line by a reader', '251', total],
    ];
    for (const [key, name, figure, sum] of told) {
      const { strategy, series } = studyOf(key);
      const values = series.find((one) => one.name === name)?.values ?? [];
      expect([name, sum(values).toLocaleString('en')]).toEqual([name, figure]);
      expect(strategy.outcome).toMatch(new RegExp(`(?<![\\d,])${figure}(?![\\d,]*\\d)`));
    }
  });

  it('has 300 ratings, one by a member of a case study, never of their own and never before both were there', () => {
    expect(ratings).toHaveLength(300);
    expect(new Set(ratings.map(({ by, caseStudy }) => `${by} ${caseStudy}`)).size).toBe(300);
    expect(receptions.map(({ caseStudy }) => caseStudy).toSorted()).toEqual(
      caseStudies.map(({ key }) => key).toSorted(),
    );
    for (const { by, caseStudy, scores, minutesAgo } of ratings) {
      expect(studyOf(caseStudy).author).not.toBe(by);
      expect(sees(subjectOf(caseStudy), by, minutesAgo)).toBe(true);
      expect(minutesAgo).toBeGreaterThan(0);
      expect(scores.map(({ criterionKey }) => criterionKey)).toEqual(criterionKeys);
      for (const { score } of scores) expect([1, 2, 3, 4, 5]).toContain(score);
    }
    expect(ratings.filter(({ scores }) => scores.some(({ rationale }) => rationale)).length).toBeGreaterThanOrEqual(80);
    expect(ratings.filter(({ comment }) => comment).length).toBeGreaterThanOrEqual(30);
    const teachers = members.filter(({ role }) => role === 'INSTRUCTOR').map(({ handle }) => handle);
    for (const { key } of caseStudies.filter((study) => !isBlindAt(subjectOf(study.key), 0))) {
      const byTeachers = of(key).filter(({ by }) => teachers.includes(by));
      expect(byTeachers.length).toBeGreaterThan(0);
      expect(byTeachers.length).toBeLessThan(of(key).length);
    }
  });

  it('does not agree: criteria are contested, the most rated stands last, and delight of few not first', () => {
    expect(caseStudies.filter(({ key }) => contested(key).length > 0).length).toBeGreaterThanOrEqual(4);
    expect(contested('case-wild')).toEqual(['voice-and-privacy']);
    expect(contested('case-goose')).toContain('follow-through');
    expect(caseStudies.every(({ key }) => key === 'case-goose' || of(key).length < of('case-goose').length)).toBe(true);
    const best = caseStudies.map(({ key }) => key).toSorted((a, b) => scoreOf(b) - scoreOf(a));
    expect(best.at(-1)).toBe('case-goose');
    expect(best[0]).toBe('case-light');
    expect(meanOf('case-hands')).toBeGreaterThan(meanOf('case-light'));
    expect(of('case-hands').some(({ scores }) => scores.every(({ score }) => score === 5))).toBe(true);
  });

  it('has one case study up for blind rating, which none of the logins has rated, and one that was', () => {
    const now = caseStudies.filter(({ key }) => isBlindAt(subjectOf(key), 0)).map(({ key }) => key);
    expect(now).toEqual(['case-harbour']);
    const handles = Object.values(logins).map(({ handle }) => handle);
    expect(of('case-harbour').filter(({ by }) => handles.includes(by))).toEqual([]);
    for (const handle of handles)
      expect(caseStudies.length - ratings.filter(({ by }) => by === handle).length).toBeGreaterThan(3);
    const blind = of('case-company').filter(({ minutesAgo }) => isBlindAt(subjectOf('case-company'), minutesAgo));
    expect(blind.length).toBeGreaterThanOrEqual(5);
    expect(blind.length).toBeLessThan(of('case-company').length - 5);
    expect([...replies, ...reactions].filter(({ thread }) => thread === 'case-harbour')).toEqual([]);
  });

  it('is discussed: some fifty replies under eight case studies, and twelve reflections that lead to nothing blind', () => {
    const under = new Set(replies.map(({ thread }) => thread).filter((thread) => thread.startsWith('case-')));
    expect(under.size).toBe(8);
    expect(replies.filter(({ thread }) => under.has(thread)).length).toBeGreaterThanOrEqual(40);
    expect(reactions.filter(({ thread }) => under.has(thread)).length).toBeGreaterThan(50);
    const linked = reflections.filter(({ discusses = [] }) => discusses.length > 0);
    expect(linked.length).toBeGreaterThanOrEqual(8);
    expect(linked.flatMap(({ discusses = [] }) => discusses)).not.toContain('case-harbour');
    for (const { by, caseStudies: keys, minutesAgo } of links) {
      expect(keys.every((key) => sees(subjectOf(key), by, minutesAgo) && !isBlindAt(subjectOf(key), minutesAgo))).toBe(
        true,
      );
    }
  });

  it('has a picture for every second case study at least, each described, but for one that only decorates', () => {
    expect(new Set(pictures.map(({ on }) => on).filter((on) => on.startsWith('case-'))).size).toBeGreaterThanOrEqual(6);
    for (const { draw, altText, credit, licence } of pictures) {
      expect(draw()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>$/);
      expect(draw()).not.toMatch(/NaN|undefined|<text/);
      expect(faults(limits.media.altTextCharacters, altText ?? 'It only decorates.')).toEqual([]);
      expect(faults(limits.media.creditCharacters, credit, licence)).toEqual([]);
    }
    expect(pictures.filter(({ altText }) => altText === null)).toHaveLength(1);
    expect(pictures.filter(({ on, showsOutcome }) => on === 'case-harbour' && showsOutcome)).toHaveLength(1);
  });

  it('says nothing that would be refused or held', () => {
    const problems = caseStudies.flatMap((study) => {
      const { title, bodyMarkdown: markdown, organisation, strategy, series, sources, tags } = study;
      const { caseStudy, metric } = limits;
      const beside = Object.values(strategy).filter((text) => text !== null);
      const draft = submissionOf({ kind: 'CASE_STUDY', title, markdown, accompanying: beside });
      const { answer } = new Screening().screen(draft, authorOf(), placeOf());
      return [
        ...(answer === 'allow' ? [] : [answer]),
        ...faults(limits.titleCharacters, title),
        ...faults(caseStudy.organisationCharacters, organisation.name),
        ...faults(caseStudy.placeCharacters, organisation.place),
        ...faults(caseStudy.strategyCharacters, ...beside),
        ...faults(limits.tagCharacters, ...tags),
        ...faults(caseStudy.sourceCharacters, ...sources.flatMap((source) => [source.title, source.credit])),
        ...faults(metric.nameCharacters, ...series.map(({ name }) => name)),
        ...faults(metric.unitCharacters, ...series.map(({ unit }) => unit)),
        ...faults(metric.noteCharacters, ...series.flatMap(({ notes }) => Object.values(notes))),
      ];
    });
    const reasons = ratings.flatMap(({ scores }) => scores.flatMap(({ rationale }) => rationale ?? []));
    const comments = ratings.flatMap(({ comment }) => comment ?? []);
    expect([
      ...problems,
      ...faults(limits.rationaleCharacters, ...reasons),
      ...faults(limits.ratingCommentCharacters, ...comments),
    ]).toEqual([]);
  });
});

/** What is wrong with texts: empty ones, too. */
function faults(max: number, ...texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => checkText(text, { max, multiline: true }));
}

describe('verdicts', () => {
  it('are read with their reasons, and with the day where one is told', () => {
    expect(verdicts('ana [12.5] 1 2 3 4 5 1 2: Well.\n  evidence: None.\nben 5 5 5 5 5 5 5')).toEqual([
      {
        author: 'ana',
        daysAgo: 12.5,
        scores: [1, 2, 3, 4, 5, 1, 2],
        comment: 'Well.',
        rationales: { evidence: 'None.' },
      },
      { author: 'ben', daysAgo: null, scores: [5, 5, 5, 5, 5, 5, 5], comment: null, rationales: {} },
    ]);
  });

  it('refuse a line that is none, and a criterion that the rubric does not have', () => {
    expect(() => verdicts('ana 1 2 3: Too few.')).toThrow('Not a line of a verdict');
    expect(() => verdicts('ana 1 2 3 4 5 6 1')).toThrow('Not a line of a verdict');
    expect(() => verdicts('ana 1 2 3 4 5 1 2\n  beauty: Much.')).toThrow('Not a line of a verdict');
    expect(() => verdicts('  evidence: Of whom?')).toThrow('Not a line of a verdict');
  });
});

describe('pictures', () => {
  it('refuse a letter that the alphabet does not have', () => {
    expect(() => lettering(['50 %'], { x: 0, y: 0, height: 10, colour: 'red' })).toThrow('has no "%"');
  });

  it('draw a curve of nothing but zeros on its ground', () => {
    expect(chart('NOTHING', [{ label: 'NONE', values: [0, 0, 0], colour: 'red' }], 2)).not.toContain('NaN');
  });
});

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function last(values: readonly number[]): number {
  return values.at(-1) ?? 0;
}
