import { type Answer, type Json, startApi, type TestApi } from '../../support/api.js';

/** A discussion as data: a reflection of a series, and comments that are numbered as readers cite them (2.1 answers 2). */
export interface RecordedDiscussion {
  title: string;
  author: string;
  series: string;
  number: number;
  body: string;
  accounts: string[];
  comments: Array<{ ref: string; parent: string | null; body: string; author: string; mentions: string[] }>;
}

/** Holds a recorded discussion again, over HTTP, as members who sign up and join a course. */
export class DiscussionReplay {
  private readonly tokens = new Map<string, string>();
  /** The numbers that the comments got, by how readers cite them. */
  readonly numbers = new Map<string, number>();
  threadId = '';
  private courseSlug = '';

  private constructor(
    readonly api: TestApi,
    private readonly address: string,
    readonly discussion: RecordedDiscussion,
  ) {}

  static async hold(discussion: RecordedDiscussion): Promise<DiscussionReplay> {
    const api = await startApi();
    const replay = new DiscussionReplay(api, await api.listen(), discussion);
    await replay.gather();
    await replay.post();
    return replay;
  }

  /** Runs an operation that must succeed, over a socket; `null` is a visitor. */
  async ask(handle: string | null, query: string, variables: object = {}): Promise<Json> {
    const token = handle === null ? undefined : this.tokens.get(handle);
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (errors) throw new Error(`The operation failed: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Of a member's notifications, the kinds and the comments that they are about, oldest first. */
  async notifications(handle: string): Promise<string[]> {
    const { viewer } = await this.ask(
      handle,
      '{ viewer { unreadNotificationCount notifications(first: 100) { nodes { kind content { id } } } } }',
    );
    const refs = new Map([...this.numbers].map(([ref, number]) => [`${this.threadId}.${number}`, ref]));
    const nodes: Array<{ kind: string; content: { id: string } }> = viewer.notifications.nodes;
    if (viewer.unreadNotificationCount !== nodes.length) throw new Error('Unread ones are counted wrong.');
    return nodes.map(({ kind, content }) => `${kind} ${refs.get(content.id)}`).reverse();
  }

  private async gather(): Promise<void> {
    // The first member of an installation is its admin, and no part of this discussion.
    const teacher = await this.api.signUp('the.teacher');
    this.tokens.set('the.teacher', teacher.token);
    const { createCourse } = await this.ask(
      'the.teacher',
      'mutation { createCourse(input: { title: "Social media in libraries" }) { course { id slug joinCode } } }',
    );
    const { id: courseId, slug: courseSlug, joinCode } = createCourse.course;
    await this.ask(
      'the.teacher',
      'mutation ($input: CreatePromptInput!) { createPrompt(input: $input) { prompt { id } } }',
      {
        input: {
          courseId,
          number: this.discussion.number,
          title: `${this.discussion.series} #${this.discussion.number}`,
          instructionsMarkdown: 'Write about a campaign that you admire.',
        },
      },
    );
    for (const handle of this.discussion.accounts) {
      this.tokens.set(handle, (await this.api.signUp(handle)).token);
      await this.ask(handle, 'mutation ($input: JoinCourseInput!) { joinCourse(input: $input) { course { id } } }', {
        input: { courseSlug, joinCode },
      });
    }
    this.courseSlug = courseSlug;
  }

  private async post(): Promise<void> {
    const { title, author, body, comments } = this.discussion;
    const { course } = await this.ask(author, 'query ($slug: String!) { course(slug: $slug) { prompts { id } } }', {
      slug: this.courseSlug,
    });
    const { createReflection } = await this.ask(
      author,
      'mutation ($input: CreateReflectionInput!) { createReflection(input: $input) { reflection { id } } }',
      { input: { title, bodyMarkdown: body, promptId: course.prompts[0].id, publish: true } },
    );
    this.threadId = createReflection.reflection.id;
    for (const { ref, parent, author: writer, body: bodyMarkdown } of comments) {
      this.api.clock.advance(60_000);
      const parentId = parent === null ? null : `${this.threadId}.${this.numbers.get(parent)}`;
      const { createReply } = await this.ask(
        writer,
        'mutation ($input: CreateReplyInput!) { createReply(input: $input) { reply { number } } }',
        { input: { threadId: this.threadId, parentId, bodyMarkdown } },
      );
      this.numbers.set(ref, createReply.reply.number);
    }
  }
}

/** The whole discussion as one document shows it. */
export const DISCUSSION = `query Discussion($id: ID!) {
  reflection(id: $id) {
    title bodyMarkdown bodyHtml author { handle } prompt { number } course { title }
    thread { replyCount participantCount replies(orderBy: THREADED, first: 50) { nodes {
      number depth parent { number } author { handle } bodyMarkdown bodyHtml mentions { handle user { handle } } } } }
  }
}`;
