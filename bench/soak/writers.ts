import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLFormattedError } from 'graphql';
import type { Site } from './site.js';

const WRITERS = 8;
/** Milliseconds between two texts of a writer, so that a small machine has time for what is measured. */
const PAUSE = 20;
const PASSWORD = 'correct horse battery staple';

const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
const PUBLISH =
  'mutation ($input: CreateReflectionInput!) { createReflection(input: $input) { reflection { thread { id } } } }';
const REPLY = 'mutation ($input: CreateReplyInput!) { createReply(input: $input) { reply { number } } }';

/** Members who write all the time, each text with a key of its own, and send it again until they are told that it is there. */
export class Writers {
  /** Texts that the site has said it has, with their numbers. */
  readonly acknowledged = new Map<string, number>();
  #over = false;
  #turn = 0;
  #working: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly site: Site,
    private readonly threadId: string,
  ) {}

  static async begin(site: Site): Promise<Writers> {
    const handles = Array.from({ length: WRITERS }, (_, at) => `writer-${at}`);
    for (const handle of handles) {
      const input = { handle, displayName: handle, email: `${handle}@example.org`, password: PASSWORD };
      await send(site, SIGN_UP, input);
    }
    const token = await signIn(site, handles[0] as string);
    const input = {
      title: 'Counting',
      bodyMarkdown: 'What is lost, what is there twice?',
      audience: 'PUBLIC',
      publish: true,
    };
    const { createReflection } = await send(site, PUBLISH, input, token);
    const writers = new Writers(site, createReflection.reflection.thread.id);
    writers.#working = Promise.all(handles.map((handle) => writers.#work(handle)));
    return writers;
  }

  async #work(handle: string): Promise<void> {
    let token = await signIn(this.site, handle);
    while (!this.#over) {
      token = await this.#write(handle, token);
      await sleep(PAUSE);
    }
  }

  /** One text, sent until it is acknowledged. */
  async #write(handle: string, first: string): Promise<string> {
    let token = first;
    const text = `${handle} comes to ${this.#turn++}`;
    const input = { threadId: this.threadId, bodyMarkdown: text, idempotencyKey: text.replaceAll(' ', '-') };
    await this.site.until(async () => {
      const answer = await send(this.site, REPLY, input, token).catch((error: Error) => error);
      if (answer instanceof Error) {
        if (answer instanceof Refused && answer.codes.includes('UNAUTHENTICATED'))
          token = await signIn(this.site, handle);
        return false;
      }
      this.acknowledged.set(text, answer.createReply.reply.number);
      return true;
    });
    return token;
  }

  /** Writes one text beside the others; resolves when it is acknowledged. */
  async writeOne(): Promise<void> {
    await this.#write('writer-0', await this.#signedIn());
  }

  async #signedIn(): Promise<string> {
    let token = '';
    await this.site.until(async () => {
      token = await signIn(this.site, 'writer-0');
      return true;
    });
    return token;
  }

  /** What is wrong with what is there: texts that were acknowledged and are missing, or are there under another number or twice. */
  async faults(): Promise<string[]> {
    const acknowledged = new Map(this.acknowledged);
    const found = await this.site.ask<{ text: string; numbers: number[] }>(
      `select r.markdown as text, array_agg(r.number) as numbers from post r
       where r.thread_id = $1 and r.number > 0 group by 1`,
      [this.threadId],
    );
    const there = new Map(found.map(({ text, numbers }) => [text, numbers]));
    return [
      ...[...acknowledged].flatMap(([text, number]) => {
        const numbers = there.get(text);
        if (!numbers) return [`lost: ${text}`];
        return numbers.includes(number) ? [] : [`under another number: ${text}`];
      }),
      ...found.filter(({ numbers }) => numbers.length > 1).map(({ text }) => `twice: ${text}`),
    ];
  }

  /** Lets everybody finish the text that they are at. */
  async end(): Promise<void> {
    this.#over = true;
    await this.#working;
  }
}

async function signIn(site: Site, handle: string): Promise<string> {
  return (await send(site, SIGN_IN, { emailOrHandle: handle, password: PASSWORD })).signIn.accessToken;
}

// biome-ignore lint/suspicious/noExplicitAny: the shape is the document's
async function send(site: Site, query: string, input: object, token?: string): Promise<any> {
  const answer = await fetch(`${site.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = (await answer.json()) as { data?: unknown; errors?: GraphQLFormattedError[] };
  if (errors || !data) throw new Refused(errors ?? []);
  return data;
}

class Refused extends Error {
  readonly codes: readonly unknown[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super(JSON.stringify(errors));
    this.codes = errors.map(({ extensions }) => extensions?.code);
  }
}
