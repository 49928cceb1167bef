/** @jest-environment-options {"ownModules": true} */
import { jest } from '@jest/globals';
import { community } from './community.js';
import { editedBodies } from './edits.js';
import { outline } from './outline.js';
import { countWords, reaches } from './reach.js';
import { toMinutesAgo } from './schedule.js';
import { timeline } from './timeline.js';

const { members, courses, prompts, reflections, subjects, drafts, replies, reactions, readings, logins } = community;

const handles = new Set(members.map(({ handle }) => handle));
const repliesTo = (key: string) => replies.filter(({ thread }) => thread === key);
const subjectOf = (key: string) => {
  const subject = subjects.find((candidate) => candidate.key === key);
  if (!subject) throw new Error(`Nothing is called ${key}`);
  return subject;
};

const texts: readonly string[] = [
  ...members.map(({ bioMarkdown }) => bioMarkdown),
  ...prompts.map(({ instructionsMarkdown }) => instructionsMarkdown),
  ...drafts.map(({ bodyMarkdown }) => bodyMarkdown),
  ...reflections.map((reflection) => editedBodies(reflection).at(-1) ?? ''),
  ...replies.map(({ bodyMarkdown }) => bodyMarkdown),
  ...community.troubles.map(({ bodyMarkdown }) => bodyMarkdown),
  ...community.measures.flatMap((measure) => Object.values(measure).filter((value) => typeof value === 'string')),
  ...community.caseStudies.flatMap(textsOf),
  ...community.ratings.flatMap(({ comment, scores }) => [comment ?? '', ...scores.map((one) => one.rationale ?? '')]),
  ...community.pictures.map(({ altText }) => altText ?? ''),
];

function textsOf(study: (typeof community.caseStudies)[number]): readonly string[] {
  const { strategy, series } = study;
  const notes = series.flatMap((one) => Object.values(one.notes));
  return [editedBodies(study).at(-1) ?? '', ...Object.values(strategy).filter((text) => text !== null), ...notes];
}

/** Handles mentioned in a text, roughly by the product's rule: not in code, no trailing `.` or `-`. */
function mentionsIn(markdown: string): readonly string[] {
  const prose = markdown.replace(/```[\s\S]*?```|`[^`]*`/g, ' ');
  return [...prose.matchAll(/(?<![\p{L}\d_./@])@([a-z0-9._-]+)/giu)].map((match) =>
    (match[1] ?? '').replace(/[.-]+$/, '').toLowerCase(),
  );
}

describe('the demo community', () => {
  it('has 39 members: 34 learners, four instructors and the admin, who comes first', () => {
    expect(members).toHaveLength(39);
    expect(members.filter(({ role }) => role === 'INSTRUCTOR')).toHaveLength(4);
    expect(members.filter(({ standing }) => standing === 'ADMIN').map(({ handle }) => handle)).toEqual(['wren']);
    expect(members.filter(({ standing }) => standing === 'CURATOR')).toHaveLength(1);
    expect(members[0]?.standing).toBe('ADMIN');
    expect(new Set(members.map(({ nameAudience }) => nameAudience)).size).toBe(4);
    expect(Math.max(...members.slice(1).map(({ joinedDaysAgo }) => joinedDaysAgo))).toBeLessThan(
      members[0]?.joinedDaysAgo ?? 0,
    );
  });

  it('has handles that the product accepts, no two of them alike', () => {
    for (const handle of handles) expect(handle).toMatch(/^[a-z0-9_][a-z0-9._-]{0,28}[a-z0-9_]$/);
    const skeletons = [...handles].map((handle) =>
      handle.replace(/[._-]/g, '').replace(/0/g, 'o').replace(/[1i]/g, 'l'),
    );
    expect(new Set(skeletons).size).toBe(members.length);
  });

  it('offers three logins of known members with passwords of at least ten characters', () => {
    expect(Object.keys(logins)).toEqual(['learner', 'instructor', 'admin']);
    for (const { handle, password } of Object.values(logins)) {
      expect(handles).toContain(handle);
      expect(password.length).toBeGreaterThanOrEqual(10);
    }
    expect(courses[0]?.members.find(({ handle }) => handle === logins.learner.handle)?.role).toBe('LEARNER');
    expect(courses[0]?.members.find(({ handle }) => handle === logins.instructor.handle)?.role).toBe('INSTRUCTOR');
  });

  it('has four prompts: one closed, two open, one to come, and exactly one that asks to post first', () => {
    expect(prompts.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(
      prompts.map((prompt) => (prompt.closesDaysAgo > 0 ? 'closed' : prompt.opensDaysAgo > 0 ? 'open' : 'to come')),
    ).toEqual(['closed', 'open', 'open', 'to come']);
    expect(prompts.filter(({ postFirst }) => postFirst).map(({ number }) => number)).toEqual([3]);
    expect(prompts.every(({ repliesRequired }) => repliesRequired === 2)).toBe(true);
  });

  it('has 40 reflections of every audience, some without an answer, some edited, and five drafts', () => {
    expect(reflections).toHaveLength(40);
    expect(new Set(reflections.map(({ key }) => key)).size).toBe(40);
    expect(new Set(reflections.map(({ audience }) => audience)).size).toBe(4);
    expect(reflections.filter(({ key }) => repliesTo(key).length === 0).length).toBeGreaterThanOrEqual(4);
    expect(reflections.filter(({ edits }) => edits).length).toBeGreaterThanOrEqual(4);
    expect(drafts).toHaveLength(5);
  });

  it('publishes for a prompt only while it is open, and for a course only by its members', () => {
    for (const { key, author, course, prompt: number, publishedDaysAgo, audience } of reflections) {
      const prompt = prompts.find((candidate) => candidate.course === course && candidate.number === number);
      const roster = courses.find(({ slug }) => slug === course)?.members.map(({ handle }) => handle);
      const context = { key, author };
      if (number !== null) {
        expect({ ...context, open: publishedDaysAgo < (prompt?.opensDaysAgo ?? -1) }).toEqual({
          ...context,
          open: true,
        });
        expect({ ...context, open: publishedDaysAgo > (prompt?.closesDaysAgo ?? 99) }).toEqual({
          ...context,
          open: true,
        });
      }
      if (course) expect({ ...context, joined: roster?.includes(author) }).toEqual({ ...context, joined: true });
      else
        expect({ ...context, audience }).toEqual({
          ...context,
          audience: audience === 'PUBLIC' ? 'PUBLIC' : 'MEMBERS',
        });
      if (prompt?.postFirst) expect(audience).toBe('COURSE');
    }
  });

  it('has one reflection a learner and prompt, and those for the gated prompt have its minimum of words', () => {
    const answers = reflections.filter(({ prompt }) => prompt !== null);
    expect(new Set(answers.map(({ author, prompt }) => `${author} ${prompt}`)).size).toBe(answers.length);
    for (const { bodyMarkdown } of answers.filter(({ prompt }) => prompt === 3)) {
      expect(countWords(bodyMarkdown)).toBeGreaterThanOrEqual(120);
    }
  });

  it('has a thread of about 200 replies with eight levels, one of about 60, and several of middling length', () => {
    const sizes = new Map(reflections.map(({ key }) => [key, repliesTo(key).length]));
    expect(sizes.get('goose')).toBeGreaterThanOrEqual(185);
    expect(sizes.get('goose')).toBeLessThanOrEqual(200);
    expect(Math.max(...replies.map(({ depth }) => depth))).toBe(8);
    expect(Math.max(...repliesTo('goose').map(({ depth }) => depth))).toBe(8);
    expect([...sizes.values()].filter((size) => size >= 40 && size <= 65).length).toBeGreaterThanOrEqual(1);
    expect([...sizes.values()].filter((size) => size >= 5 && size <= 25).length).toBeGreaterThanOrEqual(8);
  });

  it('posts every reply after what it answers, within its thread in order of number, and before now', () => {
    for (const { key, publishedDaysAgo } of subjects) {
      const inThread = repliesTo(key);
      expect(inThread.map(({ number }) => number)).toEqual(inThread.map((_, index) => index + 1));
      for (const reply of inThread) {
        const parent = inThread.find(({ number }) => number === reply.parent);
        expect(reply.minutesAgo).toBeGreaterThan(0);
        expect(reply.minutesAgo).toBeLessThan(parent?.minutesAgo ?? toMinutesAgo(publishedDaysAgo));
        expect(reply.depth).toBe((parent?.depth ?? 0) + 1);
      }
    }
  });

  it('lets nobody answer, react to or read what they could not see at that moment', () => {
    const acts = [
      ...replies.map(({ author, thread, minutesAgo }) => ({ by: author, thread, minutesAgo })),
      ...reactions.map(({ by, thread, minutesAgo }) => ({ by, thread, minutesAgo })),
      ...readings.map(({ by, thread, minutesAgo }) => ({ by, thread, minutesAgo })),
    ];
    const wrong = acts.filter(({ by, thread, minutesAgo }) => !reaches(subjectOf(thread), by, minutesAgo));
    expect(wrong).toEqual([]);
  });

  it('lets troubles come after all else in their threads, from members who see them, and measures after what they are about', () => {
    const { troubles, knownReplies, measures } = community;
    for (const { author, thread, postedDaysAgo } of troubles) {
      const minutesAgo = toMinutesAgo(postedDaysAgo);
      expect(reaches(subjectOf(thread), author, minutesAgo)).toBe(true);
      expect(repliesTo(thread).filter((reply) => reply.minutesAgo <= minutesAgo)).toEqual([]);
    }
    const keys = [...troubles, ...knownReplies].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { by, daysAgo, ...measure } of measures) {
      expect(handles).toContain(by);
      for (const key of 'about' in measure ? [measure.about].flat() : []) {
        const posted = troubles.find((trouble) => trouble.key === key)?.postedDaysAgo;
        const known = knownReplies.find((reply) => reply.key === key);
        const minutesAgo = known && repliesTo(known.thread)[known.number - 1]?.minutesAgo;
        expect(posted === undefined ? minutesAgo : toMinutesAgo(posted)).toBeGreaterThan(toMinutesAgo(daysAgo));
      }
    }
  });

  it('reads nothing that was not yet posted, and reacts to nothing before it was there', () => {
    for (const { thread, upTo, minutesAgo } of readings) {
      expect(repliesTo(thread)[upTo - 1]?.minutesAgo).toBeGreaterThanOrEqual(minutesAgo);
    }
    for (const { thread, reply, by, minutesAgo } of reactions) {
      const target = reply === null ? null : repliesTo(thread)[reply - 1];
      expect(target?.minutesAgo ?? toMinutesAgo(subjectOf(thread).publishedDaysAgo)).toBeGreaterThan(minutesAgo);
      expect(target?.author ?? subjectOf(thread).author).not.toBe(by);
    }
  });

  it('names only handles that exist, but for one person without an account', () => {
    for (const { author } of [...reflections, ...drafts, ...replies]) expect(handles).toContain(author);
    for (const { handle } of courses.flatMap((course) => course.members)) expect(handles).toContain(handle);
    const mentioned = new Set(texts.flatMap(mentionsIn));
    expect([...mentioned].filter((handle) => !handles.has(handle))).toEqual([community.withoutAccount]);
    expect(mentioned.size).toBeGreaterThanOrEqual(8);
  });

  it('has a mention with punctuation after it and one in code, which is none', () => {
    expect(replies.some(({ bodyMarkdown }) => /@r\.benavides\.$/.test(bodyMarkdown))).toBe(true);
    expect(
      replies.some(({ bodyMarkdown }) => /`@mina`/.test(bodyMarkdown) && mentionsIn(bodyMarkdown).length === 0),
    ).toBe(true);
  });

  it('leaves the demo learner something unread: a mention, an answer, a thread', () => {
    const { handle } = logins.learner;
    const lookedAt = community.notificationsRead.find(({ by }) => by === handle)?.minutesAgo ?? 0;
    const since = replies.filter(({ author, minutesAgo }) => author !== handle && minutesAgo < lookedAt);
    expect(since.some(({ bodyMarkdown }) => mentionsIn(bodyMarkdown).includes(handle))).toBe(true);
    const answersHer = since.filter(({ thread, parent }) =>
      parent === null ? subjectOf(thread).author === handle : repliesTo(thread)[parent - 1]?.author === handle,
    );
    expect(answersHer.length).toBeGreaterThan(0);
    const read = new Map(readings.filter(({ by }) => by === handle).map(({ thread, upTo }) => [thread, upTo]));
    expect(read.get('goose')).toBeLessThan(repliesTo('goose').length);
    expect(reflections.some(({ key, prompt }) => prompt === 3 && reaches(subjectOf(key), handle, 0))).toBe(false);
  });

  it('says no sentence of eight words or more twice', () => {
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const sentence of texts.flatMap((text) => text.split(/[.!?:]+["'*)]*(?:\s|$)|\n/))) {
      const words = sentence.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
      const said = words.join(' ');
      if (words.length >= 8 && seen.has(said)) twice.push(said);
      seen.add(said);
    }
    expect(twice).toEqual([]);
    expect(new Set(replies.map(({ bodyMarkdown }) => bodyMarkdown)).size).toBe(replies.length);
  });

  it('tells its story in order, and the same story each time', async () => {
    const events = timeline();
    const times = events.map(({ minutesAgo }) => minutesAgo);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(events[0]?.kind).toBe('memberJoined');
    expect(times.at(-1)).toBeGreaterThan(0);
    jest.resetModules();
    const again = await import('./timeline.js');
    expect(again.timeline).not.toBe(timeline);
    expect(JSON.stringify(again.timeline())).toBe(JSON.stringify(events));
  });
});

describe('an outline', () => {
  it('reads answers by their indent and continued lines as part of the reply above', () => {
    expect(outline('ana: One.\n|\n| - two\n  ben: Three.\nana: Four.\n')).toEqual([
      {
        author: 'ana',
        bodyMarkdown: 'One.\n\n- two',
        children: [{ author: 'ben', bodyMarkdown: 'Three.', children: [] }],
      },
      { author: 'ana', bodyMarkdown: 'Four.', children: [] },
    ]);
  });

  it('refuses a line that is no reply and an answer without anything above it', () => {
    expect(() => outline('just words')).toThrow('Not a line of an outline');
    expect(() => outline('ana: One.\n    ben: Two.')).toThrow('Answers nothing');
  });
});
