import { caseStudyIn } from './case-studies.js';
import { moderationIn } from './moderation/moderation.reader.js';
import { reflectionIn } from './reflections.js';
import { readFolder, TextFile } from './text/text-file.js';
import { threadIn } from './threads.js';
import { receptionIn } from './verdicts/index.js';

/** What a file of that name is refused with, after its folder. */
function refused(name: string, text: string, ...takenKeys: readonly string[]): string {
  try {
    read(new TextFile(name, text), new Set(takenKeys));
  } catch (error) {
    return (error as Error).message.replace('apps/demo/texts/', '');
  }
  return 'not at all';
}

function read(file: TextFile, keys: Set<string>): unknown {
  const [folder] = file.path.replace('apps/demo/texts/', '').split(/[/.]/);
  if (folder === 'reflections') return reflectionIn(file, keys);
  if (folder === 'case-studies') return caseStudyIn(file, keys);
  if (folder === 'threads') return threadIn(file, { isMember: (handle) => handle === 'mina', names: new Set() });
  if (folder === 'verdicts') return receptionIn(file);
  const names = { members: new Set(['mina', 'oduya']), courses: new Set(['main']), threads: new Set(['bees']) };
  return moderationIn(file, { ...names, replies: new Set(['horse']) });
}

const REFLECTION = `---
key: doors
author: mina
course: libraries-in-public
prompt: 1
audience: COURSE
title: Doors
publishedDaysAgo: 12.5
edits:
  - daysAgo: 12
    replace: first
    by: second
    reason: A slip.
---

The first door.
`;

/** The reflection with one passage changed. */
function reflection(passage: string, by: string): string {
  expect(REFLECTION).toContain(passage);
  return REFLECTION.replace(passage, by);
}

describe('a file of the demo’s texts', () => {
  it('is read as it stands, whatever its line ends and empty lines around the text', () => {
    for (const text of [REFLECTION, REFLECTION.replaceAll('\n', '\r\n'), `\uFEFF${REFLECTION}\n\n`]) {
      expect(reflectionIn(new TextFile('reflections/doors.md', text), new Set())).toMatchObject({
        ...{ key: 'doors', author: 'mina', course: 'libraries-in-public', prompt: 1, publishedDaysAgo: 12.5 },
        ...{ bodyMarkdown: 'The first door.', tags: [], pictures: [] },
      });
    }
  });

  it.each([
    [
      'fields that stand nowhere',
      'Only a text.',
      '1: The fields do not stand between two lines "---" at the top. Add these, and the text below them.',
    ],
    [
      'YAML that is none',
      reflection('title: Doors', 'title: Doors: two'),
      '7: This is not YAML (Nested mappings are not allowed in compact mappings). Put a text with ": " or " #" in quotes, or on lines of its own below "|-".',
    ],
    [
      'a field told twice',
      reflection('prompt: 1', 'author: oduya'),
      '5: This is not YAML (Map keys must be unique). Keep one of the two.',
    ],
    ['a field left out', reflection('author: mina\n', ''), '2: There is no author here. Add a line "author: …".'],
    [
      'a field misspelt',
      reflection('edits:', 'edit:'),
      '9: Nothing reads edit. Remove it, or write one of key, author, course, prompt, audience, title, tags, discusses, publishedDaysAgo, edits, pictures.',
    ],
    [
      'a field without a value',
      reflection('author: mina', 'author:'),
      '3: author is no text. Write one, in quotes where it looks like a number or a list.',
    ],
    [
      'a number in words',
      reflection('12.5', 'soon'),
      '8: publishedDaysAgo is "soon". Write a number, such as 12 or 0.5.',
    ],
    [
      'an audience that there is not',
      reflection('COURSE', 'ALL'),
      '6: audience is "ALL". Write one of PUBLIC, MEMBERS, COURSE, PRIVATE.',
    ],
    [
      'somebody unknown',
      reflection('mina', 'minna'),
      '3: author is "minna", which is not there. Write the handle of somebody in members.yaml.',
    ],
    [
      'a prompt that there is not',
      reflection('prompt: 1', 'prompt: 9'),
      '5: prompt is no number of a prompt of that course. See the folder prompts.',
    ],
    [
      'a title that the file is not called after',
      reflection('title: Doors', 'title: Two doors'),
      '7: title makes two-doors, and the file is called doors. Rename it to two-doors.md.',
    ],
    [
      'an edit of what the text does not say',
      reflection('replace: first', 'replace: third'),
      '11: replace stands 0 times in the text. Copy a passage that is there once, to the letter.',
    ],
  ])('is refused for %s, by its line and with what to do', (_mistake, text, message) => {
    expect(refused('reflections/doors.md', text)).toBe(`reflections/doors.md:${message}`);
  });

  it('is refused for a key that another has', () => {
    expect(refused('reflections/doors.md', REFLECTION, 'doors')).toBe(
      'reflections/doors.md:2: key is doors, as in another file. Choose another.',
    );
  });

  it('is refused where a folder has no use for it', () => {
    expect(() => readFolder('..', '.md', ({ name }) => name)).toThrow(
      'apps/demo/texts/../src:1: Nothing reads this. Give it a name that ends in .md, or move it.',
    );
  });
});

const CASE_STUDY = `---
key: case-doors
author: mina
audience: PUBLIC
title: Doors
publishedDaysAgo: 12
organisation: { name: A library, place: Somewhere, country: France }
startedWeeksAgo: 20
weeks: 2
strategy: { goal: Open doors., approach: Oil. }
effort: {}
series:
  - name: Doors
    unit: doors
    provenance: EXPORT
    values: [3, 4]
    notes:
      2: It squeaks.
pictures:
  - chart:
      title: DOORS
      markedWeek: 2
      curves:
        - { label: OPEN, series: Doors, colour: red }
    altText: A curve.
    credit: Mina
    licence: CC0 1.0
---
Of doors.
`;

describe('a case study of the demo’s texts', () => {
  it('may leave out what came of it', () => {
    const study = caseStudyIn(new TextFile('case-studies/doors.md', CASE_STUDY), new Set());
    expect(study.strategy).toMatchObject({ goal: 'Open doors.', outcome: '', skillsGained: null });
    expect(study.series).toMatchObject([{ paid: false, baseline: null, values: [3, 4], notes: { 2: 'It squeaks.' } }]);
    expect(study.pictures[0]?.draw()).toContain('<svg');
  });

  it.each([
    ['[3, 4]', '[3]', '16: values tells of 1 weeks, and the campaign lasted 2. Write one figure for each week.'],
    ['2: It', '3: It', '18: 3 is no week. Write a number from 1 to 2 before the note.'],
    ['EXPORT', 'HEARSAY', '15: provenance is "HEARSAY". Write one of SELF_REPORTED, SCREENSHOT, EXPORT, INDEPENDENT.'],
    [
      'effort: {}',
      'effort: 12',
      '11: effort has no fields. Write each on a line of its own: its name, a colon and what it is.',
    ],
    ['[3, 4]', '7', '16: values is no list. Write each entry on a line of its own, after "- ".'],
    [
      'series: Doors',
      'series: Gates',
      '24: series is "Gates", which is not there. Write the name of a series of this case study.',
    ],
    [
      'title: DOORS',
      'title: 50 %',
      '21: title has "%", for which the alphabet of the drawings has no strokes. Leave it out.',
    ],
    ['    altText: A curve.\n', '', '20: There is no altText here. Add a line "altText: …".'],
  ])('is refused with %j as %j', (passage, by, message) => {
    expect(CASE_STUDY).toContain(passage);
    expect(refused('case-studies/doors.md', CASE_STUDY.replace(passage, by))).toBe(`case-studies/doors.md:${message}`);
  });
});

describe('a thread of the demo’s texts', () => {
  const thread = (...replies: readonly string[]) => ['---', 'lastReplyDaysAgo: 3', '---', '', ...replies].join('\n');

  it.each([
    [
      'mina: One.\n| Two.\nno reply',
      '7: Not a line of an outline. Write "handle: text", or "| text" where the reply above goes on.',
    ],
    ['mina: One.\n\n    mina: Two.', '7: Answers nothing. Indent it by two more spaces than what it answers.'],
    ['minna: One.', '5: Nobody is called minna. Write the handle of somebody in members.yaml.'],
    ['| One.', '5: There is nothing above that this could continue. Begin without "|".'],
    ['mina #a: One.\n# Two.\nmina #a: Three.', '7: Another reply is called a as well. Choose another name.'],
  ])('is refused with %j', (replies, message) => {
    expect(refused('threads/bees.txt', thread(replies))).toBe(`threads/bees.txt:${message}`);
  });

  it('is refused where its replies end before what they answer was there', () => {
    expect(refused('threads/bees.txt', thread('mina: One.').replace('3', '99'))).toMatch(
      /^threads\/bees\.txt:2: lastReplyDaysAgo is before the text was published, [\d.]+ days ago\. Write less\.$/,
    );
  });

  it('is refused where its replies would be written in the future', () => {
    expect(refused('threads/bees.txt', thread('mina: One.').replace('3', '-3'))).toBe(
      'threads/bees.txt:2: lastReplyDaysAgo is in the future. Write 0 or more.',
    );
  });

  it('is refused where nothing has its key', () => {
    expect(refused('threads/bee.txt', thread('mina: One.'))).toBe(
      'threads/bee.txt:1: Nothing has the key bee. Call the file after the key of a reflection or case study.',
    );
  });
});

describe('verdicts of the demo’s texts', () => {
  const verdicts = (text: string, usual = '[4, 4, 4, 4, 4, 4, 4]') =>
    `---\nratings: 9\nusual: ${usual}\n---\n${text}\n`;

  it.each([
    [
      verdicts('mina 4 4 4'),
      /^5: Not a line of a verdict\. Write "handle 4 5 4 5 4 3 4: comment", .*effort-and-skills\.$/,
    ],
    [verdicts('minna 4 4 4 4 4 4 4'), /^5: Nobody is called minna\. Write the handle/],
    [
      verdicts('mina 4 4 4 4 4 4 4: Well\n| on\nmina 4 4 4 4 4 4 4'),
      /^7: mina has given a verdict above\. Keep one of the two\.$/,
    ],
    [
      verdicts('mina 4 4 4 4 4 4 4').replace('9', '0'),
      /^2: ratings is 0, and below stand 1\. Write how many there are/,
    ],
    [verdicts('', '[4]'), /^3: usual has 1 scores\. Write 7, in the order of the rubric\.$/],
    [verdicts('').replace('usual', 'divided: { beauty: 0.5 }\nusual'), /^3: Nothing reads beauty\. .* mission-fit, /],
  ])('are refused with %j', (text, message) => {
    expect(refused('verdicts/case-errors.txt', text).replace('verdicts/case-errors.txt:', '')).toMatch(message);
  });

  it('are refused where no case study has their key', () => {
    expect(refused('verdicts/bees.txt', verdicts(''))).toBe(
      'verdicts/bees.txt:1: No case study has the key bees. Call the file after the key of one.',
    );
  });
});

describe('what moderators did, in the demo’s texts', () => {
  it('is read from sentences, with the names that lines above have given', () => {
    const text =
      '3 mina posts wasp in bees: It\n| stings.\n2.5 mina reports wasp as SPAM\n2 oduya decides HIDE on wasp as gone: Ouch.\n';
    expect(read(new TextFile('moderation.txt', text), new Set())).toEqual({
      troubles: [{ key: 'wasp', thread: 'bees', author: 'mina', postedDaysAgo: 3, bodyMarkdown: 'It\nstings.' }],
      measures: [
        { kind: 'reported', by: 'mina', daysAgo: 2.5, about: 'wasp', reason: 'SPAM', note: null },
        { kind: 'decided', by: 'oduya', daysAgo: 2, decision: 'gone', about: 'wasp', action: 'HIDE', reason: 'Ouch.' },
      ],
    });
  });

  it.each([
    ['oduya bans it', '1: Not a line of what moderators did. Begin with how many days ago, and who.'],
    ['2 oduya undoes gone', '1: There is no gone. Write a name that a decision above is given after "as".'],
    [
      '2 oduya notes on horse: A.\n# Later\n3 oduya notes on horse: B.',
      '3: This is older than what stands above. Move it up.',
    ],
    ['2 minna reports horse as SPAM', '1: There is no minna. Write the handle of somebody in members.yaml.'],
    ['2 mina reports cow as SPAM', '1: There is no cow. Write a name that is given above, or in a thread after "#".'],
    [
      '2 mina reports horse as DULL',
      '1: There is no DULL. Write one of SPAM, HARASSMENT, PRIVACY, COPYRIGHT, MISINFORMATION, OFF_TOPIC, OTHER.',
    ],
    [
      '2 oduya decides BURN on horse as x: Y.',
      '1: There is no BURN. Write one of APPROVE, HIDE, RESTORE, WARN, DISMISS.',
    ],
    [
      '2 oduya decides DISMISS on horse, cow: Y.',
      '1: There is no cow. Write a name that is given above, or in a thread after "#".',
    ],
    ['2 oduya suspends mina in side until -2: Y.', '1: There is no side. Write the slug of a course in courses.yaml.'],
    ['2 mina posts horse in bees: Neigh.', '1: Something else is called horse as well. Choose another name.'],
    ['2 mina posts wasp in hives: Buzz.', '1: There is no hives. Write the key of a reflection or case study.'],
  ])('is refused with %j', (text, message) => {
    expect(refused('moderation.txt', text)).toBe(`moderation.txt:${message}`);
  });

  it('is refused with a sentence that is none, which tells those that there are', () => {
    expect(refused('moderation.txt', '2 oduya undoes')).toMatch(
      /^moderation\.txt:1: Nothing says "undoes …" like this\. Write one of "posts NEW-NAME in THREAD: text", .*, "notes on REPLY: text"\.$/,
    );
  });
});
