import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { FrameFragment } from '../generated/documents.js';
import { ErrorPageDocument } from '../generated/documents.js';
import type { MessageName } from '../language/index.js';
import { spellWait } from '../language/wait.js';
import { shownName } from '../ui/person.js';
import { useVisit } from './context.js';
import { Frame } from './frame.js';
import { KeptForm } from './kept-form.js';
import { NoSuchPage, Problem, WithdrawnPage } from './problem.js';
import { tellRefusal } from './refusal.js';
import { visitOf } from './visit.js';

type Kind = 'missing' | 'withdrawn' | 'forbidden' | 'ended' | 'limited' | 'busy' | 'failed' | 'refused' | 'odd';

const KINDS: Readonly<Partial<Record<string, Kind>>> = {
  NOT_FOUND: 'missing',
  GONE: 'withdrawn',
  FORBIDDEN: 'forbidden',
  UNAUTHENTICATED: 'ended',
  RATE_LIMITED: 'limited',
  UNAVAILABLE: 'busy',
  INTERNAL: 'failed',
  CONFLICT: 'refused',
  LOCKED: 'refused',
  QUERY_TOO_COMPLEX: 'refused',
};

/** What is shown around an error once the session has ended: the frame of a visitor. */
const NOBODY: FrameFragment = { viewer: null };

/** Where sending the same again can help. */
const RESENT: ReadonlySet<Kind> = new Set(['forbidden', 'ended', 'limited', 'busy', 'failed', 'refused']);

function nameIn(frame: FrameFragment | null): string | undefined {
  return frame?.viewer ? shownName(frame.viewer.user) : undefined;
}

/** Errors that pages have found words for already. */
const told = new WeakSet<object>();

/** What the filter of errors needs to know of one that a page threw. */
export function describeThrown(error: unknown): { status: number; body: GraphQLFormattedError } | undefined {
  if (error instanceof NoSuchPage) return { status: 404, body: { message: '', extensions: { code: 'NOT_FOUND' } } };
  if (error instanceof WithdrawnPage) return { status: 410, body: { message: '', extensions: { code: 'GONE' } } };
  if (!(error instanceof Problem)) return undefined;
  const body = { message: error.message, extensions: { code: error.code, ...error.details } };
  told.add(body);
  return { status: 0, body };
}

/** Answers an error as a page: what happened, and what to do. */
export async function answerErrorPage(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  body: GraphQLFormattedError,
): Promise<string> {
  const visit = visitOf(request, reply);
  const answered = KINDS[String(body.extensions?.code)] ?? 'odd';
  const isMembers = answered === 'missing' && request.method === 'POST' && visit.form.text('token') !== '';
  if (isMembers) await visit.identify().catch(() => undefined);
  // A form of a member's page that comes from nobody who is signed in: what they wrote is kept, whatever a visitor sees of the page.
  const hasEnded = isMembers && visit.memberId === null;
  const kind = hasEnded ? 'ended' : answered;
  // Somebody signed in keeps the frame, unless that is what fails.
  const asks = kind === 'missing' || kind === 'withdrawn' || kind === 'forbidden';
  const frame = asks ? await visit.ask(ErrorPageDocument).catch(() => null) : kind === 'ended' ? NOBODY : null;
  if (asks) await visit.identify().catch(() => undefined);
  const { t } = visit;
  return visit.page(
    { title: t(`problem.${kind}Title`) },
    <Frame frame={frame}>
      <ErrorView kind={kind} body={told.has(body) ? body : tellRefusal(body, visit)} />
      <KeptForm again={RESENT.has(kind)} ended={kind === 'ended'} name={nameIn(frame)} />
    </Frame>,
    hasEnded ? 401 : status,
  );
}

function ErrorView({ kind, body }: { kind: Kind; body: GraphQLFormattedError }) {
  const { t, path, request } = useVisit();
  const { id, retryAfter } = (body.extensions ?? {}) as { id?: string; retryAfter?: number };
  const hasOwn = kind === 'forbidden' || kind === 'refused' || kind === 'odd';
  const name = `problem.${hasOwn ? 'missing' : kind}` as MessageName;
  return (
    <>
      <h1>{t(`problem.${kind}Title`)}</h1>
      <p>{hasOwn ? body.message : t(name, { id: id ?? '–', wait: spellWait(t, retryAfter ?? 60) })}</p>
      {kind === 'missing' && (
        <search>
          <form action="/search" class="inline-form">
            <label for="error-search">{t('frame.search')}</label>
            <input id="error-search" type="search" name="q" />
            <button type="submit">{t('frame.search')}</button>
          </form>
        </search>
      )}
      {kind === 'ended' && (
        <p>
          <a class="button main" href={`/sign-in?to=${encodeURIComponent(request.method === 'GET' ? path : '/')}`}>
            {t('frame.signIn')}
          </a>
        </p>
      )}
      {request.method === 'GET' && ['limited', 'busy', 'failed', 'refused', 'odd'].includes(kind) && (
        <p>
          {/* What could not be read stands behind the `?`. */}
          <a class="button" href={kind === 'odd' ? (path.split('?')[0] ?? '/') : path}>
            {t('problem.again')}
          </a>
        </p>
      )}
    </>
  );
}
