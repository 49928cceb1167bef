import { type CheerioAPI, load } from 'cheerio';
import type { LightMyRequestResponse } from 'fastify';
import type { TestApi } from './api.js';
import { unlinkedProblems } from './unlinked-problems.js';

/** An answer that a person's browser was given, at the end of its redirects. */
export interface ReadPage {
  readonly status: number;
  /** The path and query that it was found at. */
  readonly address: string;
  readonly headers: LightMyRequestResponse['headers'];
  readonly html: string;
  /** Finds elements: `page.$('main h1').text()`. */
  readonly $: CheerioAPI;
  /** All that is read in `main`, with single spaces. */
  readonly text: string;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** A browser without scripts: keeps cookies, follows redirects, fills in the forms that stand on its page. No socket. What is wrong with a form has to stand beside its fields, too. */
export class PageReader {
  readonly cookies = new Map<string, { value: string; path: string }>();
  page?: ReadPage;

  constructor(
    readonly api: TestApi,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  async open(path: string, headers: Readonly<Record<string, string>> = {}): Promise<ReadPage> {
    return this.follow('GET', path, undefined, headers);
  }

  /** Signs in by the page made for it. */
  async signIn({ handle, password }: { handle: string; password: string }): Promise<ReadPage> {
    await this.open('/sign-in');
    return this.submit('main form[action="/sign-in"]', { emailOrHandle: handle, password });
  }

  /**
   * Sends a form of the page that is open, with what stands in it but for `fields`; `by` is the value of `name=value` of the button that is pressed.
   * A list fills several fields of a name; null leaves one out.
   */
  async submit(
    selector: string,
    fields: Readonly<Record<string, string | readonly string[] | null>> = {},
    by?: string,
  ): Promise<ReadPage> {
    if (!this.page) throw new Error('No page is open.');
    const { $, address } = this.page;
    const form = $(selector).first();
    if (form.length === 0)
      throw new Error(`There is no form ${selector} on ${address}:\n${this.page.text.slice(0, 2_000)}`);
    const values = new URLSearchParams();
    for (const { name, value } of form.serializeArray()) if (!(name in fields)) values.append(name, value);
    for (const [name, value] of Object.entries(fields)) {
      for (const one of value === null ? [] : [value].flat()) values.append(name, one as string);
    }
    if (by) values.append(...(by.split('=') as [string, string]));
    const action = form.attr('action') || address;
    if ((form.attr('method') ?? 'get').toLowerCase() === 'get') return this.open(`${action.split('?')[0]}?${values}`);
    return this.follow('POST', action, values.toString());
  }

  /** Sends something as a page of this site would, without following where it leads. */
  async send(
    method: 'GET' | 'POST',
    url: string,
    payload?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<LightMyRequestResponse> {
    const cookies = Object.fromEntries(
      [...this.cookies].filter(([, { path }]) => url.startsWith(path)).map(([name, { value }]) => [name, value]),
    );
    const answer = await this.api.inject({
      method,
      url,
      cookies,
      headers: {
        accept: 'text/html',
        'sec-fetch-site': 'same-origin',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
        ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...this.headers,
        ...headers,
      },
      ...(payload !== undefined && { payload }),
    });
    for (const { name, value, path = '/', maxAge } of answer.cookies) {
      if (maxAge === 0 || value === '') this.cookies.delete(name);
      else this.cookies.set(name, { value, path });
    }
    return answer;
  }

  private async follow(
    method: 'GET' | 'POST',
    path: string,
    payload?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ReadPage> {
    const at = new URL(path, `http://localhost${this.page?.address ?? '/'}`);
    let address = at.pathname + at.search;
    let answer = await this.send(method, address, payload, headers);
    for (let steps = 0; REDIRECTS.has(answer.statusCode); steps += 1) {
      if (steps > 10) throw new Error(`${path} leads on and on.`);
      const next = new URL(String(answer.headers.location), `http://localhost${address}`);
      address = next.pathname + next.search;
      const again = answer.statusCode === 307 || answer.statusCode === 308;
      answer = await this.send(again ? method : 'GET', address, again ? payload : undefined, headers);
    }
    const $ = load(answer.payload);
    const alone = unlinkedProblems($);
    if (alone.length > 0) throw new Error(`Beside no field of ${address} stands:\n${alone.join('\n')}`);
    const text = $('main').text().replace(/\s+/g, ' ').trim();
    this.page = { status: answer.statusCode, address, headers: answer.headers, html: answer.payload, $, text };
    return this.page;
  }
}
