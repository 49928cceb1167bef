import type { FastifyReply, FastifyRequest } from 'fastify';
import { h, type VNode } from 'preact';
import type { Mails } from '../dev/mails.js';
import type { TypedDocumentString } from '../generated/documents.js';
import { numberFormat } from '../language/format.js';
import { type Translate, translator } from '../language/index.js';
import type { Assets } from './assets.js';
import { type Head, renderDocument, renderFragment } from './document.js';
import { FormFields, ownPath } from './form.js';
import { formToken, isFormToken } from './form-token.js';
import { unlessKnown } from './known.js';
import type { Pictures } from './pictures.js';
import { Problem } from './problem.js';
import { tellRefusal } from './refusal.js';
import type { Schema } from './schema.js';
import { type Settings, settingsOf } from './settings.js';

/** What all visits share. */
export interface Site {
  readonly schema: Schema;
  readonly assets: Assets;
  readonly pictures: Pictures;
  /** Signs the tokens of forms. */
  readonly secret: string;
  /** The origin that people open. */
  readonly publicUrl: string;
  /** What it is called at this moment. */
  readonly installation: { readonly name: string };
  /** For developers. */
  readonly mails: Mails;
  /** Whether nobody relies on it: pages for developers are answered. */
  readonly development: boolean;
}

const sites = new WeakMap<object, Site>();
const visits = new WeakMap<FastifyRequest, Visit>();

/** Says what visits of a server share. */
export function openSite(server: object, site: Site): void {
  sites.set(server, site);
}

/** What visits of a server share; undefined before it is open. */
export function siteAt(server: object): Site | undefined {
  return sites.get(server);
}

/** What the visits of a request's server share. */
export function siteOf(request: FastifyRequest): Site {
  const site = siteAt(request.server.server);
  if (!site) throw new Error('Pages are asked for before the site is open.');
  return site;
}

/** The visit that a request belongs to: made once. */
export function visitOf(request: FastifyRequest, reply: FastifyReply): Visit {
  let visit = visits.get(request);
  if (!visit) {
    visit = new Visit(siteOf(request), request, reply);
    visits.set(request, visit);
  }
  return visit;
}

/** One request for a page, or of a form, from what it asks the schema to what the browser gets. */
export class Visit {
  readonly t: Translate;
  /** Set once known: whoever's session the forms of the page belong to. */
  sessionId: string | null = null;
  /** Their member's id, where somebody is signed in. */
  memberId: string | null = null;
  /** Whether it is certain who visits: a member, or nobody who is signed in. */
  knowsWho = false;
  private madeToken: string | undefined;
  /** A cursor on the page, by which it can be known again: it is another one each time. */
  private cursor: string | undefined;
  private readQuery: URLSearchParams | undefined;

  constructor(
    readonly site: Site,
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
    readonly settings: Settings = settingsOf(request),
  ) {
    this.t = translator(this.settings.language);
  }

  /** The address that was asked for, without the origin. */
  get path(): string {
    return this.request.url;
  }

  /** What the installation is called. */
  get siteName(): string {
    return this.site.installation.name;
  }

  /** Parameters of the address behind `?`. */
  get query(): URLSearchParams {
    const at = this.request.url.indexOf('?');
    this.readQuery ??= new URLSearchParams(at === -1 ? '' : this.request.url.slice(at));
    return this.readQuery;
  }

  /** What the form sent. */
  get form(): FormFields {
    const { body } = this.request;
    return body instanceof FormFields ? body : new FormFields(new URLSearchParams());
  }

  /** Learns who visits. @throws Unauthenticated where their session's token has ended */
  async identify(): Promise<void> {
    const viewer = await this.site.schema.viewerOf(this.request);
    this.sessionId = viewer.sessionId;
    this.memberId = viewer.memberId;
    this.knowsWho = true;
  }

  /** From here on the page is the same for everybody. */
  forgetWho(): void {
    this.sessionId = null;
    this.memberId = null;
    this.knowsWho = false;
  }

  /** Asks the schema for what a page shows. @throws Problem for whatever it refuses */
  async ask<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    ...[variables]: Given<Variables>
  ): Promise<Result> {
    const { data, errors } = await this.execute(document, variables);
    if (errors?.[0]) throw new Problem(tellRefusal(errors[0], this));
    return data as Result;
  }

  /** Sends a mutation, whose refusal the page shows beside its field: whose session it is has been found out before, so a wrong password is no ended session. */
  async send<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    ...[variables]: Given<Variables>
  ): Promise<{ data: Result; problem?: undefined } | { data?: undefined; problem: Problem }> {
    const { data, errors } = await this.execute(document, variables);
    if (!errors?.[0]) return { data: data as Result };
    return { problem: new Problem(tellRefusal(errors[0], this)) };
  }

  private execute(document: { toString(): string }, variables: unknown = {}) {
    return this.site.schema.execute(`${document}`, variables as Record<string, unknown>, this.request, this.reply);
  }

  /** A token for the forms of this session, masked once an answer; empty for visitors. */
  formToken(): string {
    this.madeToken ??= this.sessionId === null ? '' : formToken(this.site.secret, this.sessionId);
    return this.madeToken;
  }

  /** Whether the form that was sent belongs to this session; those of visitors have none. */
  sentByOwnForm(): boolean {
    return this.sessionId === null || isFormToken(this.site.secret, this.sessionId, this.form.text('token'));
  }

  /** Answers a page. Whoever reads a thread again without being signed in, and has it as it is, is told so. */
  page(head: Head, body: VNode, status = 200): string {
    void this.reply.status(status).type('text/html; charset=utf-8');
    const html = renderDocument(this, head, body);
    const { cursor } = this;
    // Forms of members have keys and tokens that are good for one page.
    if (cursor === undefined || this.sessionId !== null || status !== 200) return html;
    return unlessKnown(this.request, this.reply, html, html.replace(cursor, ''));
  }

  /**
   * A cursor of what the page shows. Nobody can tell from two of them whether anything happened that they may not see: so neither does the
   * page's tag, which is of all but them. One that is older is as good.
   */
  sealed(cursor: string): string {
    this.cursor = cursor;
    return cursor;
  }

  /** Answers a part of a page, for a script that puts it where it belongs. */
  fragment(body: VNode): string {
    void this.reply.type('text/html; charset=utf-8');
    return renderFragment(this, body);
  }

  /** A number in the reader's language, with at most so many decimals. */
  readonly number = (value: number, decimals = 0): string => numberFormat(this.settings.locale, decimals).format(value);

  /** Answers a few words alone, for a moment on the way. */
  bare(words: string, href: string): string {
    return this.page({ title: words }, h('p', null, h('a', { href }, words)));
  }

  /** Takes the cookies of a session that has ended, so that its browser is a visitor's again. */
  forgetSession(): void {
    this.forgetWho();
    this.knowsWho = true;
    for (const name of Object.keys(this.request.cookies)) {
      if (/access|refresh/.test(name))
        void this.reply.clearCookie(name, { path: /refresh/.test(name) ? '/graphql' : '/' });
    }
  }

  /** Goes on to a page after a form has done its work. Anything that is no path of this site leads home. */
  seeOther(path: string): string {
    void this.reply.status(303).header('location', ownPath(path));
    return '';
  }

  /** Goes to where one signs in, and from there on to a path, as a rule to this one. */
  seeSignIn(path = this.path): string {
    return this.seeOther(`/sign-in?to=${encodeURIComponent(path)}`);
  }

  /** Says that it is done, and nothing else. */
  nothing(): string {
    void this.reply.status(204);
    return '';
  }

  /** The address of a path, for links that leave the site. */
  url(path: string): string {
    return this.site.publicUrl + path;
  }
}

/** The variables of a document, where it has any. */
export type Given<Variables> = Variables extends Record<string, never> ? [] : [variables: Variables];
