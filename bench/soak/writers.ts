import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLFormattedError } from 'graphql';
import type { Ask, Site } from './site.js';

const WRITERS = 8;
/** Milliseconds between two texts of a writer, so that a small machine has time for what is measured. */
const PAUSE = 150;
const PASSWORD = 'correct horse battery staple';

const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
const PUBLISH =
  'mutation ($input: CreateReflectionInput!) { createReflection(input: $input) { reflection { thread { id } } } }';
const EDIT = 'mutation ($input: UpdateReplyInput!) { updateReply(input: $input) { reply { number } } }';
const REACT = 'mutation ($input: ReactInput!) { react(input: $input) { content { id } } }';
const REPLY = 'mutation ($input: CreateReplyInput!) { createReply(input: $input) { reply { number } } }';

/**
 * Members who write all the time, each text with a key of its own, and send it again until they are told that it is there. By chance they
 * also mention each other, edit what they wrote, and react.
 */
export class Writers {
  /** Texts that the site has said it has, with their numbers. */
  readonly acknowledged = new Map<string, number>();
  /** Reactions that it has said it has, as the handle of who reacted and the number of the reply. */
  readonly reactions = new Set<string>();
  #edits = 0;
  /** The reply that was acknowledged last. */
  #last: { readonly handle: string; readonly number: number } | null = null;
  #over = false;
  #turn = 0;
  #working: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly site: Site,
    readonly threadId: string,
    private readonly chance: () => number,
    private readonly handles: readonly string[],
  ) {}

  /** They are there, and so is what they are to answer. @param chance what a writer does besides writing */
  static async begin(site: Site, chance: () => number): Promise<Writers> {
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
    return new Writers(site, createReflection.reflection.thread.id, chance, handles);
  }

  /** They write from now on. */
  start(): void {
    this.#working = Promise.all(this.handles.map((handle) => this.#work(handle)));
  }

  /** All that was acknowledged. */
  get mutations(): number {
    return this.acknowledged.size + this.#edits + this.reactions.size;
  }

  async #work(handle: string): Promise<void> {
    let token = await signIn(this.site, handle);
    while (!this.#over) {
      token = await this.#write(handle, token);
      await sleep(PAUSE);
    }
  }

  /** One text, sent until it is acknowledged, and what is done with it. */
  async #write(handle: string, first: string): Promise<string> {
    let token = first;
    const turn = this.#turn++;
    const whom = this.chance() < 0.3 ? `, @writer-${Math.floor(this.chance() * WRITERS)}` : '';
    const text = `${handle} comes to ${turn}${whom}`;
    const persist = async (document: string, input: object) => {
      const [answer, used] = await this.#sendUntilAcknowledged(handle, document, input, token);
      token = used;
      return answer;
    };
    const { createReply } = await persist(REPLY, {
      threadId: this.threadId,
      bodyMarkdown: text,
      idempotencyKey: `reply-${turn}`,
    });
    const { number } = createReply.reply;
    const id = `${this.threadId}.${number}`;
    if (this.chance() < 0.2) {
      const edited = `${text}, and thinks again`;
      await persist(EDIT, { id, bodyMarkdown: edited, idempotencyKey: `edit-${turn}` });
      this.#edits += 1;
      this.acknowledged.set(edited, number);
    } else {
      this.acknowledged.set(text, number);
    }
    if (this.chance() < 0.2 && this.#last !== null && this.#last.handle !== handle) {
      const { number: liked } = this.#last;
      const contentId = `${this.threadId}.${liked}`;
      await persist(REACT, { contentId, reaction: 'AGREE', on: true, idempotencyKey: `react-${turn}` });
      this.reactions.add(`${handle} ${liked}`);
    }
    this.#last = { handle, number };
    return token;
  }

  /** Answers with the token that it was acknowledged by: a session may end meanwhile. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the document's
  async #sendUntilAcknowledged(handle: string, document: string, input: object, first: string): Promise<[any, string]> {
    let token = first;
    // biome-ignore lint/suspicious/noExplicitAny: the shape is the document's
    let acknowledged: any;
    await this.site.until(async () => {
      const answer = await send(this.site, document, input, token).catch((error: Error) => error);
      if (answer instanceof Error) {
        if (answer instanceof Refused && answer.codes.includes('UNAUTHENTICATED'))
          token = await signIn(this.site, handle);
        return false;
      }
      acknowledged = answer;
      return true;
    });
    return [acknowledged, token];
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
  async faults(ask: Ask = this.site.ask): Promise<string[]> {
    const acknowledged = new Map(this.acknowledged);
    const reactions = new Set(this.reactions);
    const found = await ask<{ text: string; numbers: number[] }>(
      `select r.markdown as text, array_agg(r.number) as numbers from post r
       where r.thread_id = $1 and r.number > 0 group by 1`,
      [this.threadId],
    );
    const reacted = await ask<{ one: string }>(
      `select m.handle || ' ' || r.number as one from reaction r join member m on m.id = r.member_id where r.thread_id = $1`,
      [this.threadId],
    );
    const kept = new Set(reacted.map(({ one }) => one));
    const there = new Map(found.map(({ text, numbers }) => [text, numbers]));
    return [
      ...[...acknowledged].flatMap(([text, number]) => {
        const numbers = there.get(text);
        if (!numbers) return [`lost: ${text}`];
        return numbers.includes(number) ? [] : [`under another number: ${text}`];
      }),
      ...[...reactions].filter((one) => !kept.has(one)).map((one) => `lost: the reaction of ${one}`),
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
