import type { Json } from '../../support/api.js';
import { DISCUSSION, DiscussionReplay, type RecordedDiscussion } from './discussion-replay.js';

/** Written for this test; shaped like discussions that are held in courses. */
const recorded: RecordedDiscussion = {
  title: 'What the book bike taught us (Field notes #2)',
  author: 'mirela-k',
  series: 'Field notes',
  number: 2,
  body: 'We parked the **book bike** by the fish market for six weeks.\n\nThe count of loans says little; who came back says more.\n\n> Ask what it is for before you ask how it looks.',
  accounts: ['mirela-k', 'tomasz99', 'old.stacks', 'wren_b', 'quiet7'],
  comments: [
    {
      ref: '1',
      parent: null,
      author: 'tomasz99',
      body: 'Well put, @mirela-k! The city‚Äôs own report counts visitors only. Do write to press@wren_b about `@old.stacks`.',
      mentions: ['mirela-k'],
    },
    {
      ref: '2',
      parent: null,
      author: 'old.stacks',
      body: '@Mirela-K and (@tomasz99) are both right, and so is @somebody-gone.',
      mentions: ['mirela-k', 'tomasz99', 'somebody-gone'],
    },
    {
      ref: '2.1',
      parent: '2',
      author: 'mirela-k',
      body: '@old.stacks. I had not thought of that…',
      mentions: ['old.stacks'],
    },
    { ref: '3', parent: null, author: 'wren_b', body: 'We tried the same with a canoe.', mentions: [] },
    { ref: '4', parent: null, author: 'quiet7', body: 'How did you pay for it?', mentions: [] },
    { ref: '4.1', parent: '4', author: 'mirela-k', body: 'From the fines, while there were any.', mentions: [] },
    {
      ref: '4.1.1',
      parent: '4.1',
      author: 'mirela-k',
      body: 'Note to @mirela-k: add the sum.',
      mentions: ['mirela-k'],
    },
  ],
};

describe('a discussion held over HTTP', () => {
  let replay: DiscussionReplay;
  let replies: Json[];
  let thread: Json;

  beforeAll(async () => {
    replay = await DiscussionReplay.hold(recorded);
    const { reflection } = await replay.ask('wren_b', DISCUSSION, { id: replay.threadId });
    thread = reflection.thread;
    replies = thread.replies.nodes;
  });
  afterAll(() => replay.api.close());

  it('reads depth first, every answer below what it answers', () => {
    const refs = new Map([...replay.numbers].map(([ref, number]) => [number, ref]));
    expect(replies.map(({ number, depth }) => `${refs.get(number)} at ${depth}`)).toEqual([
      '1 at 1',
      '2 at 1',
      '2.1 at 2',
      '3 at 1',
      '4 at 1',
      '4.1 at 2',
      '4.1.1 at 3',
    ]);
    expect(thread).toMatchObject({ replyCount: 7, participantCount: 5 });
  });

  it('keeps what was typed, and links members by what they are called, not who is not there', () => {
    for (const [at, { body, mentions }] of recorded.comments.entries()) {
      expect(replies[at]!.bodyMarkdown).toBe(body);
      expect(replies[at]!.mentions).toEqual(
        mentions.map((handle) => ({ handle, user: handle === 'somebody-gone' ? null : { handle } })),
      );
    }
    expect(replies[0]!.bodyHtml).toMatch(/<a [^>]*>@mirela-k<\/a>! The city‚Äôs own/);
    expect(replies[0]!.bodyHtml).toContain('<code>@old.stacks</code>');
    expect(replies[1]!.bodyHtml).toMatch(/<a [^>]*>@Mirela-K<\/a> and \(<a [^>]*>@tomasz99<\/a>\)/);
    expect(replies[1]!.bodyHtml).toMatch(/so is @somebody-gone\./);
  });

  it('notifies each of them once of each text, of the most specific thing', async () => {
    expect(await replay.notifications('mirela-k')).toEqual(['MENTION 1', 'MENTION 2', 'REPLY 3', 'REPLY 4']);
    expect(await replay.notifications('tomasz99')).toEqual(['MENTION 2']);
    expect(await replay.notifications('old.stacks')).toEqual(['MENTION 2.1']);
    expect(await replay.notifications('quiet7')).toEqual(['REPLY 4.1']);
    for (const handle of ['wren_b', 'the.teacher']) expect(await replay.notifications(handle)).toEqual([]);
  });

  it('is seen by the course alone', async () => {
    expect((await replay.ask(null, DISCUSSION, { id: replay.threadId })).reflection).toBeNull();
    const counts = '{ reflections { totalCount } }';
    expect((await replay.ask(null, counts)).reflections.totalCount).toBe(0);
    expect((await replay.ask('quiet7', counts)).reflections.totalCount).toBe(1);
  });
});
