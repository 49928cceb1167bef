import { readFileSync } from 'node:fs';
import type { Json } from '../../support/api.js';
import { DISCUSSION, DiscussionReplay, type RecordedDiscussion } from './discussion-replay.js';

/** The project holds no copy of other people's words: the file is where `.ci/run` says, or nowhere. */
const file = process.env.REAL_DISCUSSION;

describe('the real discussion', () => {
  if (!file) {
    console.warn('Skipped: REAL_DISCUSSION names no file. A discussion of our own is held in own-discussion.spec.ts.');
    it.skip('is held again', () => undefined);
    return;
  }

  const recorded: RecordedDiscussion = JSON.parse(readFileSync(file, 'utf8'));
  let replay: DiscussionReplay;
  let reflection: Json;
  let replies: Json[];

  beforeAll(async () => {
    replay = await DiscussionReplay.hold(recorded);
    ({ reflection } = await replay.ask('reader3', DISCUSSION, { id: replay.threadId }));
    replies = reflection.thread.replies.nodes;
  });
  afterAll(() => replay.api.close());

  const byRef = (ref: string) => replies.find(({ number }) => number === replay.numbers.get(ref))!;

  it('gives 1, 2, 2.1, 3, 4 at depths 1, 1, 2, 1, 1 when read depth first', () => {
    const refs = new Map([...replay.numbers].map(([ref, number]) => [number, ref]));
    expect(replies.map(({ number, depth }) => [refs.get(number), depth])).toEqual([
      ['1', 1],
      ['2', 1],
      ['2.1', 2],
      ['3', 1],
      ['4', 1],
    ]);
    expect(byRef('2.1').parent).toEqual({ number: byRef('2').number });
    expect(reflection).toMatchObject({ title: recorded.title, prompt: { number: 3 }, author: { handle: 'mettlsa' } });
    expect(reflection.thread).toMatchObject({ replyCount: 5, participantCount: 5 });
  });

  it('stores every text as it came, the mis-decoded apostrophe included', () => {
    expect(reflection.bodyMarkdown).toBe(recorded.body);
    for (const { ref, body, author } of recorded.comments) {
      expect(byRef(ref)).toMatchObject({ bodyMarkdown: body, author: { handle: author } });
    }
    expect(byRef('1').bodyMarkdown).toContain('library‚Äôs');
    expect(byRef('1').bodyHtml).toContain('library‚Äôs');
  });

  it('finds the mentions before punctuation, and leaves one that nobody answers to as text', () => {
    for (const { ref, mentions } of recorded.comments) {
      expect(byRef(ref).mentions).toEqual(
        mentions.map((handle) => ({ handle, user: handle === 'michael' ? null : { handle } })),
      );
    }
    expect(byRef('1').bodyHtml).toMatch(/<a [^>]*>@mettlsa<\/a>!/);
    expect(byRef('2.1').bodyHtml).toMatch(/<a [^>]*>@kayzdaze2020<\/a>\./);
    expect(byRef('2').bodyHtml).toMatch(/(?<!>)@michael(?!<)/);
  });

  it('tells everybody who was mentioned or answered, once, and nobody else', async () => {
    expect(await replay.notifications('mettlsa')).toEqual(['MENTION 1', 'MENTION 2', 'REPLY 3', 'REPLY 4']);
    expect(await replay.notifications('jrblibrarian')).toEqual(['MENTION 2']);
    expect(await replay.notifications('kayzdaze2020')).toEqual(['MENTION 2.1']);
    for (const handle of ['reader3', 'reader4', 'the.teacher']) expect(await replay.notifications(handle)).toEqual([]);
  });
});
